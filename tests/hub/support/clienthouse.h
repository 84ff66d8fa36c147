// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/clientmutations.h"
#include "models/wire/commands.h"
#include "tests/hub/support/network.h"

namespace wren::test {

/** A practice network and the mutations that make clients and keep them; on the data row's
 * database. */
class ClientHouse
{
public:
    ClientHouse();

    TestDatabase database;
    TestClock clock;
    services::ReferenceCache reference;
    services::MutationTable table;
    Network network{*database, clock};

    wire::MutationResult set(const Person &person, const wire::CompleteSetup &setup,
                             const ClientId &client = newId<ClientId>());
    /** Rows of every table that a set-up writes. */
    [[nodiscard]] QList<qint64> written() const;
};

/** The least that a set-up needs. */
[[nodiscard]] wire::CompleteSetup
smallSetup(const QString &email = QStringLiteral("ana@example.ca"));
/** "field problem, ..." of a refusal. */
[[nodiscard]] QString fieldsOf(const wire::MutationResult &result);
[[nodiscard]] std::optional<Kind> kindOf(const wire::MutationResult &result);

} // namespace wren::test
