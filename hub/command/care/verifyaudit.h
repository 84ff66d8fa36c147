// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::command {

/** wren-hub verify-audit [--config hub.ini]: names the first broken entry of the audit chain; 1. */
int verifyAudit(const QStringList &arguments);

} // namespace wren::command
