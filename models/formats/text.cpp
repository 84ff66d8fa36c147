// SPDX-License-Identifier: Apache-2.0
#include "models/formats/text.h"

#include <QList>

#include <algorithm>

namespace wren {

namespace {

bool isAllowed(char32_t c, Lines lines)
{
    const bool lineBreak = c == U'\n' || c == U'\r' || c == U'\u2028' || c == U'\u2029';
    if (lineBreak)
        return lines == Lines::Several;
    return QChar::category(c) != QChar::Other_Control && !QChar::isNonCharacter(c);
}

} // namespace

bool isCleanText(QStringView text, Lines lines)
{
    const QList<uint> points = text.toUcs4();
    return text.isValidUtf16() && std::all_of(points.begin(), points.end(),
                                              [lines](uint c) { return isAllowed(c, lines); });
}

int codePoints(QStringView text)
{
    return int(text.toUcs4().size());
}

QString tidyText(const QString &text)
{
    QString tidy = text;
    tidy.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    // A byte order mark comes along when a file's text is pasted; strict JSON refuses it
    // (strictjson.h).
    tidy.remove(u'\uFEFF');
    return tidy.normalized(QString::NormalizationForm_C).trimmed();
}

} // namespace wren
