// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace wren::mail {

/** Somebody whom a mail did not reach, and will not. */
struct FailedRecipient
{
    QString address;  ///< the final one, as the notice names it
    QString original; ///< as the mail was addressed; empty: the notice does not say
    QString reason;   ///< of the other side: one printable line of at most 200 characters
};

/** What a mail server says of mails that it could not deliver. Nothing of it is believed yet. */
struct DeliveryNotice
{
    QStringList messageIds; ///< of the mail that it may be about, without angle brackets
    QList<FailedRecipient> failed;
};

/** No honest notice about our own short mails is longer; what is beyond is not read. */
inline constexpr qsizetype longestNotice = 256 * 1024;

/**
 * Reads a mail as a notice of final failure: a report (RFC 3464; Action "failed" with a
 * status 5.x.x), or, from a server with the null sender, a plain mail that refers to ours, names
 * the recipient and gives a 5xx code. Nothing: it is no such notice, or only says that delivery
 * takes longer, or is malformed, longer than longestNotice or of more parts than notices have. Any
 * bytes may be given. Any thread.
 */
[[nodiscard]] std::optional<DeliveryNotice> readDeliveryNotice(const QByteArray &raw);

} // namespace wren::mail
