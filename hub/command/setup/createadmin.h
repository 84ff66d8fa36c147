// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::command {

/**
 * wren-hub create-admin --name N --email E [--provider P] [--config hub.ini]: an account with the
 * permission Administrator; asks for its password on stdin, one line.
 */
int createAdmin(const QStringList &arguments);

} // namespace wren::command
