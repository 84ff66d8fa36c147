// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/changemails.h"

#include "hub/services/accounts/accountmail.h"

namespace wren::services {

namespace {

QJsonObject newAddress(const store::EmailChangeRow &row)
{
    return {{QStringLiteral("new"), row.newEmail}};
}

} // namespace

Result<void> mailQuestion(store::WriteContext &context, const store::AccountRow &account,
                          const store::EmailChangeRow &row, const EmailChangeTerms &terms)
{
    QJsonObject parameters = newAddress(row);
    parameters.insert(QStringLiteral("by_client"), row.way == EmailChangeWay::Client);
    parameters.insert(QStringLiteral("by_staff"), row.way == EmailChangeWay::Staff);
    return queueMail(context, account, {"email_change", row.oldEmail, parameters, row.link},
                     terms.invite.mailDomain);
}

Result<void> mailEnd(store::WriteContext &context, const store::AccountRow &account,
                     const store::EmailChangeRow &row, const EmailChangeTerms &terms)
{
    const bool inUse = row.reason == QStringLiteral("address_in_use");
    const bool declined = row.state == EmailChangeState::Declined && !inUse;
    const bool cancelled = row.state == EmailChangeState::Cancelled;
    QJsonObject parameters = newAddress(row);
    parameters.insert(QStringLiteral("in_use"), inUse);
    parameters.insert(QStringLiteral("declined"), declined);
    parameters.insert(QStringLiteral("cancelled"), cancelled);
    parameters.insert(QStringLiteral("expired"), row.state == EmailChangeState::Expired);
    return queueMail(context, account,
                     {"email_change_ended", row.oldEmail, parameters, std::nullopt},
                     terms.invite.mailDomain);
}

Result<void> mailNewAddress(store::WriteContext &context, const store::AccountRow &account,
                            const store::EmailChangeRow &row, const EmailChangeTerms &terms)
{
    const bool hasPassword = !account.passwordHash.isEmpty();
    const bool corrected = row.state == EmailChangeState::Corrected && !hasPassword;
    return queueMail(context, account,
                     {"email_changed",
                      row.newEmail,
                      {{QStringLiteral("corrected"), corrected},
                       {QStringLiteral("log_in"), hasPassword},
                       {QStringLiteral("invited"), !corrected && !hasPassword}},
                      row.confirmLink},
                     terms.invite.mailDomain);
}

Result<void> mailOldAddress(store::WriteContext &context, const store::AccountRow &account,
                            const store::EmailChangeRow &row, const EmailChangeTerms &terms)
{
    return queueMail(context, account, {"email_corrected", row.oldEmail, {}, std::nullopt},
                     terms.invite.mailDomain);
}

} // namespace wren::services
