// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hub/hubclient.h"
#include "app/session/profilestore.h"
#include "app/session/secretstore.h"
#include "app/session/unlockedkeys.h"

#include <QObject>

#include <memory>
#include <optional>

namespace wren::app {

/** What the sign-in screen asks. The password is used up and not kept. */
struct SignInForm
{
    QString hub; ///< as typed; see parseHubAddress
    QString email;
    QString password;
};

/**
 * What a screen needs to know of the session.
 *
 * SignedOut: show the sign-in form (`hub` and `email` as last used). SigningIn: busy. Locked: ask
 * for what `unlockBy` says. KeychainUnavailable: `error` tells absent (Keychain), locked or absent
 * (NotFound) or no answer (Timeout); offer retry (Session::retry) and, while no key of this profile
 * is in a keychain, a passphrase instead (`passphrasePossible`).
 */
struct SessionState
{
    enum class Phase { SignedOut, SigningIn, Unlocked, Locked, KeychainUnavailable };

    Phase phase = Phase::SignedOut;
    UnlockBy unlockBy = UnlockBy::Password;
    bool busy = false;
    bool passphrasePossible = false;
    std::optional<Error>
        error; ///< of the last attempt; Unauthenticated: wrong password or passphrase
    QString hub;
    QString email;
    std::optional<wire::SignedInStaff> staff; ///< while Unlocked
};

/** What the session works with; all outlive it. */
struct SessionParts
{
    QNetworkAccessManager &network;
    SecretStore &secrets;
    QString dataDirectory; ///< profiles are folders in it
    QString deviceName;    ///< for the hub's list of devices
};

/**
 * Who is signed in on this computer, and the keys (sync.md, Desk 7; R73). GUI thread; nothing
 * blocks: every intent ends in stateChanged. Keys and tokens exist only while Unlocked.
 */
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(const SessionParts &parts, QObject *parent = nullptr);
    ~Session() override;

    /** Looks for the profile used last: Locked if there is one, else SignedOut. */
    void start();
    /** Signs in at the hub and makes or opens the profile of this hub and user. */
    void signIn(const SignInForm &form);
    /** After KeychainUnavailable at a first sign-in: the same sign-in, kept by a passphrase
     * instead. */
    void signInWithPassphrase(const QString &passphrase);
    /** Opens a Locked profile, offline too. A password changed elsewhere is tried at the hub. */
    void unlock(const QString &passwordOrPassphrase);
    /** Tries again what failed for want of the keychain. */
    void retry();
    /** Drops keys and token. Drafts must be saved before (Workspace::close). */
    void lock();
    /** Ends the token at the hub, drops keys; what is on disk stays sealed for the next sign-in. */
    void signOut();

    [[nodiscard]] const SessionState &state() const { return m_state; }
    /** While Unlocked only. */
    [[nodiscard]] HubClient &hub() { return *m_hub; }
    [[nodiscard]] UnlockedKeys &keys() { return *m_keys; }
    [[nodiscard]] const ProfileStore &profile() const { return *m_profile; }
    /** The hub's last_mid of this device as told at the last sign-in or renewal; 0 before. */
    [[nodiscard]] qint64 lastMid() const { return m_lastMid; }

signals:
    void stateChanged();

private:
    class SignInFlow;
    class UnlockFlow;

    void setState(SessionState state);

    SessionParts m_parts;
    SessionState m_state;
    std::unique_ptr<HubClient> m_hub;
    std::unique_ptr<ProfileStore> m_profile;
    std::unique_ptr<UnlockedKeys> m_keys;
    std::unique_ptr<QObject> m_attempt; ///< context of what goes on; deleting it cancels
    qint64 m_lastMid = 0;
};

} // namespace wren::app
