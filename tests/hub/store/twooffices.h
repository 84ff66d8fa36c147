// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/hub/store/follower.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"

namespace wren::test {

/** A fresh database of the row's kind with two offices, and what happens to their clients. */
class TwoOffices
{
public:
    TwoOffices();

    /** One mutation, which must apply. */
    void write(Work work);
    /** With a first note. */
    ClientId newClient(const Office &office);
    void move(const ClientId &client, const Office &from, const Office &to);
    /** What a user of both offices should see, asked from the tables themselves. */
    [[nodiscard]] QList<Follower::Records::key_type> idsInTables();

    const TestDatabase database;
    store::Connection &sql;
    const Office here;
    const Office there;
    const QString scopeHere;
    const QString scopeThere;
    const QString directory;
};

} // namespace wren::test
