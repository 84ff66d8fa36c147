// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/profilepage.h"

#include "ui/cams/connectcamsdialog.h"
#include "ui/cams/disconnectcamsdialog.h"
#include "ui/cams/proposecorrectiondialog.h"
#include "ui/email/askwrendialog.h"
#include "ui/email/changeemaildialog.h"
#include "ui/email/emailnotices.h"
#include "ui/fields/fieldtext.h"
#include "ui/flow/notice/noticearea.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/handover/referdialog.h"
#include "ui/handover/takenaddressdialog.h"
#include "ui/profile/casenotestab.h"
#include "ui/profile/conflict/conflictdialog.h"
#include "ui/profile/historytab.h"
#include "ui/profile/invitesentdialog.h"
#include "ui/profile/overviewtab.h"
#include "ui/profile/profileribbon.h"
#include "ui/profile/profiletext.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

namespace wren::ui {

using Activity = app::ProfileState::Activity;

namespace {

constexpr int spacing = 12;
constexpr int leastTabs = 5; ///< in heights of a letter
constexpr int usedTabs = 13; ///< the same: so much is of use to read and write notes

} // namespace

ProfilePage::ProfilePage(app::CaseworkServices &services, LinkClipboard &clipboard,
                         Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(services)
    , m_clipboard(clipboard)
    , m_ribbon(new ProfileRibbon(this))
    , m_notices(new NoticeArea(this))
    , m_banner(new NoticeBar(this))
    , m_conflicts(new NoticeBar(this))
    , m_email(new EmailNotices(m_presenter, this))
    , m_tabs(new QTabWidget(this))
    , m_overview(new OverviewTab(m_presenter, prompter))
    , m_notes(new CaseNotesTab(m_presenter))
    , m_history(new HistoryTab(m_presenter))
{
    m_banner->setObjectName(QStringLiteral("profileBanner"));
    m_conflicts->setObjectName(QStringLiteral("conflictBanner"));
    m_tabs->setObjectName(QStringLiteral("profileTabs"));
    m_tabs->setDocumentMode(true);
    m_notices->setObjectName(QStringLiteral("noticesArea"));
    m_tabs->setMinimumHeight(leastTabs * fontMetrics().height());
    m_tabs->addTab(m_overview, QString());
    m_tabs->addTab(m_notes, QString());
    m_tabs->addTab(m_history, QString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    column->addWidget(m_ribbon);
    for (QWidget *notice : {static_cast<QWidget *>(m_conflicts), static_cast<QWidget *>(m_banner),
                            static_cast<QWidget *>(m_email)})
        m_notices->add(notice);
    column->addWidget(m_notices);
    column->addWidget(m_tabs, 1);
    connect(&m_presenter, &app::ProfilePresenter::stateChanged, this, &ProfilePage::render);
    connect(&m_presenter, &app::ProfilePresenter::inviteResent, this, &ProfilePage::showInviteSent);
    connect(m_ribbon, &ProfileRibbon::resendRequested, &m_presenter,
            &app::ProfilePresenter::resendInvite);
    connect(m_banner, &NoticeBar::actionRequested, &m_presenter,
            &app::ProfilePresenter::resendInvite);
    connect(m_conflicts, &NoticeBar::actionRequested, this, &ProfilePage::openConflicts);
    connect(m_ribbon, &ProfileRibbon::referRequested, this, &ProfilePage::openReferral);
    connect(m_email, &EmailNotices::transferRequested, this, &ProfilePage::openTakenAddress);
    connect(m_email, &EmailNotices::askWrenRequested, this, &ProfilePage::openAskWren);
    connect(m_ribbon, &ProfileRibbon::changeEmailRequested, this, [this] { openChangeEmail({}); });
    connect(m_ribbon, &ProfileRibbon::askWrenRequested, this, &ProfilePage::openAskWren);
    connect(m_overview, &OverviewTab::changeEmailRequested, this, &ProfilePage::openChangeEmail);
    connect(m_overview, &OverviewTab::askWrenRequested, this, &ProfilePage::openAskWren);
    connect(m_ribbon, &ProfileRibbon::connectCamsRequested, this, &ProfilePage::openConnectCams);
    connect(m_ribbon, &ProfileRibbon::disconnectCamsRequested, this,
            &ProfilePage::openDisconnectCams);
    connect(m_overview, &OverviewTab::connectCamsRequested, this, &ProfilePage::openConnectCams);
    connect(m_overview, &OverviewTab::proposeCorrectionRequested, this,
            [this] { openProposal(std::nullopt); });
    retranslate();
}

void ProfilePage::showClient(const ClientId &client)
{
    m_tabs->setCurrentIndex(0);
    m_onceShown = {};
    m_presenter.show(client);
}

void ProfilePage::beginEditing(Section section)
{
    m_tabs->setCurrentWidget(m_overview);
    m_overview->beginEditing(section);
}

void ProfilePage::showNotes()
{
    m_tabs->setCurrentWidget(m_notes);
    m_notes->setFocus();
}

void ProfilePage::resume(app::FormKind form)
{
    switch (form) {
    case app::FormKind::Refer:
        return onceShown([this] { openReferral(); });
    case app::FormKind::ProposeCorrection:
        return onceShown([this] { openProposal(std::nullopt); });
    case app::FormKind::DisconnectCams:
        return onceShown([this] { openDisconnectCams(); });
    case app::FormKind::AskWren:
        return onceShown([this] { openAskWren(); });
    case app::FormKind::RequestTransfer:
    case app::FormKind::DeclineHandover:
    case app::FormKind::DeclineCorrection:
    case app::FormKind::EnterCorrection:
        break; // of no profile
    }
}

void ProfilePage::propose(const FieldEdit &wanted)
{
    onceShown([this, wanted] { openProposal(wanted); });
}

/** At once if the client is there. */
void ProfilePage::onceShown(std::function<void()> act)
{
    m_onceShown = std::move(act);
    render();
}

bool ProfilePage::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        shareHeight();
    return QWidget::event(event);
}

void ProfilePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareHeight();
}

/** Where there is little room the notices scroll, so that the tab below stays of use. */
void ProfilePage::shareHeight()
{
    const int ribbon = std::max(m_ribbon->heightForWidth(width()), m_ribbon->minimumHeight());
    m_notices->fitInto(height() - ribbon - 2 * spacing - usedTabs * fontMetrics().height());
}

void ProfilePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        render();
    }
}

