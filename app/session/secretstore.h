// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"
#include "seal/seal.h"

#include <QObject>

#include <functional>

namespace wren::app {

/**
 * Where the one secret of a profile lives (R73). Every call ends in its callback exactly once,
 * later, on the caller's thread, or not at all if the context died.
 *
 * Kind::NotFound from read is no proof of absence: a locked keyring that nobody can be asked to
 * open answers the same. Never make or delete a key because of it. Kind::Keychain: no store, or it
 * refused; Kind::Timeout: it did not answer (a prompt may be open).
 */
class SecretStore
{
public:
    using Read = std::function<void(Result<seal::SecretBytes>)>;
    using Done = std::function<void(Result<void>)>;

    virtual ~SecretStore() = default;
    virtual void read(const QString &key, QObject *context, Read callback) = 0;
    virtual void write(const QString &key, const seal::SecretBytes &secret, QObject *context,
                       Done callback) = 0;
    virtual void remove(const QString &key, QObject *context, Done callback) = 0;
};

} // namespace wren::app
