// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wren::mail {

/** One printable line of at most 200 characters: the other side's words are not trusted. */
[[nodiscard]] inline QString printableLine(const QString &words)
{
    QString line;
    for (const QChar c : words.left(200))
        line += c.isPrint() ? c : QChar(u' ');
    return line.simplified();
}

} // namespace wren::mail
