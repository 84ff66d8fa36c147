// SPDX-License-Identifier: Apache-2.0
#include "app/session/lease.h"

#include <algorithm>

namespace wren::app {

namespace {

constexpr char leaseField[] = "lease";

} // namespace

bool Lease::isOver(qint64 now) const
{
    using std::chrono::milliseconds;
    if (!lastContact)
        return false;
    if (now < greatestSeen - milliseconds(tolerance).count())
        return true;
    return std::max(now, greatestSeen) - *lastContact > milliseconds(length).count();
}

Error leaseOverError()
{
    return Error{Kind::Offline,
                 QStringLiteral("the lease of this copy is over"),
                 {{QLatin1String(leaseField), QStringLiteral("over")}}};
}

bool isLeaseOver(const Error &error)
{
    return error.kind == Kind::Offline && !error.fields.isEmpty() &&
           error.fields.constFirst().field == QLatin1String(leaseField);
}

} // namespace wren::app
