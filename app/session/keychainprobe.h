// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/secretstore.h"

namespace wren::app {

/**
 * Writes the secret and reads it back: Kind::Keychain when what comes back is not what was written.
 * Callbacks as in SecretStore.
 */
void storeAndCheck(SecretStore &store, const QString &key, const seal::SecretBytes &secret,
                   QObject *context, SecretStore::Done callback);

/** storeAndCheck with a throw-away entry, removed again: does the keychain work at all? */
void probeKeychain(SecretStore &store, const QString &key, QObject *context,
                   SecretStore::Done callback);

} // namespace wren::app
