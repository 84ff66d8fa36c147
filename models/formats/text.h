// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wren {

enum class Lines { One, Several };

/**
 * May `text` be stored at all: no NUL or other control, no line break unless Lines::Several, no
 * lone surrogate, no noncharacter. Every text of every field passes here first.
 */
[[nodiscard]] bool isCleanText(QStringView text, Lines lines = Lines::One);

/** Length in code points (what limits count), not in UTF-16 units. */
[[nodiscard]] int codePoints(QStringView text);

/** NFC, trimmed; one kind of line end (LF). */
[[nodiscard]] QString tidyText(const QString &text);

} // namespace wren
