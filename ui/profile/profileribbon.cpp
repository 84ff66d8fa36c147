// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/profileribbon.h"

#include "ui/cams/camstext.h"
#include "ui/fields/fieldtext.h"
#include "ui/profile/profiletext.h"
#include "ui/theme/icons.h"
#include "ui/theme/typography.h"
#include "ui_profileribbon.h"

#include <QAction>
#include <QEvent>

namespace wren::ui {

ProfileRibbon::ProfileRibbon(QWidget *parent)
    : QWidget(parent)
    , m_form(std::make_unique<Ui::ProfileRibbon>())
    , m_resend(new QAction(this))
    , m_refer(new QAction(this))
    , m_changeEmail(new QAction(this))
    , m_askWren(new QAction(this))
    , m_connectCams(new QAction(this))
    , m_disconnectCams(new QAction(this))
{
    m_form->setupUi(this);
    setTextRole(m_form->nameLabel, TextRole::Title);
    for (QLabel *caption : {m_form->subtitleLabel, m_form->statusCaption, m_form->phoneCaption,
                            m_form->emailCaption, m_form->providerCaption,
                            m_form->caseworkerCaption, m_form->signInLabel, m_form->differsLabel})
        setTextRole(caption, TextRole::Caption);
    m_form->actionsButton->dropMenu().addAction(m_resend);
    m_form->actionsButton->dropMenu().addAction(m_refer);
    m_form->actionsButton->dropMenu().addAction(m_changeEmail);
    m_form->actionsButton->dropMenu().addAction(m_askWren);
    m_form->actionsButton->dropMenu().addAction(m_connectCams);
    m_form->actionsButton->dropMenu().addAction(m_disconnectCams);
    connect(m_refer, &QAction::triggered, this, &ProfileRibbon::referRequested);
    connect(m_changeEmail, &QAction::triggered, this, &ProfileRibbon::changeEmailRequested);
    connect(m_askWren, &QAction::triggered, this, &ProfileRibbon::askWrenRequested);
    connect(m_connectCams, &QAction::triggered, this, &ProfileRibbon::connectCamsRequested);
    connect(m_disconnectCams, &QAction::triggered, this, &ProfileRibbon::disconnectCamsRequested);
    m_resend->setIcon(icon(Icon::Mail));
    connect(m_resend, &QAction::triggered, this, &ProfileRibbon::resendRequested);
    retranslate();
}

ProfileRibbon::~ProfileRibbon() = default;

void ProfileRibbon::render(const app::ProfilePresenter &presenter)
{
    const app::ProfileState &state = presenter.state();
    const Profile &profile = state.shown;
    const auto shown = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("–") : text;
    };
    m_form->nameLabel->setText(profile.fullName());
    QStringList called;
    if (profile.has(Field::PreferredName))
        called << tr("goes by %1").arg(profile.text(Field::PreferredName));
    if (profile.has(Field::PronounsText))
        called << profile.text(Field::PronounsText);
    else if (profile.has(Field::Pronouns))
        called << valueText(Field::Pronouns, profile.value(Field::Pronouns), presenter.reference());
    m_form->subtitleLabel->setText(called.join(QStringLiteral("  ·  ")));
    m_form->subtitleLabel->setVisible(!called.isEmpty());
    m_form->statusPill->show(listed(state.portal), portalStateText(state.portal));
    m_form->phoneLabel->setText(
        shown(valueText(Field::Phone, profile.value(Field::Phone), presenter.reference())));
    renderEmail(state);
    m_form->providerLabel->setText(shown(state.provider));
    m_form->caseworkerLabel->setText(shown(state.caseworker));
    const QString obstacle = resendObstacle(state);
    m_resend->setText(obstacle.isEmpty() ? tr("&Resend Portal Invite")
                                         : tr("&Resend Portal Invite (%1)").arg(obstacle));
    m_resend->setEnabled(obstacle.isEmpty());
    m_refer->setText(tr("Re&fer…"));
    m_changeEmail->setText(tr("Change &Email Address…"));
    m_changeEmail->setEnabled(state.portal != app::PortalState::Deactivated);
    m_askWren->setText(tr("&Ask WREN to change the address…"));
    m_connectCams->setText(tr("&Connect to CaMS…"));
    m_connectCams->setVisible(!state.cams.link);
    m_disconnectCams->setText(tr("&Disconnect from CaMS…"));
    m_disconnectCams->setVisible(state.cams.link && presenter.cams().mayDisconnect());
}

/** R43: CaMS's address, and what the client signs in with where that is another one. */
void ProfileRibbon::renderEmail(const app::ProfileState &state)
{
    const QString email = state.shown.text(Field::Email);
    const QString own = state.record ? state.record->profile.text(Field::Email) : QString();
    const bool ofCams = isHeldByCams(state.cams.layer(), Field::Email);
    m_form->emailCaption->setText(ofCams ? tr("Email Address (CaMS)") : tr("Email Address"));
    m_form->emailLabel->setText(email.isEmpty() ? QStringLiteral("–") : email);
    m_form->signInLabel->setText(signsInWithText(own));
    m_form->signInLabel->setVisible(own != email);
    m_form->differsLabel->setText(addressesDifferText());
    m_form->differsLabel->setVisible(own != email);
}

void ProfileRibbon::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProfileRibbon::retranslate()
{
    m_form->retranslateUi(this);
}

} // namespace wren::ui
