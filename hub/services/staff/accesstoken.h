// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"

#include <QByteArray>

/**
 * What the hub hands to devices and knows again without storing it: text with a MAC under the token
 * key (32 bytes). Times are ms UTC on the hub's clock.
 */
namespace wren::services {

/** Stands for a signed-in device for a quarter of an hour; whether it still may is asked each time.
 */
struct AccessToken
{
    DeviceId device;
    StaffId staff;
    qint64 issuedAt = 0;
    qint64 expiresAt = 0;
};
/** base64url, fit for an Authorization header. */
[[nodiscard]] QString makeAccessToken(const AccessToken &token, QByteArrayView key);
/** Nothing: not ours, changed, or past its time. */
[[nodiscard]] std::optional<AccessToken> readAccessToken(const QByteArray &text, QByteArrayView key,
                                                         qint64 now);

/** What a device signs to renew its token: good once, for this device, for a short time. */
struct Challenge
{
    DeviceId device;
    QByteArray nonce; ///< 16 bytes
    qint64 expiresAt = 0;
};
[[nodiscard]] QByteArray makeChallenge(const Challenge &challenge, QByteArrayView key);
/** Nothing: not ours, changed, or past its time. Whether it was used is for the caller to ask. */
[[nodiscard]] std::optional<Challenge> readChallenge(const QByteArray &text, QByteArrayView key,
                                                     qint64 now);

} // namespace wren::services
