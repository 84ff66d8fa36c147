// SPDX-License-Identifier: Apache-2.0
#include "hub/services/passwordpool.h"

namespace wren::services {

PasswordPool::PasswordPool(int threads, seal::PasswordCost cost)
    : m_cost(cost)
    , m_decoy(seal::hashPassword(seal::randomBytes(32), cost).value_or(QByteArray()))
    , m_threads(threads, queueLimit)
{}

bool PasswordPool::hash(QByteArray password, std::function<void(std::optional<QByteArray>)> done)
{
    return m_threads.post([this, password = std::move(password), done = std::move(done)]() mutable {
        const std::optional<QByteArray> encoded = seal::hashPassword(password, m_cost);
        seal::wipe(password);
        done(encoded);
    });
}

bool PasswordPool::verify(QByteArray encoded, QByteArray password,
                          std::function<void(PasswordVerdict)> done)
{
    return m_threads.post([this, encoded = std::move(encoded), password = std::move(password),
                           done = std::move(done)]() mutable {
        const PasswordVerdict verdict = compare(encoded, password);
        seal::wipe(password);
        done(verdict);
    });
}

PasswordVerdict PasswordPool::compare(const QByteArray &encoded, const QByteArray &password) const
{
    const bool known = !encoded.isEmpty();
    PasswordVerdict verdict;
    verdict.right = seal::verifyPassword(known ? encoded : m_decoy, password) && known;
    if (verdict.right && seal::needsRehash(encoded, m_cost))
        verdict.rehashed = seal::hashPassword(password, m_cost).value_or(QByteArray());
    return verdict;
}

} // namespace wren::services
