// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hub/hubclient.h"
#include "app/session/keyring.h"
#include "app/session/profilestore.h"
#include "app/session/secretstore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace wren::app {

/** What the sign-in screen asks. */
struct SignInForm
{
    QString hub; ///< as typed; see parseHubAddress
    QString email;
    QString password;
};

/** What the session works with. References outlive it. */
struct SessionParts
{
    QNetworkAccessManager &network;
    SecretStore &secrets;
    QString dataDirectory; ///< profiles are folders in it
    QString deviceName;    ///< for the hub's list of devices
    KeyCosts costs = {};
    std::function<qint64()> now = &QDateTime::currentMSecsSinceEpoch; ///< ms UTC
};

/** A profile's keys are open: what the attempt found and made. */
struct OpenedProfile
{
    DeskProfile profile;
    std::unique_ptr<Keyring> keys;
    std::unique_ptr<HubClient> hub;
    wire::SignedInStaff staff;
    qint64 lastMid = 0; ///< 0: opened offline
};

/**
 * One try to sign in or unlock, from the root secret to the master keys (sync.md, Desk 7). Ends in
 * exactly one of its signals, never inside start(); deleting it cancels. After secretMissing it can
 * be started again.
 */
class SignInAttempt : public QObject
{
    Q_OBJECT

public:
    enum class Way {
        SignIn,            ///< the hub decides; makes what a new profile lacks
        SignInAsNewDevice, ///< the same with another device key: a copy of this one is in use
        Unlock             ///< offline if the password fits, else the hub is asked
    };
    /** A passphrase not empty stands in for the keychain. */
    SignInAttempt(const SessionParts &parts, Way way, const SignInForm &form,
                  const QString &passphrase, const std::optional<DeskProfile> &existing);
    ~SignInAttempt() override;

    void start();

    [[nodiscard]] Way way() const { return m_way; }
    [[nodiscard]] const SignInForm &form() const { return m_form; }
    [[nodiscard]] bool isFresh() const { return m_fresh; }
    [[nodiscard]] const DeskProfile &profile() const { return m_opened.profile; }
    /** Once, after opened(). */
    [[nodiscard]] OpenedProfile take() { return std::move(m_opened); }

signals:
    void opened();
    void failed(const wren::Error &error);
    /** The root secret cannot be had. Null: this profile is kept by a passphrase that was not
     * given. */
    void secretMissing(const std::optional<wren::Error> &error);

private:
    void rootFromKeychain();
    void rootFromPassphrase();
    void probe();
    void rootFound(seal::SecretBytes root);
    void stretchPassword(void (SignInAttempt::*then)());
    void openOffline();
    void askHub();
    void refused(const Error &error);
    void openWithHub();
    void storeRoot();

    SessionParts m_parts;
    Way m_way;
    SignInForm m_form;
    QString m_passphrase;
    bool m_fresh;
    OpenedProfile m_opened;
    QByteArray m_unlockSecret;
};

} // namespace wren::app
