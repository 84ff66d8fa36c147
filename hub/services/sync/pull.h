// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/wire/sync.h"

namespace wren::services {

/** A page ends at the first of these; never between records of one seq, so it may be longer. */
struct PageLimit
{
    int records = 500;
    qsizetype bytes = 1 << 20; ///< of the records' values as JSON
};

/**
 * One page of the feed from one read snapshot (sync.md, Hub 5). `granted` is every scope that the
 * user holds now: nothing of any other is read.
 *
 * - `ended`: the requested scopes that are not granted any more.
 * - `held`: changes above the request's seq, by ascending seq. `seq` of the answer is the new
 * cursor: the hub's own when everything is in this page, else the last one in it.
 * - `fetching`: what is left of the page goes to the scopes that are fetched the first time, by
 * ascending seq above `after`. `done`: the scope is complete up to the answer's seq; from now on
 * name it in `held`. A record that changes meanwhile moves to the end of its scope, so it is met
 * again.
 * - `more`: there is more of what was asked; ask again at once.
 * - `digests`: without `more`, of every scope that is then whole on the Desk.
 * - Held to its end without anything written: neither `digests` nor `granted` is said again (I13).
 * - `other_history`: the request's point is not in this history; answered like a first contact.
 * - `start_over`: exits that the request's cursors had not reached are forgotten (housekeeping.h);
 * answered like a first contact.
 *
 * First contact is a request whose epoch is empty or not the hub's: whatever it names, it is
 * answered with epoch, seq, granted, ended, last_mid and durable_seq and not one record. The Desk
 * takes the epoch and seq and fetches each scope that it keeps from `after` 0.
 */
[[nodiscard]] Result<wire::PullAnswer> pull(store::Connection &connection,
                                            const wire::PullRequest &request,
                                            const QStringList &granted, const DeviceId &device,
                                            PageLimit limit = {});

/**
 * Whether `pull` would tell anything (false: the request may be held). Costs one row when nothing
 * at all was written since, else one index probe a scope. A scope newly granted is not seen here:
 * whoever holds a request answers it also when `granted` is another list than at its start.
 */
[[nodiscard]] Result<bool> hasNews(store::Connection &connection, const wire::PullRequest &request,
                                   const QStringList &granted);

} // namespace wren::services
