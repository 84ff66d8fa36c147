// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace wren {

/**
 * Whether a host, as it stands in a URL or a setting, is this very machine: "localhost", an address
 * 127.x.x.x, or ::1 (also in brackets). Names are not resolved. Only there may anything travel in
 * plain text (security.md, HTTP).
 */
[[nodiscard]] bool isLoopbackHost(QStringView host);

} // namespace wren
