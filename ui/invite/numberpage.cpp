// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/numberpage.h"

#include "ui/cams/camstext.h"
#include "ui_numberpage.h"

#include <QEvent>

namespace wren::ui {

NumberPage::NumberPage(app::InviteFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_form(std::make_unique<Ui::NumberPage>())
{
    m_form->setupUi(this);
    connect(m_form->numberLineEdit, &QLineEdit::textChanged, &flow, &app::InviteFlow::setNumber);
}

NumberPage::~NumberPage() = default;

void NumberPage::render()
{
    const app::InviteState &state = m_flow.state();
    if (m_form->numberLineEdit->text() != state.number)
        m_form->numberLineEdit->setText(state.number);
    const bool inCams = state.way == app::InviteWay::CaseManagement;
    const QString label = inCams ? tr("&Enter Client Reference Number") : tr("&Enter CA Number");
    m_form->numberLabel->setText(label);
    m_form->numberLineEdit->setAccessibleName(QString(label).remove(u'&'));
    const bool noNumber = state.failure && state.failure->error.kind == Kind::Invalid;
    if (noNumber)
        m_form->resultNotice->tell(
            Tone::Error,
            inCams ? tr("A Client Reference Number holds digits only. Spaces and hyphens are "
                        "accepted.")
                   : tr("A CA number holds digits only. Spaces and hyphens are accepted."));
    else if (inCams && state.cams)
        m_form->resultNotice->tell(Tone::Warning, camsNumberText(*state.cams));
    else if (state.lookUp == app::InviteState::LookUp::NoMatch)
        m_form->resultNotice->tell(Tone::Warning,
                                   tr("No matches found") + QLatin1String("\n") +
                                       tr("Double check that the CA is not in progress. Only "
                                          "submitted CA data can be imported."));
    else
        m_form->resultNotice->clear();
    m_form->numberLineEdit->setAccessibleDescription(m_form->resultNotice->text());
}

void NumberPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        render();
    }
}

} // namespace wren::ui
