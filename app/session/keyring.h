// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"
#include "seal/seal.h"

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QMap>

#include <memory>

namespace wren::app {

/** What opens a profile. */
enum class UnlockBy {
    Password,  ///< the account's password, with the keychain's secret
    Passphrase ///< no keychain: a passphrase alone
};

/**
 * Master keys by generation. One at rest; two while a master key is being replaced (sync.md, Desk
 * 6): the cache says which of them its scope keys are wrapped with.
 */
using MasterKey = std::shared_ptr<const seal::SecretBytes>;
using MasterKeys = QMap<int, MasterKey>;

/** A master key at rest. Either part opens it; each needs the root secret too (sync.md, Desk 7). */
struct KeyWrap
{
    int generation = 0;
    QByteArray
        byPassword;   ///< root and Argon2id(account password); the root alone with a passphrase
    QByteArray byHub; ///< root and the unlock secret from the hub; empty if not known yet
};

/** Argon2id parameters; tests lower them. */
struct KeyCosts
{
    seal::PasswordCost password{3, std::size_t(64) << 20};
    seal::PasswordCost passphrase{3, std::size_t(256) << 20};
};

/**
 * The keys of one profile while it is unlocked, in guarded memory, wiped with the object. `root` is
 * the keychain's secret or comes from the passphrase; everything else hangs from it.
 */
class Keyring
{
public:
    /** `installId` is bound into every wrap. */
    Keyring(seal::SecretBytes root, const QString &installId);

    [[nodiscard]] const seal::SecretBytes &root() const { return m_root; }

    void makeDevice();
    /** Crypto: the root does not fit. */
    [[nodiscard]] Result<void> openDevice(const QByteArray &sealed);
    [[nodiscard]] QByteArray sealedDevice() const;
    [[nodiscard]] const QByteArray &devicePublicKey() const { return m_device.publicKey; }
    [[nodiscard]] QByteArray sign(const QByteArray &message) const;

    /** `stretched` is Argon2id of the account's password; empty with a passphrase. */
    void usePassword(QByteArrayView stretched);
    void useHubSecret(QByteArrayView unlockSecret);

    void makeMaster();
    /** Opens every wrap by what is known. Crypto: none of it fits. */
    [[nodiscard]] Result<void> openMasters(const QList<KeyWrap> &wraps);
    [[nodiscard]] const MasterKeys &masters() const { return m_masters; }
    /** The cache is wrapped with `generation`: the others go. */
    void keepMaster(int generation);
    /** The masters as they are stored; wraps that are still right are kept as they were. */
    [[nodiscard]] QList<KeyWrap> wraps();

    /** For what else the profile file holds of people: sealed by the newest master key. */
    [[nodiscard]] QByteArray sealNote(const QByteArray &note) const;
    [[nodiscard]] Result<QByteArray> openNote(const QByteArray &sealed) const;

private:
    [[nodiscard]] QByteArray associated(const char *purpose, int generation = 0) const;
    [[nodiscard]] seal::SecretBytes derive(const char *purpose, QByteArrayView input) const;

    seal::SecretBytes m_root;
    QByteArray m_installId;
    seal::SecretBytes m_seed; ///< of the device key
    seal::KeyPair m_device;
    seal::SecretBytes m_passwordKey;
    seal::SecretBytes m_hubKey;
    MasterKeys m_masters;
    QMap<int, KeyWrap> m_wraps;
};

} // namespace wren::app
