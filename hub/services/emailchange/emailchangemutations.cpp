// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/emailchangemutations.h"

#include "hub/services/clients/clientscope.h"
#include "hub/services/emailchange/corrections.h"
#include "hub/services/emailchange/requests.h"
#include "hub/services/emailchange/transition.h"
#include "models/problem.h"
#include "models/wire/reader.h"

namespace wren::services {

namespace {

using store::Actor;
using store::Effect;
using store::WriteContext;
using wire::Mutation;

Error forbidden(const Mutation &mutation)
{
    return {Kind::Forbidden, mutation.name, {}};
}

template<typename AnyId>
Result<AnyId> subjectOf(const Mutation &mutation)
{
    const std::optional<AnyId> id = AnyId::parse(mutation.subject);
    if (id)
        return *id;
    return Error{Kind::Invalid,
                 QStringLiteral("subject"),
                 {{QStringLiteral("subject"), problemCode(Problem::WrongType)}}};
}

Result<Effect> effectOf(const Result<void> &done, const QJsonObject &info = {})
{
    if (!done)
        return done.error();
    return Effect{wire::Outcome::Applied, info};
}

QJsonObject mailQueued()
{
    return {{QStringLiteral("mail"), QStringLiteral("queued")}};
}

/** The request, if this person reaches its client, or is WREN and it is a correction. */
Result<store::EmailChangeRow> findReached(WriteContext &context, const StaffAccess &access,
                                          const EmailChangeId &id)
{
    const Error missing{Kind::NotFound, QStringLiteral("no such request in scope"), {}};
    const auto row = store::findEmailChange(context.sql(), id);
    if (!row)
        return row.error();
    if (!*row)
        return missing;
    const bool wren =
        (*row)->way == EmailChangeWay::Support && isAllowed(Action::DecideEmailCorrection, access);
    if (wren)
        return **row;
    const auto client =
        findInScope(context.sql(), Action::ChangeClientEmail, access, (*row)->client);
    if (!client)
        return client.error().kind == Kind::NotFound ? missing : client.error();
    return **row;
}

Result<Effect> requestChange(WriteContext &context, const Actor &actor, const Mutation &mutation,
                             const EmailChangeTerms &terms)
{
    const auto asked = wire::RequestEmailChange::fromJson(mutation.arguments);
    if (!asked)
        return asked.error();
    const Result<ClientId> subject = subjectOf<ClientId>(mutation);
    if (!subject)
        return subject.error();
    const auto client =
        findInScope(context.sql(), Action::ChangeClientEmail, actor.access, *subject);
    if (!client)
        return client.error();
    const auto made = requestEmailChange(context, client->id, asked->email, terms);
    if (!made)
        return made.error();
    QJsonObject info = mailQueued();
    info.insert(QStringLiteral("change"), made->text());
    return Effect{wire::Outcome::Applied, info};
}

Result<Effect> moveByStaff(WriteContext &context, const Actor &actor, const Mutation &mutation,
                           EmailChangeEvent event, const EmailChangeTerms &terms)
{
    const Result<EmailChangeId> subject = subjectOf<EmailChangeId>(mutation);
    if (!subject)
        return subject.error();
    if (const auto whole = wire::Reader(mutation.arguments).finish(); !whole)
        return whole.error();
    const auto row = findReached(context, actor.access, *subject);
    if (!row)
        return row.error();
    const bool cancels = event == EmailChangeEvent::Cancel;
    const QString reason = cancels ? QStringLiteral("by_staff") : QString();
    return effectOf(moveEmailChange(context, *row, event, reason, terms),
                    cancels ? QJsonObject() : mailQueued());
}

Result<Effect> ask(WriteContext &context, const Actor &actor, const Mutation &mutation)
{
    const auto asked = wire::AskEmailCorrection::fromJson(mutation.arguments);
    if (!asked)
        return asked.error();
    const Result<ClientId> subject = subjectOf<ClientId>(mutation);
    if (!subject)
        return subject.error();
    const auto client =
        findInScope(context.sql(), Action::AskEmailCorrection, actor.access, *subject);
    if (!client)
        return client.error();
    const auto id = EmailChangeId::fromRandom(context.random(16));
    return effectOf(addCorrection(context, {id, client->id, false}, *asked),
                    {{QStringLiteral("correction"), id.text()}});
}

Result<Effect> enter(WriteContext &context, const Actor &actor, const Mutation &mutation)
{
    const auto entered = wire::EnterEmailCorrection::fromJson(mutation.arguments);
    if (!entered)
        return entered.error();
    if (!isAllowed(Action::DecideEmailCorrection, actor.access))
        return forbidden(mutation);
    const Result<EmailChangeId> subject = subjectOf<EmailChangeId>(mutation);
    if (!subject)
        return subject.error();
    const auto client = findForCorrection(context.sql(), entered->asked.incorrect, entered->name);
    if (!client)
        return client.error();
    return effectOf(addCorrection(context, {*subject, *client, true}, entered->asked));
}

QString decidedText(Decided decided)
{
    switch (decided) {
    case Decided::Applied:
        return QStringLiteral("applied");
    case Decided::ApprovedFirst:
        return QStringLiteral("approved_first");
    case Decided::Declined:
        return QStringLiteral("declined");
    }
    Q_UNREACHABLE();
}

Result<Effect> decide(WriteContext &context, const Actor &actor, const Mutation &mutation,
                      const EmailChangeTerms &terms)
{
    const auto decision = wire::DecideEmailCorrection::fromJson(mutation.arguments);
    if (!decision)
        return decision.error();
    if (!isAllowed(Action::DecideEmailCorrection, actor.access))
        return forbidden(mutation);
    const Result<EmailChangeId> subject = subjectOf<EmailChangeId>(mutation);
    if (!subject)
        return subject.error();
    const auto decided = decideCorrection(context, *subject, *decision, terms);
    if (!decided)
        return decided.error();
    return Effect{wire::Outcome::Applied, {{QStringLiteral("decision"), decidedText(*decided)}}};
}

} // namespace

void addEmailChangeMutations(MutationTable &table, const EmailChangeTerms &terms)
{
    using std::placeholders::_1;
    using std::placeholders::_2;
    using std::placeholders::_3;
    const auto add = [&table](const char *name, const Apply &apply) {
        table.add(QString::fromLatin1(name), 1, apply);
    };
    add("request_email_change", std::bind(requestChange, _1, _2, _3, terms));
    add("cancel_email_change", std::bind(moveByStaff, _1, _2, _3, EmailChangeEvent::Cancel, terms));
    add("resend_email_change", std::bind(moveByStaff, _1, _2, _3, EmailChangeEvent::Resend, terms));
    add("ask_email_correction", ask);
    add("enter_email_correction", enter);
    add("decide_email_correction", std::bind(decide, _1, _2, _3, terms));
}

} // namespace wren::services
