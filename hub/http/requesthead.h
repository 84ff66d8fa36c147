// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"
#include "hub/http/server.h"

#include <QByteArrayView>

#include <optional>
#include <variant>

namespace wren::http {

/** A request that is answered with this status, after which the connection closes. */
struct Rejection
{
    int status = 400;
};

/**
 * Finds the end of a request's head in bytes as they come, looking at each byte once, and refuses
 * what no head may hold: a CR or LF alone, NUL, a head or request line beyond the limits.
 */
class HeadScanner
{
public:
    using Result = std::variant<std::monostate, qsizetype, Rejection>;

    /**
     * `input` starts with the request line and has grown since the last call. The head's size, its
     * blank line included; nothing while the end has not come; or 400, 414, 431.
     */
    [[nodiscard]] Result scan(QByteArrayView input, const Limits &limits);

private:
    [[nodiscard]] bool withinLimits(const Limits &limits) const;
    void startLine(qsizetype start);

    qsizetype m_scanned = 0;
    qsizetype m_lineStart = 0;
    qsizetype m_fieldsStart = 0; ///< 0 while in the request line
    bool m_inRequestLine = true;
};

/** A request without its body: framing known, every rule of RFC 9112 that we hold checked. */
struct RequestHead
{
    Request request; ///< without body and remoteAddress
    /** Of Content-Length; absent with chunked, 0 without either. */
    std::optional<quint64> contentLength = 0;
    bool chunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;
};

/**
 * Checks and takes apart a head found by HeadScanner (pure; the fuzz target's entry). Stricter than
 * RFC 9112 where nginx or Desk never need the freedom: HTTP/1.1 alone (505), origin-form alone, no
 * empty line before the request line, no repeated Content-Length even if equal, no escaped '/' or
 * '\' in a path. 400: framing or syntax; 413: Content-Length beyond the body's limit; 417: an
 * Expect that is not 100-continue; 431: too many fields; 501: method unknown, or a
 * Transfer-Encoding that is not `chunked`.
 */
[[nodiscard]] std::variant<RequestHead, Rejection> parseHead(QByteArrayView head,
                                                             const Limits &limits);

/** The body limit that holds for a path. */
[[nodiscard]] std::size_t bodyLimit(const QByteArray &path, const Limits &limits);

} // namespace wren::http
