// SPDX-License-Identifier: Apache-2.0
#include "hub/store/state/forgetting.h"

namespace wren::store {

namespace {

// Takes the counter row: nobody writes a head meanwhile.
constexpr char lockState[] = "UPDATE hub_state SET seq = seq WHERE id = 1 RETURNING pruned_seq";
// commit_record has no index by time; a part of it by its key is read instead.
constexpr char selectUpTo[] = "SELECT MAX(seq) AS seq FROM commit_record"
                              " WHERE seq > :pruned AND seq <= :last AND at < :time";
constexpr char deleteExits[] = "DELETE FROM head WHERE gone = 1 AND seq <= :seq";
constexpr char updatePruned[] = "UPDATE hub_state SET pruned_seq = :seq WHERE id = 1";
constexpr char emptyResults[] =
    "UPDATE mutation_result SET result = '' WHERE at < :time AND at > 0 AND result <> ''";
constexpr qint64 largestPart = 100'000;

} // namespace

Result<void> forgetExits(Connection &connection, qint64 time)
{
    const auto transaction = Transaction::begin(connection, Transaction::Mode::Write);
    if (!transaction)
        return transaction.error();
    const Result<Rows> state = connection.query(lockState);
    if (!state)
        return state.error();
    const qint64 pruned = state->isEmpty() ? 0 : state->first().integer("pruned_seq");
    const Result<Rows> upTo = connection.query(
        selectUpTo, {{":pruned", pruned}, {":last", pruned + largestPart}, {":time", time}});
    if (!upTo)
        return upTo.error();
    if (upTo->isEmpty() || upTo->first().isNull("seq"))
        return {};
    const Bindings seq{{":seq", upTo->first().integer("seq")}};
    for (const char *statement : {deleteExits, updatePruned}) {
        if (const Result<void> done = connection.execute(statement, seq); !done)
            return done;
    }
    return (*transaction)->commit();
}

Result<void> forgetResults(Connection &connection, qint64 time)
{
    return connection.execute(emptyResults, {{":time", time}});
}

} // namespace wren::store
