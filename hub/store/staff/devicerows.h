// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

/** Devices and their sessions; written without a seq: they wake nobody. */
namespace wren::store {

struct DeviceRow
{
    DeviceId id;
    StaffId staff;
    QString name;
    QByteArray publicKey;              ///< Ed25519
    QByteArray unlockSecret;           ///< kept for the device (sync.md, Desk 7)
    std::optional<qint64> sessionFrom; ///< signed in since, ms UTC; none: signed out
    qint64 lastMid = 0;
};

/** The device, unless it was ended. */
[[nodiscard]] Result<std::optional<DeviceRow>> findDevice(Connection &connection,
                                                          const DeviceId &device);
/** The staff member's own device with this key, unless it was ended. */
[[nodiscard]] Result<std::optional<DeviceRow>>
findDeviceByKey(Connection &connection, const StaffId &staff, const QByteArray &publicKey);

/**
 * Signs the device in: tokens made before `now` are void. A staff member's key that is known keeps
 * its id, unlock secret and mutations, and takes the name alone; any other is a new device.
 */
[[nodiscard]] Result<void> beginDeviceSession(Connection &connection, const DeviceRow &device,
                                              qint64 now);
[[nodiscard]] Result<void> endDeviceSession(Connection &connection, const DeviceId &device);
[[nodiscard]] Result<void> noteDeviceSeen(Connection &connection, const DeviceId &device,
                                          qint64 now);

/**
 * Remembers that a renewal's challenge was used, until it would have expired anyway. False: it was
 * used before.
 */
[[nodiscard]] Result<bool> useChallenge(Connection &connection, const QByteArray &nonce,
                                        qint64 expiresAt, qint64 now);

} // namespace wren::store
