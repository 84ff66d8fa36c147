// SPDX-License-Identifier: Apache-2.0
#include "hub/services/handover/notices.h"

#include "hub/services/accounts/accountmail.h"
#include "hub/store/accounts/mailrows.h"
#include "hub/store/staff/staffrows.h"

namespace wren::services {

namespace {

constexpr std::chrono::milliseconds pace = std::chrono::hours(1);

Result<QList<StaffId>> decidersOf(store::Connection &connection, const store::HandoverRow &row)
{
    const bool refers = row.record.way == HandoverWay::Refer;
    Result<QList<StaffId>> staff =
        store::administrationOf(connection, refers ? row.record.to : row.record.from);
    const std::optional<StaffId> &caseworker =
        refers ? row.record.caseworker : row.person.caseworker;
    if (staff && caseworker)
        staff->append(*caseworker);
    return staff;
}

/** Besides who asked. */
Result<QList<StaffId>> toldOfTheEnd(store::Connection &connection, const store::HandoverRow &row)
{
    const bool decided =
        row.record.state == HandoverState::Approved || row.record.state == HandoverState::Declined;
    if (!decided)
        return decidersOf(connection, row);
    QList<StaffId> staff;
    if (row.record.state == HandoverState::Approved && row.record.caseworker)
        staff << *row.record.caseworker;
    if (row.person.caseworker)
        staff << *row.person.caseworker;
    return staff;
}

QJsonObject parametersOf(const store::HandoverRow &row, const store::StaffRow &asker)
{
    QJsonObject parameters{{QStringLiteral("by"), asker.name},
                           {QStringLiteral("provider"), asker.providerName}};
    for (const HandoverWay way : {HandoverWay::Refer, HandoverWay::Request})
        parameters.insert(handoverWayName(way), row.record.way == way);
    for (const HandoverState state : {HandoverState::Approved, HandoverState::Declined,
                                      HandoverState::Withdrawn, HandoverState::Overtaken})
        parameters.insert(handoverStateName(state), row.record.state == state);
    return parameters;
}

/** No address of a staff member is to be filled through us; Requests shows it all the same. */
Result<bool> mayBeMailed(store::WriteContext &context, const store::StaffRow &staff)
{
    const bool acts = context.actor().kind == store::Actor::Kind::Staff &&
                      context.actor().access.staff == staff.id;
    if (acts || !staff.active)
        return false;
    const Result<qint64> recent =
        store::countMailsTo(context.sql(), staff.email, context.now() - pace.count());
    return recent ? Result<bool>(*recent < mailsPerHour) : recent.error();
}

Result<void> mailTo(store::WriteContext &context, const StaffId &staff, store::MailRow mail,
                    const QString &mailDomain)
{
    const auto found = store::findStaff(context.sql(), staff);
    if (!found)
        return found.error();
    if (!*found)
        return {};
    const Result<bool> may = mayBeMailed(context, **found);
    if (!may || !*may)
        return may ? Result<void>() : may.error();
    mail.id = MailId::fromRandom(context.random(16));
    mail.parameters.insert(QStringLiteral("name"), (*found)->name);
    mail.language = (*found)->language;
    mail.to = (*found)->email;
    mail.messageId = mail.id.text() + u'@' + mailDomain;
    mail.createdAt = context.now();
    return store::insertMail(context.sql(), mail);
}

Result<void> mailAll(store::WriteContext &context, const char *template_,
                     const store::HandoverRow &row, const QList<StaffId> &staff,
                     const QString &mailDomain)
{
    const auto asker = store::findStaff(context.sql(), row.record.askedBy);
    if (!asker)
        return asker.error();
    store::MailRow mail;
    mail.template_ = QString::fromLatin1(template_);
    mail.parameters = parametersOf(row, (*asker).value_or(store::StaffRow()));
    const QSet<StaffId> each(staff.begin(), staff.end());
    for (const StaffId &one : each) {
        if (const Result<void> mailed = mailTo(context, one, mail, mailDomain); !mailed)
            return mailed;
    }
    return {};
}

} // namespace

Result<void> mailAsked(store::WriteContext &context, const store::HandoverRow &row,
                       const QString &mailDomain)
{
    const Result<QList<StaffId>> staff = decidersOf(context.sql(), row);
    return staff ? mailAll(context, "handover_asked", row, *staff, mailDomain) : staff.error();
}

Result<void> mailEnded(store::WriteContext &context, const store::HandoverRow &row,
                       const QString &mailDomain)
{
    const Result<QList<StaffId>> staff = toldOfTheEnd(context.sql(), row);
    if (!staff)
        return staff.error();
    return mailAll(context, "handover_ended", row, *staff + QList{row.record.askedBy}, mailDomain);
}

} // namespace wren::services
