// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/referraldetails.h"

#include "ui_referraldetails.h"

namespace wren::ui {

ReferralDetails::ReferralDetails(app::SectionPresenter &presenter, QWidget *parent)
    : SectionWidget(parent)
    , m_form(std::make_unique<Ui::ReferralDetails>())
{
    m_form->setupUi(this);
    bind(presenter);
}

ReferralDetails::~ReferralDetails() = default;

void ReferralDetails::retranslate()
{
    m_form->retranslateUi(this);
}

} // namespace wren::ui
