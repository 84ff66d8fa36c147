// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QDateTime;
class QTime;

namespace wren::ui {

/** The time of day as Canadians write it, in one piece: "3:00 p.m.", "15 h 00". */
[[nodiscard]] QString timeText(const QTime &time);
/** The day and the time of day: "2026-11-23 3:00 p.m.". */
[[nodiscard]] QString dayAndTimeText(const QDateTime &moment);

} // namespace wren::ui
