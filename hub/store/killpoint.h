// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/killpoint.h"

#include <QStringList>

namespace wren::store {

using wren::killPoint;

/** Every name that the hub calls killPoint with, in the order of one mutation's way. */
[[nodiscard]] QStringList killPointNames();

} // namespace wren::store
