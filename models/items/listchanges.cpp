// SPDX-License-Identifier: Apache-2.0
#include "models/items/listchanges.h"

#include <algorithm>

namespace wren {

namespace {

using Keys = std::vector<quint32>;

std::vector<bool> membership(const Keys &keys, quint32 bound)
{
    std::vector<bool> in(bound, false);
    for (const quint32 key : keys)
        in[key] = true;
    return in;
}

/** Runs of rows in `keys` that are not in `kept`; nothing if there are more than `maximum`. */
std::optional<std::vector<RowRun>> runsOutside(const Keys &keys, const std::vector<bool> &kept,
                                               int maximum)
{
    std::vector<RowRun> runs;
    bool inRun = false;
    for (size_t row = 0; row < keys.size(); ++row) {
        const bool outside = !kept[keys[row]];
        if (outside && inRun) {
            ++runs.back().count;
        } else if (outside) {
            if (int(runs.size()) == maximum)
                return std::nullopt;
            runs.push_back({int(row), 1});
        }
        inRun = outside;
    }
    return runs;
}

/** Do the keys that are in both come in the same order? */
bool sameOrder(const Keys &before, const std::vector<bool> &inBefore, const Keys &after,
               const std::vector<bool> &inAfter)
{
    auto next = before.begin();
    for (const quint32 key : after) {
        if (!inBefore[key])
            continue;
        while (!inAfter[*next])
            ++next;
        if (*next++ != key)
            return false;
    }
    return true;
}

quint32 boundOf(const Keys &a, const Keys &b)
{
    quint32 bound = 0;
    for (const Keys *keys : {&a, &b}) {
        if (!keys->empty())
            bound = std::max(bound, *std::max_element(keys->begin(), keys->end()) + 1);
    }
    return bound;
}

} // namespace

std::optional<ListChanges> listChanges(const Keys &before, const Keys &after, int maximumRuns)
{
    const quint32 bound = boundOf(before, after);
    const std::vector<bool> inBefore = membership(before, bound);
    const std::vector<bool> inAfter = membership(after, bound);
    auto removed = runsOutside(before, inAfter, maximumRuns);
    if (!removed)
        return std::nullopt;
    auto inserted = runsOutside(after, inBefore, maximumRuns - int(removed->size()));
    if (!inserted || !sameOrder(before, inBefore, after, inAfter))
        return std::nullopt;
    std::reverse(removed->begin(), removed->end());
    return ListChanges{std::move(*removed), std::move(*inserted)};
}

} // namespace wren
