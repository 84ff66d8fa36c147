// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"
#include "models/wire/sync.h"

#include <functional>

namespace wren::services {

/**
 * One mutation's rule in motion: authorise, validate, merge, write. Runs on the lane's thread under
 * the counter lock; `actor` is who asks, with what they may at that moment. An Error refuses the
 * mutation and leaves nothing written; Kind::Storage alone means "cannot now".
 */
using Apply = std::function<Result<store::Effect>(store::WriteContext &, const store::Actor &,
                                                  const wire::Mutation &)>;

/** Every mutation that the hub knows. Filled at start, read by any thread afterwards. */
class MutationTable
{
public:
    /** `version` is that of the arguments' shape; older versions stay for Desks not yet updated. */
    void add(const QString &name, int version, const Apply &apply);
    /** Null if there is no such mutation. Valid as long as the table. */
    [[nodiscard]] const Apply *find(const QString &name, int version) const;

private:
    QHash<QPair<QString, int>, Apply> m_applies;
};

} // namespace wren::services
