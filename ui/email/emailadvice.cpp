// SPDX-License-Identifier: Apache-2.0
#include "ui/email/emailadvice.h"

#include "app/cache/storagefault.h"
#include "ui/fields/fieldtext.h"

#include <QCoreApplication>

namespace wren::ui {

namespace {

/** What is said before a change is asked for, and of what failed. */
class EmailAdvice
{
    Q_DECLARE_TR_FUNCTIONS(EmailAdvice)

public:
    static EmailNotice reach(const app::EmailState &state, const QString &present,
                             bool hasPassword);
    static QString bounced(const app::BouncedMail &mail);
    static QString newInbox(Inbox inbox, const QString &email);
    static QString transferOffer(const QString &client);
    static QString support(const app::CaseworkServices &services);
    static QString failure(const app::EmailState::Failure &failure,
                           const app::CaseworkServices &services);

private:
    static QString inbox(Inbox inbox, const QString &present);
    static QString general(Kind kind, const app::CaseworkServices &services);
};

QString EmailAdvice::inbox(Inbox inbox, const QString &present)
{
    switch (inbox) {
    case Inbox::OtherStaff:
        return tr("%1 is the “+” address of another member of staff: its mail reaches neither the "
                  "client nor you, so nobody here can accept. Ask WREN to change it.")
            .arg(present);
    case Inbox::ProviderDomain:
        return tr("%1 is at a service provider’s own mail domain. If the client cannot read its "
                  "mail, nobody can accept: ask WREN to change it.")
            .arg(present);
    case Inbox::Own:
        return tr("%1 is your own “+” address: the mail to accept arrives in your inbox. Accept it "
                  "only with the client’s agreement.")
            .arg(present);
    case Inbox::Client:
        break;
    }
    return {};
}

EmailNotice EmailAdvice::reach(const app::EmailState &state, const QString &present,
                               bool hasPassword)
{
    QStringList sentences;
    const Inbox whose = state.inbox ? state.inbox->inbox : Inbox::Client;
    if (whose != Inbox::Client)
        sentences << inbox(whose, present);
    if (const app::BouncedMail *mail = state.view.bouncedAt(present))
        sentences << bounced(*mail);
    else if (state.mailFails)
        sentences << tr("The last mail to %1 could not be delivered. If nobody reads it, ask WREN "
                        "to change the address.")
                         .arg(present);
    if (!hasPassword && whose == Inbox::Client)
        sentences << tr("The client has no password yet, so the inbox of %1 may be out of their "
                        "reach. If it is, ask WREN to change the address.")
                         .arg(present);
    const bool calm = sentences.size() == 1 && whose == Inbox::Own;
    return {calm ? Tone::Info : Tone::Warning, sentences.join(u'\n')};
}

QString EmailAdvice::bounced(const app::BouncedMail &mail)
{
    return tr("Mail to %1 came back on %2 (%3). The inbox may be out of the client’s reach: check "
              "the address with the client, and ask WREN to change it if nobody reads it.")
        .arg(mail.to, momentText(mail.at), mail.reason);
}

QString EmailAdvice::newInbox(Inbox inbox, const QString &email)
{
    switch (inbox) {
    case Inbox::OtherStaff:
        return tr("%1 is the “+” address of another member of staff: mail to it reaches neither "
                  "the client nor you. Check it.")
            .arg(email);
    case Inbox::ProviderDomain:
        return tr("%1 is at a service provider’s own mail domain. Make sure that the client can "
                  "read its mail.")
            .arg(email);
    case Inbox::Own:
        return tr("%1 is your own “+” address: the client’s mail arrives in your inbox.")
            .arg(email);
    case Inbox::Client:
        break;
    }
    return {};
}

QString EmailAdvice::transferOffer(const QString &client)
{
    return tr("If %1 may be registered with another service provider already, you can request a "
              "client transfer.")
        .arg(client);
}

QString EmailAdvice::support(const app::CaseworkServices &services)
{
    const QString named = services.supportContact(speech());
    return named.isEmpty() ? tr("the WREN support desk") : named;
}

QString EmailAdvice::failure(const app::EmailState::Failure &failure,
                             const app::CaseworkServices &services)
{
    using Activity = app::EmailState::Activity;
    const Error &error = failure.error;
    switch (failure.during) {
    case Activity::Requesting:
        if (app::storageFault(error))
            return tr("Not saved: this computer could not write the request down. Free some disk "
                      "space and try again.");
        if (error.kind == Kind::TooMany)
            return tr("Nothing was sent: the client got several mails within the last hour. Wait "
                      "an hour.");
        if (error.kind == Kind::Conflict && error.fields.isEmpty())
            return tr("The account is deactivated: its address cannot be changed.");
        break;
    case Activity::SendingAgain:
        if (error.kind == Kind::TooMany)
            return tr("The mail was not sent again: the client got several within the last hour. "
                      "Wait an hour.");
        [[fallthrough]];
    case Activity::Cancelling:
    case Activity::Withdrawing:
        if (error.kind == Kind::Conflict)
            return tr("It has been decided meanwhile: look at what is shown now.");
        break;
    case Activity::Asking:
    case Activity::None:
        break;
    }
    return error.fields.isEmpty() ? general(error.kind, services) : QString();
}

QString EmailAdvice::general(Kind kind, const app::CaseworkServices &services)
{
    switch (kind) {
    case Kind::Offline:
        return tr("The hub cannot be reached, so nothing was changed. Try again when you are back "
                  "online.");
    case Kind::Timeout:
        return tr("No answer came from the hub. It is done once as soon as the hub can be reached; "
                  "there is no need to try again.");
    case Kind::NotFound:
    case Kind::Forbidden:
    case Kind::Unauthenticated:
        return tr("This client is not, or no longer, among those that you may see.");
    default:
        return tr("The hub could not do it. Try again; if it lasts, contact %1.")
            .arg(support(services));
    }
}

} // namespace

EmailNotice reachText(const app::EmailState &state, const QString &present, bool hasPassword)
{
    return EmailAdvice::reach(state, present, hasPassword);
}

EmailNotice newInboxText(Inbox inbox, const QString &email)
{
    return {inbox == Inbox::Own ? Tone::Info : Tone::Warning, EmailAdvice::newInbox(inbox, email)};
}

QString bouncedText(const app::BouncedMail &mail)
{
    return EmailAdvice::bounced(mail);
}

QString transferOfferText(const QString &client)
{
    return EmailAdvice::transferOffer(client);
}

QString supportContactText(const app::CaseworkServices &services)
{
    return EmailAdvice::support(services);
}

QString emailFailureText(const app::EmailState::Failure &failure,
                         const app::CaseworkServices &services)
{
    return EmailAdvice::failure(failure, services);
}

} // namespace wren::ui
