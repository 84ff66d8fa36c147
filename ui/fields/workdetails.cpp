// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/workdetails.h"

#include "ui_workdetails.h"

namespace wren::ui {

WorkDetails::WorkDetails(app::SectionPresenter &presenter, QWidget *parent)
    : SectionWidget(parent)
    , m_form(std::make_unique<Ui::WorkDetails>())
{
    m_form->setupUi(this);
    bind(presenter);
}

WorkDetails::~WorkDetails() = default;

void WorkDetails::retranslate()
{
    m_form->retranslateUi(this);
}

} // namespace wren::ui
