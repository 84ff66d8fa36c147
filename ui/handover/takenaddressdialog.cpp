// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/takenaddressdialog.h"

#include "ui/handover/comparisontable.h"
#include "ui/invite/matchdelegate.h"

#include <QEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace wren::ui {

using Phase = app::RegistryCheck::Phase;

namespace {

constexpr int listHeight = 12; ///< in heights of a letter: two matches

wire::RegistrySearchRequest questionAbout(const Profile &client, const QString &email)
{
    wire::RegistrySearchRequest question = app::registryQuestion(client);
    question.email = email;
    return question;
}

} // namespace

TakenAddressDialog::TakenAddressDialog(app::CaseworkServices &services, const Profile &client,
                                       const QString &email, TransferDialog::Begun begun,
                                       QWidget *parent)
    : FlowDialog(parent)
    , m_services(services)
    , m_check(services)
    , m_name(client.fullName())
    , m_email(email)
    , m_begun(begun)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView)
    , m_table(new ComparisonTable)
{
    addPage(makePage());
    connect(&m_check, &app::RegistryCheck::stateChanged, this, &TakenAddressDialog::render);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TakenAddressDialog::compare);
    connect(this, &FlowDialog::primaryRequested, this, &TakenAddressDialog::request);
    connect(this, &FlowDialog::noticeActionRequested, &m_check, &app::RegistryCheck::searchNow);
    m_check.setQuery(questionAbout(client, email));
    m_check.searchNow();
    showPage(0);
}

QWidget *TakenAddressDialog::makePage()
{
    auto *page = new QWidget;
    m_list->setObjectName(QStringLiteral("matchesListView"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new MatchDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumHeight(listHeight * fontMetrics().height());
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->setSpacing(12);
    column->addWidget(m_list);
    column->addWidget(m_table);
    column->addStretch();
    return page;
}

const wire::RegistryMatch *TakenAddressDialog::current() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 || row >= m_shown.size() ? nullptr : &m_shown.at(row);
}

void TakenAddressDialog::render()
{
    renderMatches();
    const bool searching = m_check.state().phase == Phase::Searching;
    Frame frame;
    frame.heading = tr("Is this the same person?");
    frame.lead = tr("%1 cannot be used for %2. If one of these people is %2, ask for the transfer: "
                    "then there is one client with one address.")
                     .arg(m_email, m_name);
    frame.primary = tr("Re&quest Client Transfer…");
    frame.canAdvance = current();
    frame.busy = searching ? tr("Searching the registry…") : QString();
    frame.help = QStringLiteral("referrals-and-transfers");
    showFrame(frame);
    renderNotice();
    compare();
}

void TakenAddressDialog::renderNotice()
{
    const app::RegistryCheck::State &state = m_check.state();
    if (state.phase == Phase::Unanswered)
        return showNotice(Tone::Warning,
                          tr("The registry cannot be searched now. It is searched by itself once "
                             "the hub can be reached."),
                          tr("Tr&y Again"));
    if (state.phase == Phase::Answered && m_shown.isEmpty())
        return showNotice(Tone::Info, tr("Nobody like %1 is registered with another service "
                                         "provider. Enter another address.")
                                          .arg(m_name));
    showNotice(Tone::Info, m_shown.isEmpty()
                               ? QString()
                               : tr("These clients belong to other service providers: you see only "
                                    "what helps to recognise the person."));
}

/** Those whom one may view are found in one's own list; of somebody who has little but the address
 * in common nothing is told (R46). */
void TakenAddressDialog::renderMatches()
{
    QList<wire::RegistryMatch> strangers = m_check.state().matches;
    strangers.removeIf([](const wire::RegistryMatch &match) {
        return match.client || match.strength == matching::Strength::Distant;
    });
    m_list->setAccessibleName(tr("People already registered"));
    m_table->setVisible(!strangers.isEmpty());
    m_shown = strangers; // a newer answer has newer handles
    const int row = std::max(0, m_list->currentIndex().row());
    m_model->clear();
    for (const wire::RegistryMatch &match : std::as_const(m_shown))
        m_model->appendRow(matchItem(match));
    m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    showList(!m_shown.isEmpty() || m_check.state().phase == Phase::Searching);
}

/** While the registry is searched it is there to begin with. */
void TakenAddressDialog::showList(bool shown)
{
    if (m_list->isHidden() != shown)
        return;
    m_list->setVisible(shown);
    beginPage();
}

void TakenAddressDialog::compare()
{
    const wire::RegistryMatch *match = current();
    if (!match)
        return;
    app::MatchReview::State review;
    review.match = *match;
    review.rows = app::compareMatch(m_check.state().query, {}, *match, nullptr);
    m_table->show(review, m_services.reference());
}

void TakenAddressDialog::request()
{
    const wire::RegistryMatch *match = current();
    if (!match)
        return;
    auto *dialog = new TransferDialog(m_services, *match, this, m_begun);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &TakenAddressDialog::accept);
    dialog->open();
}

void TakenAddressDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
