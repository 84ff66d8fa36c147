// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/synctext.h"

#include "ui/theme/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace wren::ui {

using app::SyncStatus;

namespace {

class SyncText
{
    Q_DECLARE_TR_FUNCTIONS(SyncText)

public:
    static QString line(const SyncStatus &status);
    static QString explanation(const SyncStatus &status);
    static QString mutation(const QString &name);
    static QString refusal(Kind kind);

private:
    static QString since(const SyncStatus &status);
};

/** The time of day; with the day if it was not today. */
QString SyncText::since(const SyncStatus &status)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(*status.lastContact);
    const QString clock = timeText(then.time());
    if (then.date() == QDate::currentDate())
        return clock;
    return tr("%1 at %2", "a day and a time of day")
        .arg(QLocale().toString(then.date(), QLocale::ShortFormat), clock);
}

QString SyncText::line(const SyncStatus &status)
{
    if (status.signInNeeded)
        return tr("Sign in again to go on");
    switch (status.state) {
    case SyncStatus::State::UpToDate:
        return tr("Up to date");
    case SyncStatus::State::Syncing:
        return status.firstFetch ? tr("Fetching for the first time…") : tr("Updating…");
    case SyncStatus::State::Waiting:
        return tr("%1 waiting to be sent").arg(status.waiting);
    case SyncStatus::State::Refused:
        return tr("Refused: %1").arg(status.refused);
    case SyncStatus::State::Offline:
        break;
    }
    QString text = status.lastContact ? tr("Offline since %1").arg(since(status)) : tr("Offline");
    if (status.waiting > 0)
        text += QStringLiteral(" · ") + tr("%1 waiting to be sent").arg(status.waiting);
    return text;
}

QString SyncText::explanation(const SyncStatus &status)
{
    if (status.signInNeeded)
        return tr(
            "The hub no longer knows this computer’s sign-in. Lock and sign in again; nothing "
            "that waits is lost.");
    switch (status.state) {
    case SyncStatus::State::UpToDate:
        return tr("All that you see is what the hub has, and nothing waits to be sent.");
    case SyncStatus::State::Syncing:
        return tr("Desk is talking with the hub. You can go on working.");
    case SyncStatus::State::Waiting:
        return tr("What you changed is saved on this computer and is being sent.");
    case SyncStatus::State::Refused:
        return tr("The hub could not accept what is listed below. Nothing of it was changed.");
    case SyncStatus::State::Offline:
        break;
    }
    return tr(
        "The hub cannot be reached. Searching and reading go on with the copy on this computer; "
        "what you change waits here, saved, and is sent by itself.");
}

QString SyncText::mutation(const QString &name)
{
    if (name == QLatin1String("complete_setup"))
        return tr("Complete a client’s setup");
    if (name == QLatin1String("resend_invite"))
        return tr("Resend a portal invite");
    if (name == QLatin1String("add_case_note"))
        return tr("Add a case note");
    return tr("A change");
}

QString SyncText::refusal(Kind kind)
{
    switch (kind) {
    case Kind::Forbidden:
    case Kind::Unauthenticated:
        return tr("You may not do this any more.");
    case Kind::NotFound:
        return tr("The record no longer exists, or is no longer yours to see.");
    case Kind::Conflict:
        return tr("Somebody else’s change stands in the way: the client or the address exists "
                  "already, or the password was set in the meantime.");
    case Kind::Invalid:
        return tr("A field was not accepted.");
    case Kind::TooMany:
        return tr("It was tried too often. Try again later.");
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Server:
    case Kind::Storage:
    case Kind::Crypto:
    case Kind::Keychain:
    case Kind::Cancelled:
        break;
    }
    return tr("The hub could not do it. Try again; if it lasts, tell your administrator.");
}

} // namespace

QString syncText(const SyncStatus &status)
{
    return SyncText::line(status);
}

QString syncExplanation(const SyncStatus &status)
{
    return SyncText::explanation(status);
}

Icon syncIcon(const SyncStatus &status)
{
    if (status.signInNeeded)
        return Icon::Key;
    switch (status.state) {
    case SyncStatus::State::UpToDate:
        return Icon::CheckCircle;
    case SyncStatus::State::Syncing:
        return Icon::Sync;
    case SyncStatus::State::Waiting:
        return Icon::Clock;
    case SyncStatus::State::Refused:
        return Icon::Warning;
    case SyncStatus::State::Offline:
        break;
    }
    return Icon::Offline;
}

Tone syncTone(const SyncStatus &status)
{
    if (status.signInNeeded || status.state == SyncStatus::State::Refused)
        return Tone::Error;
    if (status.state == SyncStatus::State::Offline)
        return Tone::Warning;
    return status.state == SyncStatus::State::UpToDate ? Tone::Success : Tone::Info;
}

QString mutationText(const QString &name)
{
    return SyncText::mutation(name);
}

QString refusalText(const app::QueuedMutation &refused)
{
    const bool told = refused.result && refused.result->error;
    return SyncText::refusal(told ? refused.result->error->kind : Kind::Server);
}

} // namespace wren::ui
