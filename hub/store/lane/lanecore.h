// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"

#include <QSet>

namespace wren::store {

/**
 * The write transaction (sync.md, Hub 1 to 4) without a thread: takes the counter row, runs each
 * job in a savepoint of its own, numbers and records those that apply, writes the counter back.
 */
class LaneCore
{
public:
    explicit LaneCore(Environment environment);

    struct Done
    {
        std::vector<Result<JobResult>> results; ///< one a job, in their order
        QSet<QString> scopes;                   ///< that the applied ones touched
    };
    /**
     * All the jobs in one transaction. Whatever keeps that from being committed is everybody's
     * result (Kind::Storage) and nothing is consumed.
     */
    [[nodiscard]] Done run(Connection &connection, std::vector<Job> &jobs);

private:
    Environment m_environment;
};

} // namespace wren::store
