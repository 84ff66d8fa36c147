// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/finalizepage.h"

#include "ui/cams/camstext.h"
#include "ui/email/plusaddressoffer.h"
#include "ui/fields/assignmentdetails.h"
#include "ui/fields/communicationpreferences.h"
#include "ui/fields/fieldtext.h"
#include "ui/fields/personaldetails.h"
#include "ui/fields/referraldetails.h"
#include "ui/fields/workdetails.h"
#include "ui/flow/hairline.h"
#include "ui/theme/typography.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace wren::ui {

FinalizePage::FinalizePage(app::InviteFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_required(new QLabel(this))
    , m_assignment(new AssignmentDetails(flow.services(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 8, 32, 24);
    column->setSpacing(12);
    setTextRole(m_required, TextRole::Caption);
    m_required->setWordWrap(true);
    column->addWidget(m_required);
    column->addWidget(m_assignment);
    const StaffAccess &access = flow.services().access();
    m_assignment->setVisible(access.setsProviderAssignment() || access.setsCaseworkerAssignment());
    addSection(Section::PersonalDetails, new PersonalDetails(flow.form(), this));
    m_plus = new PlusAddressOffer(this); // now: Tab goes in the order in which they are made
    column->addWidget(m_plus);
    addSection(Section::WorkDetails, new WorkDetails(flow.form(), this));
    addSection(Section::ReferralDetails, new ReferralDetails(flow.form(), this));
    addSection(Section::CommunicationPreferences, new CommunicationPreferences(flow.form(), this));
    column->addStretch();
    connect(&flow.services(), &app::CaseworkServices::directoryChanged, this, [this] {
        for (const Part &part : std::as_const(m_parts))
            part.widget->relabel();
        render();
    });
    connect(m_plus, &PlusAddressOffer::plusAddressRequested, &flow,
            &app::InviteFlow::usePlusAddress);
    connect(m_assignment, &AssignmentDetails::providerChosen, &flow,
            &app::InviteFlow::assignProvider);
    connect(m_assignment, &AssignmentDetails::caseworkerChosen, &flow,
            &app::InviteFlow::assignCaseworker);
    retranslate();
}

void FinalizePage::render()
{
    setEnabled(!m_flow.state().formLocked);
    m_assignment->show(m_flow.state().provider, m_flow.state().caseworker);
    m_plus->setUsable(m_flow.state().offersPlusAddress);
    lockWhatCamsFills();
}

void FinalizePage::lockWhatCamsFills()
{
    for (const Part &part : std::as_const(m_parts)) {
        for (const Field field : fieldsOf(part.section)) {
            if (m_flow.isLocked(field))
                part.widget->lock(field, m_flow.form().entered(field), camsLockReason());
            else
                part.widget->unlock(field);
        }
    }
}

void FinalizePage::focusField(Field field)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (QWidget *editor = part.widget->editor(field))
            editor->setFocus();
    }
}

/** Enter goes on to the next field: only the button itself completes. */
void FinalizePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        focusNextChild();
    else
        QWidget::keyPressEvent(event);
}

void FinalizePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FinalizePage::addSection(Section section, SectionWidget *widget)
{
    auto *heading = new QLabel(this);
    setTextRole(heading, TextRole::Heading);
    heading->setContentsMargins(0, 8, 0, 0);
    layout()->addItem(new QSpacerItem(0, 8));
    layout()->addWidget(new Hairline(this));
    layout()->addWidget(heading);
    layout()->addWidget(widget);
    m_parts << Part{section, heading, widget};
}

void FinalizePage::retranslate()
{
    m_required->setText(tr("Fields marked * are required; everything else can be added later."));
    for (const Part &part : std::as_const(m_parts)) {
        part.heading->setText(sectionLabel(part.section));
        part.widget->setAccessibleName(sectionLabel(part.section));
    }
    render();
}

} // namespace wren::ui
