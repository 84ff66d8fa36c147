// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace wren::http {

/** One request, whole and already checked against the limits and RFC 9112's framing rules. */
struct Request
{
    QByteArray method; ///< "GET", "HEAD", "POST", ... upper case
    QByteArray path;   ///< percent-decoded, starts with '/'; UTF-8 without controls or dot segments
    QMap<QByteArray, QByteArray>
        query; ///< percent-decoded ('+' stays); the first of a repeated name
    QList<std::pair<QByteArray, QByteArray>>
        headers; ///< names in lower case, order kept; no trailers
    QByteArray body;
    QString
        remoteAddress; ///< X-Forwarded-For's last hop only when the peer is the configured proxy

    [[nodiscard]] QByteArray header(const char *lowerCaseName) const; ///< empty if absent
    [[nodiscard]] QByteArray cookie(const char *name) const;          ///< empty if absent
};

/** The server adds Date, Content-Length and Connection itself and drops them from `headers`. */
struct Response
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< left out for HEAD (its length is still told), 204 and 304
};

/**
 * Answers one request: call exactly once, from any thread, even after the server stopped. A second
 * call is ignored and logged; letting the last copy go without a call answers 500.
 */
using Responder = std::function<void(Response)>;
/**
 * Called on the server's I/O thread for each request; must not block. Long work goes elsewhere and
 * answers later. A client that leaves, or closes its sending side while it waits, makes the
 * responder do nothing.
 */
using Handler = std::function<void(Request, Responder)>;

} // namespace wren::http
