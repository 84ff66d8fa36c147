// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace wren {

/** `count` rows from `first`, counted as they stand when the change's turn comes. */
struct RowRun
{
    int first = 0;
    int count = 0;
    friend bool operator==(const RowRun &, const RowRun &) = default;
};

/** How one list of keys becomes another: first the removals, in order, then the insertions. */
struct ListChanges
{
    std::vector<RowRun> removed;  ///< from the last to the first
    std::vector<RowRun> inserted; ///< from the first to the last
};

/**
 * The fewest runs of removed and inserted rows that turn `before` into `after`; keys are unique in
 * each. Nothing when keys that stay change their order or more than `maximumRuns` are needed: then
 * a model reset is cheaper for every view than so many signals.
 */
[[nodiscard]] std::optional<ListChanges>
listChanges(const std::vector<quint32> &before, const std::vector<quint32> &after, int maximumRuns);

} // namespace wren
