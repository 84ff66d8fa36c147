// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/keyring.h"
#include "models/ids.h"
#include "models/result.h"

#include <QUrl>

#include <optional>

namespace wren::app {

/** What is kept of one user at one hub beside the cache. Nothing in it opens anything by itself. */
struct DeskProfile
{
    QString hub;       ///< address
    QString email;     ///< as signed in with
    QString installId; ///< random UUID; part of every seal and of the keychain entry's name
    UnlockBy unlockBy = UnlockBy::Password;
    QByteArray salt; ///< of Argon2id, 16 bytes
    DeviceId device;
    QByteArray sealedDevice;
    QByteArray hubPublicKey; ///< Ed25519: signs wipe orders
    QList<KeyWrap> wraps;
    QByteArray sealedStaff; ///< wire::SignedInStaff, by the master key
    qint64 usedAt = 0;      ///< ms UTC

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DeskProfile> fromJson(const QJsonObject &json);
    /** Product, hub, user and install, so that no two profiles share an entry on any system. */
    [[nodiscard]] QString keychainKey() const;
};

/**
 * The folders of the profiles: one a hub and user (0700), with profile.json and the cache (0600).
 * Synchronous and small. Kind::Storage: disk; Invalid: a file of ours that cannot be read.
 */
class ProfileStore
{
public:
    explicit ProfileStore(const QString &dataDirectory);

    /** Null if there is none yet. */
    [[nodiscard]] Result<std::optional<DeskProfile>> find(const QUrl &hub,
                                                          const QString &email) const;
    /** The one used last; null if there is none. */
    [[nodiscard]] Result<std::optional<DeskProfile>> last() const;
    /** Atomic and durable. */
    [[nodiscard]] Result<void> save(const DeskProfile &profile) const;
    /** Keeps the folder under another name, cache and queue sealed in it, and makes room for a new
     * one. */
    [[nodiscard]] Result<void> setAside(const DeskProfile &profile) const;
    /** Removes this user's folder and those that were set aside; whose they were. */
    [[nodiscard]] Result<QList<DeskProfile>> destroy(const DeskProfile &profile) const;
    [[nodiscard]] QString cachePath(const DeskProfile &profile) const;

private:
    [[nodiscard]] QString folder(const QString &hub, const QString &email) const;
    [[nodiscard]] static Result<std::optional<DeskProfile>> load(const QString &folder);

    QString m_root;
};

} // namespace wren::app
