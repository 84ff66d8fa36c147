// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/demo/democlient.h"
#include "models/handover/handover.h"

namespace wren::services {

/** A referral or a request that is open in the practice network. */
struct DemoHandover
{
    HandoverId id;
    HandoverWay way = HandoverWay::Refer;
    ClientId client;
    int from = 0; ///< index into demoProviders(), as the next
    int to = 0;
    StaffId caseworker; ///< at `to`
    StaffId askedBy;
    QString reason;
};
/** For the first caseworker one of each way in each direction; of `clients`, each another one's. */
[[nodiscard]] QList<DemoHandover> demoHandovers(const QList<DemoClient> &clients);

/** Writes it with its case note, in a mutation of the hub's own; mails nobody. */
[[nodiscard]] Result<store::Effect> writeDemoHandover(store::WriteContext &context,
                                                      const DemoHandover &handover);

} // namespace wren::services
