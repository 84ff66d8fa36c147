// SPDX-License-Identifier: Apache-2.0
#include "ui/cams/camscard.h"

#include "ui/cams/camstext.h"
#include "ui/fields/fieldlist.h"
#include "ui/fields/fieldtext.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

CamsCard::CamsCard(app::ProfilePresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_heading(new QLabel(this))
    , m_state(new QLabel(this))
    , m_notice(new NoticeBar(this))
    , m_facts(new FieldList(this))
    , m_proposals(new QVBoxLayout)
    , m_refresh(new QPushButton(this))
    , m_propose(new QPushButton(this))
{
    setProperty("card", true);
    setTextRole(m_heading, TextRole::Heading);
    setTextRole(m_state, TextRole::Caption);
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("camsStateLabel"));
    m_notice->setObjectName(QStringLiteral("camsNotice"));
    m_refresh->setObjectName(QStringLiteral("refreshCamsButton"));
    m_propose->setObjectName(QStringLiteral("proposeCamsButton"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_propose);
    head->addWidget(m_refresh);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_state);
    column->addWidget(m_notice);
    column->addWidget(m_facts);
    column->addLayout(m_proposals);
    connect(m_refresh, &QPushButton::clicked, &presenter.cams(), &app::CamsPresenter::refresh);
    connect(m_propose, &QPushButton::clicked, this, &CamsCard::proposeRequested);
    connect(m_notice, &NoticeBar::actionRequested, this, &CamsCard::connectRequested);
    connect(&presenter.cams(), &app::CamsPresenter::stateChanged, this, &CamsCard::render);
    retranslate();
}

void CamsCard::render()
{
    const app::ProfileState &state = m_presenter.state();
    const std::optional<wire::CamsRecord> &link = state.cams.link;
    const bool reminds =
        state.record && !link && (!state.cams.hint.isEmpty() || !state.record->caNumber.isEmpty());
    setVisible(state.record && (link || reminds));
    for (QWidget *part : std::initializer_list<QWidget *>{m_state, m_facts, m_refresh, m_propose})
        part->setVisible(link.has_value());
    m_notice->clear();
    if (link)
        renderLink(*link);
    else if (reminds)
        renderReminder();
    renderProposals();
}

void CamsCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CamsCard::renderLink(const wire::CamsRecord &link)
{
    const std::optional<wire::EoisRecord> &eois = m_presenter.state().eois;
    const bool isBroken = link.layer.state == CamsState::Broken;
    const bool isCurrent = link.layer.state == CamsState::Connected && !(eois && eois->away);
    m_state->setText(camsStateText(link, eois));
    m_state->setAccessibleName(m_state->text());
    m_state->setVisible(isCurrent);
    if (!isCurrent)
        m_notice->tell(isBroken ? Tone::Warning : Tone::Info, m_state->text());
    m_facts->show({}, {}, m_presenter.reference(), FieldList::Absent::LeftOut);
    m_facts->append(tr("CaMS Client Reference Number"), link.reference);
    m_facts->append(tr("CaMS Case Reference Number"), link.caseReference);
    if (!link.identifiesAs.isEmpty())
        m_facts->append(tr("Identifies as"), link.identifiesAs);
    const app::CamsState &cams = m_presenter.cams().state();
    m_refresh->setEnabled(cams.busy == app::CamsState::Activity::None && !link.wanted);
    m_propose->setEnabled(cams.busy == app::CamsState::Activity::None && !isBroken);
    using Activity = app::CamsState::Activity;
    if (cams.failure && (cams.failure->during == Activity::Refreshing ||
                         cams.failure->during == Activity::Withdrawing))
        m_notice->tell(Tone::Error, camsFailureText(*cams.failure));
}

/** R12 */
void CamsCard::renderReminder()
{
    const QString &hint = m_presenter.state().cams.hint;
    m_notice->tell(
        Tone::Info,
        hint.isEmpty()
            ? tr("This client was made from a Common Assessment. Once they are registered in CaMS, "
                 "connect them.")
            : tr("CaMS has somebody who looks like this client, Client Reference Number %1. "
                 "If it is the same person, connect them.")
                  .arg(hint),
        tr("Connect to &CaMS…"));
}

void CamsCard::renderProposals()
{
    while (QLayoutItem *item = m_proposals->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const app::CamsView::Proposal &proposal : m_presenter.state().cams.proposals) {
        auto *notice = new NoticeBar(this);
        const wire::CamsProposalRecord &record = proposal.record;
        notice->setObjectName(QStringLiteral("proposalNotice"));
        notice->tell(Tone::Info, proposalText(record), tr("Withdraw"));
        connect(notice, &NoticeBar::actionRequested, this,
                [this, id = proposal.id] { m_presenter.cams().withdraw(id); });
        m_proposals->addWidget(notice);
    }
}

QString CamsCard::proposalText(const wire::CamsProposalRecord &record) const
{
    const QString value = valueText(record.field, record.value, m_presenter.reference())
                              .replace(u'\n', QStringLiteral(", "));
    const QString by = m_presenter.staffName(record.by);
    const QString field = fieldLabel(record.field);
    const QString text =
        value.isEmpty()
            ? tr("Proposed for CaMS by %1: %2 should be empty. Open until CaMS shows it.")
                  .arg(by, field)
            : tr("Proposed for CaMS by %1: %2 should be “%3”. Open until CaMS shows it.")
                  .arg(by, field, value);
    return record.note.isEmpty() ? text : text + u'\n' + record.note;
}

void CamsCard::retranslate()
{
    m_heading->setText(tr("CaMS"));
    setAccessibleName(tr("CaMS"));
    m_refresh->setText(tr("&Refresh"));
    m_refresh->setAccessibleName(tr("Refresh from CaMS"));
    m_propose->setText(tr("&Propose a Correction…"));
    render();
}

} // namespace wren::ui
