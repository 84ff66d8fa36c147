// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/matchdialog.h"

#include "ui/handover/comparisontable.h"
#include "ui/invite/reasontext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

MatchDialog::MatchDialog(app::MatchReview &review, QWidget *parent)
    : FlowDialog(parent)
    , m_review(review)
    , m_table(new ComparisonTable(this))
    , m_refer(new QPushButton(this))
{
    m_refer->setObjectName(QStringLiteral("referButton"));
    m_refer->setAutoDefault(false);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->setSpacing(12);
    column->addWidget(m_table);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_refer);
    column->addLayout(row);
    column->addStretch();
    addPage(page);
    connect(&review, &app::MatchReview::stateChanged, this, &MatchDialog::render);
    connect(this, &FlowDialog::primaryRequested, this, &MatchDialog::goOn);
    connect(m_refer, &QPushButton::clicked, this, &MatchDialog::refer);
    render();
}

void MatchDialog::render()
{
    const app::MatchReview::State &state = m_review.state();
    if (!state.match)
        return reject(); // the answer is about somebody else by now
    Frame frame;
    frame.heading = tr("Is this the same person?");
    const QString strength = strengthText(state.match->strength);
    frame.lead = strength.isEmpty() ? state.match->name
                                    : state.match->name + QStringLiteral("  ·  ") + strength;
    frame.primary = state.mayView ? tr("&View Client Profile") : tr("Re&quest Client Transfer");
    frame.canAdvance = true;
    frame.help = QStringLiteral("referrals-and-transfers");
    showFrame(frame);
    renderNotice();
    m_refer->setText(tr("&Refer…"));
    m_refer->setVisible(state.mayView);
    m_table->show(state, m_review.flow().services().reference());
    showPage(0);
}

void MatchDialog::renderNotice()
{
    const app::MatchReview::State &state = m_review.state();
    if (!state.mayView)
        return showNotice(Tone::Info,
                          tr("This client belongs to another service provider: you see only what "
                             "helps to recognise the person, and no value that agrees."));
    if (state.error)
        return showNotice(Tone::Warning,
                          tr("The whole record cannot be read at the moment; this is what the "
                             "registry told."));
    showNotice(Tone::Info, {});
}

void MatchDialog::goOn()
{
    const wire::RegistryMatch match = *m_review.state().match;
    accept();
    if (match.client)
        emit profileRequested(*match.client);
    else
        emit transferRequested(match);
}

void MatchDialog::refer()
{
    const wire::RegistryMatch match = *m_review.state().match;
    accept();
    emit referralRequested(*match.client, match.name);
}

void MatchDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
