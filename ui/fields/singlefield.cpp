// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/singlefield.h"

#include "ui/fields/addressedit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wren::ui {

namespace {

struct Control
{
    QWidget *widget = nullptr;
    const char *suffix = "";
};

Control makeControl(Field field, QWidget *parent)
{
    switch (fieldInfo(field).type) {
    case FieldType::Code:
        return {new QComboBox(parent), "ComboBox"};
    case FieldType::Address:
        return {new AddressEdit(parent), "Edit"};
    case FieldType::Text:
    case FieldType::Date:
    case FieldType::Flag:
    case FieldType::CodeSet:
        break;
    }
    if (field != Field::ReferralNotes)
        return {new QLineEdit(parent), "LineEdit"};
    auto *text = new QPlainTextEdit(parent);
    text->setTabChangesFocus(true);
    return {text, "PlainTextEdit"};
}

} // namespace

SingleField::SingleField(Field field, app::SectionPresenter &presenter, QWidget *parent)
    : SectionWidget(parent)
{
    const Control control = makeControl(field, this);
    control.widget->setObjectName(FieldBinder::stemOf(field) + QLatin1String(control.suffix));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(control.widget);
    bind(presenter);
}

} // namespace wren::ui
