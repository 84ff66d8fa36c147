// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/codesetedit.h"

#include "ui/fields/fieldtext.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QKeyEvent>

namespace wren::ui {

namespace {

bool standsAlone(const QString &code)
{
    return code == QLatin1String("none") || code == QLatin1String("pnta");
}

} // namespace

CodeSetEdit::CodeSetEdit(QWidget *parent)
    : ValueEdit(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(6);
}

QJsonValue CodeSetEdit::value() const
{
    QJsonArray codes; // a QMap: sorted by code
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it) {
        if (it.value()->isChecked())
            codes << it.key();
    }
    return codes;
}

void CodeSetEdit::setValue(const QJsonValue &value)
{
    const QJsonArray codes = value.toArray();
    for (const QJsonValue &code : codes)
        box(code.toString());
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it) {
        const QSignalBlocker blocker(it.value());
        it.value()->setChecked(codes.contains(it.key()));
    }
}

void CodeSetEdit::relabel(const ReferenceData &reference, const QString &label)
{
    const bool french = speech() == QLatin1String("fr");
    m_order.clear();
    for (const ReferenceItem &item :
         reference.items(m_list, ReferenceData::Which::IncludeInactive)) {
        QCheckBox *const choice = box(item.code);
        choice->setText(french ? item.fr : item.en);
        choice->setAccessibleDescription(label);
        choice->setVisible(item.active || choice->isChecked());
        if (item.active || choice->isChecked())
            m_order << choice;
    }
    setAccessibleName(label);
    m_columns = 0;
    arrange();
}

void CodeSetEdit::resizeEvent(QResizeEvent *event)
{
    ValueEdit::resizeEvent(event);
    arrange();
}

bool CodeSetEdit::eventFilter(QObject *watched, QEvent *event)
{
    auto *const choice = static_cast<QCheckBox *>(watched);
    if (event->type() == QEvent::FocusIn)
        enterBy(choice);
    if (event->type() == QEvent::KeyPress) {
        if (QCheckBox *next = neighbour(choice, static_cast<QKeyEvent *>(event)->key())) {
            next->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return ValueEdit::eventFilter(watched, event);
}

QCheckBox *CodeSetEdit::box(const QString &code)
{
    QCheckBox *&choice = m_boxes[code];
    if (!choice) {
        choice = new QCheckBox(code, this);
        choice->setObjectName(code + QLatin1String("CheckBox"));
        choice->installEventFilter(this);
        connect(choice, &QCheckBox::toggled, this, [this, code] { chosen(code); });
    }
    return choice;
}

void CodeSetEdit::chosen(const QString &code)
{
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it) {
        const bool clashes = it.key() != code && (standsAlone(code) || standsAlone(it.key()));
        if (m_boxes.value(code)->isChecked() && clashes) {
            const QSignalBlocker blocker(it.value());
            it.value()->setChecked(false);
        }
    }
    emit edited();
}

/** Column by column, as one reads a list; two columns only where the longest label fits. */
void CodeSetEdit::arrange()
{
    const int columns = width() >= 2 * widest() + m_grid->horizontalSpacing() ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    const int rows = (int(m_order.size()) + columns - 1) / columns;
    for (int i = 0; i < m_order.size(); ++i) {
        m_grid->addWidget(m_order[i], i % rows, i / rows);
        m_grid->setColumnStretch(i / rows, 1);
    }
    if (columns == 1)
        m_grid->setColumnStretch(1, 0);
    for (int i = 1; i < m_order.size(); ++i)
        setTabOrder(m_order[i - 1], m_order[i]);
    if (!m_order.isEmpty())
        enterBy(m_order.constFirst());
}

int CodeSetEdit::widest() const
{
    int widest = 1;
    for (const QCheckBox *choice : m_order)
        widest = std::max(widest, choice->sizeHint().width());
    return widest;
}

/** One column is enough: what is narrower than two may be made narrower still. */
QSize CodeSetEdit::minimumSizeHint() const
{
    return {widest(), m_grid->minimumSize().height()};
}

/** Only this box is reached by Tab from now on. */
void CodeSetEdit::enterBy(QCheckBox *box)
{
    for (QCheckBox *choice : std::as_const(m_order))
        choice->setFocusPolicy(choice == box ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(box);
}

QCheckBox *CodeSetEdit::neighbour(QCheckBox *box, int key) const
{
    const int rows = (int(m_order.size()) + m_columns - 1) / std::max(1, m_columns);
    const qsizetype at = m_order.indexOf(box);
    switch (key) {
    case Qt::Key_Down:
        return m_order.value(at + 1, nullptr);
    case Qt::Key_Up:
        return m_order.value(at - 1, nullptr);
    case Qt::Key_Right:
        return m_order.value(at + rows, nullptr);
    case Qt::Key_Left:
        return m_order.value(at - rows, nullptr);
    default:
        return nullptr;
    }
}

} // namespace wren::ui
