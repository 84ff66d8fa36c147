// SPDX-License-Identifier: Apache-2.0
#include "ui/email/emailcard.h"

#include "ui/email/emailtext.h"
#include "ui/fields/fieldlist.h"
#include "ui/fields/fieldtext.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wren::ui {

namespace {

/** A line of the history. */
struct Past
{
    qint64 at = 0;
    QString to;
    QString outcome;
    QString asked;
};

QList<Past> historyOf(const app::EmailView &view, const app::CaseworkServices &services)
{
    QList<Past> past;
    for (const app::EmailChange &change : view.changes)
        past.append({change.record.askedAt, change.record.to,
                     changeOutcomeText(change.record, services),
                     askedByText(change.record.askedBy, change.record.askedAt, services)});
    for (const app::Correction &correction : view.corrections)
        past.append({correction.record.askedAt, correction.record.to,
                     correctionOutcomeText(correction.record, services),
                     askedByText(correction.record.askedBy, correction.record.askedAt, services)});
    std::stable_sort(past.begin(), past.end(),
                     [](const Past &a, const Past &b) { return a.at > b.at; });
    return past;
}

} // namespace

EmailCard::EmailCard(app::ProfilePresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_heading(new QLabel(this))
    , m_historyHeading(new QLabel(this))
    , m_addresses(new FieldList(this))
    , m_history(new FieldList(this))
    , m_change(new QPushButton(this))
    , m_askWren(new QPushButton(this))
    , m_sendAgain(new QPushButton(this))
{
    setProperty("card", true);
    setTextRole(m_heading, TextRole::Heading);
    setTextRole(m_historyHeading, TextRole::Strong);
    m_history->setObjectName(QStringLiteral("emailHistory"));
    m_addresses->setObjectName(QStringLiteral("emailAddresses"));
    m_change->setObjectName(QStringLiteral("changeEmailButton"));
    m_askWren->setObjectName(QStringLiteral("askWrenButton"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_change);
    head->addWidget(m_askWren);
    m_sendAgain->setObjectName(QStringLiteral("sendConfirmationButton"));
    auto *present = new QHBoxLayout;
    present->addWidget(m_addresses, 1);
    present->addWidget(m_sendAgain, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(present);
    column->addWidget(m_historyHeading);
    column->addWidget(m_history);
    connect(m_change, &QPushButton::clicked, this, &EmailCard::changeRequested);
    connect(m_askWren, &QPushButton::clicked, this, &EmailCard::askWrenRequested);
    connect(m_sendAgain, &QPushButton::clicked, this,
            [this] { m_presenter.email().sendConfirmation(ownAddress()); });
    connect(&presenter.email(), &app::EmailPresenter::stateChanged, this, &EmailCard::render);
    retranslate();
}

void EmailCard::render()
{
    const auto &record = m_presenter.state().record;
    setVisible(record.has_value());
    if (!record)
        return;
    m_change->setEnabled(record->status != wire::PortalStatus::Deactivated);
    renderAddresses();
    renderSendAgain();
    renderHistory();
}

/** What the client signs in with. */
QString EmailCard::ownAddress() const
{
    return m_presenter.state().record->profile.text(Field::Email);
}

void EmailCard::renderAddresses()
{
    const QString own = ownAddress();
    const QString shown = m_presenter.state().shown.text(Field::Email);
    const bool unconfirmed = m_presenter.email().state().view.unconfirmed(own).has_value();
    m_addresses->show({}, {}, m_presenter.reference(), FieldList::Absent::LeftOut);
    m_addresses->append(tr("Signs in to the portal with"), own, FieldMark::None,
                        unconfirmed ? tr("New address not confirmed") : QString());
    if (shown != own)
        m_addresses->append(tr("In CaMS"), shown, FieldMark::FromCams,
                            tr("Differs. Lists show this one; mail to the client goes to the one "
                               "above."));
}

/** A deactivated account is asked nothing. */
void EmailCard::renderSendAgain()
{
    const app::EmailState &email = m_presenter.email().state();
    const bool active = m_presenter.state().record->status != wire::PortalStatus::Deactivated;
    m_sendAgain->setVisible(active && email.view.unconfirmed(ownAddress()));
    m_sendAgain->setEnabled(email.busy == app::EmailState::Activity::None);
}

void EmailCard::renderHistory()
{
    const QList<Past> past = historyOf(m_presenter.email().state().view, m_presenter.services());
    m_history->show({}, {}, m_presenter.reference(), FieldList::Absent::LeftOut);
    for (const Past &each : past)
        m_history->append(each.asked, each.to, FieldMark::None, each.outcome);
    m_historyHeading->setVisible(!past.isEmpty());
    m_history->setVisible(!past.isEmpty());
}

void EmailCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EmailCard::retranslate()
{
    m_heading->setText(fieldLabel(Field::Email));
    setAccessibleName(fieldLabel(Field::Email));
    m_historyHeading->setText(tr("History of changes"));
    m_change->setText(tr("Change…"));
    m_change->setAccessibleName(tr("Change the Email Address"));
    m_askWren->setText(tr("Ask WREN…"));
    m_askWren->setAccessibleName(tr("Ask WREN to change the address"));
    m_sendAgain->setText(tr("Send Again"));
    m_sendAgain->setAccessibleName(tr("Send again the mail that asks to confirm the address"));
    render();
}

} // namespace wren::ui
