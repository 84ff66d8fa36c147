// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/assessmentpage.h"

#include "ui/fields/fieldlist.h"
#include "ui/fields/fieldtext.h"
#include "ui/theme/typography.h"
#include "ui_assessmentpage.h"

#include <QEvent>

namespace wren::ui {

AssessmentPage::AssessmentPage(app::InviteFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_form(std::make_unique<Ui::AssessmentPage>())
    , m_details(new FieldList(this))
{
    m_form->setupUi(this);
    m_form->detailsLayout->addWidget(m_details);
    setTextRole(m_form->wrongPersonLabel, TextRole::Caption);
    setTextRole(m_form->onceLabel, TextRole::Caption);
    connect(m_form->obstacleNotice, &NoticeBar::actionRequested, this,
            &AssessmentPage::caseManagementRequested);
}

AssessmentPage::~AssessmentPage() = default;

void AssessmentPage::render()
{
    if (!m_flow.state().assessment)
        return;
    const wire::AssessmentAnswer &found = *m_flow.state().assessment;
    QList<Field> fields;
    for (const FieldInfo &info : allFields()) {
        if (info.fromAssessment)
            fields << info.id;
    }
    m_details->show(found.profile, fields, m_flow.form().reference(), FieldList::Absent::LeftOut);
    showObstacle(found);
}

void AssessmentPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        render();
    }
}

void AssessmentPage::showObstacle(const wire::AssessmentAnswer &found)
{
    NoticeBar *const notice = m_form->obstacleNotice;
    m_form->onceLabel->setVisible(!found.alreadyInCams && !found.alreadyImported);
    if (found.alreadyInCams)
        return notice->tell(
            Tone::Warning,
            tr("This person is already registered in CaMS. The Common Assessment is "
               "only for clients who are not; use Case Management instead."),
            tr("Choose Case &Management"));
    if (found.alreadyImported)
        return notice->tell(
            Tone::Warning, tr("This Common Assessment has already been brought into the portal for "
                              "another client. Search for the person under My Clients / People."));
    QStringList missing;
    for (const QString &name : found.leftOut) {
        if (const std::optional<Field> field = fieldFromName(name))
            missing << fieldLabel(*field);
    }
    notice->tell(Tone::Info,
                 missing.isEmpty()
                     ? QString()
                     : tr("Not usable as it stands in the Common Assessment; please ask "
                          "and type it in: %1.")
                           .arg(missing.join(QStringLiteral(", "))));
}

} // namespace wren::ui
