// SPDX-License-Identifier: Apache-2.0
#include "models/formats/loopback.h"

#include <QRegularExpression>

namespace wren {

bool isLoopbackHost(QStringView host)
{
    static const QRegularExpression loopback(
        QStringLiteral("\\A(localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|::1|\\[::1\\])\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return loopback.match(host).hasMatch();
}

} // namespace wren
