// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"

namespace wren::services {

/**
 * Kind::TooMany once `asker` referred or asked for `mostAnHour` clients within the hour before
 * context.now(), whatever became of them: each is a mail to people elsewhere, and a request shows
 * the asker somebody else's client. Counted over all hubs. To be asked under the counter lock.
 */
[[nodiscard]] Result<void> checkHandoverPace(store::WriteContext &context, const StaffId &asker,
                                             int mostAnHour);

} // namespace wren::services
