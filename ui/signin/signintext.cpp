// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/signintext.h"

#include "app/session/lease.h"

#include <QCoreApplication>

namespace wren::ui {

namespace {

class SignInText
{
    Q_DECLARE_TR_FUNCTIONS(SignInText)

public:
    static QString unauthenticated(app::SignInPresenter::Step step);
    static QString invalid(const Error &error);
    static QString failure(app::SignInPresenter::Step step, const Error &error);
    static QString keychain(Kind kind);
    static QString ended(const app::EndedAccess &ended);
};

QString SignInText::unauthenticated(app::SignInPresenter::Step step)
{
    if (step == app::SignInPresenter::Step::Unlock)
        return tr("That is not right. Check Caps Lock and the keyboard language, then try again.");
    return tr("The email address or the password is not right. Check Caps Lock and the keyboard "
              "language, then try again.");
}

QString SignInText::invalid(const Error &error)
{
    for (const FieldError &field : error.fields) {
        if (field.field == QLatin1String("hub"))
            return tr("This is not an address of a hub. It begins with https:// and was given to "
                      "you by your administrator.");
    }
    return tr("Something that was entered is not right. Check each field and try again.");
}

QString SignInText::failure(app::SignInPresenter::Step step, const Error &error)
{
    if (app::isLeaseOver(error))
        return tr("This computer was not in contact with the hub for more than 14 days, so what is "
                  "kept here stays locked. Connect to the network, then unlock; nothing was "
                  "deleted, and what waits to be sent is sent then.");
    switch (error.kind) {
    case Kind::Offline:
        return tr("The hub cannot be reached. Check the address and this computer’s connection, "
                  "then try again.");
    case Kind::Timeout:
        return tr("The hub does not answer. Wait a moment, then try again.");
    case Kind::Unauthenticated:
        return unauthenticated(step);
    case Kind::Forbidden:
        return tr("This account may not use WREN Desk. Ask your administrator.");
    case Kind::TooMany:
        return tr("Too many tries. Wait a moment before you try again; nobody is locked out.");
    case Kind::Invalid:
        return invalid(error);
    case Kind::Storage:
        return tr("This computer cannot save. Free some disk space, then try again.");
    case Kind::Crypto:
        return tr("What is kept on this computer cannot be opened. Nothing was deleted; ask your "
                  "administrator, or sign in anew.");
    case Kind::Keychain:
    case Kind::NotFound:
        return keychain(error.kind);
    case Kind::Conflict:
    case Kind::Server:
        return tr("The hub has a problem of its own. Try again in a few minutes; if it lasts, tell "
                  "your administrator.");
    case Kind::Cancelled:
        return {};
    }
    return {};
}

QString SignInText::keychain(Kind kind)
{
    if (kind == Kind::Timeout)
        return tr("The keychain of this computer does not answer. It may be asking for its "
                  "password in another window: answer there, then try again.");
    if (kind == Kind::NotFound)
        return tr("The key of this profile is not in the keychain, or the keychain is locked. "
                  "Unlock the keychain of this computer, then try again. Nothing was deleted.");
    return tr(
        "This computer has no keychain that can be used. Start or unlock it (GNOME Keyring or "
        "KWallet) and try again.");
}

QString SignInText::ended(const app::EndedAccess &ended)
{
    QString text = tr("The hub ended the access of %1 on this computer. What was kept here was "
                      "destroyed on its order.")
                       .arg(ended.email);
    text += QStringLiteral("\n\n");
    text += ended.handedOver > 0
                ? tr("Changes that had not been sent: %1. They were handed to the hub first, where "
                     "the provider’s administration looks at them.")
                      .arg(ended.handedOver)
                : tr("Nothing was waiting to be sent.");
    return text + QStringLiteral("\n\n") +
           tr("If this is a mistake, ask your administrator for access, then sign in again.");
}

} // namespace

QString signInErrorText(app::SignInPresenter::Step step, const Error &error)
{
    return SignInText::failure(step, error);
}

QString keychainText(const std::optional<Error> &error)
{
    return SignInText::keychain(error ? error->kind : Kind::Keychain);
}

QString endedText(const app::EndedAccess &ended)
{
    return SignInText::ended(ended);
}

} // namespace wren::ui
