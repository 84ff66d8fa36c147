// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace wren::http {

/** "wren.http": never paths, queries, headers or bodies, which may hold tokens and people's data.
 */
Q_DECLARE_LOGGING_CATEGORY(httpLog)

} // namespace wren::http
