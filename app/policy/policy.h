// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QVariantMap>

#include <chrono>
#include <optional>

/**
 * What an organisation lays down for everybody on a computer (desktop.md, Policy for
 * administrators). Users read it and cannot change it; it goes before whatever they choose.
 */
namespace wren::app {

/** Between these an unused Desk locks itself, whoever decides it (security.md). */
inline constexpr std::chrono::minutes shortestIdleLock{2};
inline constexpr std::chrono::minutes longestIdleLock{30};

struct Policy
{
    /** IdleLockMaxSeconds, within the bounds above; what cannot be understood is the shortest. */
    std::optional<std::chrono::seconds> idleLockMax;
    QString source;      ///< file or key that it was read from; empty: there is none
    QStringList unknown; ///< keys that this program does not know

    /** What `wren-desk --print-policy` prints: each key with its value and where that comes from.
     */
    [[nodiscard]] QString report() const;
    friend bool operator==(const Policy &, const Policy &) = default;
};

/**
 * This computer's: /etc/wren-desk/policies.json, on Windows HKLM\Software\Policies\wren\wren-desk,
 * on macOS the managed preferences of wren-desk. One that is there and cannot be read is the
 * strictest.
 */
[[nodiscard]] Policy readPolicy();

/** Of one such JSON file; a file that is not there is no policy. */
[[nodiscard]] Policy readPolicyFile(const QString &path);
[[nodiscard]] Policy policyFrom(const QVariantMap &values, const QString &source);

} // namespace wren::app
