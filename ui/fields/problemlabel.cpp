// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/problemlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace wren::ui {

ProblemLabel::ProblemLabel(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("problemLabel"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void ProblemLabel::tell(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(text);
    setVisible(!text.isEmpty());
    dress();
}

QString ProblemLabel::text() const
{
    return m_text->text();
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void ProblemLabel::dress()
{
    QPalette ink = palette();
    const QColor colour = toneInk(m_tone, ink);
    if (m_text->palette().color(QPalette::WindowText) != colour) {
        ink.setColor(QPalette::WindowText, colour);
        m_text->setPalette(ink);
    }
    m_sign->setPixmap(toneSign(m_tone, palette(), fontMetrics().height() - 2, devicePixelRatioF()));
}

} // namespace wren::ui
