// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/camspage.h"

#include "ui/cams/camstext.h"
#include "ui/fields/fieldlist.h"
#include "ui/theme/typography.h"
#include "ui_camspage.h"

#include <QEvent>

namespace wren::ui {

CamsPage::CamsPage(app::InviteFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_form(std::make_unique<Ui::CamsPage>())
    , m_details(new FieldList(this))
{
    m_form->setupUi(this);
    m_form->detailsLayout->addWidget(m_details);
    setTextRole(m_form->wrongPersonLabel, TextRole::Caption);
    setTextRole(m_form->sharedLabel, TextRole::Caption);
}

CamsPage::~CamsPage() = default;

void CamsPage::render()
{
    if (m_flow.state().step != app::InviteStep::CamsClientFound)
        return;
    const wire::CamsAnswer &found = *m_flow.state().cams;
    m_details->show(found.values, camsFields(), m_flow.form().reference(),
                    FieldList::Absent::LeftOut);
    m_details->append(tr("CaMS Client Reference Number"), found.reference);
    if (!found.identifiesAs.isEmpty())
        m_details->append(tr("Identifies as"), found.identifiesAs);
    showNotice(found);
}

void CamsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        render();
    }
}

void CamsPage::showNotice(const wire::CamsAnswer &found)
{
    if (m_flow.state().caution)
        return m_form->cautionNotice->tell(Tone::Warning, camsCaution());
    m_form->cautionNotice->tell(
        Tone::Info, found.closed ? tr("This client is closed in CaMS. Check that this is the right "
                                      "record before you go on.")
                                 : QString());
}

} // namespace wren::ui
