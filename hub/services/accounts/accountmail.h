// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/accounts/accountrows.h"
#include "hub/store/lane.h"

#include <QJsonObject>

namespace wren::services {

/** A mail about an account; every template gets the greeting's `name`, and `to` as `account`. */
struct AccountMail
{
    const char *template_; ///< a file of resources/mail
    QString to;
    QJsonObject parameters;
    std::optional<LinkId> link;
};

/** Writes it into the outbox, in the client's language. `mailDomain`: as InviteTerms. */
[[nodiscard]] Result<void> queueMail(store::WriteContext &context, const store::AccountRow &account,
                                     const AccountMail &mail, const QString &mailDomain);

/** Nobody's mailbox is to be filled through us, whoever asks for what (security.md, E-mail). */
inline constexpr qint64 mailsPerHour = 12;
/** Kind::TooMany once mailsPerHour were written to `address` within the hour before `now`. */
[[nodiscard]] Result<void> checkMailPace(store::Connection &connection, const QString &address,
                                         qint64 now);

} // namespace wren::services
