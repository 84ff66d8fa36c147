// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

namespace wren::store {

/** False: the form with this nonce was already carried out. */
[[nodiscard]] Result<bool> takePageNonce(Connection &connection, const ClientId &client,
                                         const QString &nonce, qint64 now);
[[nodiscard]] Result<void> deletePageNoncesBefore(Connection &connection, qint64 usedBefore);

} // namespace wren::store
