// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/occupationpicker.h"

#include "models/formats/personname.h"
#include "ui/fields/fieldtext.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace wren::ui {

namespace {

constexpr int codeRole = Qt::UserRole;
constexpr int mostFound = 50;

} // namespace

OccupationPicker::OccupationPicker(QWidget *parent)
    : ValueEdit(parent)
    , m_search(new QLineEdit(this))
    , m_found(new QStandardItemModel(this))
    , m_chips(new QVBoxLayout)
{
    m_search->setObjectName(QStringLiteral("occupationSearchLineEdit"));
    m_completer = new QCompleter(m_found, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addLayout(m_chips);
    m_chips->setSpacing(6);
    setFocusProxy(m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textEdited, this, &OccupationPicker::search);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { add(index.data(codeRole).toString()); });
}

QJsonValue OccupationPicker::value() const
{
    return QJsonArray::fromStringList(m_chosen);
}

void OccupationPicker::setValue(const QJsonValue &value)
{
    m_chosen.clear();
    for (const QJsonValue &code : value.toArray())
        m_chosen << code.toString();
    m_chosen.sort();
    showChosen();
}

void OccupationPicker::relabel(const ReferenceData &reference, const QString &label)
{
    m_occupations.clear();
    for (const ReferenceItem &item : reference.items(QLatin1String(lists::occupations))) {
        const QString name = speech() == QLatin1String("fr") ? item.fr : item.en;
        m_occupations << Occupation{item.code, name, foldedName(name + u' ' + item.code)};
    }
    m_search->setAccessibleName(label);
    m_search->setPlaceholderText(tr("Type part of a job title or a NOC code"));
    m_search->setAccessibleDescription(tr("Type part of a job title or a NOC code, then choose "
                                          "from the list. Several are possible."));
    showChosen();
}

bool OccupationPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return ValueEdit::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search) {
        if (key != Qt::Key_Down || m_found->rowCount() == 0)
            return ValueEdit::eventFilter(watched, event);
        m_completer->complete();
        return true;
    }
    if (key != Qt::Key_Delete && key != Qt::Key_Backspace)
        return ValueEdit::eventFilter(watched, event);
    remove(watched->property("code").toString());
    return true;
}

void OccupationPicker::search(const QString &text)
{
    const QStringList words = foldedName(text).split(u' ', Qt::SkipEmptyParts);
    m_found->clear();
    for (const Occupation &occupation : std::as_const(m_occupations)) {
        const bool all = std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
            return occupation.folded.contains(word);
        });
        if (words.isEmpty() || !all || m_found->rowCount() == mostFound)
            continue;
        auto *item = new QStandardItem(occupation.title + QLatin1String("  ") + occupation.code);
        item->setData(occupation.code, codeRole);
        item->setEditable(false);
        m_found->appendRow(item);
    }
    if (m_found->rowCount() > 0)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void OccupationPicker::add(const QString &code)
{
    m_search->clear();
    m_found->clear();
    if (m_chosen.contains(code))
        return;
    m_chosen << code;
    m_chosen.sort();
    showChosen();
    emit edited();
}

void OccupationPicker::remove(const QString &code)
{
    m_chosen.removeOne(code);
    m_search->setFocus();
    showChosen();
    emit edited();
}

void OccupationPicker::showChosen()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater(); // a chip may be in the middle of its own click
        item->widget()->hide();
        delete item;
    }
    QWidget *before = m_search;
    for (const QString &code : std::as_const(m_chosen)) {
        auto *chip = new QPushButton(icon(Icon::Close), title(code), this);
        chip->setAutoDefault(false);
        chip->setLayoutDirection(Qt::RightToLeft); // the cross stands after the title
        chip->setProperty("code", code);
        chip->setAccessibleName(tr("Remove %1").arg(title(code)));
        chip->setToolTip(chip->accessibleName());
        chip->installEventFilter(this);
        connect(chip, &QPushButton::clicked, this, [this, code] { remove(code); });
        m_chips->addWidget(chip, 0, Qt::AlignLeft | Qt::AlignAbsolute); // not the chip's own
        setTabOrder(before, chip);
        before = chip;
    }
}

QString OccupationPicker::title(const QString &code) const
{
    const auto found = std::find_if(m_occupations.cbegin(), m_occupations.cend(),
                                    [&code](const Occupation &each) { return each.code == code; });
    return found == m_occupations.cend() ? code : found->title;
}

} // namespace wren::ui
