// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/handovers.h"

namespace wren::app {

class CacheCore;

/** A referral or requested transfer as one side sees it (R4, R5). */
struct HandoverView
{
    HandoverId id;
    wire::HandoverRecord record;
    QString name;                         ///< of the client, as this side may know it
    std::optional<StaffId> presentWorker; ///< the client's caseworker where the client is now

    [[nodiscard]] HandoverSides sides() const;
    friend bool operator==(const HandoverView &, const HandoverView &) = default;
};

/**
 * Every hand-over kept on this computer, each once (who holds both projections goes by "handover"),
 * the newest first. On the cache's thread. Crypto: a damaged row.
 */
[[nodiscard]] Result<QList<HandoverView>> readHandovers(CacheCore &cache);

} // namespace wren::app
