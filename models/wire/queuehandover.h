// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"
#include "models/result.h"
#include "models/wire/sync.h"

#include <QJsonObject>

#include <optional>

/**
 * POST /api/v1/hand-over: the one request that is left to an ended device or account (sync.md,
 * Hub 8). Its waiting mutations go into quarantine; the hub answers with the order to wipe.
 */
namespace wren::wire {

/** One part of the queue, in mid order. Parts may be sent again: what is known is not kept twice.
 */
struct QueueHandOver
{
    DeviceId device;
    QByteArray queue;     ///< a PushRequest as JSON; at most 512 KiB
    bool last = true;     ///< nothing comes after it: now the order to wipe is asked for
    QByteArray signature; ///< Ed25519 of signedMessage() by the device's key

    /** A fixed label, the device, whether it is the last part, and the queue's bytes. */
    [[nodiscard]] QByteArray signedMessage() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<QueueHandOver> fromJson(const QJsonObject &json);
};

/** "Destroy what this device holds": believed only with the signature of the hub known from
 * sign-in (SignInAnswer::hubPublicKey). */
struct WipeOrder
{
    DeviceId device;
    qint64 at = 0;        ///< ms UTC, hub clock
    QByteArray signature; ///< Ed25519 of signedMessage() by the hub's identity key

    [[nodiscard]] QByteArray signedMessage() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<WipeOrder> fromJson(const QJsonObject &json);
    friend bool operator==(const WipeOrder &, const WipeOrder &) = default;
};

struct HandOverAnswer
{
    qint64 lastMid = 0;            ///< up to here everything is consumed or in quarantine
    std::optional<WipeOrder> wipe; ///< with the last part

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HandOverAnswer> fromJson(const QJsonObject &json);
    friend bool operator==(const HandOverAnswer &, const HandOverAnswer &) = default;
};

} // namespace wren::wire
