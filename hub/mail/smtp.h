// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/mail/mailserver.h"

#include <QByteArray>

namespace wren::mail {

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
[[nodiscard]] Delivery sendMessage(const MailServer &server, const QString &from, const QString &to,
                                   const QByteArray &message);

} // namespace wren::mail
