// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/casenotestab.h"

#include "ui/fields/fieldeditor.h"
#include "ui/fields/fieldtext.h"
#include "ui/handover/handovernote.h"
#include "ui/profile/edit/sectiontext.h"
#include "ui/profile/notedelegate.h"
#include "ui/profile/profiletext.h"
#include "ui_casenotestab.h"

#include <QEvent>
#include <QStandardItemModel>

namespace wren::ui {

namespace {

/** Types that people write; the others are written by the hub alone. */
constexpr std::array writtenTypes{"meeting",  "phone_call",   "email",   "text",      "video",
                                  "workshop", "left_message", "no_show", "follow_up", "other"};

} // namespace

CaseNotesTab::CaseNotesTab(app::ProfilePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_form(std::make_unique<Ui::CaseNotesTab>())
    , m_model(new QStandardItemModel(this))
{
    m_form->setupUi(this);
    m_form->notesListView->setModel(m_model);
    m_form->notesListView->setItemDelegate(new NoteDelegate(this));
    leaveWheelToPage(*m_form->typeComboBox);
    fillTypes();
    connect(m_form->addButton, &QPushButton::clicked, this, &CaseNotesTab::addNote);
    connect(m_form->textPlainTextEdit, &QPlainTextEdit::textChanged, this, &CaseNotesTab::written);
    connect(m_form->typeComboBox, &QComboBox::currentIndexChanged, this, &CaseNotesTab::written);
}

CaseNotesTab::~CaseNotesTab() = default;

void CaseNotesTab::render()
{
    showWritten();
    showWhatHinders();
    showNotes();
}

/** What the editors hold is the presenter's: restored, or gone once it is added. */
void CaseNotesTab::showWritten()
{
    const app::ProfileState &state = m_presenter.state();
    const QSignalBlocker quietText(m_form->textPlainTextEdit);
    const QSignalBlocker quietType(m_form->typeComboBox);
    if (m_form->textPlainTextEdit->toPlainText() != state.noteText) {
        m_form->textPlainTextEdit->setPlainText(state.noteText);
        m_form->textPlainTextEdit->moveCursor(QTextCursor::End);
    }
    const int type = m_form->typeComboBox->findData(state.noteType);
    m_form->typeComboBox->setCurrentIndex(std::max(0, type));
}

void CaseNotesTab::showWhatHinders()
{
    using Activity = app::ProfileState::Activity;
    const app::ProfileState &state = m_presenter.state();
    const bool empty = state.noteText.trimmed().isEmpty();
    m_form->addButton->setEnabled(!empty && state.record && state.busy == Activity::None);
    QString text;
    if (state.failure && state.failure->during == Activity::AddingNote)
        text = notSavedText(state.failure->error);
    else if (state.noteNotKept)
        text = tr("This computer could not keep the note as a draft. Add it before you leave, or "
                  "free some space.");
    m_form->noteNotice->tell(Tone::Error, text);
}

void CaseNotesTab::written()
{
    m_presenter.writeNote(m_form->typeComboBox->currentData().toString(),
                          m_form->textPlainTextEdit->toPlainText());
    showWhatHinders();
}

void CaseNotesTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        fillTypes();
        render();
    }
}

void CaseNotesTab::fillTypes()
{
    const QSignalBlocker quiet(m_form->typeComboBox);
    const QVariant chosen = m_form->typeComboBox->currentData();
    m_form->typeComboBox->clear();
    for (const char *type : writtenTypes)
        m_form->typeComboBox->addItem(
            m_presenter.reference().label(lists::caseNoteType, QLatin1String(type), speech()),
            QLatin1String(type));
    m_form->typeComboBox->setCurrentIndex(std::max(0, m_form->typeComboBox->findData(chosen)));
}

void CaseNotesTab::showNotes()
{
    const int row = m_form->notesListView->currentIndex().row();
    m_model->clear();
    for (const app::CaseNote &note : m_presenter.state().notes) {
        const QString type =
            m_presenter.reference().label(lists::caseNoteType, note.record.type, speech());
        const QString who =
            note.record.author ? m_presenter.staffName(*note.record.author) : tr("The portal");
        const QString when = note.waiting ? tr("waits to be sent") : momentText(note.record.at);
        const QString by = tr("%1, %2", "who, when").arg(who, when);
        const QString moved = handoverNoteText(note.record, m_presenter);
        const QString text = moved.isEmpty() ? noteText(note.record) : moved;
        auto *item = new QStandardItem(type);
        item->setData(by, NoteDelegate::ByRole);
        item->setData(text, NoteDelegate::TextRole);
        item->setData(QStringList{type, by, text}.join(QStringLiteral(". ")),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (m_model->rowCount() > 0) // one is always current, for screen readers; none is chosen by us
        m_form->notesListView->selectionModel()->setCurrentIndex(
            m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0),
            QItemSelectionModel::NoUpdate);
    m_form->emptyLabel->setVisible(m_model->rowCount() == 0);
    m_form->notesListView->setVisible(m_model->rowCount() > 0);
}

void CaseNotesTab::addNote()
{
    written(); // the kind too, which one may never have touched
    m_presenter.addNote();
}

} // namespace wren::ui
