// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/throttle.h"

#include "hub/store/accounts/throttlerows.h"
#include "models/formats/email.h"
#include "seal/seal.h"

#include <algorithm>

namespace wren::services {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr int freeTries = 5;
constexpr milliseconds longestPause = 15min;
constexpr milliseconds memory = 24h;

/** The pause after the `failures`-th try in a row. */
milliseconds pauseAfter(int failures)
{
    if (failures < freeTries)
        return 0ms;
    const int doublings = std::min(failures - freeTries, 10);
    return std::min<milliseconds>(1s * (1 << doublings), longestPause);
}

} // namespace

Throttle::Throttle(QByteArrayView key)
    : m_key(key)
{}

QString Throttle::rowKey(const QString &subject) const
{
    return QString::fromLatin1(seal::hash(subject.toUtf8(), m_key).toHex());
}

Result<milliseconds> Throttle::attempt(store::Connection &connection, const QString &subject,
                                       qint64 now) const
{
    const QString key = rowKey(subject);
    while (true) {
        const Result<std::optional<store::ThrottleRow>> seen = store::findThrottle(connection, key);
        if (!seen)
            return seen.error();
        const store::ThrottleRow before = seen->value_or(store::ThrottleRow());
        if (before.blockedUntil > now)
            return milliseconds(before.blockedUntil - now);
        const bool forgotten = before.changedAt + memory.count() < now;
        const int failures = forgotten ? 1 : before.failures + 1;
        const Result<bool> counted = store::putThrottle(
            connection, key, *seen, {failures, now + pauseAfter(failures).count(), now});
        if (!counted)
            return counted.error();
        if (*counted)
            return 0ms;
    }
}

Result<void> Throttle::succeeded(store::Connection &connection, const QString &subject) const
{
    return store::deleteThrottle(connection, rowKey(subject));
}

Result<void> Throttle::forgetOld(store::Connection &connection, qint64 now)
{
    return store::deleteThrottlesBefore(connection, now - memory.count());
}

QString logInSubject(const QString &email)
{
    const QString folded = foldedEmail(email);
    return QStringLiteral("log_in:") + (folded.isEmpty() ? email : folded);
}

} // namespace wren::services
