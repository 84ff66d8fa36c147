// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"
#include "models/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace wren::wire {

/** One field's change: who, when, from what to what (R32). */
struct HistoryEntry
{
    qint64 at = 0;             ///< ms UTC, hub clock
    QString actor;             ///< "staff", "client", "system", "eois"; a newer hub may send others
    std::optional<StaffId> by; ///< with "staff"
    QString field;             ///< of the client's record: a fieldName(), "provider", ...
    QJsonValue before;         ///< null: nothing, or erased since
    QJsonValue after;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HistoryEntry> fromJson(const QJsonObject &json);
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/** Answer of GET /api/v1/clients/{id}/history: newest first. */
struct ClientHistory
{
    QList<HistoryEntry> entries;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ClientHistory> fromJson(const QJsonObject &json);
    friend bool operator==(const ClientHistory &, const ClientHistory &) = default;
};

} // namespace wren::wire
