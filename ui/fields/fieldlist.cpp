// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/fieldlist.h"

#include "ui/fields/fieldtext.h"
#include "ui/flow/tone.h"
#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

namespace wren::ui {

namespace {

QString markText(FieldMark mark)
{
    switch (mark) {
    case FieldMark::None:
        return {};
    case FieldMark::Waiting:
        return QCoreApplication::translate("FieldMark", "Waits to be sent");
    case FieldMark::Conflict:
        return QCoreApplication::translate("FieldMark", "Two values: choose one");
    }
    return {};
}

/** A sign and words; the colour only repeats them. */
QWidget *markLine(FieldMark mark, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *sign = new QLabel(line);
    auto *text = new QLabel(markText(mark), line);
    setTextRole(text, TextRole::Caption);
    const bool waits = mark == FieldMark::Waiting;
    QPalette ink = text->palette();
    ink.setColor(QPalette::WindowText, toneInk(waits ? Tone::Info : Tone::Warning, ink));
    text->setPalette(ink);
    sign->setPixmap(iconPixmap(waits ? Icon::Clock : Icon::Warning, ink.color(QPalette::WindowText),
                               text->fontMetrics().height(), line->devicePixelRatioF()));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(sign);
    row->addWidget(text, 1);
    return line;
}

} // namespace

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
                     const ReferenceData &reference, Absent absent,
                     const QMap<Field, FieldMark> &marks)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Field field : fields) {
        const QString value = valueText(field, profile.value(field), reference);
        if (!value.isEmpty() || absent == Absent::Dashed)
            append(fieldLabel(field), value.isEmpty() ? QStringLiteral("–") : value,
                   marks.value(field, FieldMark::None));
    }
}

void FieldList::append(const QString &label, const QString &value, FieldMark mark)
{
    const int row = m_grid->rowCount();
    auto *const name = new QLabel(label, this);
    setTextRole(name, TextRole::Caption);
    name->setWordWrap(true);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(valueWith(label, value, mark), row, 1, Qt::AlignTop);
}

QWidget *FieldList::valueWith(const QString &label, const QString &value, FieldMark mark)
{
    auto *const text = new QLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFocusPolicy(Qt::NoFocus);
    const QString said = tr("%1: %2", "label: value").arg(label, value);
    text->setAccessibleName(mark == FieldMark::None ? said : said + u'\n' + markText(mark));
    if (mark == FieldMark::None)
        return text;
    auto *const both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(text);
    column->addWidget(markLine(mark, both));
    return both;
}

} // namespace wren::ui
