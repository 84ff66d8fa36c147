// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/server.h"

#include <mutex>

namespace wren::test {

/**
 * A server whose handler echoes "METHOD path body" and remembers what it was asked. "/hold" keeps
 * the responder; "/big" answers as many bytes as its query "size" says; "/drop" lets the responder
 * go;
 * "/throw" throws; "/split" tries to smuggle a line into a header.
 */
class TestServer
{
public:
    explicit TestServer(http::Limits limits = {}, const QString &trustedProxy = {},
                        const QString &address = QStringLiteral("127.0.0.1"));

    [[nodiscard]] quint16 port() const { return m_server->port(); }
    [[nodiscard]] http::Server &server() { return *m_server; }
    [[nodiscard]] QList<http::Request> requests() const;
    [[nodiscard]] qsizetype heldCount() const;
    /** The responders that "/hold" kept, oldest first; the server forgets them. */
    [[nodiscard]] QList<http::Responder> takeHeld();

private:
    void handle(http::Request request, const http::Responder &responder);
    QByteArray big(int size);

    mutable std::mutex m_mutex;
    QList<http::Request> m_requests;
    QList<http::Responder> m_held;
    QByteArray m_big;
    std::unique_ptr<http::Server> m_server; ///< last: its thread uses the rest
};

} // namespace wren::test
