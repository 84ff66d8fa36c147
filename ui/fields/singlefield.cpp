// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/singlefield.h"

#include "ui/fields/addressedit.h"
#include "ui/fields/codesetedit.h"
#include "ui/fields/fieldtext.h"

#include <QCheckBox>
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
    case FieldType::Flag:
        return {new QCheckBox(parent), "CheckBox"};
    case FieldType::CodeSet: {
        auto *set = new CodeSetEdit(parent);
        set->setProperty("list", QString::fromLatin1(fieldInfo(field).list));
        return {set, "Edit"};
    }
    case FieldType::Text:
    case FieldType::Date:
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
    , m_field(field)
{
    const Control control = makeControl(field, this);
    control.widget->setObjectName(FieldBinder::stemOf(field) + QLatin1String(control.suffix));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(control.widget);
    bind(presenter);
    retranslate();
}

/** A check box carries its own label. */
void SingleField::retranslate()
{
    if (auto *box = qobject_cast<QCheckBox *>(editor(m_field)))
        box->setText(fieldLabel(m_field));
}

} // namespace wren::ui
