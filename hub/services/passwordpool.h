// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/boundedthreads.h"
#include "seal/seal.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace wren::services {

/** What a comparison with a stored hash told. */
struct PasswordVerdict
{
    bool right = false;
    /** Right, and the stored hash is below today's cost: store this one instead. Else empty. */
    QByteArray rehashed;
};

/**
 * Argon2id on threads of its own, so that guessing at passwords starves nothing else. At most
 * `queueLimit` calls wait; beyond it hash and verify answer false at once: tell the asker 503 with
 * Retry-After (security.md, Passwords). One pool a hub, for staff and clients alike. Any thread.
 * Its end finishes what was taken on, callbacks included.
 */
class PasswordPool
{
public:
    static constexpr int queueLimit = 32;
    static constexpr std::chrono::seconds retryAfter{2};

    /** Tests lower `cost`. */
    explicit PasswordPool(int threads = 1, seal::PasswordCost cost = {});

    /**
     * Hashes `password` (accounts/passwordpolicy.h: canonicalPassword); `done` gets the encoded
     * hash on a thread of the pool, null when memory is short. The pool wipes its copy.
     */
    [[nodiscard]] bool hash(QByteArray password,
                            std::function<void(std::optional<QByteArray>)> done);
    /**
     * Compares. An empty `encoded` (no such account, no password yet) is compared with a decoy of
     * today's cost: wrong, after the same work.
     */
    [[nodiscard]] bool verify(QByteArray encoded, QByteArray password,
                              std::function<void(PasswordVerdict)> done);

private:
    [[nodiscard]] PasswordVerdict compare(const QByteArray &encoded,
                                          const QByteArray &password) const;

    seal::PasswordCost m_cost;
    QByteArray m_decoy;
    BoundedThreads m_threads; ///< last: its work uses what stands above
};

} // namespace wren::services
