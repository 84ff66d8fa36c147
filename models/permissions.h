// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"

#include <QFlags>
#include <QSet>
#include <QStringList>

#include <optional>

namespace wren {

/** What a staff member may (requirements: The people). One person may hold several. */
enum class Permission {
    Clients = 0x1,                ///< the clients of one's own provider
    ProviderAdministration = 0x2, ///< Service Provider Administration, Clients
    Group = 0x4,                  ///< Service Provider Group, Clients
    Administrator = 0x8,          ///< everything
    Support = 0x10,               ///< WREN support: the Support panel
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

/** "clients", "provider_administration", "group", "administrator", "support". */
[[nodiscard]] QStringList permissionNames(Permissions permissions);
[[nodiscard]] std::optional<Permissions> permissionsFromNames(const QStringList &names);

/** Who somebody is and what they reach; made by the hub, told to Desk at sign-in. */
struct StaffAccess
{
    StaffId staff;
    ProviderId provider; ///< one's own
    Permissions permissions;
    QSet<ProviderId> groupProviders; ///< every provider of one's group; empty without Group

    /** Sees client screens at all (R1). */
    [[nodiscard]] bool seesClients() const;
    /** The rule of scope: may this person see and serve clients of that provider? */
    [[nodiscard]] bool reaches(const ProviderId &clientProvider) const;
    [[nodiscard]] bool setsProviderAssignment() const; ///< Group and Administrators (R13)
    [[nodiscard]] bool
    setsCaseworkerAssignment() const; ///< Provider Administration and Administrators
    [[nodiscard]] bool sendsInvites() const { return seesClients(); }
};

} // namespace wren
