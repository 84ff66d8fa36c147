// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace wren::mail {

struct SmtpServer
{
    enum class Security {
        StartTls,        ///< required: a server without it is not used
        Tls,             ///< TLS from the first byte (port 465)
        PlainOnLoopback, ///< refused unless the host is a loopback address
    };
    QString host;
    quint16 port = 587;
    Security security = Security::StartTls;
    QString user; ///< empty: no AUTH
    QString password;
    QString caFile; ///< PEM of an organisation's own CA; empty: the system's
    std::chrono::milliseconds connectTime = std::chrono::seconds(10);
    std::chrono::milliseconds totalTime =
        std::chrono::seconds(30); ///< twice that with the farewell
};

/** What the server made of a message. */
struct Delivery
{
    enum class Outcome { Accepted, Temporary, Permanent };
    Outcome outcome = Outcome::Temporary;
    QString
        reason; ///< for staff: "550 5.1.1 No such user", "connection refused"; one printable line
};

/**
 * Hands one message to the server (libcurl), blocking at most twice totalTime. `from` and `to` are
 * bare addresses; ones that hold controls, spaces or angle brackets are refused as Permanent before
 * anything is sent.
 */
[[nodiscard]] Delivery sendMessage(const SmtpServer &server, const QString &from, const QString &to,
                                   const QByteArray &message);

/** Kind::Invalid when `server` asks for plain text beyond loopback, or names no host. */
[[nodiscard]] Result<void> checkServer(const SmtpServer &server);

} // namespace wren::mail
