// SPDX-License-Identifier: Apache-2.0
#include "hub/store/state/history.h"

namespace wren::store {

namespace {

constexpr char selectChain[] = "SELECT chain FROM commit_record WHERE seq = :seq";
constexpr qsizetype bytesTold = 8;

QString toldOf(const QByteArray &chain)
{
    return QString::fromLatin1(chain.first(bytesTold).toHex());
}

} // namespace

wire::HistoryPoint historyPoint(const HubState &state)
{
    return {state.seq, toldOf(state.chain)};
}

Result<bool> wentThrough(Connection &connection, const HubState &state,
                         const wire::HistoryPoint &point)
{
    if (point.seq >= state.seq)
        return point == historyPoint(state);
    if (point.seq == 0)
        return true; // every history begins so
    const Result<Rows> rows = connection.query(selectChain, {{":seq", point.seq}});
    if (!rows)
        return rows.error();
    return !rows->isEmpty() && toldOf(rows->first().bytes("chain")) == point.chain;
}

} // namespace wren::store
