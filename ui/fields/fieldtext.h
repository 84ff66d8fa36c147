// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/problem.h"
#include "models/referencedata.h"

namespace wren::ui {

/** "en" or "fr": the language that Desk speaks now. */
[[nodiscard]] QString speech();

/** The field's label in the present language, R13's words. */
[[nodiscard]] QString fieldLabel(Field field);
[[nodiscard]] QString sectionLabel(Section section);
/** The sentence beside the field: what is wrong and the cure. */
[[nodiscard]] QString problemSentence(Problem problem, Field field);
/** A value as people read it; empty if there is none. Sets and addresses come in lines. */
[[nodiscard]] QString valueText(Field field, const QJsonValue &value,
                                const ReferenceData &reference);
/** A moment of the hub (ms UTC) in local time, as Canadians write it. */
[[nodiscard]] QString momentText(qint64 at);

} // namespace wren::ui
