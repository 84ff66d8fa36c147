// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::command {

/** wren-hub serve [--config hub.ini] [--port N]: until SIGTERM or SIGINT. */
int serve(const QStringList &arguments);

} // namespace wren::command
