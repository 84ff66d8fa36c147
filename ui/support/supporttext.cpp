// SPDX-License-Identifier: Apache-2.0
#include "ui/support/supporttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace wren::ui {

namespace {

using State = EmailChangeState;

constexpr qint64 day = 24LL * 60 * 60 * 1000;

/** What WREN reads in the Support panel. */
class SupportText
{
    Q_DECLARE_TR_FUNCTIONS(SupportText)

public:
    static QString state(const wire::CorrectionRecord &correction);
    static QString waiting(qint64 since, qint64 now);
    static QString consequences(const wire::CorrectionRecord &correction);
    static QString failure(const app::SupportState::Failure &failure);
    static QString offline();
};

QString SupportText::state(const wire::CorrectionRecord &correction)
{
    switch (correction.state) {
    case State::Pending:
        return correction.approvedBy ? tr("Approved by one") : tr("Open");
    case State::Corrected:
        return tr("Applied");
    case State::Declined:
        return tr("Declined");
    case State::Cancelled:
    case State::Accepted:
    case State::Expired:
        break;
    }
    return tr("Withdrawn or overtaken");
}

QString SupportText::waiting(qint64 since, qint64 now)
{
    const qint64 days = std::max<qint64>(0, (now - since) / day);
    if (days == 0)
        return tr("today");
    return days == 1 ? tr("1 day") : tr("%1 days").arg(days);
}

QString SupportText::consequences(const wire::CorrectionRecord &correction)
{
    return tr("The Email Address of %1 changes at once from %2 to %3.\n\nThe old address gets a "
              "notice that does not name the new one. The client’s sessions, password and open "
              "links end; the client gets in again by Forgot Password with the new address. What "
              "else is pending about this address ends.")
        .arg(correction.clientName, correction.from, correction.to);
}

QString SupportText::failure(const app::SupportState::Failure &failure)
{
    const Error &error = failure.error;
    const bool inUse =
        std::any_of(error.fields.cbegin(), error.fields.cend(),
                    [](const FieldError &each) { return each.field == QLatin1String("correct"); });
    if (failure.during == app::SupportState::Activity::Entering && error.kind == Kind::NotFound)
        return tr("No client has that address and that last name. Check both with whoever asked.");
    if (failure.during == app::SupportState::Activity::Entering && !error.fields.isEmpty())
        return {};
    if (inUse)
        return tr("The correct address belongs to another client by now. Decline the request, or "
                  "correct the other client first.");
    switch (error.kind) {
    case Kind::Forbidden:
        return tr("You approved this request: another person at WREN must apply it.");
    case Kind::Conflict:
        return tr("It has been decided meanwhile: look at what is shown now.");
    case Kind::Offline:
        return tr("The hub cannot be reached, so nothing was changed. Try again when you are back "
                  "online.");
    case Kind::Timeout:
        return tr("No answer came from the hub. It is done once as soon as the hub can be reached; "
                  "there is no need to try again.");
    default:
        return tr("The hub could not do it. Try again; if it lasts, tell your administrator.");
    }
}

QString SupportText::offline()
{
    return tr("The hub cannot be reached. You can read the requests; applying, declining and "
              "entering them need the hub.");
}

} // namespace

QString correctionStateText(const wire::CorrectionRecord &correction)
{
    return SupportText::state(correction);
}

QString waitingText(qint64 since, qint64 now)
{
    return SupportText::waiting(since, now);
}

QString applyConsequences(const wire::CorrectionRecord &correction)
{
    return SupportText::consequences(correction);
}

QString supportFailureText(const app::SupportState::Failure &failure)
{
    return SupportText::failure(failure);
}

QString supportOfflineText()
{
    return SupportText::offline();
}

EmailNotice supportNotice(const app::SupportState &state, app::SupportState::Activity dialog)
{
    const bool failed = state.failure && state.failure->during == dialog;
    const QString failure = failed ? supportFailureText(*state.failure) : QString();
    if (!failure.isEmpty())
        return {Tone::Error, failure};
    return {Tone::Warning, state.offline ? supportOfflineText() : QString()};
}

} // namespace wren::ui
