// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/sync/push.h"
#include "models/wire/queuehandover.h"
#include "seal/seal.h"

namespace wren::services {

inline constexpr int largestQuarantine = 2000; ///< mutations of one device

/**
 * What an ended device, or a device of an ended account, may still do (sync.md, Hub 8; I7): its
 * waiting mutations go into quarantine, shown as parked to the administration of the provider that
 * owns each client now; where the author never held the client, to that of the author's own. With
 * the last part the device is ended for good and gets the order to wipe, signed with `identity`.
 * What was consumed or handed over before is left out: parts may be repeated. A copy of the
 * computer hands over what it has of its own, whatever mids the other has used for something else.
 *
 * Kind::Unauthenticated alike for an unknown device, one that has not ended and a signature that
 * does not fit. Kind::Invalid: no PushRequest. Kind::TooMany: the quarantine of the device is full.
 */
[[nodiscard]] Result<wire::HandOverAnswer> handOver(store::Connection &connection,
                                                    const RunJobs &run,
                                                    const seal::KeyPair &identity,
                                                    const wire::QueueHandOver &part, qint64 now);

} // namespace wren::services
