// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/cams/camslookup.h"
#include "hub/services/cams/camsmutations.h"
#include "hub/services/cams/camsreader.h"
#include "hub/services/clients/clientmutations.h"
#include "hub/store/recordreader.h"
#include "tests/hub/support/clienthouse.h"
#include "tests/hub/support/fakeeois.h"

namespace wren::test {

/** A practice network with an EOIS and every mutation about clients and CaMS; on the data row's
 * database. */
class CamsOffice
{
public:
    CamsOffice();

    TestDatabase database;
    TestClock clock;
    Network network{*database, clock};
    FakeEois eois;
    services::ReferenceCache reference;
    services::MutationTable table;
    services::CamsReader reader{{*database, network.lane, clock.environment(), eois}};

    [[nodiscard]] wire::CamsAnswer lookUp(const Person &person, const QString &number);
    [[nodiscard]] wire::MutationResult mutate(const Person &person, const char *name,
                                              const QString &subject,
                                              const QJsonObject &arguments = {});
    /** A client of the person's, not connected. */
    [[nodiscard]] ClientId add(const Person &person, const Profile &profile);
    /** Looks the reference up as the person and connects. */
    [[nodiscard]] wire::MutationResult connect(const Person &person, const ClientId &client,
                                               const QString &reference);
    /** A client with a name alone, connected to `reference`, which EOIS knows. */
    [[nodiscard]] ClientId addLinked(const QString &reference);

    [[nodiscard]] std::optional<wire::CamsRecord> record(const ClientId &client);
    [[nodiscard]] qint64 seq() const;
    /** Types of the client's case notes, oldest first. */
    [[nodiscard]] QStringList notes(const ClientId &client);
};

/** The last name that addLinked gives: unlike any other, or the registry check steps in. */
[[nodiscard]] QString portalName(const QString &reference);

} // namespace wren::test
