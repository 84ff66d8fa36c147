// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/profiletext.h"

#include "ui/cams/camsnote.h"
#include "ui/email/emailnote.h"

#include <QCoreApplication>

namespace wren::ui {

namespace {

struct Wording
{
    const char *type;
    const char *parameter; ///< stands for %1
    const char *text;      ///< in context "CaseNote"
};

constexpr Wording wordings[] = {
    {"account_created", "email",
     QT_TRANSLATE_NOOP("CaseNote", "The client was added to the portal. An invite goes to %1.")},
    {"invite_resent", "email",
     QT_TRANSLATE_NOOP("CaseNote", "The portal invite was sent again, to %1. Older links no longer "
                                   "work.")},
    {"ca_imported", "ca_number",
     QT_TRANSLATE_NOOP("CaseNote", "Key details were brought in once from Common Assessment %1.")},
};

QString say(const char *text)
{
    return QCoreApplication::translate("ProfileFailure", text);
}

QString resendText(Kind kind)
{
    switch (kind) {
    case Kind::Conflict:
        return say(QT_TRANSLATE_NOOP(
            "ProfileFailure", "No invite was sent: the client has set a password meanwhile. If "
                              "they cannot get in, they can use Forgot Password on the log-in "
                              "page."));
    case Kind::Offline:
        return say(QT_TRANSLATE_NOOP("ProfileFailure",
                                     "The hub cannot be reached, so no invite was "
                                     "sent. Try again when you are back online."));
    case Kind::TooMany:
        return say(QT_TRANSLATE_NOOP(
            "ProfileFailure", "No invite was sent: the client got several within the last hour. "
                              "Wait an hour, and check the address with the client."));
    case Kind::Timeout:
        return say(QT_TRANSLATE_NOOP(
            "ProfileFailure", "No answer came from the hub. The invite is sent once as soon as "
                              "it can be reached; there is no need to ask again."));
    default:
        return say(QT_TRANSLATE_NOOP("ProfileFailure",
                                     "The hub could not send the invite. Try again; if it goes on, "
                                     "tell the WREN support desk."));
    }
}

QString noteFailureText(Kind kind)
{
    switch (kind) {
    case Kind::Offline:
        return say(QT_TRANSLATE_NOOP("ProfileFailure",
                                     "The hub cannot be reached, so the note was not "
                                     "added. It stays here; add it when you are back "
                                     "online."));
    case Kind::Timeout:
        return say(QT_TRANSLATE_NOOP(
            "ProfileFailure", "No answer came from the hub. The note is added once as soon as "
                              "it can be reached; it stays here until then."));
    case Kind::Invalid:
        return say(QT_TRANSLATE_NOOP("ProfileFailure",
                                     "The note was not added. Check its text: it may "
                                     "be too long, or hold a character that cannot "
                                     "be stored."));
    default:
        return say(QT_TRANSLATE_NOOP("ProfileFailure",
                                     "The hub could not add the note. It stays here; "
                                     "try again."));
    }
}

QString loadText(Kind kind)
{
    if (kind == Kind::NotFound || kind == Kind::Forbidden)
        return say(QT_TRANSLATE_NOOP("ProfileFailure",
                                     "This client is not, or no longer, among those "
                                     "that you may see."));
    return say(QT_TRANSLATE_NOOP("ProfileFailure",
                                 "This client is not kept on this computer, and the hub cannot be "
                                 "reached. Try again when you are back online."));
}

} // namespace

QString noteText(const wire::CaseNoteRecord &note)
{
    for (const Wording &wording : wordings) {
        if (note.type == QLatin1String(wording.type))
            return QCoreApplication::translate("CaseNote", wording.text)
                .arg(note.parameters.value(QLatin1String(wording.parameter)).toString());
    }
    for (const QString &worded : {emailNoteText(note), camsNoteText(note)}) {
        if (!worded.isEmpty())
            return worded;
    }
    return note.text;
}

QString portalStateText(app::PortalState state)
{
    switch (state) {
    case app::PortalState::Invited:
        return QCoreApplication::translate("PortalState", "Invited");
    case app::PortalState::InviteExpired:
        return QCoreApplication::translate("PortalState", "Invite expired");
    case app::PortalState::Active:
        return QCoreApplication::translate("PortalState", "Active");
    case app::PortalState::Deactivated:
        return QCoreApplication::translate("PortalState", "Deactivated");
    }
    return {};
}

ListedStatus listed(app::PortalState state)
{
    switch (state) {
    case app::PortalState::Invited:
        return ListedStatus::Invited;
    case app::PortalState::InviteExpired:
        return ListedStatus::InviteExpired;
    case app::PortalState::Active:
        return ListedStatus::Active;
    case app::PortalState::Deactivated:
        return ListedStatus::Deactivated;
    }
    return ListedStatus::Invited;
}

QString resendObstacle(const app::ProfileState &state)
{
    const auto because = [](const char *text) {
        return QCoreApplication::translate("ResendObstacle", text);
    };
    if (!state.canResend && state.portal == app::PortalState::Active)
        return because(QT_TRANSLATE_NOOP("ResendObstacle", "the client has set a password"));
    if (!state.canResend && state.portal == app::PortalState::Deactivated)
        return because(QT_TRANSLATE_NOOP("ResendObstacle", "the account is deactivated"));
    if (!state.canResend)
        return because(QT_TRANSLATE_NOOP("ResendObstacle", "you do not have the permission"));
    if (state.busy != app::ProfileState::Activity::None)
        return because(QT_TRANSLATE_NOOP("ResendObstacle", "please wait a moment"));
    return {};
}

QString profileFailureText(const app::ProfileState::Failure &failure)
{
    using Activity = app::ProfileState::Activity;
    switch (failure.during) {
    case Activity::Resending:
        return resendText(failure.error.kind);
    case Activity::AddingNote:
        return noteFailureText(failure.error.kind);
    case Activity::None:
    case Activity::Loading:
        break;
    }
    return loadText(failure.error.kind);
}

} // namespace wren::ui
