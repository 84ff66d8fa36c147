// SPDX-License-Identifier: Apache-2.0
#include "ui/email/plusaddressoffer.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

PlusAddressOffer::PlusAddressOffer(QWidget *parent)
    : QWidget(parent)
    , m_hint(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("plusAddressButton"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_hint);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &PlusAddressOffer::plusAddressRequested);
    translate();
}

void PlusAddressOffer::setUsable(bool usable)
{
    m_button->setEnabled(usable);
}

void PlusAddressOffer::setAddress(const QString &address)
{
    m_button->setToolTip(address);
}

void PlusAddressOffer::translate()
{
    m_button->setText(tr("Use My “+” &Address"));
    m_hint->setText(tr("Has the client no email of their own? An address made from yours works "
                       "for signing in; its mail arrives in your inbox."));
}

void PlusAddressOffer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

} // namespace wren::ui
