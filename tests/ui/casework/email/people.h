// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/casework/fakeservices.h"

namespace wren::test {

inline const QString presentEmail = QStringLiteral("marie.eve@example.org");
inline const QString wantedEmail = QStringLiteral("meve@example.net");

/** Client 40, of the asker's provider, with that account. */
inline ClientId addClient(FakeServices &world, wire::PortalStatus status)
{
    const ClientId client = idOf<ClientId>(40);
    wire::ClientRecord record;
    record.provider = world.staff.provider;
    record.caseworker = world.staff.staff;
    record.profile = fullProfile();
    record.status = status;
    record.inviteExpiresAt = world.time.addDays(3).toMSecsSinceEpoch();
    world.clients.insert(client, record);
    return client;
}

/** Asked by the user an hour ago. */
inline app::EmailChange changeIn(const FakeServices &world, EmailChangeState state)
{
    app::EmailChange change;
    change.id = idOf<EmailChangeId>(50);
    change.record.client = idOf<ClientId>(40);
    change.record.way = EmailChangeWay::Staff;
    change.record.state = state;
    change.record.from = presentEmail;
    change.record.to = wantedEmail;
    change.record.askedBy = world.staff.staff;
    change.record.askedAt = world.time.addSecs(-3600).toMSecsSinceEpoch();
    change.record.expiresAt = world.time.addDays(7).toMSecsSinceEpoch();
    if (state != EmailChangeState::Pending)
        change.record.endedAt = world.time.addSecs(-60).toMSecsSinceEpoch();
    return change;
}

/** An hour ago the hub heard that mail to the address came back. */
inline app::BouncedMail bouncedIn(const FakeServices &world, const QString &address = presentEmail)
{
    return {address, QStringLiteral("550 5.1.1 no such mailbox here"),
            world.time.addSecs(-3600).toMSecsSinceEpoch()};
}

/** Number `number`, asked by the user so many hours ago. */
inline app::Correction correctionIn(const FakeServices &world, quint8 number,
                                    EmailChangeState state, int hoursAgo)
{
    app::Correction correction;
    correction.id = idOf<EmailChangeId>(number);
    correction.record.client = idOf<ClientId>(40);
    correction.record.clientName = QStringLiteral("Marie-Ève D’Amour");
    correction.record.provider = world.staff.provider;
    correction.record.state = state;
    correction.record.from = presentEmail;
    correction.record.to = wantedEmail;
    correction.record.askedBy = world.staff.staff;
    correction.record.askedAt = world.time.addSecs(-3600 * hoursAgo).toMSecsSinceEpoch();
    correction.record.why = QStringLiteral("Typing mistake at intake.");
    correction.record.identified = QStringLiteral("Photo ID at the front desk.");
    if (state != EmailChangeState::Pending)
        correction.record.endedAt = world.time.addSecs(-60).toMSecsSinceEpoch();
    if (state == EmailChangeState::Declined)
        correction.record.reason = QStringLiteral("The birth date did not agree.");
    return correction;
}

} // namespace wren::test
