// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/web/languages.h"
#include "models/field.h"
#include "models/referencedata.h"

namespace wren::pages {

/**
 * A field's value as a client reads it, in `language`: labels instead of codes, a phone number as
 * Canadians write it, one entry a line of an address. Empty if there is nothing to show.
 */
[[nodiscard]] QStringList shownValue(Field field, const Profile &profile,
                                     const ReferenceData &reference, const Messages &messages,
                                     const QString &language);

} // namespace wren::pages
