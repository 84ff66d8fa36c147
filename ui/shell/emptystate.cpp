// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/emptystate.h"

#include "ui/theme/typography.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

namespace {

constexpr int signSize = 48;
constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setFixedWidth(textWidth);
    m_text->setAlignment(Qt::AlignHCenter);
    setTextRole(m_title, TextRole::Heading);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addStretch(2);
    for (QWidget *part : {static_cast<QWidget *>(m_sign), static_cast<QWidget *>(m_title),
                          static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_action)})
        layout->addWidget(part, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::tell(Icon sign, const QString &title, const QString &text, const QString &action)
{
    m_icon = sign;
    drawSign();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setMinimumHeight(
        m_text->heightForWidth(textWidth)); // a layout that aligns does not ask
    m_action->setText(action);
    m_action->setHidden(action.isEmpty());
}

void EmptyState::drawSign()
{
    m_sign->setPixmap(iconPixmap(m_icon, palette().color(QPalette::PlaceholderText), signSize,
                                 devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawSign();
    QWidget::changeEvent(event);
}

} // namespace wren::ui
