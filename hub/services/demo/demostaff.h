// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"
#include "models/permissions.h"

namespace wren::services {

struct DemoProvider
{
    ProviderId id;
    QString name;
    GroupId group;
    QString groupName;
    QString language; ///< of mail to its staff: "en" or "fr"
};
/** Six service providers of two groups. */
[[nodiscard]] const QList<DemoProvider> &demoProviders();

struct DemoStaffMember
{
    StaffId id;
    QString name;
    QString email;
    int provider = 0; ///< index into demoProviders()
    Permissions permissions;
};
/** Staff of every kind; the first is the caseworker whom the documentation follows. */
[[nodiscard]] const QList<DemoStaffMember> &demoStaff();
/** Those of a provider who may have clients, never none. */
[[nodiscard]] QList<StaffId> demoCaseworkers(int provider);

/** Writes groups, providers and staff, in a mutation of the hub's own. */
[[nodiscard]] Result<store::Effect> writeDemoOrganisation(store::WriteContext &context,
                                                          const QByteArray &passwordHash);

} // namespace wren::services
