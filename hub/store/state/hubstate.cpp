// SPDX-License-Identifier: Apache-2.0
#include "hub/store/state/hubstate.h"

namespace wren::store {

namespace {

constexpr char selectWritten[] = "SELECT id FROM hub_state WHERE seq > 0";
constexpr char selectPractice[] = "SELECT id FROM hub_state WHERE practice = 1";
constexpr char updatePractice[] = "UPDATE hub_state SET practice = 1 WHERE id = 1";

Result<bool> holds(Connection &connection, const char *select)
{
    const Result<Rows> rows = connection.query(select);
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

} // namespace

Result<bool> hasHistory(Connection &connection)
{
    return holds(connection, selectWritten);
}

Result<bool> isPractice(Connection &connection)
{
    return holds(connection, selectPractice);
}

Result<void> markPractice(Connection &connection)
{
    return connection.execute(updatePractice);
}

} // namespace wren::store
