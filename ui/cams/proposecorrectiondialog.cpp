// SPDX-License-Identifier: Apache-2.0
#include "ui/cams/proposecorrectiondialog.h"

#include "ui/cams/camstext.h"
#include "ui/fields/fieldeditor.h"
#include "ui/fields/fieldtext.h"
#include "ui/fields/singlefield.h"
#include "ui/flow/draftfoot.h"
#include "ui/theme/typography.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace wren::ui {

using Activity = app::CamsState::Activity;

ProposeCorrectionDialog::ProposeCorrectionDialog(app::ProfilePresenter &presenter,
                                                 const std::optional<FieldEdit> &wanted,
                                                 QWidget *parent)
    : FlowDialog(parent)
    , m_presenter(presenter)
    , m_draft(presenter.services(),
              app::FormAbout::ofClient(app::FormKind::ProposeCorrection, presenter.state().client,
                                       presenter.state().shown.fullName()))
    , m_wanted(wanted)
    , m_held(presenter.state().cams.link ? presenter.state().cams.link->layer.values : Profile())
    , m_fieldLabel(new QLabel)
    , m_field(new QComboBox)
    , m_valueLabel(new QLabel)
    , m_place(new QVBoxLayout)
    , m_present(new QLabel)
    , m_noteLabel(new QLabel)
    , m_note(new QLineEdit)
{
    addPage(makePage());
    presenter.cams().forgetFailure(); // of an earlier try
    fillFields();
    connect(m_field, &QComboBox::currentIndexChanged, this, &ProposeCorrectionDialog::chooseField);
    connect(this, &FlowDialog::primaryRequested, this, &ProposeCorrectionDialog::submit);
    connect(&presenter.cams(), &app::CamsPresenter::stateChanged, this,
            &ProposeCorrectionDialog::followFailure);
    connect(&presenter.cams(), &app::CamsPresenter::done, this, [this](Activity activity) {
        if (activity != Activity::Proposing)
            return;
        m_draft.finish();
        accept();
    });
    connect(m_note, &QLineEdit::textChanged, this, &ProposeCorrectionDialog::edited);
    connect(&m_draft, &app::FormDraft::stateChanged, this, &ProposeCorrectionDialog::render);
    connect(&m_draft, &app::FormDraft::found, this, &ProposeCorrectionDialog::restore);
    chooseField();
    if (!m_wanted) // that is in the outbox, and comes first
        m_draft.look();
}

/** The editor that loses the focus tells so while there is somebody to hear of it. */
ProposeCorrectionDialog::~ProposeCorrectionDialog()
{
    hide();
}

QWidget *ProposeCorrectionDialog::makePage()
{
    auto *page = new QWidget;
    m_field->setObjectName(QStringLiteral("fieldComboBox"));
    m_fieldLabel->setBuddy(m_field);
    leaveWheelToPage(*m_field);
    m_present->setObjectName(QStringLiteral("presentLabel"));
    m_present->setTextFormat(Qt::PlainText);
    m_present->setWordWrap(true);
    setTextRole(m_present, TextRole::Caption);
    m_note->setObjectName(QStringLiteral("noteLineEdit"));
    m_noteLabel->setBuddy(m_note);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->setSpacing(6);
    column->addWidget(m_fieldLabel);
    column->addWidget(m_field);
    column->addSpacing(8);
    column->addWidget(m_valueLabel);
    column->addLayout(m_place);
    column->addWidget(m_present);
    column->addSpacing(8);
    column->addWidget(m_noteLabel);
    column->addWidget(m_note);
    column->addStretch();
    return page;
}

void ProposeCorrectionDialog::fillFields()
{
    const std::optional<CamsLayer> layer = m_presenter.state().cams.layer();
    for (const Field field : camsFields()) {
        if (isHeldByCams(layer, field))
            m_field->addItem(fieldLabel(field), int(field));
    }
    if (m_wanted)
        m_field->setCurrentIndex(std::max(0, m_field->findData(int(m_wanted->field))));
}

std::optional<Field> ProposeCorrectionDialog::field() const
{
    return m_field->count() > 0 ? std::optional(Field(m_field->currentData().toInt()))
                                : std::nullopt;
}

void ProposeCorrectionDialog::chooseField()
{
    for (const Editor &editor : std::as_const(m_editors))
        editor.widget->hide();
    if (const std::optional<Field> chosen = field()) {
        Editor &editor = m_editors[*chosen];
        if (!editor.widget)
            editor = makeEditor(*chosen);
        editor.widget->show();
        m_valueLabel->setBuddy(editor.widget->editor(*chosen));
    }
    render();
}

