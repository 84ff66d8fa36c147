// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/referencedata.h"

class QComboBox;
class QPlainTextEdit;
class QWidget;

namespace wren::ui {

/** What a field's control holds, in the shape of the wire, as typed. Text that is empty is absent.
 */
[[nodiscard]] QJsonValue editorValue(const QWidget &editor);
/** Shows the value; a text that already stands there is left alone, with its cursor. */
void showEditorValue(QWidget &editor, const QJsonValue &value);

/** The same for a text that is no field's; the editor tells of it as if it had been typed. */
void showEditorText(QPlainTextEdit &editor, const QString &text);

/**
 * The codes of the field's list with their labels in the present language, after "Not stated" where
 * the field may be empty. Emits nothing.
 */
void fillCodes(QComboBox &combo, Field field, const ReferenceData &reference);

/** A wheel turned over a control scrolls the page; it does not change a value in passing. */
void leaveWheelToPage(QWidget &editor);

} // namespace wren::ui
