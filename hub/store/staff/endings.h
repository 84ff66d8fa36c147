// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/permissions.h"

/** The end of accounts and devices (R61; sync.md, Hub 8). */
namespace wren::store {

/** A device with what is left of its rights. */
struct DeviceStanding
{
    DeviceId device;
    StaffId staff;
    ProviderId provider; ///< the staff member's
    QByteArray publicKey;
    qint64 lastMid = 0;
    bool ended = false; ///< the device itself, or the account
};
/** Ended ones too; nothing: there never was such a device. */
[[nodiscard]] Result<std::optional<DeviceStanding>> findDeviceStanding(Connection &connection,
                                                                       const DeviceId &device);

/** False: it had ended before. */
[[nodiscard]] Result<bool> endDevice(Connection &connection, const DeviceId &device, qint64 now);
/** The account can no longer sign in, and what it was signed in with is void. False: as above. */
[[nodiscard]] Result<bool> endAccount(Connection &connection, const StaffId &staff, qint64 rev);

/** The staff member of an address, ended or not. */
[[nodiscard]] Result<std::optional<StaffId>> staffOfEmail(Connection &connection,
                                                          const QString &foldedEmail);

} // namespace wren::store
