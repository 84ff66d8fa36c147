// SPDX-License-Identifier: Apache-2.0
#include "hub/services/handover/pace.h"

#include "hub/store/handover/handoverrows.h"

namespace wren::services {

Result<void> checkHandoverPace(store::WriteContext &context, const StaffId &asker, int mostAnHour)
{
    constexpr qint64 hour = 3'600'000;
    const Result<qint64> recent =
        store::countHandoversAskedBy(context.sql(), asker, context.now() - hour);
    if (!recent)
        return recent.error();
    if (*recent < mostAnHour)
        return {};
    return Error{Kind::TooMany, QStringLiteral("many clients were just asked for"), {}};
}

} // namespace wren::services
