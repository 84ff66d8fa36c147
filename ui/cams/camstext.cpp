// SPDX-License-Identifier: Apache-2.0
#include "ui/cams/camstext.h"

#include "models/problem.h"
#include "ui/fields/fieldtext.h"

#include <QCoreApplication>

namespace wren::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Cams", text);
}

/** "Name (provider, caseworker)", as far as R3 lets the hub tell. */
QString ownerText(const wire::PortalClient &owner)
{
    QStringList where{owner.provider};
    if (!owner.caseworker.isEmpty())
        where << owner.caseworker;
    return QStringLiteral("%1 (%2)").arg(owner.name, where.join(QStringLiteral(", ")));
}

QString brokenText(wire::CamsTrouble trouble)
{
    switch (trouble) {
    case wire::CamsTrouble::NotFound:
        return say(QT_TRANSLATE_NOOP(
            "Cams", "The link is broken: CaMS knows this Client Reference Number no more. The "
                    "portal's own values are shown."));
    case wire::CamsTrouble::Merged:
        return say(QT_TRANSLATE_NOOP(
            "Cams", "The link is broken: CaMS merged this client with another record. Check who it "
                    "is; an administrator can disconnect, then connect to the right record."));
    case wire::CamsTrouble::AnotherPerson:
        return say(QT_TRANSLATE_NOOP(
            "Cams", "The link is broken: the Client Reference Number now stands for another "
                    "person. The portal's own values are shown."));
    case wire::CamsTrouble::None:
    case wire::CamsTrouble::Unreadable:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Cams", "The link is broken."));
}

QString noMatch(const QString &advice)
{
    return say(QT_TRANSLATE_NOOP("Cams", "No matches found")) + u'\n' + advice;
}

} // namespace

QList<Field> camsFields()
{
    QList<Field> fields;
    for (const FieldInfo &info : allFields()) {
        if (mayComeFromCams(info.id))
            fields << info.id;
    }
    return fields;
}

QString camsCaution()
{
    return say(QT_TRANSLATE_NOOP(
        "Cams", "No CaMS data is made available to the client. But take care that both records "
                "belong to the same person: staff will see, and trust, what CaMS holds."));
}

QString camsNumberText(const wire::CamsAnswer &answer)
{
    using State = wire::CamsAnswer::State;
    switch (answer.state) {
    case State::Found:
        break;
    case State::None:
        return noMatch(say(QT_TRANSLATE_NOOP(
            "Cams", "It must be the CaMS Client Reference Number, not the CaMS Case Reference "
                    "Number. Double check the number.")));
    case State::Connected:
        return say(QT_TRANSLATE_NOOP("Cams", "This client of CaMS is already connected to another "
                                             "portal client: %1."))
            .arg(ownerText(*answer.owner));
    case State::CaseReference:
        return noMatch(
            say(QT_TRANSLATE_NOOP("Cams", "This is a CaMS Case Reference Number; its client is %1. "
                                          "Enter the CaMS Client Reference Number."))
                .arg(answer.owner ? ownerText(*answer.owner) : answer.name));
    case State::AssessmentInProgress:
        return noMatch(say(QT_TRANSLATE_NOOP("Cams", "This is a CA number, still in progress.")));
    case State::Assessment:
        return noMatch(say(QT_TRANSLATE_NOOP(
            "Cams", "This is a CA number. Go back and choose Common Assessment (CA), or enter the "
                    "CaMS Client Reference Number.")));
    }
    return {};
}

QString camsFailureText(const app::CamsState::Failure &failure)
{
    const Error &error = failure.error;
    const std::optional<Problem> problem =
        error.fields.isEmpty() ? std::nullopt : problemFromCode(error.fields.first().problem);
    switch (error.kind) {
    case Kind::Offline:
    case Kind::Timeout:
        return say(QT_TRANSLATE_NOOP("Cams", "The hub cannot be reached. Try again when you are "
                                             "back online."));
    case Kind::Server:
        return say(QT_TRANSLATE_NOOP(
            "Cams", "EOIS does not answer at the moment. Try again in a few minutes."));
    case Kind::Conflict:
        return say(QT_TRANSLATE_NOOP("Cams", "Somebody connected this client, or this client of "
                                             "CaMS, meanwhile. Close and look again."));
    case Kind::Invalid:
        if (problem == Problem::NotANumber)
            return say(QT_TRANSLATE_NOOP("Cams", "A Client Reference Number holds digits only. "
                                                 "Spaces and hyphens are accepted."));
        if (problem == Problem::NotWithThis)
            return say(QT_TRANSLATE_NOOP("Cams", "CaMS says so already."));
        if (const auto field =
                error.fields.isEmpty() ? std::nullopt : fieldFromName(error.fields.first().field);
            field && problem)
            return problemSentence(*problem, *field);
        break;
    default:
        break;
    }
    return say(QT_TRANSLATE_NOOP(
        "Cams",
        "The hub could not do this. Try again; if it goes on, tell the WREN support desk."));
}

QString signsInWithText(const QString &email)
{
    return say(QT_TRANSLATE_NOOP("Cams", "Signs in to the portal with %1")).arg(email);
}

QString addressesDifferText()
{
    return say(
        QT_TRANSLATE_NOOP("Cams", "Differs from CaMS. Mail to the client goes to this address."));
}

QString inPortalText(const QString &value)
{
    return say(QT_TRANSLATE_NOOP("Cams", "In the portal: %1")).arg(value);
}

QString camsStateText(const wire::CamsRecord &link, const std::optional<wire::EoisRecord> &eois)
{
    if (link.layer.state == CamsState::Broken)
        return brokenText(link.trouble);
    if (link.wanted)
        return say(QT_TRANSLATE_NOOP("Cams", "Being read from CaMS…"));
    if (link.layer.state == CamsState::Stale)
        return say(QT_TRANSLATE_NOOP("Cams",
                                     "As of %1: CaMS cannot be read right for this client since."))
            .arg(momentText(link.readAt));
    if (eois && eois->away)
        return say(QT_TRANSLATE_NOOP("Cams", "As of %1: CaMS cannot be reached since."))
            .arg(momentText(eois->since));
    const QString state =
        link.closed ? say(QT_TRANSLATE_NOOP("Cams", "As of %1: connected; closed in CaMS."))
                    : say(QT_TRANSLATE_NOOP("Cams", "As of %1: connected and kept current."));
    return state.arg(momentText(link.readAt));
}

QString camsLockReason()
{
    return say(QT_TRANSLATE_NOOP("Cams", "From CaMS. Change it in CaMS."));
}

} // namespace wren::ui