void ProfilePage::render()
{
    m_ribbon->render(m_presenter);
    m_overview->render();
    m_notes->render();
    m_history->render();
    m_tabs->setVisible(m_presenter.state().record.has_value());
    m_ribbon->setVisible(m_presenter.state().record.has_value());
    renderBanner();
    renderConflicts();
    m_email->render();
    if (m_onceShown && m_presenter.state().record)
        std::exchange(m_onceShown, nullptr)();
}

void ProfilePage::renderBanner()
{
    const app::ProfileState &state = m_presenter.state();
    if (state.failure && state.failure->during != Activity::AddingNote)
        return m_banner->tell(state.failure->error.kind == Kind::Conflict ? Tone::Info
                                                                          : Tone::Error,
                              profileFailureText(*state.failure));
    if (state.busy == Activity::Resending)
        return m_banner->tell(Tone::Info, tr("Sending the invite…"));
    if (state.record && state.portal == app::PortalState::InviteExpired)
        return m_banner->tell(
            Tone::Warning,
            tr("The invite has expired before the client set a password. Send a new "
               "one when they are ready for it."),
            tr("Resend Portal &Invite"));
    m_banner->clear();
}

void ProfilePage::renderConflicts()
{
    const app::ProfileState &state = m_presenter.state();
    if (!state.record || state.conflicts.isEmpty())
        return m_conflicts->clear();
    QStringList fields;
    for (const app::FieldConflict &conflict : state.conflicts)
        fields << fieldLabel(conflict.record.field);
    fields.removeDuplicates();
    m_conflicts->tell(Tone::Warning,
                      tr("Two different values were entered: %1. Choose which one stays.")
                          .arg(fields.join(QStringLiteral(", "))),
                      tr("Choose…"));
}

void ProfilePage::retranslate()
{
    m_tabs->setTabText(0, tr("Overview"));
    m_tabs->setTabText(1, tr("Case notes"));
    m_tabs->setTabText(2, tr("History"));
    m_tabs->setAccessibleName(tr("Client profile"));
    m_notices->setAccessibleName(tr("Notices about the client"));
}

void ProfilePage::showInviteSent()
{
    auto *dialog = new InviteSentDialog(m_presenter.delivery(), m_clipboard, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfilePage::openConflicts()
{
    auto *dialog = new ConflictDialog(m_presenter.services(), m_presenter.state().client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfilePage::openReferral()
{
    const app::ProfileState &state = m_presenter.state();
    if (!state.record)
        return;
    auto *dialog = new ReferDialog(m_presenter.services(), state.client,
                                   state.record->profile.fullName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfilePage::openChangeEmail(const QString &wanted)
{
    auto *dialog = new ChangeEmailDialog(m_presenter, wanted, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangeEmailDialog::askWrenRequested, this, &ProfilePage::openAskWren);
    dialog->open();
}

void ProfilePage::openAskWren()
{
    auto *dialog = new AskWrenDialog(m_presenter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfilePage::openTakenAddress(const QString &email)
{
    auto *dialog = new TakenAddressDialog(m_presenter.services(), m_presenter.state().shown, email,
                                          TransferDialog::Begun::InProfile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfilePage::openConnectCams()
{
    auto *dialog = new ConnectCamsDialog(m_presenter, m_presenter.state().cams.hint, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfilePage::openProposal(const std::optional<FieldEdit> &wanted)
{
    auto *dialog = new ProposeCorrectionDialog(m_presenter, wanted, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfilePage::openDisconnectCams()
{
    auto *dialog = new DisconnectCamsDialog(m_presenter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace wren::ui
