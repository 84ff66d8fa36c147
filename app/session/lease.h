// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <chrono>
#include <optional>

namespace wren::app {

/**
 * How long this computer's copy may be used without the hub (sync.md, Desk 9). Times are ms UTC of
 * this computer's clock, which may be anything (I14): a clock behind the greatest time that was
 * seen has been set back and gains nothing, one far ahead ends the lease until the next contact.
 */
struct Lease
{
    static constexpr std::chrono::hours length{14 * 24};
    /** Clocks of computers that boot two systems jump by a time zone, batteries run empty. */
    static constexpr std::chrono::hours tolerance{24};

    std::optional<qint64> lastContact; ///< null: never yet, so there is nothing to protect
    qint64 greatestSeen = 0;

    [[nodiscard]] bool isOver(qint64 now) const;
    friend bool operator==(const Lease &, const Lease &) = default;
};

/** What opening a copy answers whose lease is over: Kind::Offline, for only the hub can help. */
[[nodiscard]] Error leaseOverError();
[[nodiscard]] bool isLeaseOver(const Error &error);

} // namespace wren::app
