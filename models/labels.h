// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"

namespace wren {

/**
 * The English label of a field, R13's words, marked for translation in context "Field". Desk, pages
 * and mails name fields by it.
 */
[[nodiscard]] const char *fieldLabelText(Field field);

/** The heading of a section, in context "Section". */
[[nodiscard]] const char *sectionLabelText(Section section);

} // namespace wren
