// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/signinattempt.h"
#include "app/sync/handover.h"

#include <QObject>

#include <memory>
#include <optional>

namespace wren::app {

/** What was destroyed, and what became of what waited. */
struct EndedAccess
{
    QString hub;
    QString email;
    int handedOver = 0; ///< changes that had not been sent; the hub keeps them
};

/**
 * What a screen needs to know of the session.
 *
 * SignedOut: show the sign-in form (`hub` and `email` as last used). SigningIn: busy. Locked: ask
 * for what `unlockBy` says. KeychainUnavailable: `error` tells why (Keychain: there is none, or it
 * refused; NotFound: locked or absent; Timeout: no answer; null: this profile is kept by a
 * passphrase, ask for it). Offer Session::retry, signInWithPassphrase, and, where a profile exists,
 * signInAnew.
 */
struct SessionState
{
    enum class Phase { SignedOut, SigningIn, Unlocked, Locked, KeychainUnavailable };

    Phase phase = Phase::SignedOut;
    UnlockBy unlockBy = UnlockBy::Password;
    bool profileExists =
        false; ///< with KeychainUnavailable: a cache and perhaps a queue stand behind
    /**
     * Of the last attempt. Unauthenticated: wrong password or passphrase; Crypto: the profile's
     * keys do not open although the hub said yes (offer signInAnew); else as HubClient::signIn.
     */
    std::optional<Error> error;
    QString hub;
    QString email;
    std::optional<wire::SignedInStaff> staff; ///< while Unlocked
    /** With SignedOut: this computer's copy was destroyed because access has ended. Say so. */
    std::optional<EndedAccess> ended;
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
    /** From KeychainUnavailable: the same, kept by a passphrase. A profile of the keychain's is set
     * aside. */
    void signInWithPassphrase(const QString &passphrase);
    /** The same as a new profile; the old one is set aside, its queue sealed in it. */
    void signInAnew();
    /** Opens a Locked profile, offline too. A password changed elsewhere is tried at the hub. */
    void unlock(const QString &passwordOrPassphrase);
    /** From KeychainUnavailable: tries again. */
    void retry();
    /** Drops keys and token. Destroy the Workspace before. */
    void lock();
    /** The hub does not let this device in any more (SyncStatus::signInNeeded): drops keys and
     * asks for a sign-in, which finds the same copy. Destroy the Workspace before. */
    void signInAgain();
    /** Another computer uses a copy of this one (SyncStatus::deviceTwice): the same, and the next
     * sign-in is that of a new device, for which the queue is numbered anew. */
    void signInAsNewDevice();
    /** On the hub's genuine order: the keys go first, then all of this user's copies here. The
     * Workspace must go when stateChanged says SignedOut; then the files do. */
    void destroyProfile(int handedOver);
    /** Ends the token at the hub, drops keys; what is on disk stays sealed for the next sign-in. */
    void signOut();

    [[nodiscard]] const SessionState &state() const { return m_state; }

    /** Of the profile; also while Locked. */
    [[nodiscard]] QString cachePath() const { return m_profiles.cachePath(m_profile); }

    // -- while Unlocked
    [[nodiscard]] HubClient &hub() { return *m_hub; }
    [[nodiscard]] const DeskProfile &profile() const { return m_profile; }
    [[nodiscard]] const MasterKeys &masters() const { return m_keys->masters(); }
    /** The hub's last_mid of this device as told at the last sign-in; 0 when only unlocked. */
    [[nodiscard]] qint64 lastMid() const { return m_lastMid; }
    [[nodiscard]] HandOverIdentity handOverIdentity() const;
    /** ms UTC, this computer's. */
    [[nodiscard]] qint64 now() const { return m_parts.now(); }
    [[nodiscard]] const std::function<qint64()> &clock() const { return m_parts.now; }
    /** Makes a further master key, written down before it is used (sync.md, Desk 6). */
    [[nodiscard]] Result<MasterKeys> addMaster();
    /** The cache is wrapped with `generation`: the other master keys go. */
    [[nodiscard]] Result<void> keepMaster(int generation);

signals:
    void stateChanged();

private:
    void begin(const SignInForm &form, const QString &passphrase = {});
    void attempt(std::unique_ptr<SignInAttempt> attempt);
    void opened();
    void renewed(const wire::TokenAnswer &answer);
    [[nodiscard]] Result<void> saveProfile(const wire::SignedInStaff &staff);
    [[nodiscard]] bool setAside();
    void fail(const Error &error);
    void setPhase(SessionState::Phase phase, const std::optional<Error> &error = {});
    void dropKeys();

    SessionParts m_parts;
    ProfileStore m_profiles;
    SessionState m_state;
    DeskProfile m_profile;
    std::unique_ptr<Keyring> m_keys;
    std::unique_ptr<HubClient> m_hub;
    std::unique_ptr<SignInAttempt> m_attempt; ///< what goes on; deleting it cancels
    qint64 m_lastMid = 0;
    bool m_asNewDevice = false;
};

} // namespace wren::app
