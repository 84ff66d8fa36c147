// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/sectionwidget.h"

#include <QEvent>

namespace wren::ui {

SectionWidget::~SectionWidget() = default;

void SectionWidget::bind(app::SectionPresenter &presenter)
{
    m_binder = new FieldBinder(*this, presenter);
}

void SectionWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_binder) {
        retranslate();
        m_binder->relabel();
    }
}

} // namespace wren::ui
