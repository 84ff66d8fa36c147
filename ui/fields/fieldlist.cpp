// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/fieldlist.h"

#include "ui/cams/camstext.h"
#include "ui/fields/fieldtext.h"
#include "ui/flow/notice/tone.h"
#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

namespace wren::ui {

namespace {

QLabel *secondLine(const QString &text, QWidget *parent)
{
    auto *const line = new QLabel(text, parent);
    setTextRole(line, TextRole::Caption);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->setFocusPolicy(Qt::NoFocus);
    return line;
}

QString markText(FieldMark mark)
{
    switch (mark) {
    case FieldMark::None:
        return {};
    case FieldMark::Waiting:
        return QCoreApplication::translate("FieldMark", "Waits to be sent");
    case FieldMark::Conflict:
        return QCoreApplication::translate("FieldMark", "Two values: choose one");
    case FieldMark::FromCams:
        return camsLockReason();
    }
    return {};
}

Icon signOf(FieldMark mark)
{
    switch (mark) {
    case FieldMark::Waiting:
        return Icon::Clock;
    case FieldMark::FromCams:
        return Icon::Lock;
    case FieldMark::None:
    case FieldMark::Conflict:
        break;
    }
    return Icon::Warning;
}

/** A sign and words; the colour only repeats them. */
QWidget *markLine(FieldMark mark, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *sign = new QLabel(line);
    auto *text = new QLabel(markText(mark), line);
    setTextRole(text, TextRole::Caption);
    QPalette ink = text->palette();
    if (mark != FieldMark::FromCams) {
        const bool waits = mark == FieldMark::Waiting;
        ink.setColor(QPalette::WindowText, toneInk(waits ? Tone::Info : Tone::Warning, ink));
        text->setPalette(ink);
    }
    sign->setPixmap(iconPixmap(signOf(mark), ink.color(QPalette::WindowText),
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
                     const QMap<Field, FieldMark> &marks, const QMap<Field, QString> &seconds)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Field field : fields) {
        const QString value = valueText(field, profile.value(field), reference);
        if (!value.isEmpty() || absent == Absent::Dashed)
            append(fieldLabel(field), value.isEmpty() ? QStringLiteral("–") : value,
                   marks.value(field, FieldMark::None), seconds.value(field));
    }
}

void FieldList::append(const QString &label, const QString &value, FieldMark mark,
                       const QString &second)
{
    const int row = m_grid->rowCount();
    auto *const name = new QLabel(label, this);
    setTextRole(name, TextRole::Caption);
    name->setWordWrap(true);
    QWidget *const shown = valueWith(label, value, mark, second);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(shown, row, 1, Qt::AlignTop);
    name->show(); // at once, not with the next layout
    shown->show();
}

QWidget *FieldList::valueWith(const QString &label, const QString &value, FieldMark mark,
                              const QString &second)
{
    auto *const text = new QLabel(value, this);
    text->setObjectName(QStringLiteral("fieldValueLabel"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFocusPolicy(Qt::NoFocus);
    QStringList said{tr("%1: %2", "label: value").arg(label, value)};
    if (!second.isEmpty())
        said << second;
    if (mark != FieldMark::None)
        said << markText(mark);
    text->setAccessibleName(said.join(u'\n'));
    if (said.size() == 1)
        return text;
    auto *const whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(text);
    if (mark != FieldMark::None)
        column->addWidget(markLine(mark, whole));
    if (!second.isEmpty())
        column->addWidget(secondLine(second, whole));
    return whole;
}

} // namespace wren::ui
