// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

namespace wren::mail {

/** What a message is built from; the addresses are bare, the id without angle brackets. */
struct Message
{
    QString fromName;
    QString fromAddress;
    QString to;
    QString messageId;
    QString subject;
    QString language; ///< "en" or "fr"
    QString text;
    QString html;
    qint64 date = 0; ///< ms UTC
};

/** Whether the text may stand in a header: no CR, LF, NUL or other control (security.md, E-mail).
 */
[[nodiscard]] bool isHeaderSafe(const QString &text);
/** Whether it can be an envelope address: as above, and one @ and no space, comma or bracket. */
[[nodiscard]] bool isBareAddress(const QString &address);

/**
 * An RFC 5322 message (GMime): multipart/alternative of text and HTML, headers encoded, lines ended
 * by CR LF, marked as sent by a machine. Kind::Invalid, before anything is built, when a header
 * value is not safe.
 */
[[nodiscard]] Result<QByteArray> buildMessage(const Message &message);

} // namespace wren::mail
