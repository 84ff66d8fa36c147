// SPDX-License-Identifier: Apache-2.0
#include "ui/cams/disconnectcamsdialog.h"

#include "ui/cams/camstext.h"
#include "ui/flow/draftfoot.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wren::ui {

using Activity = app::CamsState::Activity;

DisconnectCamsDialog::DisconnectCamsDialog(app::ProfilePresenter &presenter, QWidget *parent)
    : FlowDialog(parent)
    , m_presenter(presenter)
    , m_draft(presenter.services(),
              app::FormAbout::ofClient(app::FormKind::DisconnectCams, presenter.state().client,
                                       presenter.state().shown.fullName()))
    , m_label(new QLabel)
    , m_reason(new QPlainTextEdit)
{
    addPage(makePage());
    presenter.cams().forgetFailure(); // of an earlier try
    connect(this, &FlowDialog::primaryRequested, this,
            [this] { m_presenter.cams().disconnectWith(m_reason->toPlainText()); });
    connect(m_reason, &QPlainTextEdit::textChanged, this, &DisconnectCamsDialog::render);
    connect(&presenter.cams(), &app::CamsPresenter::stateChanged, this,
            &DisconnectCamsDialog::render);
    connect(&presenter.cams(), &app::CamsPresenter::done, this, [this](Activity activity) {
        if (activity != Activity::Disconnecting)
            return;
        m_draft.finish();
        accept();
    });
    keepReason();
    resize(width(), height() * 3 / 5);
    render();
}

void DisconnectCamsDialog::keepReason()
{
    const QString name = QStringLiteral("reason");
    connect(&m_draft, &app::FormDraft::found, this, [this, name](const QJsonObject &entered) {
        m_reason->setPlainText(entered.value(name).toString());
    });
    connect(&m_draft, &app::FormDraft::stateChanged, this, &DisconnectCamsDialog::render);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this, name] {
        const QString reason = m_reason->toPlainText();
        m_draft.write(reason.isEmpty() ? QJsonObject() : QJsonObject{{name, reason}});
    });
    m_draft.look();
}

QWidget *DisconnectCamsDialog::makePage()
{
    auto *page = new QWidget;
    m_reason->setObjectName(QStringLiteral("reasonPlainTextEdit"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(84);
    m_label->setBuddy(m_reason);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->setSpacing(6);
    column->addWidget(m_label);
    column->addWidget(m_reason);
    column->addStretch();
    return page;
}

void DisconnectCamsDialog::render()
{
    const app::CamsState &state = m_presenter.cams().state();
    const bool busy = state.busy == Activity::Disconnecting;
    Frame frame;
    frame.heading = tr("Disconnect from CaMS");
    frame.lead = tr("What CaMS holds is no longer shown, and open proposals end. The portal’s own "
                    "values stay.");
    frame.primary = tr("&Disconnect from CaMS");
    frame.canAdvance = state.busy == Activity::None && !m_reason->toPlainText().trimmed().isEmpty();
    frame.canClose = !busy;
    frame.foot = draftFoot(m_draft.state());
    frame.help = QStringLiteral("ca-or-cams");
    if (busy)
        frame.busy = tr("Telling the hub…");
    showFrame(frame);
    m_label->setText(tr("&Reason *"));
    m_reason->setAccessibleName(tr("Reason (required)"));
    m_reason->setEnabled(!busy);
    const bool failed = state.failure && state.failure->during == Activity::Disconnecting;
    showNotice(Tone::Error, failed ? camsFailureText(*state.failure) : QString());
    showPage(0);
}

void DisconnectCamsDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
