// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::command {

/**
 * wren-hub demo [--data DIR] [--port N] [--eois URL] [--smtp HOST:PORT] [--database URL] [--config
 * hub.ini]: the practice network, filled where it is not yet, and served until SIGTERM or SIGINT.
 * Listens on a loopback address only. Prints who can sign in and the one password.
 */
int demo(const QStringList &arguments);

} // namespace wren::command
