// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"
#include "models/result.h"

#include <chrono>
#include <memory>

namespace wren::http {

/** security.md, HTTP. The defaults are the rules; tests lower them. */
struct Limits
{
    std::size_t requestLine = 8 * 1024;
    std::size_t headerBytes = 16 * 1024;
    std::size_t headerFields = 64;
    std::size_t body = 1024 * 1024;
    std::size_t pageBody = 64 * 1024; ///< for paths outside apiPrefix
    QByteArray apiPrefix = "/api/";
    std::chrono::milliseconds headerTime{10'000};
    std::chrono::milliseconds bodyTime{20'000}; ///< plus bodyBytes at bodyRate
    std::size_t bodyRate = 10 * 1024;           ///< bytes a second
    std::chrono::milliseconds idleTime{30'000};
    std::chrono::milliseconds writeTime{60'000}; ///< a slow reader is cut off after this
    std::size_t connections = 4000;
    std::size_t connectionsPerAddress = 500;
};

struct Listen
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;     ///< 0: any free one, see Server::port
    QString trustedProxy; ///< address whose X-Forwarded-For is believed; empty: nobody's
};

/**
 * HTTP/1.1 over Boost.Beast, one I/O thread of its own. Plain http: refuses to listen anywhere but
 * on loopback unless a trusted proxy (which does TLS) is configured, and then closes what neither
 * the proxy nor this machine opens.
 */
class Server
{
public:
    Server(Limits limits, Handler handler);
    ~Server(); ///< stops

    /** Binds and starts the I/O thread. Kind::Invalid for a bad or refused address, Server if
     * taken. */
    [[nodiscard]] Result<void> listen(const Listen &where);
    [[nodiscard]] quint16 port() const;
    /** Closes all connections and joins the I/O thread; held requests get no answer. */
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::http
