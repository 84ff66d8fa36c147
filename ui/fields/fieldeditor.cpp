// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/fieldeditor.h"

#include "ui/fields/fieldtext.h"
#include "ui/fields/valueedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace wren::ui {

namespace {

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/** Also a code that is no longer offered: what is set is shown. */
void showCode(QComboBox &combo, const QString &code)
{
    int index = combo.findData(code);
    if (index < 0) {
        combo.addItem(code, code);
        index = combo.count() - 1;
    }
    combo.setCurrentIndex(index);
}

class WheelFilter : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Wheel)
            event->ignore();
        return event->type() == QEvent::Wheel;
    }
};

} // namespace

QJsonValue editorValue(const QWidget &editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&editor))
        return textValue(line->text());
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&editor))
        return textValue(text->toPlainText());
    if (const auto *box = qobject_cast<const QCheckBox *>(&editor))
        return box->isChecked();
    if (const auto *combo = qobject_cast<const QComboBox *>(&editor))
        return textValue(combo->currentData().toString());
    if (const auto *edit = qobject_cast<const ValueEdit *>(&editor))
        return edit->value();
    return {};
}

void showEditorValue(QWidget &editor, const QJsonValue &value)
{
    if (editorValue(editor) == value)
        return;
    const QSignalBlocker blocker(&editor);
    if (auto *line = qobject_cast<QLineEdit *>(&editor))
        line->setText(value.toString());
    else if (auto *text = qobject_cast<QPlainTextEdit *>(&editor))
        text->setPlainText(value.toString());
    else if (auto *box = qobject_cast<QCheckBox *>(&editor))
        box->setChecked(value.toBool());
    else if (auto *combo = qobject_cast<QComboBox *>(&editor))
        showCode(*combo, value.toString());
    else if (auto *edit = qobject_cast<ValueEdit *>(&editor))
        edit->setValue(value);
}

void showEditorText(QPlainTextEdit &editor, const QString &text)
{
    if (editor.toPlainText() != text)
        editor.setPlainText(text);
}

void fillCodes(QComboBox &combo, Field field, const ReferenceData &reference)
{
    const QSignalBlocker blocker(&combo);
    const QString chosen = combo.currentData().toString();
    const QLatin1String list(fieldInfo(field).list);
    combo.clear();
    if (absentValue(field).isNull())
        combo.addItem(QCoreApplication::translate("FieldText", "Not stated"), QString());
    for (const ReferenceItem &item : reference.items(list, ReferenceData::Which::IncludeInactive)) {
        if (item.active || item.code == chosen)
            combo.addItem(reference.label(list, item.code, speech()), item.code);
    }
    if (!chosen.isEmpty())
        showCode(combo, chosen);
}

void leaveWheelToPage(QWidget &editor)
{
    if (qobject_cast<QComboBox *>(&editor))
        editor.installEventFilter(new WheelFilter(&editor));
}

} // namespace wren::ui
