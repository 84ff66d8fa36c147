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
    static QString storage(app::StorageFault fault);
    static QString rescue(const app::RescueReport &report);

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
    if (status.storage)
        return *status.storage == app::StorageFault::DiskFull ? tr("Cannot save: the disk is full")
                                                              : tr("Cannot save on this computer");
    if (status.leaseOver)
        return tr("Connect to the network and unlock to go on");
    if (status.signInNeeded || status.deviceTwice)
        return tr("Sign in again to go on");
    switch (status.state) {
    case SyncStatus::State::UpToDate:
        return tr("Up to date");
    case SyncStatus::State::Syncing:
        return status.firstFetch ? tr("Fetching for the first time…") : tr("Updating…");
    case SyncStatus::State::Waiting:
        return tr("%1 waiting to be sent").arg(status.waiting);
    case SyncStatus::State::Refused:
        return status.refused > 0 ? tr("Refused: %1").arg(status.refused)
                                  : tr("%1 to look at").arg(status.parked + status.conflicted);
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
    if (status.storage)
        return storage(*status.storage);
    if (status.leaseOver)
        return tr("This computer was not in contact with the hub for too long. Lock Desk, connect "
                  "to the network and unlock it; nothing was deleted, and nothing that waits is "
                  "lost.");
    if (status.deviceTwice)
        return tr(
            "A copy of this computer is in use somewhere else. Sign in again here; what waits "
            "is kept and is sent then.");
    if (status.signInNeeded)
        return tr(
            "The hub no longer knows this computer’s sign-in. Sign in again; nothing that waits is "
            "lost.");
    switch (status.state) {
    case SyncStatus::State::UpToDate:
        return tr("All that you see is what the hub has, and nothing waits to be sent.");
    case SyncStatus::State::Syncing:
        return status.resyncing
                   ? tr("Everything is fetched anew from the hub. You can go on working with the "
                        "copy that is here.")
                   : tr("Desk is talking with the hub. You can go on working.");
    case SyncStatus::State::Waiting:
        return tr("What you changed is saved on this computer and is being sent.");
    case SyncStatus::State::Refused:
        return tr("The hub could not simply take what is listed below. Nothing of it is lost.");
    case SyncStatus::State::Offline:
        break;
    }
    return tr(
        "The hub cannot be reached. Searching and reading go on with the copy on this computer; "
        "what you change waits here, saved, and is sent by itself.");
}

QString SyncText::storage(app::StorageFault fault)
{
    switch (fault) {
    case app::StorageFault::DiskFull:
        return tr("The disk of this computer is full, so nothing new can be saved. Free some "
                  "space; Desk goes on by itself. What was saved is safe.");
    case app::StorageFault::Damaged:
        return tr("The copy on this computer is damaged. Lock Desk and unlock it: the copy is made "
                  "anew from the hub, and what waits to be sent is rescued.");
    case app::StorageFault::Unwritable:
        return tr("This computer does not let Desk write, so nothing new can be saved. Tell "
                  "whoever looks after it. What was saved is safe.");
    }
    return {};
}

QString SyncText::rescue(const app::RescueReport &report)
{
    QStringList parts{tr("The copy on this computer was damaged. It is made anew from the hub; the "
                         "damaged file is kept beside it.")};
    parts << tr("Rescued: %1 waiting to be sent, drafts: %2.")
                 .arg(report.queueKept)
                 .arg(report.draftsKept);
    if (report.queueLost + report.draftsLost > 0)
        parts << tr("Lost: %1 waiting to be sent, drafts: %2. Look at what you entered last, and "
                    "tell your administrator.")
                     .arg(report.queueLost)
                     .arg(report.draftsLost);
    else if (!report.allRead)
        parts << tr("There may have been more. Look at what you entered last.");
    return parts.join(QStringLiteral("\n\n"));
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
    if (status.storage)
        return Icon::Warning;
    if (status.signInNeeded || status.deviceTwice || status.leaseOver)
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
    if (status.storage || status.signInNeeded || status.deviceTwice || status.leaseOver ||
        status.state == SyncStatus::State::Refused)
        return Tone::Error;
    if (status.state == SyncStatus::State::Offline)
        return Tone::Warning;
    return status.state == SyncStatus::State::UpToDate ? Tone::Success : Tone::Info;
}

QString rescueText(const app::RescueReport &report)
{
    return SyncText::rescue(report);
}

} // namespace wren::ui