ProposeCorrectionDialog::Editor ProposeCorrectionDialog::makeEditor(Field field)
{
    const app::CaseworkServices &services = m_presenter.services();
    Editor editor;
    editor.form = new app::SectionPresenter(
        camsFields(), services.reference(), [&services] { return services.now().date(); }, this);
    editor.form->fill(m_held);
    if (m_wanted && m_wanted->field == field)
        editor.form->put(field, withEdits(m_held, {*m_wanted}).value(field));
    editor.widget = new SingleField(field, *editor.form);
    m_place->addWidget(editor.widget);
    setTabOrder(m_field, editor.widget->editor(field));
    setTabOrder(editor.widget->editor(field), m_note);
    connect(editor.form, &app::SectionPresenter::valueChanged, this,
            &ProposeCorrectionDialog::edited);
    return editor;
}

void ProposeCorrectionDialog::edited()
{
    const std::optional<Field> chosen = field();
    QJsonObject entered;
    if (chosen && (isChanged() || !m_note->text().isEmpty()))
        entered = {{QStringLiteral("field"), fieldName(*chosen)},
                   {QStringLiteral("value"), m_editors.value(*chosen).form->entered(*chosen)},
                   {QStringLiteral("note"), m_note->text()}};
    m_draft.write(entered);
    render();
}

void ProposeCorrectionDialog::restore(const QJsonObject &entered)
{
    const auto kept = fieldFromName(entered.value(QLatin1String("field")).toString());
    const int row = kept ? m_field->findData(int(*kept)) : -1;
    m_note->setText(entered.value(QLatin1String("note")).toString());
    if (row < 0)
        return; // CaMS holds it no more
    m_field->setCurrentIndex(row);
    m_editors.value(*kept).form->enter(*kept, entered.value(QLatin1String("value")));
}

bool ProposeCorrectionDialog::isChanged() const
{
    const std::optional<Field> chosen = field();
    return chosen &&
           m_editors.value(*chosen).form->profile().value(*chosen) != m_held.value(*chosen);
}

void ProposeCorrectionDialog::submit()
{
    const Field chosen = *field();
    app::SectionPresenter &form = *m_editors.value(chosen).form;
    form.leave(chosen);
    const std::optional<Problem> problem = form.problem(chosen);
    if (problem && !isWarning(*problem))
        return m_editors.value(chosen).widget->editor(chosen)->setFocus(Qt::OtherFocusReason);
    m_presenter.cams().propose(chosen, form.profile().value(chosen), m_note->text().trimmed());
}

/** What the hub says of the value stands beside it. */
void ProposeCorrectionDialog::followFailure()
{
    const app::CamsState &state = m_presenter.cams().state();
    const std::optional<Field> chosen = field();
    if (chosen && state.failure && state.failure->during == Activity::Proposing)
        m_editors.value(*chosen).form->showErrors(state.failure->error.fields);
    render();
}

void ProposeCorrectionDialog::render()
{
    const app::CamsState &state = m_presenter.cams().state();
    const bool busy = state.busy == Activity::Proposing;
    Frame frame;
    frame.heading = tr("Propose a Correction");
    frame.lead = tr("CaMS data is changed in CaMS. Your proposal stays on the client’s profile "
                    "until CaMS shows the value.");
    frame.primary = tr("&Propose");
    frame.canAdvance = state.busy == Activity::None && isChanged();
    frame.canClose = !busy;
    frame.foot = draftFoot(m_draft.state());
    frame.help = QStringLiteral("ca-or-cams");
    if (busy)
        frame.busy = tr("Telling the hub…");
    showFrame(frame);
    m_fieldLabel->setText(tr("&Field"));
    m_field->setAccessibleName(tr("Field"));
    m_valueLabel->setText(tr("&Should be"));
    m_noteLabel->setText(tr("&Note"));
    m_note->setAccessibleName(tr("Note"));
    if (const std::optional<Field> chosen = field()) {
        const QString now = valueText(*chosen, m_held.value(*chosen), m_presenter.reference())
                                .replace(u'\n', QStringLiteral(", "));
        m_present->setText(now.isEmpty() ? tr("CaMS says nothing.") : tr("CaMS says: %1").arg(now));
        m_editors.value(*chosen).widget->setEnabled(!busy);
    }
    renderNotice();
    showPage(0);
}

void ProposeCorrectionDialog::renderNotice()
{
    const app::CamsState &state = m_presenter.cams().state();
    const std::optional<Field> chosen = field();
    if (state.failure && state.failure->during == Activity::Proposing)
        return showNotice(Tone::Error, camsFailureText(*state.failure));
    if (m_wanted && chosen != m_wanted->field && m_field->findData(int(m_wanted->field)) < 0)
        return showNotice(Tone::Info, tr("CaMS does not hold %1 any more. It can be changed on the "
                                         "profile again.")
                                          .arg(fieldLabel(m_wanted->field)));
    showNotice(Tone::Info, {});
}

void ProposeCorrectionDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (int i = 0; i < m_field->count(); ++i)
        m_field->setItemText(i, fieldLabel(Field(m_field->itemData(i).toInt())));
    render();
}

} // namespace wren::ui
