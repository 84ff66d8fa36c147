// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/edit/sectioncard.h"

#include "ui/cams/camstext.h"
#include "ui/fields/communicationpreferences.h"
#include "ui/fields/fieldtext.h"
#include "ui/fields/personaldetails.h"
#include "ui/fields/referraldetails.h"
#include "ui/fields/workdetails.h"
#include "ui/profile/edit/sectiontext.h"
#include "ui/theme/typography.h"
#include "ui_sectioncard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace wren::ui {

using Phase = app::SectionEdit::State::Phase;

namespace {

/** Fields that only say how another one is meant are read there. */
QList<Field> fieldsToRead(Section section, const Profile &profile)
{
    QList<Field> fields = fieldsOf(section);
    fields.removeOne(Field::OneNameOnly);
    for (const Field field : {Field::PronounsText, Field::PhoneExtension, Field::MarketingSource,
                              Field::JobPostFrequency}) {
        if (!profile.has(field))
            fields.removeOne(field);
    }
    return fields;
}

QMap<Field, FieldMark> marksOf(const app::ProfileState &state)
{
    QMap<Field, FieldMark> marks;
    for (const FieldInfo &info : allFields()) {
        if (isLockedByCams(state.cams.layer(), info.id))
            marks.insert(info.id, FieldMark::FromCams);
    }
    for (const Field field : state.waiting)
        marks.insert(field, FieldMark::Waiting);
    for (const app::FieldConflict &conflict : state.conflicts)
        marks.insert(conflict.record.field, FieldMark::Conflict);
    return marks;
}

/** What the portal has where CaMS shows something else (R14, R43). */
QMap<Field, QString> secondLines(const app::ProfileState &state, const ReferenceData &reference)
{
    QMap<Field, QString> lines;
    if (!state.record)
        return lines;
    const Profile &portal = state.record->profile;
    for (const Field field : fieldsThatDiffer(portal, state.cams.layer())) {
        const QString value = valueText(field, portal.value(field), reference);
        if (!value.isEmpty())
            lines.insert(field, field == Field::Email
                                    ? signsInWithText(value) + u'\n' + addressesDifferText()
                                    : inPortalText(value));
    }
    return lines;
}

SectionWidget *makeSection(Section section, app::SectionPresenter &form, QWidget *parent)
{
    switch (section) {
    case Section::PersonalDetails:
        return new PersonalDetails(form, parent);
    case Section::WorkDetails:
        return new WorkDetails(form, parent);
    case Section::ReferralDetails:
        return new ReferralDetails(form, parent);
    case Section::CommunicationPreferences:
        return new CommunicationPreferences(form, parent);
    }
    return nullptr;
}

/** What is made later stands at the end of the window's tab order: moves it to where it is read. */
void tabAfter(QWidget *place, QWidget *form)
{
    QList<QWidget *> controls;
    for (QWidget *next = form->nextInFocusChain(); next != form; next = next->nextInFocusChain()) {
        const bool inner =
            std::any_of(controls.cbegin(), controls.cend(),
                        [next](const QWidget *control) { return control->isAncestorOf(next); });
        const bool takes = next->focusPolicy() != Qt::NoFocus || next->focusProxy();
        if (form->isAncestorOf(next) && takes && !inner)
            controls << next; // what stands in a control goes with it
    }
    for (QWidget *control : std::as_const(controls)) {
        QWidget::setTabOrder(place, control);
        place = control;
    }
}

} // namespace

SectionCard::SectionCard(Section section, app::ProfilePresenter &presenter, Prompter &prompter,
                         QWidget *parent)
    : QFrame(parent)
    , m_section(section)
    , m_presenter(presenter)
    , m_prompter(prompter)
    , m_form(std::make_unique<Ui::SectionCard>())
{
    m_form->setupUi(this);
    setProperty("card", true);
    setTextRole(m_form->headingLabel, TextRole::Heading);
    setTextRole(m_form->keptLabel, TextRole::Caption);
    connect(m_form->editButton, &QPushButton::clicked, this, &SectionCard::beginEditing);
    connect(m_form->saveButton, &QPushButton::clicked, this, [this] {
        if (m_edit)
            m_edit->save();
    });
    connect(m_form->cancelButton, &QPushButton::clicked, this, &SectionCard::askToCancel);
    connect(m_form->sectionNotice, &NoticeBar::actionRequested, this, &SectionCard::beginEditing);
    connect(m_form->sectionNotice, &NoticeBar::alternativeRequested, this,
            &SectionCard::askToDiscardDraft);
    render();
}

SectionCard::~SectionCard() = default;

void SectionCard::render()
{
    if (m_presenter.edit(m_section) != m_edit)
        follow(m_presenter.edit(m_section));
    m_form->headingLabel->setText(sectionLabel(m_section));
    m_form->editButton->setAccessibleName(tr("Edit %1").arg(sectionLabel(m_section)));
    setAccessibleName(sectionLabel(m_section));
    renderFields();
    renderEdit();
    lockWhatCamsHolds();
}

void SectionCard::setEditable(bool editable)
{
    m_editable = editable;
    renderEdit();
}

bool SectionCard::isEditing() const
{
    return m_edit && m_edit->state().phase != Phase::Closed;
}

void SectionCard::beginEditing()
{
    if (m_edit && m_editable && !isEditing())
        m_edit->begin();
}

