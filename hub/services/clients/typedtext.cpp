// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/typedtext.h"

#include "models/formats/text.h"
#include "models/problem.h"

namespace wren::services {

Result<QString> typedText(const QString &text, const char *field, Needed needed)
{
    const auto refused = [field](Problem problem) {
        return Error{Kind::Invalid,
                     QStringLiteral("typed text"),
                     {{QString::fromLatin1(field), problemCode(problem)}}};
    };
    if (!isCleanText(text, Lines::Several))
        return refused(Problem::NotAllowedCharacter);
    const QString tidy = tidyText(text);
    if (codePoints(tidy) > typedTextMaximum)
        return refused(Problem::TooLong);
    if (!tidy.isEmpty())
        return tidy;
    return needed == Needed::Yes ? Result<QString>(refused(Problem::Required)) : QString();
}

} // namespace wren::services
