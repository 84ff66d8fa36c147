// SPDX-License-Identifier: Apache-2.0
#include "ui/flow/notice/noticebar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_alternative(new QPushButton(this))
{
    m_sign->setObjectName(QStringLiteral("noticeSign"));
    m_text->setObjectName(QStringLiteral("noticeLabel"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_action->setObjectName(QStringLiteral("noticeActionButton"));
    m_alternative->setObjectName(QStringLiteral("noticeAlternativeButton"));
    m_action->setAutoDefault(false);
    m_alternative->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 12, 10);
    row->setSpacing(10);
    auto *said = new QHBoxLayout; // the sign stays beside the first line, however tall the buttons
    said->setSpacing(10);
    said->addWidget(m_sign, 0, Qt::AlignTop);
    said->addWidget(m_text, 1);
    auto *middle = new QVBoxLayout; // an alignment would cut off what takes more lines than thought
    middle->setSpacing(0);
    middle->addStretch();
    middle->addLayout(said);
    middle->addStretch();
    row->addLayout(middle, 1);
    row->addWidget(m_alternative, 0, Qt::AlignVCenter);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionRequested);
    connect(m_alternative, &QPushButton::clicked, this, &NoticeBar::alternativeRequested);
    hide();
}

void NoticeBar::tell(Tone tone, const QString &text, const QString &action,
                     const QString &alternative)
{
    const bool news = text != m_text->text() && !text.isEmpty();
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_alternative->setText(alternative);
    m_alternative->setVisible(!alternative.isEmpty());
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    drawSign();
    update();
    if (news) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneWash(m_tone, palette()));
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setBrush(toneInk(m_tone, palette()));
    painter.drawRoundedRect(QRect(0, 0, 4, height()), 2, 2);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

void NoticeBar::drawSign()
{
    const int size = fontMetrics().height();
    m_sign->setPixmap(toneSign(m_tone, palette(), size, devicePixelRatioF()));
}

} // namespace wren::ui
