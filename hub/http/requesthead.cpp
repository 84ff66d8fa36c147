// SPDX-License-Identifier: Apache-2.0
#include "hub/http/requesthead.h"

#include "hub/http/fieldsyntax.h"
#include "hub/http/requesttarget.h"

#include <algorithm>

namespace wren::http {

namespace {

using Fields = QList<std::pair<QByteArray, QByteArray>>;

// Spaces and tabs only: QByteArray::trimmed takes more than RFC 9110's OWS.
QByteArrayView withoutOuterSpace(QByteArrayView text)
{
    const auto isSpace = [](char c) {
        return c == ' ' || c == '\t';
    };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

/** The line at `text`'s start without its CRLF; moves `text` behind it. */
QByteArrayView takeLine(QByteArrayView &text)
{
    const qsizetype end = text.indexOf("\r\n");
    const QByteArrayView line = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 2);
    return line;
}

QList<QByteArray> valuesOf(const Fields &fields, const char *name)
{
    QList<QByteArray> values;
    for (const auto &[fieldName, value] : fields) {
        if (fieldName == name)
            values.append(value);
    }
    return values;
}

std::optional<Rejection> parseRequestLine(QByteArrayView line, Request &request)
{
    const QList<QByteArray> parts = line.toByteArray().split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || !parts[2].startsWith("HTTP/"))
        return Rejection{400};
    if (parts[2] != "HTTP/1.1")
        return Rejection{505};
    static const QList<QByteArray> known{"GET",   "HEAD",   "POST",   "PUT",
                                         "PATCH", "DELETE", "OPTIONS"};
    if (!known.contains(parts[0]))
        return Rejection{501};
    const auto target = parseTarget(parts[1]);
    if (!target)
        return Rejection{400};
    request.method = parts[0];
    request.path = target->path;
    request.query = target->query;
    return std::nullopt;
}

// A line that starts with a space (obs-fold) fails as a name, and so does a space before the colon.
std::optional<Rejection> parseFields(QByteArrayView lines, const Limits &limits, Fields &fields)
{
    while (!lines.isEmpty()) {
        const QByteArrayView line = takeLine(lines);
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.first(colon)) || !isFieldValue(line.sliced(colon + 1)))
            return Rejection{400};
        if (std::size_t(fields.size()) == limits.headerFields)
            return Rejection{431};
        fields.append({line.first(colon).toByteArray().toLower(),
                       withoutOuterSpace(line.sliced(colon + 1)).toByteArray()});
    }
    return std::nullopt;
}

std::optional<Rejection> checkHost(const Fields &fields)
{
    const QList<QByteArray> hosts = valuesOf(fields, "host");
    const bool sane = hosts.size() == 1 && !hosts[0].isEmpty() &&
                      std::all_of(hosts[0].begin(), hosts[0].end(), [](char c) {
                          return isAlphanumeric(c) || QByteArrayView("-._:[]").contains(c);
                      });
    return sane ? std::nullopt : std::optional(Rejection{400});
}

std::optional<Rejection> parseLength(const QByteArray &text, std::size_t limit, RequestHead &head)
{
    const bool digits = !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return Rejection{400};
    bool fits = false;
    const quint64 length = text.toULongLong(&fits);
    if (!fits || length > limit)
        return Rejection{413};
    head.contentLength = length;
    return std::nullopt;
}

std::optional<Rejection> parseFraming(const Limits &limits, RequestHead &head)
{
    const QList<QByteArray> lengths = valuesOf(head.request.headers, "content-length");
    const QList<QByteArray> codings = valuesOf(head.request.headers, "transfer-encoding");
    if (lengths.size() > 1 || (!lengths.isEmpty() && !codings.isEmpty()))
        return Rejection{400};
    if (!codings.isEmpty()) {
        if (codings.size() > 1 || codings[0].toLower() != "chunked")
            return Rejection{501};
        head.chunked = true;
        head.contentLength.reset();
        return std::nullopt;
    }
    if (lengths.isEmpty())
        return std::nullopt;
    return parseLength(lengths[0], bodyLimit(head.request.path, limits), head);
}

std::optional<Rejection> parseExpectation(RequestHead &head)
{
    const QList<QByteArray> expectations = valuesOf(head.request.headers, "expect");
    if (expectations.isEmpty())
        return std::nullopt;
    if (expectations.size() > 1 || expectations[0].toLower() != "100-continue")
        return Rejection{417};
    head.expectsContinue = true;
    return std::nullopt;
}

bool wantsClose(const Fields &fields)
{
    for (const QByteArray &value : valuesOf(fields, "connection")) {
        for (const QByteArray &option : value.toLower().split(',')) {
            if (option.trimmed() == "close")
                return true;
        }
    }
    return false;
}

} // namespace

HeadScanner::Result HeadScanner::scan(QByteArrayView input, const Limits &limits)
{
    for (; m_scanned < input.size(); ++m_scanned) {
        if (!withinLimits(limits))
            return Rejection{m_inRequestLine ? 414 : 431};
        const char c = input[m_scanned];
        const bool afterReturn = m_scanned > 0 && input[m_scanned - 1] == '\r';
        if (c == '\0' || (c == '\n') != afterReturn)
            return Rejection{400};
        if (c != '\n')
            continue;
        const bool empty = m_scanned - 1 == m_lineStart;
        if (empty)
            return m_inRequestLine ? Result(Rejection{400}) : Result(m_scanned + 1);
        startLine(m_scanned + 1);
    }
    return std::monostate();
}

bool HeadScanner::withinLimits(const Limits &limits) const
{
    const std::size_t limit = m_inRequestLine ? limits.requestLine : limits.headerBytes;
    return std::size_t(m_scanned - m_fieldsStart) < limit + 2; // the CRLF that ends it
}

void HeadScanner::startLine(qsizetype start)
{
    m_lineStart = start;
    if (m_inRequestLine)
        m_fieldsStart = start;
    m_inRequestLine = false;
}

std::variant<RequestHead, Rejection> parseHead(QByteArrayView head, const Limits &limits)
{
    RequestHead parsed;
    std::optional<Rejection> rejection = parseRequestLine(takeLine(head), parsed.request);
    if (!rejection)
        rejection = parseFields(head, limits, parsed.request.headers);
    if (!rejection)
        rejection = checkHost(parsed.request.headers);
    if (!rejection)
        rejection = parseFraming(limits, parsed);
    if (!rejection)
        rejection = parseExpectation(parsed);
    if (rejection)
        return *rejection;
    parsed.keepAlive = !wantsClose(parsed.request.headers);
    return parsed;
}

std::size_t bodyLimit(const QByteArray &path, const Limits &limits)
{
    return path.startsWith(limits.apiPrefix) ? limits.body : limits.pageBody;
}

} // namespace wren::http
