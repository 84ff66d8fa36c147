// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::command {

/** wren-hub end-account [--config hub.ini] EMAIL: signed out everywhere; its computers hand over
 * what they have not sent and are wiped at their next contact. */
int endAccount(const QStringList &arguments);

/** wren-hub end-device [--config hub.ini] ID: as end-account, one computer (lost, stolen). */
int endDevice(const QStringList &arguments);

} // namespace wren::command
