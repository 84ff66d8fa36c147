// SPDX-License-Identifier: Apache-2.0
#include "hub/http/message.h"

namespace wren::http {

QByteArray Request::header(const char *lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

QByteArray Request::cookie(const char *name) const
{
    for (const auto &[headerName, value] : headers) {
        if (headerName != "cookie")
            continue;
        for (const QByteArray &part : value.split(';')) {
            const QByteArray pair = part.trimmed();
            const qsizetype equals = pair.indexOf('=');
            if (equals > 0 && pair.first(equals) == name)
                return pair.sliced(equals + 1);
        }
    }
    return {};
}

} // namespace wren::http
