// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/registrypage.h"

#include "ui/handover/matchdialog.h"
#include "ui/invite/failuretext.h"
#include "ui/invite/matchdelegate.h"
#include "ui/theme/typography.h"
#include "ui_registrypage.h"

#include <QKeyEvent>
#include <QStandardItemModel>

namespace wren::ui {

RegistryPage::RegistryPage(app::InviteFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_review(flow)
    , m_form(std::make_unique<Ui::RegistryPage>())
    , m_model(new QStandardItemModel(this))
{
    m_form->setupUi(this);
    m_form->matchesListView->setModel(m_model);
    m_form->matchesListView->setItemDelegate(new MatchDelegate(this));
    setTextRole(m_form->matchHintLabel, TextRole::Caption);
    // Not textEdited: what dictation and other assistive technology enter must count too.
    for (QLineEdit *line : findChildren<QLineEdit *>()) {
        if (line == m_form->reasonLineEdit)
            continue;
        connect(line, &QLineEdit::textChanged, this, &RegistryPage::tellQuery);
        connect(line, &QLineEdit::returnPressed, &flow.check(), &app::RegistryCheck::searchNow);
    }
    connect(m_form->reasonLineEdit, &QLineEdit::textChanged, &flow,
            &app::InviteFlow::setNotSameReason);
    connect(m_form->resultNotice, &NoticeBar::actionRequested, &flow, &app::InviteFlow::retry);
    connect(m_form->matchesListView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RegistryPage::matchChosen);
    connect(m_form->matchesListView, &QListView::activated, this, &RegistryPage::compare);
    connect(m_form->compareButton, &QPushButton::clicked, this, &RegistryPage::compare);
    connect(m_form->openProfileButton, &QPushButton::clicked, this,
            [this] { emit profileRequested(*m_review.state().match->client); });
    connect(m_form->transferButton, &QPushButton::clicked, this,
            [this] { emit transferRequested(*m_review.state().match); });
}

RegistryPage::~RegistryPage() = default;

void RegistryPage::render()
{
    showQuery(m_flow.check().state().query);
    showResult();
    showMatches(m_flow.check().state().matches);
    showReason();
}

/** Enter asks at once, in the list it compares; it does not leave the page. */
void RegistryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

void RegistryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        m_shown.clear();
        render();
    }
}

void RegistryPage::tellQuery()
{
    wire::RegistrySearchRequest query;
    query.firstName = m_form->firstNameLineEdit->text();
    query.lastName = m_form->lastNameLineEdit->text();
    query.birthDate = m_form->birthDateLineEdit->text();
    query.phone = m_form->phoneLineEdit->text();
    query.email = m_form->emailLineEdit->text();
    query.postalCode = m_form->postalCodeLineEdit->text();
    m_flow.setQuery(query);
}

void RegistryPage::showQuery(const wire::RegistrySearchRequest &query)
{
    const QList<std::pair<QLineEdit *, QString>> lines{
        {m_form->firstNameLineEdit, query.firstName},
        {m_form->lastNameLineEdit, query.lastName},
        {m_form->birthDateLineEdit, query.birthDate},
        {m_form->phoneLineEdit, query.phone},
        {m_form->emailLineEdit, query.email},
        {m_form->postalCodeLineEdit, query.postalCode},
        {m_form->reasonLineEdit, m_flow.state().notSameReason}};
    for (const auto &[line, text] : lines) {
        const QSignalBlocker blocker(line);
        if (line->text() != text)
            line->setText(text);
    }
}

void RegistryPage::showResult()
{
    using Phase = app::RegistryCheck::Phase;
    const app::RegistryCheck::State &check = m_flow.check().state();
    NoticeBar *const notice = m_form->resultNotice;
    switch (check.phase) {
    case Phase::NotAsked:
        return notice->tell(Tone::Info,
                            tr("The search runs as you type, over every client of every service "
                               "provider."));
    case Phase::Searching:
        return notice->tell(Tone::Info, tr("Searching…"));
    case Phase::Answered:
        return notice->tell(check.foundSomebody() ? Tone::Warning : Tone::Success, foundText());
    case Phase::Unanswered:
        return notice->tell(Tone::Warning, checkFailureText(check.error->kind), tr("Tr&y Again"));
    }
}

QString RegistryPage::foundText() const
{
    const app::RegistryCheck::State &check = m_flow.check().state();
    if (check.matches.isEmpty())
        return tr("Nobody like this is registered yet.");
    if (!check.foundSomebody())
        return tr("Nobody like this is registered yet. Those below have only little in common with "
                  "the person.");
    if (check.foundStrong())
        return tr("This person is very likely already registered. Look closely; if it is somebody "
                  "else, say why before you go on.");
    if (check.matches.size() == 1)
        return tr("One registered person may be the same. Look closely before you go on.");
    return tr("%1 registered people may be the same. Look at each before you go on.")
        .arg(check.matches.size());
}

/** Asked for only where it is needed: going on in spite of a strong match. */
void RegistryPage::showReason()
{
    const bool needed = m_flow.state().needsReason;
    m_form->reasonLabel->setVisible(needed);
    m_form->reasonLineEdit->setVisible(needed);
}

void RegistryPage::showMatches(const QList<wire::RegistryMatch> &matches)
{
    m_form->matchesListView->setVisible(!matches.isEmpty());
    m_form->matchHintLabel->setVisible(!matches.isEmpty());
    m_form->compareButton->setVisible(!matches.isEmpty());
    if (matches == m_shown)
        return matchChosen();
    m_shown = matches;
    m_model->clear();
    for (const wire::RegistryMatch &match : matches)
        m_model->appendRow(matchItem(match));
    if (!matches.isEmpty())
        m_form->matchesListView->setCurrentIndex(m_model->index(0, 0));
    matchChosen();
}

void RegistryPage::matchChosen()
{
    const int row = m_form->matchesListView->currentIndex().row();
    const auto &chosen = m_review.state().match;
    if (row < 0 || !chosen || *chosen != m_shown.at(row))
        m_review.choose(row);
    const bool isChosen = chosen.has_value();
    const bool viewable = m_review.state().mayView;
    m_form->compareButton->setEnabled(isChosen);
    m_form->openProfileButton->setVisible(isChosen && viewable);
    m_form->transferButton->setVisible(isChosen && !viewable);
    m_form->matchHintLabel->setText(
        !isChosen || viewable
            ? QString()
            : tr("This client belongs to another service provider: you see only what "
                 "helps to recognise the person."));
}

void RegistryPage::compare()
{
    if (!m_review.state().match)
        return;
    m_review.readInFull();
    auto *dialog = new MatchDialog(m_review, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MatchDialog::profileRequested, this, &RegistryPage::profileRequested);
    connect(dialog, &MatchDialog::referralRequested, this, &RegistryPage::referralRequested);
    connect(dialog, &MatchDialog::transferRequested, this, &RegistryPage::transferRequested);
    dialog->open();
}

} // namespace wren::ui
