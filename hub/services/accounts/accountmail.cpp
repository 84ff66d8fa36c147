// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/accountmail.h"

#include "hub/store/accounts/mailrows.h"

namespace wren::services {

namespace {

constexpr qint64 hour = 3'600'000;

QString greetingName(const store::AccountRow &account)
{
    if (!account.preferredName.isEmpty())
        return account.preferredName;
    return account.firstName.isEmpty() ? account.lastName : account.firstName;
}

} // namespace

Result<void> queueMail(store::WriteContext &context, const store::AccountRow &account,
                       const AccountMail &mail, const QString &mailDomain)
{
    store::MailRow row;
    row.id = MailId::fromRandom(context.random(16));
    row.client = account.client;
    row.template_ = QString::fromLatin1(mail.template_);
    row.parameters = mail.parameters;
    row.parameters.insert(QStringLiteral("name"), greetingName(account));
    row.link = mail.link;
    row.language = account.language;
    row.to = mail.to;
    row.messageId = row.id.text() + u'@' + mailDomain;
    row.createdAt = context.now();
    return store::insertMail(context.sql(), row);
}

Result<void> checkMailPace(store::Connection &connection, const QString &address, qint64 now)
{
    const Result<qint64> recent = store::countMailsTo(connection, address, now - hour);
    if (!recent)
        return recent.error();
    if (*recent < mailsPerHour)
        return {};
    return Error{Kind::TooMany, QStringLiteral("several mails were just sent there"), {}};
}

} // namespace wren::services
