// SPDX-License-Identifier: Apache-2.0
#include "hub/services/handover/transition.h"

#include "hub/services/clients/casenotes.h"
#include "hub/services/handover/notices.h"
#include "models/problem.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

using State = HandoverState;
using Way = HandoverWay;

/** Where the side without the client has its record; an asker's request is the asker's alone. */
QString outsideScope(const store::HandoverRow &row)
{
    return row.record.way == Way::Refer ? wire::providerScope(row.record.to)
                                        : wire::staffScope(row.record.askedBy);
}

/** Who has the client: an approved one's client has been moved. */
ProviderId ownerOf(const store::HandoverRow &row)
{
    return row.record.state == State::Approved ? row.record.to : row.record.from;
}

/** The outside heads name no client: the id is not to leave the hub that way (R3). */
Result<void> publish(store::WriteContext &context, const store::HandoverRow &row)
{
    const QString id = row.id.text();
    const QString outside = QStringLiteral("outside_handover");
    Result<void> told = context.changed(wire::providerScope(ownerOf(row)),
                                        QStringLiteral("handover"), id, row.client);
    if (row.record.from == row.record.to)
        return told;
    if (told)
        told = context.changed(outsideScope(row), outside, id, std::nullopt);
    if (told && row.record.state == State::Approved)
        told = context.changed(wire::providerScope(row.record.from), outside, id, std::nullopt);
    return told;
}

Result<void> audit(store::WriteContext &context, const store::HandoverRow &row,
                   const QJsonValue &before)
{
    const QJsonValue none = QJsonValue::Null;
    QList<store::FieldChange> changes{
        {QStringLiteral("state"), before, handoverStateName(row.record.state)}};
    if (before.isNull()) {
        changes << store::FieldChange{QStringLiteral("to"), none, row.record.to.text()}
                << store::FieldChange{QStringLiteral("reason"), none, row.record.reason}
                << store::FieldChange{QStringLiteral("shared"), none, row.person.shared.toJson()};
    } else if (!row.record.answer.isNull()) {
        changes << store::FieldChange{QStringLiteral("answer"), none, row.record.answer};
    }
    return context.audit(QStringLiteral("handover"), row.id.text(), row.client, changes);
}

QJsonObject noteParameters(const store::HandoverRow &row)
{
    QJsonObject parameters{{QStringLiteral("from"), row.record.from.text()},
                           {QStringLiteral("to"), row.record.to.text()}};
    if (row.record.caseworker)
        parameters.insert(QStringLiteral("caseworker"), row.record.caseworker->text());
    return parameters;
}

Result<void> noteEnd(store::WriteContext &context, const store::HandoverRow &row)
{
    if (row.record.state == State::Approved)
        return {};
    QJsonObject parameters = noteParameters(row);
    const bool declined = row.record.state == State::Declined;
    const bool refers = row.record.way == Way::Refer;
    if (refers || !declined)
        parameters.insert(QStringLiteral("outcome"), handoverStateName(row.record.state));
    const char *type = refers     ? "referral_ended"
                       : declined ? "transfer_declined"
                                  : "transfer_ended";
    return writeAutomaticNote(context, {row.client, row.record.from}, type, parameters);
}

Error refusal(const char *field, Problem problem)
{
    return {Kind::Conflict,
            QStringLiteral("handover"),
            {{QString::fromLatin1(field), problemCode(problem)}}};
}

} // namespace

Result<void> writeHandover(store::WriteContext &context, const store::HandoverRow &row)
{
    Result<void> done = store::insertHandover(context.sql(), row);
    if (!done && done.error().kind == Kind::Conflict)
        return refusal("subject", Problem::AlreadyInUse);
    if (done)
        done = publish(context, row);
    if (done)
        done = audit(context, row, QJsonValue::Null);
    if (!done)
        return done;
    const char *type = row.record.way == Way::Refer ? "referral_offered" : "transfer_requested";
    return writeAutomaticNote(context, {row.client, row.record.from}, type, noteParameters(row));
}

Result<void> endHandover(store::WriteContext &context, store::HandoverRow row, HandoverEvent event,
                         const QString &answer, const QString &mailDomain)
{
    const QString before = handoverStateName(row.record.state);
    const std::optional<State> next = handoverStep(row.record.state, event);
    if (!next)
        return noLongerOpen();
    row.record.state = *next;
    row.record.endedAt = context.now();
    row.record.answer = answer;
    if (event != HandoverEvent::Overtake)
        row.record.endedBy = context.actor().access.staff;
    Result<void> done = store::endHandover(context.sql(), row);
    if (done)
        done = publish(context, row);
    if (done)
        done = audit(context, row, before);
    if (done)
        done = noteEnd(context, row);
    return done ? mailEnded(context, row, mailDomain) : done;
}

Error noLongerOpen()
{
    return refusal("state", Problem::NoLongerOpen);
}

Result<void> overtakeHandover(store::WriteContext &context, const store::ClientKey &client,
                              const Assignment &to, const QString &mailDomain)
{
    const auto row = store::openHandoverOf(context.sql(), client.id);
    if (!row)
        return row.error();
    // Another caseworker of the same provider leaves an offer to another provider as it is.
    const bool leaves = client.provider != to.provider;
    if (!*row || (!leaves && (*row)->record.from != (*row)->record.to))
        return {};
    return endHandover(context, **row, HandoverEvent::Overtake, QString(), mailDomain);
}

} // namespace wren::services
