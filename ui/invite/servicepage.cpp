// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/servicepage.h"

#include "ui/theme/typography.h"
#include "ui_servicepage.h"

namespace wren::ui {

using app::InviteWay;

ServicePage::ServicePage(app::InviteFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_form(std::make_unique<Ui::ServicePage>())
{
    m_form->setupUi(this);
    for (const InviteWay way :
         {InviteWay::CommonAssessment, InviteWay::CaseManagement, InviteWay::WithoutLinking}) {
        setTextRole(button(way), TextRole::Strong);
        connect(button(way), &QRadioButton::toggled, this, [this, way](bool on) {
            if (on)
                m_flow.chooseWay(way);
        });
    }
    describe();
}

ServicePage::~ServicePage() = default;

void ServicePage::render()
{
    const std::optional<InviteWay> way = m_flow.state().way;
    if (way) {
        const QSignalBlocker blocker(button(*way));
        button(*way)->setChecked(true);
    }
}

void ServicePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        describe();
        render();
    }
}

QRadioButton *ServicePage::button(InviteWay way) const
{
    switch (way) {
    case InviteWay::CommonAssessment:
        return m_form->assessmentRadioButton;
    case InviteWay::CaseManagement:
        return m_form->caseManagementRadioButton;
    case InviteWay::WithoutLinking:
        break;
    }
    return m_form->withoutLinkingRadioButton;
}

void ServicePage::describe()
{
    m_form->assessmentRadioButton->setAccessibleDescription(m_form->assessmentLabel->text());
    m_form->caseManagementRadioButton->setAccessibleDescription(
        m_form->caseManagementLabel->text());
    m_form->withoutLinkingRadioButton->setAccessibleDescription(
        m_form->withoutLinkingLabel->text());
}

} // namespace wren::ui
