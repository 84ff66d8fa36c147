// SPDX-License-Identifier: Apache-2.0
#include "ui/people/personpreview.h"

#include "ui/people/clientwords.h"
#include "ui/theme/typography.h"
#include "ui_personpreview.h"

#include <QEvent>

namespace wren::ui {

PersonPreview::PersonPreview(const app::PeoplePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_form(std::make_unique<Ui::PersonPreview>())
{
    m_form->setupUi(this);
    dress();
    connect(m_form->openButton, &QPushButton::clicked, this, &PersonPreview::profileRequested);
    render();
}

PersonPreview::~PersonPreview() = default;

void PersonPreview::dress()
{
    setTextRole(m_form->nameLabel, TextRole::Title);
    for (QLabel *caption :
         {m_form->preferredLabel, m_form->phoneCaption, m_form->emailCaption,
          m_form->providerCaption, m_form->caseworkerCaption, m_form->addedCaption,
          m_form->assessmentCaption, m_form->referenceCaption})
        setTextRole(caption, TextRole::Caption);
}

void PersonPreview::render()
{
    const app::PersonRow *person = m_presenter.currentPerson();
    setVisible(person != nullptr);
    if (person)
        renderPerson(*person);
}

void PersonPreview::renderPerson(const app::PersonRow &person)
{
    const ClientListRow words = wordsFor(m_presenter, person);
    m_form->nameLabel->setText(words.name);
    m_form->preferredLabel->setText(tr("Goes by %1").arg(words.preferredName));
    m_form->preferredLabel->setHidden(words.preferredName.isEmpty());
    m_form->statusPill->show(words.status, words.statusText);
    tell(m_form->phoneRow, m_form->phoneValue, m_form->phoneCaption->text(), words.phone);
    tell(m_form->emailRow, m_form->emailValue, m_form->emailCaption->text(),
         words.emailNote.isEmpty() ? words.email : QString(words.email + u'\n' + words.emailNote));
    tell(m_form->providerRow, m_form->providerValue, m_form->providerCaption->text(),
         words.provider);
    tell(m_form->caseworkerRow, m_form->caseworkerValue, m_form->caseworkerCaption->text(),
         words.caseworker.isEmpty() ? tr("Nobody assigned") : words.caseworker);
    tell(m_form->addedRow, m_form->addedValue, m_form->addedCaption->text(), words.added);
    tell(m_form->assessmentRow, m_form->assessmentValue, m_form->assessmentCaption->text(),
         person.caNumber);
    tell(m_form->referenceRow, m_form->referenceValue, m_form->referenceCaption->text(),
         person.referenceNumber);
}

/** A fact that is not there takes no room. */
void PersonPreview::tell(QWidget *row, QLabel *value, const QString &caption, const QString &text)
{
    row->setHidden(text.isEmpty());
    value->setText(text);
    value->setAccessibleName(caption + QStringLiteral(": ") + text);
}

void PersonPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        render();
    }
    QWidget::changeEvent(event);
}

} // namespace wren::ui
