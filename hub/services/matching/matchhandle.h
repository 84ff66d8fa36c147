// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace wren::services {

/**
 * A match as one staff member may name it back to the hub: its client's id, sealed for that person,
 * so that nobody learns the id of a client out of their reach (R3). Another one each time. `key`:
 * HubKeys::token.
 */
[[nodiscard]] QString matchHandle(QByteArrayView key, const StaffId &staff, const ClientId &client);
/** Nothing: it was not given to this staff member by this hub. */
[[nodiscard]] std::optional<ClientId> openMatchHandle(QByteArrayView key, const StaffId &staff,
                                                      const QString &handle);

} // namespace wren::services
