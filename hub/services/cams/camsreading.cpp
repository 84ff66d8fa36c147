// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camsreading.h"

#include "hub/services/clients/validprofile.h"
#include "models/formats/text.h"

namespace wren::services {

namespace {

constexpr int identifiesAsMaximum = 200; ///< code points

QString shownText(const QString &text)
{
    const bool fits = isCleanText(text, Lines::One) && codePoints(text) <= identifiesAsMaximum;
    return fits ? tidyText(text) : QString();
}

} // namespace

CamsReading readingOf(const eois::CamsClient &client, const ReferenceData &reference)
{
    const FittingValues fitting = fittingValues(client.values, reference);
    CamsReading reading;
    reading.reference = client.reference;
    reading.caseReference = client.caseReference;
    reading.closed = client.closed;
    reading.identifiesAs = shownText(client.identifiesAs);
    reading.mergedInto = client.mergedInto;
    reading.changedAt = client.changedAt.toMSecsSinceEpoch();
    reading.values = camsValues(fitting.profile);
    for (const FieldError &fault : fitting.faults)
        reading.leftOut << fault.field;
    return reading;
}

store::CamsLink linkAfter(const store::CamsLink &before, const CamsReading &reading)
{
    store::CamsLink after = before;
    if (!canBeSamePerson(before.record.layer.values, reading.values)) {
        // The values of the right person are kept, to know that person again.
        after.record.layer.state = CamsState::Broken;
        after.record.trouble = wire::CamsTrouble::AnotherPerson;
        return after;
    }
    after.record.reference = reading.reference;
    after.record.caseReference = reading.caseReference;
    after.record.closed = reading.closed;
    after.record.identifiesAs = reading.identifiesAs;
    after.record.layer = {CamsState::Connected, reading.values};
    after.record.trouble = wire::CamsTrouble::None;
    after.changedAt = reading.changedAt;
    return after;
}

bool saysSomethingNew(const store::CamsLink &before, const store::CamsLink &after)
{
    wire::CamsRecord then = before.record;
    wire::CamsRecord now = after.record;
    then.readAt = now.readAt = 0;
    then.wanted = now.wanted = false;
    return then != now;
}

bool isOutdated(const store::CamsLink &link, const CamsReading &reading)
{
    return reading.changedAt < link.changedAt;
}

} // namespace wren::services
