// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/communicationpreferences.h"

#include "ui_communicationpreferences.h"

namespace wren::ui {

CommunicationPreferences::CommunicationPreferences(app::SectionPresenter &presenter,
                                                   QWidget *parent)
    : SectionWidget(parent)
    , m_form(std::make_unique<Ui::CommunicationPreferences>())
{
    m_form->setupUi(this);
    bind(presenter);
}

CommunicationPreferences::~CommunicationPreferences() = default;

void CommunicationPreferences::retranslate()
{
    m_form->retranslateUi(this);
}

} // namespace wren::ui
