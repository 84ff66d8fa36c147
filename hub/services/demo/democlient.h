// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/invites.h"
#include "hub/store/lane.h"
#include "models/field.h"

namespace wren::services {

enum class DemoAccount {
    Active,  ///< has the practice password
    Invited, ///< has an open invite
    Expired, ///< its invite has expired
};

struct DemoClient
{
    ClientId id;
    int number = 0;   ///< from 1
    int provider = 0; ///< index into demoProviders()
    StaffId caseworker;
    Profile profile;
    DemoAccount account = DemoAccount::Active;
    qint64 createdAt = 0;     ///< ms UTC
    bool mailBounced = false; ///< the invite came back
    QString caNumber;         ///< 91 and five digits; null: not made from a Common Assessment
};

/** The practice clients, the same each time; times are before `now` (ms UTC). */
[[nodiscard]] QList<DemoClient> demoClients(int count, qint64 now);

struct DemoTerms
{
    QByteArray passwordHash; ///< of demoPassword
    InviteTerms invite;
};

/**
 * Writes client, account, invite (its mail as sent long ago: nothing is queued) and case notes, in
 * a mutation of the hub's own.
 */
[[nodiscard]] Result<store::Effect>
writeDemoClient(store::WriteContext &context, const DemoClient &client, const DemoTerms &terms);

} // namespace wren::services
