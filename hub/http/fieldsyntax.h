// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <algorithm>

/** The characters that RFC 9110 (section 5) allows in a field, coming in and going out. */
namespace wren::http {

[[nodiscard]] inline bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

[[nodiscard]] inline bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isAlphanumeric(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

/** No control but the tab. */
[[nodiscard]] inline bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == '\t' || (uchar(c) >= 0x20 && c != 0x7f); });
}

} // namespace wren::http
