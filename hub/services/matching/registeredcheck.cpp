// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/registeredcheck.h"

#include "hub/services/matching/matchhandle.h"
#include "hub/services/matching/personmatches.h"
#include "hub/store/matching/clientperson.h"
#include "models/formats/text.h"
#include "models/problem.h"

namespace wren::services {

namespace {

constexpr qsizetype reasonMaximum = 500; // code points

FieldError fieldError(const char *field, Problem problem)
{
    return {QString::fromLatin1(field), problemCode(problem)};
}

std::optional<Problem> reasonProblem(const QString &reason)
{
    if (!isCleanText(reason, Lines::Several))
        return Problem::NotAllowedCharacter;
    if (tidyText(reason).isEmpty())
        return Problem::Required;
    if (codePoints(tidyText(reason)) > reasonMaximum)
        return Problem::TooLong;
    return std::nullopt;
}

/** Whom the asker calls somebody else. */
Result<QList<ClientId>> saidToBeOthers(const StaffId &asker, QByteArrayView handleKey,
                                       const wire::NotSamePerson &said)
{
    QList<FieldError> faults;
    if (const std::optional<Problem> problem = reasonProblem(said.reason))
        faults << fieldError("reason", *problem);
    QList<ClientId> others;
    bool known = said.matches.size() <= mostMatches && !said.matches.isEmpty();
    for (const QString &handle : said.matches) {
        const std::optional<ClientId> other = openMatchHandle(handleKey, asker, handle);
        known = known && other;
        if (other && !others.contains(*other))
            others << *other;
    }
    if (!known)
        faults << fieldError("matches", Problem::UnknownCode);
    if (!faults.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("not the same person"), faults};
    return others;
}

} // namespace

Result<QList<ClientId>> checkNotRegistered(store::Connection &connection, const StaffId &asker,
                                           QByteArrayView handleKey,
                                           const RegisteredQuestion &question)
{
    const Result<QList<ClientId>> others =
        question.notSamePerson ? saidToBeOthers(asker, handleKey, *question.notSamePerson)
                               : QList<ClientId>();
    if (!others)
        return others;
    const Result<QList<PersonMatch>> matches =
        findMatches(connection, store::PersonTexts::of(question.profile).person());
    if (!matches)
        return matches.error();
    for (const PersonMatch &match : *matches) {
        if (match.comparison.strength == matching::Strength::Strong &&
            !others->contains(match.found.client)) {
            return Error{Kind::Conflict,
                         QStringLiteral("already registered"),
                         {fieldError("matches", Problem::AlreadyRegistered)}};
        }
    }
    return others;
}

Result<void> rememberNotSamePerson(store::WriteContext &context, const StaffId &asker,
                                   const RegisteredQuestion &question,
                                   const QList<ClientId> &others)
{
    if (!question.notSamePerson)
        return {};
    const QString reason = tidyText(question.notSamePerson->reason);
    for (const ClientId &other : others) {
        const Result<void> written = store::insertNotSamePerson(
            context.sql(), {question.client, other, asker, reason, context.now()});
        if (!written)
            return written;
    }
    // The history of the client says it was said, not of whom: that may be another provider's.
    return context.audit(QStringLiteral("client"), question.client.text(), question.client,
                         {{QStringLiteral("not_same_person"), QJsonValue::Null, reason}});
}

} // namespace wren::services
