// SPDX-License-Identifier: Apache-2.0
#include "ui/email/emailtext.h"

#include "models/problem.h"
#include "ui/fields/fieldtext.h"

#include <QCoreApplication>

namespace wren::ui {

namespace {

using State = EmailChangeState;

constexpr qint64 day = 24LL * 60 * 60 * 1000;
constexpr qint64 newsFor = 14 * day;

class EmailText
{
    Q_DECLARE_TR_FUNCTIONS(EmailText)

public:
    static QString name(const std::optional<StaffId> &who, const app::CaseworkServices &services);
    static QString pending(const wire::EmailChangeRecord &change,
                           const app::CaseworkServices &services);
    static EmailNotice unsent(const app::UnsentEmail &unsent);
    static QString outcome(const wire::EmailChangeRecord &change,
                           const app::CaseworkServices &services);
    static QString outcome(const wire::CorrectionRecord &correction,
                           const app::CaseworkServices &services);
    static QString asked(const std::optional<StaffId> &who, qint64 at,
                         const app::CaseworkServices &services);
    static EmailNotice answered(const wire::CorrectionRecord &correction, bool hasPassword);
    static EmailNotice ended(const app::EmailState &state, const app::CaseworkServices &services);

private:
    static QString declined(const wire::EmailChangeRecord &change);
    static QString cancelled(const wire::EmailChangeRecord &change,
                             const app::CaseworkServices &services);
    static QString confirmed(const std::optional<qint64> &at);
    static bool isTold(State state, const QString &reason);
};

QString EmailText::name(const std::optional<StaffId> &who, const app::CaseworkServices &services)
{
    if (!who)
        return tr("the client");
    const QString name = services.staffName(*who);
    return name.isEmpty() ? tr("a colleague") : name;
}

QString EmailText::pending(const wire::EmailChangeRecord &change,
                           const app::CaseworkServices &services)
{
    return tr("Email Address to be changed to %1 (asked by %2 on %3). Pending until %4: %5 got a "
              "mail to accept or decline it. No change will take place if the client does not "
              "accept.")
        .arg(change.to, name(change.askedBy, services), momentText(change.askedAt),
             momentText(change.expiresAt), change.from);
}

EmailNotice EmailText::unsent(const app::UnsentEmail &unsent)
{
    if (!unsent.refused)
        return {Tone::Warning,
                tr("Not sent yet: the request to change the Email Address to %1 waits in the "
                   "outbox. The client has not been asked.")
                    .arg(unsent.to)};
    for (const FieldError &field : unsent.refused->fields) {
        if (const std::optional<Problem> problem = problemFromCode(field.problem))
            return {Tone::Error, tr("The Email Address was not changed to %1. %2")
                                     .arg(unsent.to, problemSentence(*problem, Field::Email))};
    }
    return {Tone::Error,
            tr("The hub did not take the request to change the Email Address to %1. Ask again if "
               "it still holds.")
                .arg(unsent.to)};
}

QString EmailText::declined(const wire::EmailChangeRecord &change)
{
    return change.reason == QLatin1String("address_in_use")
               ? tr("Declined: address in use by another client.")
               : tr("Declined at %1.").arg(change.from);
}

QString EmailText::cancelled(const wire::EmailChangeRecord &change,
                             const app::CaseworkServices &services)
{
    if (change.reason == QLatin1String("replaced"))
        return tr("Replaced by a newer request.");
    if (change.reason == QLatin1String("by_client"))
        return tr("Cancelled by the client.");
    if (change.reason == QLatin1String("by_staff"))
        return tr("Cancelled by %1.").arg(name(change.endedBy, services));
    return tr("Overtaken by another change of the account.");
}

QString EmailText::confirmed(const std::optional<qint64> &at)
{
    return at ? tr("It receives mail (confirmed on %1).").arg(momentText(*at))
              : tr("New address not confirmed.");
}

QString EmailText::outcome(const wire::EmailChangeRecord &change,
                           const app::CaseworkServices &services)
{
    const qint64 now = services.now().toMSecsSinceEpoch();
    switch (emailChangeStateAt(change.state, change.expiresAt, now)) {
    case State::Pending:
        return tr("Pending (until %1).").arg(momentText(change.expiresAt));
    case State::Accepted:
        return tr("Accepted (%1).").arg(momentText(change.endedAt.value_or(0))) + u' ' +
               confirmed(change.confirmedAt);
    case State::Declined:
        return declined(change);
    case State::Expired:
        return tr("Expired: nobody answered at %1.").arg(change.from);
    case State::Cancelled:
        return cancelled(change, services);
    case State::Corrected:
        break;
    }
    return {};
}

QString EmailText::outcome(const wire::CorrectionRecord &correction,
                           const app::CaseworkServices &services)
{
    switch (correction.state) {
    case State::Pending:
        return correction.approvedBy ? tr("Approved by %1; a second person at WREN must apply it.")
                                           .arg(name(correction.approvedBy, services))
                                     : tr("WREN has been asked and has not decided yet.");
    case State::Corrected:
        return tr("Corrected by WREN (%1).").arg(momentText(correction.endedAt.value_or(0))) +
               u' ' + confirmed(correction.confirmedAt);
    case State::Declined:
        return tr("Declined by WREN: %1").arg(correction.reason);
    case State::Cancelled:
        return correction.reason == QLatin1String("by_staff")
                   ? tr("Withdrawn by %1.").arg(name(correction.endedBy, services))
                   : tr("Overtaken by another change of the account.");
    case State::Accepted:
    case State::Expired:
        break;
    }
    return {};
}

QString EmailText::asked(const std::optional<StaffId> &who, qint64 at,
                         const app::CaseworkServices &services)
{
    return tr("Asked by %1 on %2", "who, when").arg(name(who, services), momentText(at));
}

EmailNotice EmailText::answered(const wire::CorrectionRecord &correction, bool hasPassword)
{
    if (correction.state == State::Declined)
        return {Tone::Warning, tr("WREN declined to change the Email Address to %1: %2")
                                   .arg(correction.to, correction.reason)};
    if (correction.state == State::Cancelled)
        return {Tone::Warning, tr("WREN applied another request instead: the Email Address was not "
                                  "changed to %1. If that is the right one, ask WREN again.")
                                   .arg(correction.to)};
    const QString done = tr("WREN changed the Email Address to %1. The client gets in by Forgot "
                            "Password with the new address.")
                             .arg(correction.to);
    return {Tone::Success,
            hasPassword
                ? done
                : QString(done + u' ' + tr("You may also resend the portal invite to it."))};
}

/** What ended otherwise was ended here, or by WREN's correction, which may have brought the same
 * address. */
bool EmailText::isTold(State state, const QString &reason)
{
    const bool fromOutside =
        reason == QLatin1String("by_client") || reason == QLatin1String("overtaken");
    return state == State::Declined || state == State::Expired ||
           (state == State::Cancelled && fromOutside);
}

EmailNotice EmailText::ended(const app::EmailState &state, const app::CaseworkServices &services)
{
    if (state.view.changes.isEmpty() || state.view.unsent || !state.view.open().isEmpty())
        return {};
    const wire::EmailChangeRecord &newest = state.view.changes.constFirst().record;
    const qint64 now = services.now().toMSecsSinceEpoch();
    const State stands = emailChangeStateAt(newest.state, newest.expiresAt, now);
    const qint64 end = newest.endedAt.value_or(newest.expiresAt);
    const bool corrected = !state.view.corrections.isEmpty() &&
                           state.view.corrections.constFirst().record.askedAt > newest.askedAt;
    if (!isTold(stands, newest.reason) || end + newsFor < now || corrected)
        return {};
    return {Tone::Warning, tr("The Email Address was not changed to %1. %2")
                               .arg(newest.to, outcome(newest, services))};
}

} // namespace

QString pendingChangeText(const wire::EmailChangeRecord &change,
                          const app::CaseworkServices &services)
{
    return EmailText::pending(change, services);
}

EmailNotice unsentEmailText(const app::UnsentEmail &unsent)
{
    return EmailText::unsent(unsent);
}

QString changeOutcomeText(const wire::EmailChangeRecord &change,
                          const app::CaseworkServices &services)
{
    return EmailText::outcome(change, services);
}

QString correctionOutcomeText(const wire::CorrectionRecord &correction,
                              const app::CaseworkServices &services)
{
    return EmailText::outcome(correction, services);
}

QString askedByText(const std::optional<StaffId> &who, qint64 at,
                    const app::CaseworkServices &services)
{
    return EmailText::asked(who, at, services);
}

EmailNotice answeredText(const wire::CorrectionRecord &correction, bool hasPassword)
{
    return EmailText::answered(correction, hasPassword);
}

EmailNotice endedChangeText(const app::EmailState &state, const app::CaseworkServices &services)
{
    return EmailText::ended(state, services);
}

} // namespace wren::ui
