// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"
#include "seal/seal.h"

namespace wren::services {

/**
 * The hub's secrets, 32 random bytes each, kept in one file outside the database: a copy of the
 * database alone opens nothing (security.md, One-time links). All hubs on one database share it.
 */
struct HubKeys
{
    seal::SecretBytes link;     ///< derives the tokens of one-time links
    seal::SecretBytes form;     ///< CSRF tokens of forms without a session
    seal::SecretBytes throttle; ///< hashes who is being guessed at
    seal::SecretBytes token;    ///< access tokens and challenges of devices
    seal::KeyPair identity;     ///< Ed25519: the hub itself, signs wipe orders

    /**
     * Reads the file; makes it, mode 0600, when there is none. Kind::Crypto when others may read
     * it or it is no key file, Kind::Storage when it cannot be read or written; the detail names
     * the cure. Never replaces a file.
     */
    [[nodiscard]] static Result<HubKeys> openOrCreate(const QString &path);
};

} // namespace wren::services
