// SPDX-License-Identifier: Apache-2.0
#include "models/wire/emailchanges.h"

#include "models/wire/nested.h"

namespace wren::wire {

using namespace Qt::StringLiterals;

namespace {

template<typename AnyId>
void insertId(QJsonObject &json, const QString &name, const std::optional<AnyId> &id)
{
    if (id)
        json.insert(name, id->text());
}

void insertTime(QJsonObject &json, const QString &name, const std::optional<qint64> &time)
{
    if (time)
        json.insert(name, *time);
}

void insertText(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isNull())
        json.insert(name, text);
}

EmailChangeState readState(Reader &reader)
{
    const auto state = emailChangeStateFromName(reader.string("state"));
    if (!state)
        reader.fault("state");
    return state.value_or(EmailChangeState::Pending);
}

EmailChangeWay readWay(Reader &reader)
{
    const auto way = emailChangeWayFromName(reader.string("way"));
    if (!way || *way == EmailChangeWay::Support)
        reader.fault("way");
    return way.value_or(EmailChangeWay::Client);
}

AskEmailCorrection readAsked(Reader &reader)
{
    return {reader.string("incorrect"), reader.string("correct"), reader.optionalString("why"),
            reader.optionalString("identified")};
}

} // namespace

QJsonObject EmailChangeRecord::toJson() const
{
    QJsonObject json{{u"client"_s, client.text()},
                     {u"way"_s, emailChangeWayName(way)},
                     {u"state"_s, emailChangeStateName(state)},
                     {u"from"_s, from},
                     {u"to"_s, to},
                     {u"asked_at"_s, askedAt},
                     {u"expires_at"_s, expiresAt}};
    insertId(json, u"asked_by"_s, askedBy);
    insertId(json, u"ended_by"_s, endedBy);
    insertTime(json, u"ended_at"_s, endedAt);
    insertText(json, u"reason"_s, reason);
    insertTime(json, u"confirmed_at"_s, confirmedAt);
    return json;
}

Result<EmailChangeRecord> EmailChangeRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const EmailChangeRecord record{reader.id<ClientId>("client"),
                                   readWay(reader),
                                   readState(reader),
                                   reader.string("from"),
                                   reader.string("to"),
                                   reader.optionalId<StaffId>("asked_by"),
                                   reader.integer("asked_at"),
                                   reader.integer("expires_at"),
                                   reader.optionalId<StaffId>("ended_by"),
                                   reader.optionalInteger("ended_at"),
                                   reader.optionalString("reason"),
                                   reader.optionalInteger("confirmed_at")};
    return told(reader, record);
}

QJsonObject CorrectionRecord::toJson() const
{
    QJsonObject json{{u"client"_s, client.text()},
                     {u"client_name"_s, clientName},
                     {u"provider"_s, provider.text()},
                     {u"state"_s, emailChangeStateName(state)},
                     {u"from"_s, from},
                     {u"to"_s, to},
                     {u"asked_by"_s, askedBy.text()},
                     {u"entered_by_wren"_s, enteredByWren},
                     {u"asked_at"_s, askedAt}};
    insertText(json, u"why"_s, why);
    insertText(json, u"identified"_s, identified);
    insertId(json, u"approved_by"_s, approvedBy);
    insertId(json, u"ended_by"_s, endedBy);
    insertTime(json, u"ended_at"_s, endedAt);
    insertText(json, u"reason"_s, reason);
    insertTime(json, u"confirmed_at"_s, confirmedAt);
    insertText(json, u"cams_email"_s, camsEmail);
    return json;
}

Result<CorrectionRecord> CorrectionRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const CorrectionRecord record{reader.id<ClientId>("client"),
                                  reader.string("client_name"),
                                  reader.id<ProviderId>("provider"),
                                  readState(reader),
                                  reader.string("from"),
                                  reader.string("to"),
                                  reader.id<StaffId>("asked_by"),
                                  reader.boolean("entered_by_wren"),
                                  reader.integer("asked_at"),
                                  reader.optionalString("why"),
                                  reader.optionalString("identified"),
                                  reader.optionalId<StaffId>("approved_by"),
                                  reader.optionalId<StaffId>("ended_by"),
                                  reader.optionalInteger("ended_at"),
                                  reader.optionalString("reason"),
                                  reader.optionalInteger("confirmed_at"),
                                  reader.optionalString("cams_email")};
    return told(reader, record);
}

QJsonObject RequestEmailChange::toJson() const
{
    return {{u"email"_s, email}};
}

Result<RequestEmailChange> RequestEmailChange::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const RequestEmailChange request{reader.string("email")};
    return finished(reader, request);
}

QJsonObject PlusAddressRequest::toJson() const
{
    QJsonObject json{{u"last_name"_s, lastName}};
    insertText(json, u"first_name"_s, firstName);
    return json;
}

Result<PlusAddressRequest> PlusAddressRequest::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const PlusAddressRequest request{reader.optionalString("first_name"),
                                     reader.string("last_name")};
    return finished(reader, request);
}

QJsonObject AskEmailCorrection::toJson() const
{
    QJsonObject json{{u"incorrect"_s, incorrect}, {u"correct"_s, correct}};
    insertText(json, u"why"_s, why);
    insertText(json, u"identified"_s, identified);
    return json;
}

Result<AskEmailCorrection> AskEmailCorrection::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const AskEmailCorrection asked = readAsked(reader);
    return finished(reader, asked);
}

QJsonObject EnterEmailCorrection::toJson() const
{
    QJsonObject json = asked.toJson();
    json.insert(u"name"_s, name);
    return json;
}

Result<EnterEmailCorrection> EnterEmailCorrection::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const EnterEmailCorrection entered{reader.string("name"), readAsked(reader)};
    return finished(reader, entered);
}

QJsonObject DecideEmailCorrection::toJson() const
{
    QJsonObject json{{u"decision"_s, decision == Decision::Apply ? u"apply"_s : u"decline"_s}};
    insertText(json, u"reason"_s, reason);
    return json;
}

Result<DecideEmailCorrection> DecideEmailCorrection::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const QString decision = reader.string("decision");
    if (decision != u"apply"_s && decision != u"decline"_s)
        reader.fault("decision");
    const DecideEmailCorrection decided{decision == u"decline"_s ? Decision::Decline
                                                                 : Decision::Apply,
                                        reader.optionalString("reason")};
    return finished(reader, decided);
}

QJsonObject InboxAnswer::toJson() const
{
    QJsonObject json{{u"inbox"_s, inboxName(inbox)}};
    insertText(json, u"plus_address"_s, plusAddress);
    return json;
}

Result<InboxAnswer> InboxAnswer::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const std::optional<Inbox> inbox = inboxFromName(reader.string("inbox"));
    if (!inbox)
        reader.fault("inbox");
    const InboxAnswer answer{inbox.value_or(Inbox::Client), reader.optionalString("plus_address")};
    return told(reader, answer);
}

} // namespace wren::wire
