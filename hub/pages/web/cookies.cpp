// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/web/cookies.h"

#include <algorithm>

namespace wren::pages::cookies {

QByteArray set(const char *name, const QByteArray &value, std::optional<std::chrono::seconds> life)
{
    QByteArray cookie = QByteArray(name) + '=' + value + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    if (life)
        cookie += "; Max-Age=" + QByteArray::number(qint64(life->count()));
    return cookie;
}

QByteArray clear(const char *name)
{
    return set(name, {}, std::chrono::seconds(0));
}

bool isToken(const QByteArray &value)
{
    constexpr qsizetype length = 43;
    return value.size() == length && std::all_of(value.begin(), value.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_';
           });
}

QByteArray tokenText(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding |
                                        QByteArray::OmitTrailingEquals);
}

} // namespace wren::pages::cookies
