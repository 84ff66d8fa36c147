// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/result.h"

#include <chrono>

namespace wren::services {

/**
 * Slows down guessing at one account: five tries are free, then each is followed by a pause of 1 s,
 * 2 s, 4 s ... 15 minutes. Never a permanent lock, and forgotten a day after the last try
 * (security.md, Passwords). Written without a seq: it wakes nobody. Any thread, each with its own
 * connection.
 */
class Throttle
{
public:
    /**
     * `key` 32 bytes, which must outlive the throttle (HubKeys::throttle): the table holds only
     * keyed hashes of who is being guessed at.
     */
    explicit Throttle(QByteArrayView key);

    /**
     * Counts a try at `subject` ("log_in:" and the folded address, "sign_in:" ...) before it is
     * made, so that parallel guesses are counted too. Zero: go on. Otherwise how long to wait; such
     * a try is not counted.
     */
    [[nodiscard]] Result<std::chrono::milliseconds>
    attempt(store::Connection &connection, const QString &subject, qint64 now) const;
    /** The try succeeded: the count starts anew. */
    [[nodiscard]] Result<void> succeeded(store::Connection &connection,
                                         const QString &subject) const;

    /** Drops the rows that no longer count. */
    [[nodiscard]] static Result<void> forgetOld(store::Connection &connection, qint64 now);

private:
    [[nodiscard]] QString rowKey(const QString &subject) const;

    QByteArrayView m_key;
};

/** Who is guessed at by logging in with that address, as it was typed. */
[[nodiscard]] QString logInSubject(const QString &email);

} // namespace wren::services
