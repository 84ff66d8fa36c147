// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/edit/assignmentcard.h"

#include "ui/fields/assignmentdetails.h"
#include "ui/profile/edit/sectiontext.h"
#include "ui/theme/typography.h"
#include "ui_assignmentcard.h"

#include <QEvent>
#include <QKeyEvent>

namespace wren::ui {

AssignmentCard::AssignmentCard(app::ProfilePresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_form(std::make_unique<Ui::AssignmentCard>())
    , m_details(new AssignmentDetails(presenter.services(), this))
{
    m_form->setupUi(this);
    setProperty("card", true);
    setTextRole(m_form->headingLabel, TextRole::Heading);
    setTextRole(m_form->needsHubLabel, TextRole::Caption);
    m_form->formLayout->addWidget(m_details);
    setTabOrder(m_form->editAssignmentButton, m_details);
    setTabOrder(m_details, m_form->assignButton);
    setTabOrder(m_form->assignButton, m_form->cancelButton);
    connect(m_form->editAssignmentButton, &QPushButton::clicked, this, &AssignmentCard::begin);
    render();
}

AssignmentCard::~AssignmentCard() = default;

void AssignmentCard::render()
{
    if (m_presenter.assignment() != m_assignment)
        follow(m_presenter.assignment());
    setVisible(m_assignment && m_assignment->mayEdit());
    renderFields();
    renderForm();
}

void AssignmentCard::follow(app::AssignmentPresenter *assignment)
{
    m_assignment = assignment;
    if (!assignment)
        return;
    using app::AssignmentPresenter;
    connect(assignment, &AssignmentPresenter::stateChanged, this, &AssignmentCard::renderForm);
    connect(m_details, &AssignmentDetails::providerChosen, assignment,
            &AssignmentPresenter::chooseProvider);
    connect(m_details, &AssignmentDetails::caseworkerChosen, assignment,
            &AssignmentPresenter::chooseCaseworker);
    connect(m_form->assignButton, &QPushButton::clicked, assignment, &AssignmentPresenter::save);
    connect(m_form->cancelButton, &QPushButton::clicked, assignment, &AssignmentPresenter::cancel);
}

void AssignmentCard::begin()
{
    const app::ProfileState &state = m_presenter.state();
    if (!m_assignment || !state.record)
        return;
    m_assignment->begin(state.client, *state.record);
    m_details->setFocus(Qt::OtherFocusReason);
}

void AssignmentCard::renderFields()
{
    const app::ProfileState &state = m_presenter.state();
    const StaffAccess &access = m_presenter.services().access();
    const auto shown = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("–") : text;
    };
    m_form->fieldList->show({}, {}, m_presenter.reference(), FieldList::Absent::Dashed);
    if (access.setsProviderAssignment())
        m_form->fieldList->append(tr("Service Provider Assignment"), shown(state.provider));
    m_form->fieldList->append(tr("Caseworker Assignment"), shown(state.caseworker));
}

void AssignmentCard::renderForm()
{
    const bool editing = m_assignment && m_assignment->state().editing;
    const bool busy = editing && m_assignment->state().busy;
    m_form->fieldList->setVisible(!editing);
    m_form->editAssignmentButton->setVisible(!editing);
    m_form->footWidget->setVisible(editing);
    m_details->setVisible(editing);
    m_details->setEnabled(!busy);
    m_form->assignButton->setEnabled(!busy);
    m_form->cancelButton->setEnabled(!busy);
    if (editing)
        m_details->show(m_assignment->state().provider, m_assignment->state().caseworker);
    if (busy)
        m_form->assignmentNotice->tell(Tone::Info, tr("Telling the hub…"));
    else if (editing && m_assignment->state().error)
        m_form->assignmentNotice->tell(Tone::Error,
                                       assignmentFailureText(*m_assignment->state().error));
    else
        m_form->assignmentNotice->clear();
}

void AssignmentCard::keyPressEvent(QKeyEvent *event)
{
    const bool editing = m_assignment && m_assignment->state().editing;
    if (editing && event->key() == Qt::Key_Escape)
        m_assignment->cancel();
    else
        QFrame::keyPressEvent(event);
}

void AssignmentCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        render();
    }
}

} // namespace wren::ui