/** Another client came to be shown: what was open of the one before is kept by its own edit. */
void SectionCard::follow(app::SectionEdit *edit)
{
    closeForm();
    m_edit = edit;
    if (!edit)
        return;
    connect(edit, &app::SectionEdit::stateChanged, this, &SectionCard::renderEdit);
    connect(edit, &app::SectionEdit::emailChangeWanted, this, &SectionCard::emailChangeWanted);
    connect(edit, &app::SectionEdit::fieldNeedsAttention, this, &SectionCard::focusField);
    connect(edit, &app::SectionEdit::saved, this,
            [this] { m_form->editButton->setFocus(Qt::OtherFocusReason); });
}

void SectionCard::renderEdit()
{
    const Phase phase = m_edit ? m_edit->state().phase : Phase::Closed;
    const bool open = phase == Phase::Editing || phase == Phase::Saving;
    if (open && !m_widget)
        openForm();
    else if (phase == Phase::Closed && m_widget)
        closeForm();
    m_form->fieldList->setVisible(!open);
    m_form->footWidget->setVisible(open);
    m_form->editButton->setVisible(!open);
    m_form->editButton->setEnabled(m_edit && m_editable && phase == Phase::Closed);
    m_form->editButton->setToolTip(m_editable ? QString()
                                              : tr("Save or cancel the section that is open."));
    m_form->saveButton->setEnabled(phase == Phase::Editing);
    m_form->cancelButton->setEnabled(phase == Phase::Editing);
    if (m_widget)
        m_widget->setEnabled(phase == Phase::Editing);
    renderNotice();
}

void SectionCard::renderFields()
{
    const app::ProfileState &state = m_presenter.state();
    const Profile &profile = state.shown;
    m_form->fieldList->show(profile, fieldsToRead(m_section, profile), m_presenter.reference(),
                            FieldList::Absent::Dashed, marksOf(state),
                            secondLines(state, m_presenter.reference()));
    if (m_section == Section::PersonalDetails && state.record && !state.record->caNumber.isEmpty())
        m_form->fieldList->append(tr("Common Assessment"), state.record->caNumber);
}

void SectionCard::renderNotice()
{
    if (!m_edit)
        return m_form->sectionNotice->clear();
    const SectionNotice notice = sectionNotice(m_edit->state());
    const bool offers = m_edit->state().draftFound && !isEditing();
    m_form->sectionNotice->tell(notice.tone, notice.text,
                                offers && m_editable ? tr("Continue Editing") : QString(),
                                offers ? tr("Discard Edit…") : QString());
}

void SectionCard::openForm()
{
    m_widget = makeSection(m_section, m_edit->form(), this);
    m_form->formLayout->addWidget(m_widget);
    tabAfter(m_form->editButton, m_widget);
    lockAddress();
    lockWhatCamsHolds();
    m_asOpened = m_edit->form().toJson();
    m_widget->show();
    focusField(m_edit->form().fields().constFirst());
    emit editingChanged();
}

void SectionCard::closeForm()
{
    if (!m_widget)
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_widget->hide();
    m_widget->deleteLater(); // the key that closed it may still be on its way through it
    m_widget = nullptr;
    m_form->editButton->show();
    if (hadFocus)
        m_form->editButton->setFocus();
    emit editingChanged();
}

/** R43: what staff see is CaMS's then, and not what the client signs in with. */
void SectionCard::lockAddress()
{
    const app::ProfileState &state = m_presenter.state();
    if (m_section == Section::PersonalDetails && m_widget &&
        isHeldByCams(state.cams.layer(), Field::Email))
        m_widget->lock(Field::Email, state.shown.value(Field::Email),
                       tr("This is CaMS’s. What the client signs in with is changed by Actions > "
                          "Change Email Address."));
}

/** R31: it is changed in CaMS. */
void SectionCard::lockWhatCamsHolds()
{
    if (!m_widget)
        return;
    const app::ProfileState &state = m_presenter.state();
    for (const Field field : fieldsOf(m_section)) {
        if (isLockedByCams(state.cams.layer(), field))
            m_widget->lock(field, state.shown.value(field), camsLockReason());
        else if (field != Field::Email)
            m_widget->unlock(field);
    }
}

void SectionCard::focusField(Field field)
{
    QWidget *control = m_widget ? m_widget->editor(field) : nullptr;
    if (!control)
        return;
    control->setFocus(Qt::OtherFocusReason);
    emit attentionWanted(control);
}

void SectionCard::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_widget && qobject_cast<QLineEdit *>(focusWidget()))
        m_edit->save();
    else if (event->key() == Qt::Key_Escape && m_widget)
        askToCancel();
    else
        QFrame::keyPressEvent(event);
}

void SectionCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        lockAddress();
        render();
    }
}

void SectionCard::askToCancel()
{
    if (!m_edit || m_edit->state().phase != Phase::Editing)
        return;
    if (!m_edit->state().resumed && m_edit->form().toJson() == m_asOpened)
        return m_edit->cancel();
    giveUp();
}

void SectionCard::askToDiscardDraft()
{
    if (m_edit && m_edit->state().draftFound)
        giveUp();
}

void SectionCard::giveUp()
{
    m_prompter.confirm(this,
                       {tr("Discard edit"),
                        tr("What you typed in %1 of %2 and did not save is deleted from this "
                           "computer and cannot be brought back.")
                            .arg(sectionLabel(m_section), who()),
                        tr("Discard the Edit of %1").arg(who())},
                       [edit = m_edit] {
                           if (edit)
                               edit->cancel();
                       });
}

QString SectionCard::who() const
{
    const app::ProfileState &state = m_presenter.state();
    return state.record ? state.record->profile.fullName() : QString();
}

} // namespace wren::ui
