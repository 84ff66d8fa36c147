// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"

#include <QTimer>

namespace wren::app {

/** What a hub says about itself before anybody signs in. */
struct HubFacts
{
    QString site;          ///< "WREN Job Portal"
    QString network;       ///< "Windsor Regional Employment Network"
    bool practice = false; ///< a made-up network, to rehearse
    friend bool operator==(const HubFacts &, const HubFacts &) = default;
};

/** The sign-in window: sign in, unlock, and what to do when the keychain is away. GUI thread. */
class SignInPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        SignIn,           ///< hub, e-mail and password
        Unlock,           ///< the account's password, or the passphrase of `unlockBy`
        Keychain,         ///< the keychain is locked or absent: see `error`
        AskPassphrase,    ///< this profile is kept by a passphrase
        ChoosePassphrase, ///< one is chosen, instead of the keychain
        Ended,            ///< access has ended and the copy was destroyed: see `ended`
    };
    struct State
    {
        Step step = Step::SignIn;
        UnlockBy unlockBy = UnlockBy::Password;
        bool busy = false;
        bool offersAnew = false; ///< a profile stands behind that cannot be opened now
        QString hub;
        QString email;
        std::optional<Error> error;       ///< of the last attempt
        std::optional<EndedAccess> ended; ///< with Step::Ended
        std::optional<HubFacts> facts;    ///< of the hub at `hub`; none while it does not answer
    };

    /** `network` asks hubs who they are; both outlive it. */
    SignInPresenter(Session &session, QNetworkAccessManager &network, QObject *parent = nullptr);

    // -- intents ---------------------------------------------------------------------------------
    /** As typed; the hub is asked who it is a moment after the last key. */
    void setHub(const QString &address);
    void signIn(const SignInForm &form);
    void unlock(const QString &secret);
    /** Leaves a locked profile for the sign-in form; it stays sealed for its person's next sign-in.
     */
    void leaveLocked();
    /** The keychain again. */
    void retry();
    void choosePassphrase();
    /** The one that was asked for or chosen. */
    void usePassphrase(const QString &passphrase);
    /** It was read that access has ended: on to the sign-in form. */
    void leaveEnded();
    /** A new profile; the one that cannot be opened is set aside, its queue sealed in it. */
    void signInAnew();

    [[nodiscard]] const State &state() const { return m_state; }

signals:
    void stateChanged();

private:
    void follow();
    void askHub();

    Session &m_session;
    QNetworkAccessManager &m_network;
    State m_state;
    bool m_choosingPassphrase = false;
    bool m_endedRead = false;
    QTimer m_pause;
    std::unique_ptr<HubClient> m_asked; ///< the hub that is being asked
};

} // namespace wren::app
