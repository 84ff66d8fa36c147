// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::app {

/** Every name that Desk calls killPoint with (models/killpoint.h): each step of migration, queue,
 * push, page, swap and purge, in their order. */
[[nodiscard]] QStringList killPointNames();

} // namespace wren::app
