// SPDX-License-Identifier: Apache-2.0
#include "ui/support/declinedialog.h"

#include "ui/fields/problemlabel.h"
#include "ui/flow/draftfoot.h"
#include "ui/support/supporttext.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

using Activity = app::SupportState::Activity;

namespace {

constexpr int leastWidth = 520;

} // namespace

DeclineDialog::DeclineDialog(app::SupportPresenter &presenter, const app::Correction &correction,
                             QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_correction(correction)
    , m_draft(presenter.services(), {app::FormKind::DeclineCorrection, correction.id.text(),
                                     std::nullopt, correction.record.clientName})
    , m_lead(new QLabel(this))
    , m_label(new QLabel(this))
    , m_reason(new QPlainTextEdit(this))
    , m_problem(new ProblemLabel(this))
    , m_foot(new QLabel(this))
    , m_cancel(new QPushButton(this))
    , m_decline(new QPushButton(this))
{
    m_lead->setTextFormat(Qt::PlainText);
    m_lead->setWordWrap(true);
    m_label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("reasonPlainTextEdit"));
    m_reason->setTabChangesFocus(true);
    m_decline->setObjectName(QStringLiteral("declineCorrectionButton"));
    m_cancel->setAutoDefault(false);
    m_decline->setDefault(true);
    auto *foot = new QHBoxLayout;
    m_foot->setObjectName(QStringLiteral("footLabel"));
    m_foot->setWordWrap(true);
    setTextRole(m_foot, TextRole::Caption);
    foot->addWidget(m_foot, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_decline);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{m_lead, m_label, m_reason, m_problem})
        column->addWidget(part);
    column->addLayout(foot);
    setMinimumWidth(leastWidth);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_decline, &QPushButton::clicked, this,
            [this] { m_presenter.decline(m_correction.id, m_reason->toPlainText()); });
    connect(&presenter, &app::SupportPresenter::stateChanged, this, &DeclineDialog::render);
    connect(&presenter, &app::SupportPresenter::done, this, [this](Activity activity) {
        if (activity != Activity::Declining)
            return;
        m_draft.finish();
        accept();
    });
    keepReason();
    translate();
    m_reason->setFocus();
}

void DeclineDialog::keepReason()
{
    const QString name = QStringLiteral("reason");
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this, name] {
        const QString reason = m_reason->toPlainText();
        m_draft.write(reason.isEmpty() ? QJsonObject() : QJsonObject{{name, reason}});
        render();
    });
    connect(&m_draft, &app::FormDraft::found, this, [this, name](const QJsonObject &entered) {
        m_reason->setPlainText(entered.value(name).toString());
    });
    connect(&m_draft, &app::FormDraft::stateChanged, this, &DeclineDialog::render);
    m_draft.look();
}

void DeclineDialog::render()
{
    const app::SupportState &state = m_presenter.state();
    m_decline->setEnabled(state.busy == Activity::None && !state.offline &&
                          !m_reason->toPlainText().trimmed().isEmpty());
    const EmailNotice notice = supportNotice(state, Activity::Declining);
    m_foot->setText(draftFoot(m_draft.state()));
    m_problem->tell(notice.tone, notice.text);
}

void DeclineDialog::translate()
{
    setWindowTitle(tr("Decline the request"));
    m_lead->setText(tr("The Email Address of %1 stays %2. Whoever asked is told, with your reason.")
                        .arg(m_correction.record.clientName, m_correction.record.from));
    m_label->setText(tr("&Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_cancel->setText(tr("&Cancel"));
    m_decline->setText(tr("&Decline the Request"));
    render();
}

void DeclineDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

} // namespace wren::ui
