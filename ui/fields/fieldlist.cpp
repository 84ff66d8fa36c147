// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/fieldlist.h"

#include "ui/fields/fieldtext.h"
#include "ui/theme/typography.h"

#include <QGridLayout>
#include <QLabel>

namespace wren::ui {

FieldList::FieldList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 5);
}

void FieldList::show(const Profile &profile, const QList<Field> &fields,
                     const ReferenceData &reference, Absent absent)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Field field : fields) {
        const QString value = valueText(field, profile.value(field), reference);
        if (!value.isEmpty() || absent == Absent::Dashed)
            append(fieldLabel(field), value.isEmpty() ? QStringLiteral("–") : value);
    }
}

void FieldList::append(const QString &label, const QString &value)
{
    const int row = m_grid->rowCount();
    auto *const name = new QLabel(label, this);
    setTextRole(name, TextRole::Caption);
    name->setWordWrap(true);
    auto *const text = new QLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFocusPolicy(Qt::NoFocus);
    text->setAccessibleName(tr("%1: %2", "label: value").arg(label, value));
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1, Qt::AlignTop);
}

} // namespace wren::ui
