// SPDX-License-Identifier: Apache-2.0
#include "ui/cams/camsdialogs.h"

#include "models/problem.h"
#include "ui/cams/camstext.h"
#include "ui/fields/fieldtext.h"
#include "ui/theme/typography.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

using Activity = app::CamsState::Activity;

namespace {

/** Fields whose value is a line of text. */
QList<Field> fieldsToCorrect(const app::ProfileState &state)
{
    QList<Field> fields;
    for (const Field field : camsFields()) {
        const FieldType type = fieldInfo(field).type;
        const bool isLine = type == FieldType::Text || type == FieldType::Date;
        if (isLine && isHeldByCams(state.cams.layer(), field))
            fields << field;
    }
    return fields;
}

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

void named(QWidget *widget, const char *objectName, const QString &accessibleName)
{
    widget->setObjectName(QLatin1String(objectName));
    widget->setAccessibleName(accessibleName);
}

QDialogButtonBox *buttons(QDialog *dialog, QPushButton *primary)
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    box->addButton(primary, QDialogButtonBox::ActionRole);
    primary->setDefault(true);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return box;
}

} // namespace

ProposeCorrectionDialog::ProposeCorrectionDialog(app::ProfilePresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_field(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_note(new QLineEdit(this))
    , m_problem(sentence({}, this))
    , m_send(new QPushButton(tr("&Propose"), this))
{
    setWindowTitle(tr("Propose a Correction"));
    for (const Field field : fieldsToCorrect(presenter.state()))
        m_field->addItem(fieldLabel(field), int(field));
    named(m_field, "fieldComboBox", tr("Field"));
    named(m_value, "valueLineEdit", tr("Should be"));
    named(m_note, "noteLineEdit", tr("Note"));
    named(m_send, "proposeButton", tr("Propose"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Field"), m_field);
    form->addRow(tr("&Should be"), m_value);
    form->addRow(tr("&Note"), m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(sentence(tr("CaMS data is changed in CaMS. Your proposal stays on the "
                                  "client’s profile until CaMS shows the value."),
                               this));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons(this, m_send));
    connect(m_send, &QPushButton::clicked, this, &ProposeCorrectionDialog::propose);
    connect(m_value, &QLineEdit::textChanged, this, &ProposeCorrectionDialog::render);
    connect(&presenter.cams(), &app::CamsPresenter::stateChanged, this,
            &ProposeCorrectionDialog::render);
    connect(&presenter.cams(), &app::CamsPresenter::done, this, [this](Activity activity) {
        if (activity == Activity::Proposing)
            accept();
    });
    render();
}

void ProposeCorrectionDialog::propose()
{
    m_presenter.cams().propose(Field(m_field->currentData().toInt()), m_value->text(),
                               m_note->text());
}

void ProposeCorrectionDialog::render()
{
    const app::CamsState &state = m_presenter.cams().state();
    m_send->setEnabled(state.busy == Activity::None && !m_value->text().trimmed().isEmpty() &&
                       m_field->count() > 0);
    const bool failed = state.failure && state.failure->during == Activity::Proposing;
    m_problem->setText(failed ? camsFailureText(*state.failure) : QString());
    m_problem->setVisible(failed);
}

DisconnectCamsDialog::DisconnectCamsDialog(app::ProfilePresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_reason(new QPlainTextEdit(this))
    , m_problem(sentence({}, this))
    , m_disconnect(new QPushButton(tr("&Disconnect from CaMS"), this))
{
    setWindowTitle(tr("Disconnect from CaMS"));
    m_reason->setTabChangesFocus(true);
    named(m_reason, "reasonPlainTextEdit", tr("Reason"));
    named(m_disconnect, "disconnectButton", tr("Disconnect from CaMS"));
    auto *label = new QLabel(tr("&Reason"), this);
    label->setBuddy(m_reason);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(sentence(tr("What CaMS holds is no longer shown, and open proposals end. The "
                                  "portal’s own values stay."),
                               this));
    column->addWidget(label);
    column->addWidget(m_reason);
    column->addWidget(m_problem);
    column->addWidget(buttons(this, m_disconnect));
    connect(m_disconnect, &QPushButton::clicked, this,
            [this] { m_presenter.cams().disconnectWith(m_reason->toPlainText()); });
    connect(m_reason, &QPlainTextEdit::textChanged, this, &DisconnectCamsDialog::render);
    connect(&presenter.cams(), &app::CamsPresenter::stateChanged, this,
            &DisconnectCamsDialog::render);
    connect(&presenter.cams(), &app::CamsPresenter::done, this, [this](Activity activity) {
        if (activity == Activity::Disconnecting)
            accept();
    });
    render();
}

void DisconnectCamsDialog::render()
{
    const app::CamsState &state = m_presenter.cams().state();
    m_disconnect->setEnabled(state.busy == Activity::None &&
                             !m_reason->toPlainText().trimmed().isEmpty());
    const bool failed = state.failure && state.failure->during == Activity::Disconnecting;
    m_problem->setText(failed ? camsFailureText(*state.failure) : QString());
    m_problem->setVisible(failed);
}

} // namespace wren::ui
