// SPDX-License-Identifier: Apache-2.0
#include "ui/email/emailnotices.h"

#include "ui/email/emailadvice.h"
#include "ui/flow/notice/noticebar.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace wren::ui {

using Activity = app::EmailState::Activity;

namespace {

/** Those are said in the dialog that asked. */
bool isSaidInDialog(Activity activity)
{
    return activity == Activity::Requesting || activity == Activity::Asking;
}

/** The address is that of a client whom the asker may not view. */
bool isOutOfReach(const app::UnsentEmail &unsent)
{
    return unsent.refused && app::problemWith(*unsent.refused, "email") == Problem::CannotBeUsed;
}

} // namespace

EmailNotices::EmailNotices(app::ProfilePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_bounced(new NoticeBar(this))
    , m_change(new NoticeBar(this))
    , m_correction(new NoticeBar(this))
    , m_news(new NoticeBar(this))
{
    m_bounced->setObjectName(QStringLiteral("bouncedBanner"));
    m_change->setObjectName(QStringLiteral("emailBanner"));
    m_correction->setObjectName(QStringLiteral("correctionBanner"));
    m_news->setObjectName(QStringLiteral("emailNewsBanner"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (NoticeBar *bar : {m_news, m_bounced, m_change, m_correction})
        column->addWidget(bar);
    connect(m_bounced, &NoticeBar::actionRequested, this, &EmailNotices::askWrenRequested);
    connect(m_change, &NoticeBar::actionRequested, this, &EmailNotices::changeAction);
    connect(m_change, &NoticeBar::alternativeRequested, this, &EmailNotices::changeAlternative);
    connect(m_correction, &NoticeBar::actionRequested, this, &EmailNotices::withdraw);
    connect(m_news, &NoticeBar::actionRequested, &presenter.email(),
            &app::EmailPresenter::forgetFailure);
    connect(&presenter.email(), &app::EmailPresenter::stateChanged, this, &EmailNotices::render);
    connect(&presenter.email(), &app::EmailPresenter::done, this, &EmailNotices::told);
    render();
}

void EmailNotices::render()
{
    if (m_presenter.email().state().busy != Activity::None)
        m_sentAgain = false;
    renderBounced();
    renderChange();
    renderCorrection();
    renderNews();
    const QList<NoticeBar *> bars{m_bounced, m_change, m_correction, m_news};
    const bool some = std::any_of(bars.cbegin(), bars.cend(),
                                  [](const NoticeBar *bar) { return !bar->isHidden(); });
    setVisible(m_presenter.state().record && some);
}

/** Once WREN is asked, that is said instead. */
void EmailNotices::renderBounced()
{
    const auto &record = m_presenter.state().record;
    const app::EmailView &view = m_presenter.email().state().view;
    const app::BouncedMail *mail =
        record ? view.bouncedAt(record->profile.text(Field::Email)) : nullptr;
    if (!mail || !view.open().isEmpty())
        return m_bounced->clear();
    m_bounced->tell(Tone::Warning, bouncedText(*mail), tr("Ask WREN to Change the Address…"));
}

void EmailNotices::renderChange()
{
    const app::EmailPresenter &email = m_presenter.email();
    const bool idle = email.state().busy == Activity::None;
    m_change->setEnabled(idle);
    if (const auto &unsent = email.state().view.unsent) {
        const EmailNotice notice = unsentEmailText(*unsent);
        const QString action = unsent->refused      ? tr("Dismiss")
                               : !unsent->mayBeSent ? tr("Discard the Change")
                                                    : QString();
        return m_change->tell(notice.tone, notice.text, action,
                              isOutOfReach(*unsent) ? tr("Request Client Transfer…") : QString());
    }
    if (const app::EmailChange *change = email.pending())
        return m_change->tell(Tone::Info, pendingChangeText(change->record, m_presenter.services()),
                              tr("Cancel the Change"), tr("Send Again"));
    m_change->clear();
}

void EmailNotices::renderCorrection()
{
    const QList<app::Correction> open = m_presenter.email().state().view.open();
    if (open.isEmpty())
        return m_correction->clear();
    const wire::CorrectionRecord &first = open.constFirst().record;
    const app::CaseworkServices &services = m_presenter.services();
    m_correction->tell(Tone::Info,
                       tr("WREN was asked to change the Email Address from %1 to %2 (%3). %4")
                           .arg(first.from, first.to,
                                askedByText(first.askedBy, first.askedAt, services),
                                correctionOutcomeText(first, services)),
                       tr("Withdraw"));
}

void EmailNotices::renderNews()
{
    const app::EmailState &state = m_presenter.email().state();
    const auto &record = m_presenter.state().record;
    if (state.failure && !isSaidInDialog(state.failure->during))
        return m_news->tell(Tone::Error, emailFailureText(*state.failure, m_presenter.services()),
                            tr("Dismiss"));
    if (m_sentAgain)
        return m_news->tell(Tone::Success,
                            tr("The mail was sent again. The link in the one before no longer "
                               "works."));
    if (const app::Correction *answered = m_presenter.email().answered()) {
        const bool hasPassword = record && record->status != wire::PortalStatus::Invited;
        const EmailNotice notice = answeredText(answered->record, hasPassword);
        return m_news->tell(notice.tone, notice.text);
    }
    const EmailNotice ended = endedChangeText(state, m_presenter.services());
    m_news->tell(ended.tone, ended.text);
}

void EmailNotices::changeAction()
{
    const auto &unsent = m_presenter.email().state().view.unsent;
    if (unsent && unsent->refused)
        m_presenter.email().forgetFailure();
    else
        m_presenter.email().cancel();
}

void EmailNotices::changeAlternative()
{
    if (const auto &unsent = m_presenter.email().state().view.unsent)
        emit transferRequested(unsent->to);
    else
        m_presenter.email().sendAgain();
}

void EmailNotices::withdraw()
{
    const QList<app::Correction> open = m_presenter.email().state().view.open();
    if (!open.isEmpty())
        m_presenter.email().withdraw(open.constFirst().id);
}

void EmailNotices::told(Activity activity)
{
    m_sentAgain = activity == Activity::SendingAgain;
    render();
}

void EmailNotices::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
