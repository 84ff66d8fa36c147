// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::command {

/** wren-hub migrate [--config hub.ini]: schema and reference lists up to date, and nothing else. */
int migrate(const QStringList &arguments);

} // namespace wren::command
