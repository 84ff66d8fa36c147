// SPDX-License-Identifier: Apache-2.0
#include "hub/http/requesttarget.h"

#include "hub/http/fieldsyntax.h"

#include <QList>
#include <QStringDecoder>

#include <algorithm>

namespace wren::http {

namespace {

// RFC 3986: unreserved, sub-delims, ':', '@', '/', '?', '%'. Notably not '#', '\', quotes or
// braces.
bool isTargetCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("-._~!$&'()*+,;=:@/?%").contains(c);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<QByteArray> percentDecoded(QByteArrayView text, QByteArrayView refused)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded.append(text[i]);
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexDigit(text[i + 1]);
        const int low = hexDigit(text[i + 2]);
        const char byte = char(high * 16 + low);
        if (high < 0 || low < 0 || byte == '\0' || refused.contains(byte))
            return std::nullopt;
        decoded.append(byte);
        i += 2;
    }
    return decoded;
}

bool isSanePath(const QByteArray &path)
{
    const auto isControl = [](char c) {
        return uchar(c) < 0x20 || c == 0x7f;
    };
    if (!path.startsWith('/') || std::any_of(path.begin(), path.end(), isControl))
        return false;
    const QList<QByteArray> segments = path.split('/');
    if (segments.contains(".") || segments.contains(".."))
        return false;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(path);
    return !utf8.hasError() && !text.isEmpty();
}

std::optional<QMap<QByteArray, QByteArray>> parseQuery(const QByteArray &text)
{
    QMap<QByteArray, QByteArray> query;
    for (const QByteArray &part : text.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = percentDecoded(part.first(equals < 0 ? part.size() : equals), {});
        const auto value = percentDecoded(equals < 0 ? QByteArray() : part.sliced(equals + 1), {});
        if (!name || !value)
            return std::nullopt;
        if (!query.contains(*name))
            query.insert(*name, *value);
    }
    return query;
}

} // namespace

std::optional<RequestTarget> parseTarget(QByteArrayView target)
{
    if (!target.startsWith('/') || !std::all_of(target.begin(), target.end(), isTargetCharacter))
        return std::nullopt;
    const qsizetype mark = target.indexOf('?');
    const auto path = percentDecoded(mark < 0 ? target : target.first(mark), "/\\");
    const auto query = parseQuery(mark < 0 ? QByteArray() : target.sliced(mark + 1).toByteArray());
    if (!path || !query || !isSanePath(*path))
        return std::nullopt;
    return RequestTarget{*path, *query};
}

} // namespace wren::http
