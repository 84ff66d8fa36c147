// SPDX-License-Identifier: Apache-2.0
#include "models/formats/csv.h"
#include "models/formats/date.h"
#include "models/formats/email.h"
#include "models/formats/personname.h"
#include "models/formats/phone.h"
#include "models/formats/postalcode.h"
#include "models/formats/referencenumber.h"
#include "models/formats/text.h"
#include "tests/fuzz/fuzz.h"

using namespace wren;

namespace {

/** Normalising what was normalised changes nothing. */
template<typename Normalise>
void requireSettled(Normalise normalise, const QString &text, const char *promise)
{
    const std::optional<QString> once = normalise(text);
    if (once)
        fuzz::require(normalise(*once) == once, promise);
}

void tryEmail(const QString &text)
{
    const QString folded = foldedEmail(text);
    fuzz::require(isEmail(text) == !folded.isEmpty(), "only an address has a folded form");
    if (folded.isEmpty())
        return;
    fuzz::require(foldedEmail(folded) == folded, "folding an address twice");
    fuzz::require(isCleanText(text), "an address has no controls");
    fuzz::require(asciiEmail(text).toLatin1() == asciiEmail(text).toUtf8(),
                  "ASCII for mail headers");
    (void)maskedEmail(text);
    (void)likelyDomain(text);
}

} // namespace

// One text through every format that people type.
WREN_FUZZ(input)
{
    const QString text = QString::fromUtf8(input.toByteArray());
    tryEmail(text);
    requireSettled(normalisedPhone, text, "normalising a phone twice");
    requireSettled(normalisedPostalCode, text, "normalising a postal code twice");
    requireSettled(normalisedReferenceNumber, text, "normalising a number twice");
    if (const auto phone = normalisedPhone(text))
        fuzz::require(normalisedPhone(shownPhone(*phone)) == phone,
                      "a shown phone is the same phone");
    fuzz::require(tidyText(tidyText(text)) == tidyText(text), "tidying a text twice");
    fuzz::require(foldedName(foldedName(text)) == foldedName(text), "folding a name twice");
    (void)isPersonName(text);
    (void)dateFromText(text);
    (void)parseCsv(input);
}
