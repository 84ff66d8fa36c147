// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

class QSqlError;

namespace wren::store {

/** The driver's error as ours: see Connection for the kinds. The detail holds no values. */
[[nodiscard]] Error translate(const QSqlError &error, Connection::Dialect dialect);

/** Whether this error means that the server is gone and the connection with it. */
[[nodiscard]] bool isLost(const QSqlError &error, Connection::Dialect dialect);

} // namespace wren::store
