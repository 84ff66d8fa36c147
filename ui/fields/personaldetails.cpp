// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/personaldetails.h"

#include "ui_personaldetails.h"

namespace wren::ui {

PersonalDetails::PersonalDetails(app::SectionPresenter &presenter, QWidget *parent)
    : SectionWidget(parent)
    , m_form(std::make_unique<Ui::PersonalDetails>())
{
    m_form->setupUi(this);
    bind(presenter);
}

PersonalDetails::~PersonalDetails() = default;

void PersonalDetails::retranslate()
{
    m_form->retranslateUi(this);
}

} // namespace wren::ui
