// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/failuretext.h"

#include "models/problem.h"

#include <QCoreApplication>

#include <algorithm>

namespace wren::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("InviteFailure", text);
}

/** What is the same whatever was being done. */
QString commonText(Kind kind)
{
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
        return say(QT_TRANSLATE_NOOP("InviteFailure", "The hub cannot be reached."));
    case Kind::Unauthenticated:
        return say(QT_TRANSLATE_NOOP("InviteFailure",
                                     "You are no longer signed in. Sign in again and "
                                     "resume this intake from your drafts."));
    case Kind::Forbidden:
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "You do not have the permission for this. Ask an administrator."));
    case Kind::TooMany:
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "Too many requests in a short time. Wait a minute and try again."));
    case Kind::Storage:
    case Kind::Crypto:
    case Kind::Keychain:
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "This computer could not write to its disk. Free some space and "
                             "try again."));
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Invalid:
    case Kind::Server:
    case Kind::Cancelled:
        break;
    }
    return say(QT_TRANSLATE_NOOP(
        "InviteFailure", "The hub could not do this. Try again; if it goes on, tell the WREN "
                         "support desk."));
}

QString lookUpText(Kind kind)
{
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "The hub cannot be reached, so the Common Assessment cannot be "
                             "looked up now. Your draft is kept."));
    case Kind::Server:
        return say(QT_TRANSLATE_NOOP("InviteFailure",
                                     "EOIS does not answer at the moment, so the Common Assessment "
                                     "cannot be looked up. Your draft is kept; try again in a few "
                                     "minutes, or continue without linking."));
    default:
        return commonText(kind);
    }
}

QString camsLookUpText(Kind kind)
{
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "The hub cannot be reached, so the client cannot be looked up in CaMS "
                             "now. Your draft is kept."));
    case Kind::Server:
        return say(QT_TRANSLATE_NOOP("InviteFailure",
                                     "EOIS does not answer at the moment, so the client cannot be "
                                     "looked up in CaMS. Your draft is kept; try again in a few "
                                     "minutes, or continue without linking."));
    default:
        return commonText(kind);
    }
}

/** Fields that the form does not show. */
QString refusedText(const QList<FieldError> &fields)
{
    const auto problemOf = [&fields](const char *name) {
        const auto found =
            std::find_if(fields.cbegin(), fields.cend(), [name](const FieldError &error) {
                return error.field == QLatin1String(name);
            });
        return found == fields.cend() ? QString() : found->problem;
    };
    const QString number = problemOf("ca_number");
    if (!number.isEmpty() && number != problemCode(Problem::AlreadyInUse))
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "The hub has no record that you looked up this Common Assessment as "
                             "submitted. Go back to its number, search for it once more, then "
                             "complete the setup; what you typed stays."));
    if (!number.isEmpty())
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "Another client was made from this Common Assessment meanwhile. "
                             "Search for the person under My Clients / People."));
    const QString reference = problemOf("cams_reference");
    if (reference == problemCode(Problem::AlreadyInUse))
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "This client of CaMS was connected to another portal client "
                             "meanwhile. Search for the person under My Clients / People."));
    if (!reference.isEmpty())
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "The hub has no record that you looked up this client of CaMS today. "
                             "Go back to the number, search for it once more, then complete the "
                             "setup; what you typed stays."));
    if (!problemOf("provider").isEmpty() || !problemOf("caseworker").isEmpty())
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "The hub does not accept this assignment. Choose another service "
                             "provider or caseworker."));
    if (problemOf("email") == problemCode(Problem::CannotBeUsed))
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "The client was not added, because the email address cannot be used. "
                             "Ask the client for another one."));
    return say(QT_TRANSLATE_NOOP(
        "InviteFailure", "The client was not added. Correct what is marked and try again."));
}

QString completionText(const Error &error)
{
    switch (error.kind) {
    case Kind::Offline:
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "The hub cannot be reached, so the client was not added. Your "
                             "draft is kept; complete the setup when you are back online."));
    case Kind::Timeout:
        return say(QT_TRANSLATE_NOOP("InviteFailure",
                                     "No answer came. The client may have been added: complete the "
                                     "setup again to find out. It takes effect only once."));
    case Kind::Invalid:
    case Kind::Conflict:
        return refusedText(error.fields);
    default:
        return commonText(error.kind);
    }
}

QString composingText(Kind kind)
{
    if (kind == Kind::Invalid)
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "No “+” address can be made from yours. Ask the client for an address "
                             "of their own."));
    if (kind == Kind::Offline || kind == Kind::Timeout)
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "The hub cannot be reached, and making a “+” address needs it."));
    return commonText(kind);
}

} // namespace

QString checkFailureText(Kind kind)
{
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
        return say(QT_TRANSLATE_NOOP(
            "InviteFailure", "This check waits, because the hub cannot be reached. You can go "
                             "on; it is always run before the client is added."));
    case Kind::Invalid:
        return say(QT_TRANSLATE_NOOP("InviteFailure",
                                     "The search does not understand one of these. A birth date is "
                                     "written YYYY-MM-DD; empty what you are not sure of."));
    default:
        return commonText(kind);
    }
}

QString inviteFailureText(const app::InviteState::Failure &failure)
{
    using Activity = app::InviteState::Activity;
    switch (failure.during) {
    case Activity::LookingUp:
        return lookUpText(failure.error.kind);
    case Activity::FindingClient:
        return camsLookUpText(failure.error.kind);
    case Activity::Checking:
        if (failure.error.kind == Kind::Offline || failure.error.kind == Kind::Timeout)
            return say(QT_TRANSLATE_NOOP(
                "InviteFailure", "The hub cannot be reached. The registry check must be run "
                                 "before the client is added, so this waits. Your draft is "
                                 "kept."));
        return checkFailureText(failure.error.kind);
    case Activity::Composing:
        return composingText(failure.error.kind);
    case Activity::Completing:
    case Activity::FindingOut:
    case Activity::None:
        break;
    }
    return completionText(failure.error);
}

QString linkFailureText(Kind kind)
{
    if (kind == Kind::NotFound)
        return say(QT_TRANSLATE_NOOP("InviteFailure",
                                     "There is no open invite any more: the client may have set a "
                                     "password meanwhile."));
    if (kind == Kind::Offline || kind == Kind::Timeout)
        return say(QT_TRANSLATE_NOOP("InviteFailure",
                                     "The link cannot be copied now, because the hub cannot be "
                                     "reached."));
    return commonText(kind);
}

} // namespace wren::ui
