// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/overviewtab.h"

#include "ui/cams/camscard.h"
#include "ui/email/emailcard.h"
#include "ui/profile/edit/assignmentcard.h"
#include "ui/profile/edit/sectioncard.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace wren::ui {

namespace {

constexpr int margin = 80; ///< what stands around a control that comes into view

} // namespace

OverviewTab::OverviewTab(app::ProfilePresenter &presenter, Prompter &prompter, QWidget *parent)
    : QScrollArea(parent)
    , m_assignment(new AssignmentCard(presenter))
    , m_cams(new CamsCard(presenter))
    , m_email(new EmailCard(presenter))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in it takes the focus
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 12, 24, 24);
    column->setSpacing(14);
    column->addWidget(m_assignment);
    column->addWidget(m_cams);
    connect(m_cams, &CamsCard::connectRequested, this, &OverviewTab::connectCamsRequested);
    connect(m_cams, &CamsCard::proposeRequested, this, &OverviewTab::proposeCorrectionRequested);
    for (const Section section : {Section::PersonalDetails, Section::WorkDetails,
                                  Section::ReferralDetails, Section::CommunicationPreferences}) {
        auto *card = new SectionCard(section, presenter, prompter, page);
        connect(card, &SectionCard::editingChanged, this, &OverviewTab::shareEditing);
        connect(card, &SectionCard::emailChangeWanted, this, &OverviewTab::changeEmailRequested);
        connect(card, &SectionCard::attentionWanted, this, &OverviewTab::bringIntoView);
        m_cards.insert(section, card);
        column->addWidget(card);
        if (section == Section::PersonalDetails)
            column->addWidget(m_email); // beside the field; in the order of the tabs
    }
    connect(m_email, &EmailCard::changeRequested, this, [this] { emit changeEmailRequested(); });
    connect(m_email, &EmailCard::askWrenRequested, this, &OverviewTab::askWrenRequested);
    column->addStretch();
    setWidget(page);
}

void OverviewTab::render()
{
    m_assignment->render();
    m_cams->render();
    m_email->render();
    for (SectionCard *card : std::as_const(m_cards))
        card->render();
    setAccessibleName(tr("Overview"));
}

void OverviewTab::beginEditing(Section section)
{
    m_cards.value(section)->beginEditing();
}

/** Once the form that has just been opened is laid out. */
void OverviewTab::bringIntoView(QWidget *control)
{
    QTimer::singleShot(0, control, [this, control] { ensureWidgetVisible(control, 0, margin); });
}

void OverviewTab::shareEditing()
{
    const bool busy = std::any_of(m_cards.cbegin(), m_cards.cend(),
                                  [](const SectionCard *card) { return card->isEditing(); });
    for (SectionCard *card : std::as_const(m_cards))
        card->setEditable(!busy || card->isEditing());
}

} // namespace wren::ui
