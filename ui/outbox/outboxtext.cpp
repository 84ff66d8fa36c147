// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/outboxtext.h"

#include "ui/fields/fieldtext.h"
#include "ui/handover/handovertext.h"

#include <QCoreApplication>

namespace wren::ui {

using app::OutboxItem;
using State = app::QueuedMutation::State;

namespace {

class OutboxText
{
    Q_DECLARE_TR_FUNCTIONS(OutboxText)

public:
    static QString who(const OutboxItem &item);
    static QString what(const OutboxItem &item);
    static QString state(State state);
    static QString why(const OutboxItem &item);
    static QString discard(const OutboxItem &item);

private:
    static QString command(const wire::Mutation &mutation);
    static QString emailCommand(const wire::Mutation &mutation);
    static QString refusal(const OutboxItem &item);
    static QString takenOver(const OutboxItem &item);
    static QString problems(const Error &error);
};

QString OutboxText::who(const OutboxItem &item)
{
    if (item.mutation.name == QLatin1String("set_mail_language"))
        return tr("You");
    return item.who.isEmpty() ? tr("A client who is no longer among yours") : item.who;
}

QString OutboxText::what(const OutboxItem &item)
{
    QStringList fields;
    for (const FieldEdit &edit : item.edits)
        fields << fieldLabel(edit.field);
    const QString names = fields.join(QStringLiteral(", "));
    switch (item.kind) {
    case OutboxItem::Kind::Edit:
        return tr("Edit: %1").arg(names);
    case OutboxItem::Kind::Note:
        return tr("New case note");
    case OutboxItem::Kind::Resolution:
        return names.isEmpty() ? tr("Choice between two values")
                               : tr("Choice between two values: %1").arg(names);
    case OutboxItem::Kind::Command:
        break;
    }
    return command(item.mutation);
}

QString OutboxText::command(const wire::Mutation &mutation)
{
    const QString &name = mutation.name;
    if (name == QLatin1String("complete_setup"))
        return tr("Complete a client’s setup");
    if (name == QLatin1String("resend_invite"))
        return tr("Resend a portal invite");
    if (name == QLatin1String("move_client"))
        return tr("Assign provider and caseworker");
    if (name == QLatin1String("refer_client"))
        return tr("Refer a client");
    if (name == QLatin1String("request_transfer"))
        return tr("Request Client Transfer");
    if (name == QLatin1String("decide_handover"))
        return tr("Decide on a request");
    if (name == QLatin1String("withdraw_handover"))
        return tr("Withdraw a request");
    if (name == QLatin1String("set_mail_language"))
        return tr("Language of emails to you");
    return emailCommand(mutation);
}

QString OutboxText::emailCommand(const wire::Mutation &mutation)
{
    const QString &name = mutation.name;
    if (name == QLatin1String("request_email_change"))
        return tr("Change the Email Address to %1")
            .arg(mutation.arguments.value(QLatin1String("email")).toString());
    if (name == QLatin1String("cancel_email_change"))
        return tr("Cancel a change of an address");
    if (name == QLatin1String("resend_email_change"))
        return tr("Send the mail about a change of an address again");
    if (name == QLatin1String("ask_email_correction"))
        return tr("Ask WREN to change the address");
    if (name == QLatin1String("enter_email_correction") ||
        name == QLatin1String("decide_email_correction"))
        return tr("A correction of an address");
    return tr("A change");
}

QString OutboxText::state(State state)
{
    switch (state) {
    case State::Waiting:
        return tr("Waits to be sent");
    case State::Refused:
        return tr("Refused");
    case State::Parked:
        return tr("Kept for the client’s new provider");
    case State::Conflicted:
        return tr("Two values: choose one");
    case State::Applied:
        break;
    }
    return tr("Sent");
}

QString OutboxText::why(const OutboxItem &item)
{
    switch (item.state) {
    case State::Waiting:
        return item.mayBeSent
                   ? tr("It was sent, and the hub’s answer is awaited: it can no longer be taken "
                        "back.")
                   : tr("It is saved on this computer and is sent by itself as soon as the hub can "
                        "be reached.");
    case State::Refused:
        return refusal(item);
    case State::Parked:
        return tr("The client moved to another provider before this arrived. It is kept at the hub "
                  "for that provider’s administration, who applies or discards it.");
    case State::Conflicted:
        return tr("Somebody else entered another value first. Both are kept: open the profile and "
                  "choose which one stays.");
    case State::Applied:
        break;
    }
    return {};
}

QString OutboxText::refusal(const OutboxItem &item)
{
    const Error error = item.why.value_or(Error());
    if (item.mutation.name == QLatin1String("refer_client"))
        return handoverFailureText(error);
    if (!item.takenOver().isEmpty())
        return takenOver(item);
    switch (error.kind) {
    case Kind::Forbidden:
    case Kind::Unauthenticated:
        return tr("You may not do this any more. If it still matters, hand it to somebody who "
                  "serves this client.");
    case Kind::NotFound:
        return tr("The client no longer exists, or is no longer yours to see. If it still matters, "
                  "hand it to somebody who serves this client.");
    case Kind::Conflict:
        return tr("Somebody else’s change stands in the way. Open the profile, compare, and enter "
                  "it again if it still holds.") +
               problems(error);
    case Kind::Invalid:
        return tr("The hub did not accept it. Open the profile and enter it again:") +
               problems(error);
    case Kind::TooMany:
        return tr("It was tried too often. Try again later.");
    default:
        return tr("The hub could not do it. Try again; if it lasts, tell your administrator.");
    }
}

/** sync.md, Hub 6: it is kept, and offered as a correction for CaMS. */
QString OutboxText::takenOver(const OutboxItem &item)
{
    QStringList fields;
    for (const FieldEdit &edit : item.takenOver())
        fields << fieldLabel(edit.field);
    const QString offer =
        tr("CaMS holds this by now (%1), and what CaMS holds is changed in CaMS. What you entered "
           "is kept here: propose it as a correction.")
            .arg(fields.join(QStringLiteral(", ")));
    return item.besideTakenOver().isEmpty()
               ? offer
               : offer + u' ' + tr("The other fields can be saved by themselves.");
}

/** A line a field. */
QString OutboxText::problems(const Error &error)
{
    QString text;
    for (const FieldError &each : error.fields) {
        const std::optional<Field> field = fieldFromName(each.field);
        if (field)
            text +=
                u'\n' + fieldLabel(*field) + QStringLiteral(": ") +
                problemSentence(problemFromCode(each.problem).value_or(Problem::WrongType), *field);
    }
    return text;
}

QString OutboxText::discard(const OutboxItem &item)
{
    switch (item.kind) {
    case OutboxItem::Kind::Edit:
        return tr("Discard the Edit of %1").arg(who(item));
    case OutboxItem::Kind::Note:
        return tr("Discard the Note about %1").arg(who(item));
    case OutboxItem::Kind::Resolution:
        return tr("Discard the Choice for %1").arg(who(item));
    case OutboxItem::Kind::Command:
        break;
    }
    return tr("Discard the Request for %1").arg(who(item));
}

} // namespace

QString outboxWho(const OutboxItem &item)
{
    return OutboxText::who(item);
}

QString outboxWhat(const OutboxItem &item)
{
    return OutboxText::what(item);
}

QString outboxState(const OutboxItem &item)
{
    return OutboxText::state(item.state);
}

Tone outboxTone(const OutboxItem &item)
{
    switch (item.state) {
    case State::Waiting:
    case State::Applied:
        return Tone::Info;
    case State::Parked:
    case State::Conflicted:
        return Tone::Warning;
    case State::Refused:
        break;
    }
    return Tone::Error;
}

QString outboxWhy(const OutboxItem &item)
{
    return OutboxText::why(item);
}

QString outboxDiscard(const OutboxItem &item)
{
    return OutboxText::discard(item);
}

} // namespace wren::ui
