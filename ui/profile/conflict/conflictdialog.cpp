// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/conflict/conflictdialog.h"

#include "ui/fields/fieldtext.h"
#include "ui/fields/singlefield.h"
#include "ui/profile/edit/sectiontext.h"
#include "ui/theme/typography.h"
#include "ui_conflictdialog.h"

#include <QButtonGroup>
#include <QEvent>
#include <QScreen>
#include <QStyleOptionButton>

namespace wren::ui {

using app::ConflictPresenter;

namespace {

/** Where the text of a radio button begins: what belongs to it stands under it. */
int indentOfText(const QRadioButton &button)
{
    QStyleOptionButton option;
    option.initFrom(&button);
    return button.style()->subElementRect(QStyle::SE_RadioButtonContents, &option, &button).left();
}

} // namespace

ConflictDialog::ConflictDialog(app::CaseworkServices &services, const ClientId &client,
                               QWidget *parent)
    : QDialog(parent)
    , m_presenter(services, client)
    , m_form(std::make_unique<Ui::ConflictDialog>())
{
    m_form->setupUi(this);
    setTextRole(m_form->headingLabel, TextRole::Heading);
    for (QLabel *value : {m_form->keptValueLabel, m_form->otherValueLabel}) {
        setTextRole(value, TextRole::Strong);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setIndent(indentOfText(*m_form->keptRadioButton));
    }
    for (QLabel *caption : {m_form->leadLabel, m_form->keptByLabel, m_form->otherByLabel}) {
        setTextRole(caption, TextRole::Caption);
        caption->setTextFormat(Qt::PlainText);
    }
    for (QLabel *by : {m_form->keptByLabel, m_form->otherByLabel})
        by->setIndent(indentOfText(*m_form->keptRadioButton));
    connectChoices();
    connect(&m_presenter, &ConflictPresenter::stateChanged, this, &ConflictDialog::render);
    connect(&m_presenter, &ConflictPresenter::conflictChanged, this, &ConflictDialog::showConflict);
    connect(&m_presenter, &ConflictPresenter::finished, this, &QDialog::accept);
    connect(m_form->resolveButton, &QPushButton::clicked, &m_presenter,
            &ConflictPresenter::resolve);
    connect(m_form->laterButton, &QPushButton::clicked, this, &QDialog::reject);
    render();
}

ConflictDialog::~ConflictDialog() = default;

void ConflictDialog::connectChoices()
{
    auto *group = new QButtonGroup(this); // the three stand in frames of their own
    const auto offers = [this, group](QRadioButton *button, Choice choice) {
        group->addButton(button);
        connect(button, &QRadioButton::toggled, this, [this, choice](bool on) {
            if (on)
                m_presenter.choose(choice);
        });
    };
    offers(m_form->keptRadioButton, Choice::Kept);
    offers(m_form->otherRadioButton, Choice::Other);
    offers(m_form->combinedRadioButton, Choice::Combined);
}

void ConflictDialog::showConflict()
{
    delete m_combined;
    m_combined = nullptr;
    const Field field = m_presenter.state().conflicts.constFirst().record.field;
    const bool two = fieldInfo(field).type == FieldType::Flag;
    m_form->combinedFrame->setVisible(!two);
    if (!two) {
        m_combined = new SingleField(field, *m_presenter.form(), m_form->combinedFrame);
        m_form->combinedLayout->addWidget(m_combined);
        setTabOrder(m_form->combinedRadioButton, m_combined->editor(field));
        setTabOrder(m_combined->editor(field), m_form->laterButton);
        connect(m_presenter.form(), &app::SectionPresenter::valueChanged, this,
                &ConflictDialog::typed);
    }
    m_form->keptRadioButton->setFocus(Qt::OtherFocusReason);
    QMetaObject::invokeMethod(this, &ConflictDialog::fit, Qt::QueuedConnection);
}

/** As high as what it shows, where the screen allows; what is longer scrolls. */
void ConflictDialog::fit()
{
    const QWidget *body = m_form->bodyWidget;
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_form->bodyScrollArea->setMinimumWidth(body->minimumSizeHint().width() + bar);
    layout()->activate(); // the width decides the height
    const int wanted =
        body->hasHeightForWidth() ? body->heightForWidth(body->width()) : body->sizeHint().height();
    const int more = wanted - m_form->bodyScrollArea->viewport()->height();
    const int most = screen()->availableGeometry().height() * 9 / 10;
    resize(width(), std::min(height() + more, most));
}

void ConflictDialog::render()
{
    const ConflictPresenter::State &state = m_presenter.state();
    const bool some = !state.conflicts.isEmpty();
    for (QWidget *part :
         {static_cast<QWidget *>(m_form->keptFrame), static_cast<QWidget *>(m_form->otherFrame)})
        part->setVisible(some);
    if (!some)
        m_form->combinedFrame->hide();
    else
        renderSides();
    m_form->conflictNotice->tell(Tone::Error, noticeText());
    m_form->resolveButton->setEnabled(some && !state.busy && state.choice != Choice::None);
}

void ConflictDialog::renderSides()
{
    const ConflictPresenter::State &state = m_presenter.state();
    const wire::ConflictRecord &record = state.conflicts.constFirst().record;
    m_form->headingLabel->setText(tr("Two values for %1").arg(fieldLabel(record.field)));
    const QString lead =
        tr("%1: both were entered without seeing the other. Nothing is lost until you choose.")
            .arg(state.name);
    const auto left = state.conflicts.size();
    m_form->leadLabel->setText(state.all > 1 ? tr("%1 of %2. ", "the second of three conflicts")
                                                       .arg(state.all - left + 1)
                                                       .arg(state.all) +
                                                   lead
                                             : lead);
    renderSide(record.kept, m_form->keptValueLabel, m_form->keptByLabel);
    renderSide(record.other, m_form->otherValueLabel, m_form->otherByLabel);
    m_form->keptRadioButton->setAccessibleDescription(m_form->keptValueLabel->text() + u'\n' +
                                                      m_form->keptByLabel->text());
    m_form->otherRadioButton->setAccessibleDescription(m_form->otherValueLabel->text() + u'\n' +
                                                       m_form->otherByLabel->text());
    auto *group = m_form->keptRadioButton->group();
    group->setExclusive(false); // so that none can be chosen
    m_form->keptRadioButton->setChecked(state.choice == Choice::Kept);
    m_form->otherRadioButton->setChecked(state.choice == Choice::Other);
    m_form->combinedRadioButton->setChecked(state.choice == Choice::Combined);
    group->setExclusive(true);
}

void ConflictDialog::renderSide(const wire::ConflictSide &side, QLabel *value, QLabel *by) const
{
    const Field field = m_presenter.state().conflicts.constFirst().record.field;
    const QString text = valueText(field, side.value, m_presenter.services().reference());
    value->setText(text.isEmpty() ? tr("(nothing entered)") : text);
    by->setText(byText(side));
}

/** Typing is choosing. */
void ConflictDialog::typed(Field field)
{
    if (field == m_presenter.state().conflicts.constFirst().record.field)
        m_presenter.choose(Choice::Combined);
}

QString ConflictDialog::noticeText() const
{
    const ConflictPresenter::State &state = m_presenter.state();
    return state.error ? notSavedText(*state.error) : QString();
}

QString ConflictDialog::byText(const wire::ConflictSide &side) const
{
    const QString who = side.by ? m_presenter.services().staffName(*side.by) : tr("the client");
    return tr("Entered by %1, %2", "who, when")
        .arg(who.isEmpty() ? tr("somebody else") : who, momentText(side.at));
}

void ConflictDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        render();
        fit();
    }
}

} // namespace wren::ui
