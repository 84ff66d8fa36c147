// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "seal/seal.h"

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
using MasterKeys = QMap<int, std::shared_ptr<const seal::SecretBytes>>;

} // namespace wren::app
