// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"

namespace wren::services {

/**
 * R31: those of `fields` that CaMS holds for this client and that staff may therefore not change
 * here, each with owned_by_cams; none: go on. To be asked under the counter lock. The client's own
 * edits on My Profile are the portal's layer and do not ask (R50).
 */
[[nodiscard]] Result<QList<FieldError>>
lockedByCams(store::Connection &connection, const ClientId &client, const QList<Field> &fields);

} // namespace wren::services
