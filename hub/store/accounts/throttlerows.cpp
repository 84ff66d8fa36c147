// SPDX-License-Identifier: Apache-2.0
#include "hub/store/accounts/throttlerows.h"

namespace wren::store {

namespace {

constexpr char insertRow[] = R"(
    INSERT INTO throttle (subject, failures, blocked_until, changed_at)
    VALUES (:subject, :failures, :until, :changed)
    ON CONFLICT (subject) DO NOTHING)";

constexpr char updateRow[] = R"(
    UPDATE throttle SET failures = :failures, blocked_until = :until, changed_at = :changed
    WHERE subject = :subject AND failures = :seen_failures AND changed_at = :seen_changed)";

} // namespace

Result<std::optional<ThrottleRow>> findThrottle(Connection &connection, const QString &subject)
{
    static constexpr char sql[] =
        "SELECT failures, blocked_until, changed_at FROM throttle WHERE subject = :subject";
    const Result<Rows> rows = connection.query(sql, {{":subject", subject}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<ThrottleRow>();
    const Rows::Row row = rows->first();
    return std::optional(ThrottleRow{int(row.integer("failures")), row.integer("blocked_until"),
                                     row.integer("changed_at")});
}

Result<bool> putThrottle(Connection &connection, const QString &subject,
                         const std::optional<ThrottleRow> &seen, const ThrottleRow &next)
{
    Bindings bindings{{":subject", subject},
                      {":failures", next.failures},
                      {":until", next.blockedUntil},
                      {":changed", next.changedAt}};
    if (seen) {
        bindings << Bind{":seen_failures", seen->failures}
                 << Bind{":seen_changed", seen->changedAt};
    }
    const Result<qint64> affected = connection.run(seen ? updateRow : insertRow, bindings);
    if (!affected)
        return affected.error();
    return *affected == 1;
}

Result<void> deleteThrottle(Connection &connection, const QString &subject)
{
    static constexpr char sql[] = "DELETE FROM throttle WHERE subject = :subject";
    const Result<qint64> affected = connection.run(sql, {{":subject", subject}});
    return affected ? Result<void>() : affected.error();
}

Result<void> deleteThrottlesBefore(Connection &connection, qint64 changedBefore)
{
    static constexpr char sql[] = "DELETE FROM throttle WHERE changed_at < :before";
    const Result<qint64> affected = connection.run(sql, {{":before", changedBefore}});
    return affected ? Result<void>() : affected.error();
}

} // namespace wren::store
