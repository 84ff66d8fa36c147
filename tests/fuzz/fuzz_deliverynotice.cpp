// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/bounces/deliverynotice.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace wren;

// Whatever a mail holds: what staff are to read of it is one short printable line.
WREN_FUZZ(input)
{
    const auto notice = mail::readDeliveryNotice(input.toByteArray());
    if (!notice)
        return;
    fuzz::require(!notice->messageIds.isEmpty() && !notice->failed.isEmpty(), "it names a mail");
    for (const mail::FailedRecipient &failed : notice->failed) {
        const QString &reason = failed.reason;
        const bool printable =
            std::all_of(reason.cbegin(), reason.cend(), [](QChar c) { return c.isPrint(); });
        fuzz::require(printable && reason.size() <= 200, "a short printable reason");
    }
}
