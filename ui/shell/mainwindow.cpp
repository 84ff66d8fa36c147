// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "ui/help/helppage.h"
#include "ui/kept/keptnote.h"
#include "ui/outbox/draftspage.h"
#include "ui/people/peoplepage.h"
#include "ui/requests/requestnews.h"
#include "ui/requests/requestspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigationbar.h"
#include "ui/shell/syncdialog.h"
#include "ui/shell/synctext.h"
#include "ui/shell/topbar.h"
#include "ui/support/supportpage.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace wren::ui {

namespace {

constexpr QSize firstSize{1320, 820};
constexpr int mostPaletteClients = 12;
constexpr int syncPadding = 16;

QList<app::PersonRow> firstMatches(const app::PeopleIndex &index, const QString &words)
{
    app::PeopleQuery query;
    query.text = words;
    QList<app::PersonRow> people;
    for (const app::PeopleIndex::Slot slot : index.search(query)) {
        people.append(index.row(slot));
        if (people.size() == mostPaletteClients)
            break;
    }
    return people;
}

} // namespace

MainWindow::MainWindow(MainWindowParts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_actions(this)
    , m_navigation(new NavigationBar(m_actions, m_parts.staff, this))
    , m_stack(new QStackedWidget(this))
    , m_people(new PeoplePage(m_parts.people, m_parts.settings, m_parts.staff.access, this))
    , m_draftsPage(new DraftsPage(m_parts.drafts, m_parts.outbox, m_parts.prompter, this))
    , m_requestsPage(new RequestsPage(m_parts.requests, m_parts.prompter, this))
    , m_help(new HelpPage(this))
    , m_news(new RequestNews(m_parts.requests, this))
    , m_keptNote(new KeptNote(this))
    , m_syncButton(new QToolButton(this))
{
    build();
    buildSupport();
    buildStatusBar();
    connectPages();
    connectActions();
    connectChoices();
    translate();
    restoreGeometryOnScreen();
    showSync({});
    showMailLanguage(m_parts.staff.language);
    showPlace();
    m_people->focusSearch();
}

/** A page that is left tells so while there is somebody to hear of it. */
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::build()
{
    for (QAction *action : {&m_actions.people, &m_actions.requests, &m_actions.find})
        action->setEnabled(m_parts.staff.access.seesClients());
    m_actions.support.setEnabled(m_parts.support);
    m_actions.keptProviders.setEnabled(app::choosesProviders(m_parts.staff.access));
    const auto invites =
        m_parts.staff.access.sendsInvites() ? TopBar::Invites::May : TopBar::Invites::MayNot;
    for (QWidget *page : {static_cast<QWidget *>(m_people), static_cast<QWidget *>(m_draftsPage),
                          static_cast<QWidget *>(m_requestsPage), static_cast<QWidget *>(m_help)})
        m_stack->addWidget(page);
    auto *centre = new QWidget(this);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(new TopBar(m_actions, invites, centre));
    auto *news = new QVBoxLayout;
    news->setContentsMargins(24, 4, 24, 4);
    news->addWidget(m_news);
    news->addWidget(m_keptNote);
    right->addLayout(news);
    right->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
    setCentralWidget(centre);
}

/** Whoever is WREN support only sees no client screens. */
void MainWindow::buildSupport()
{
    if (!m_parts.support)
        return;
    m_stack->addWidget(m_support = new SupportPage(*m_parts.support, m_parts.prompter, this));
    if (!m_parts.staff.access.seesClients())
        m_places = Places({Place::Kind::Support, {}});
}

void MainWindow::buildStatusBar()
{
    m_syncButton->setObjectName(QStringLiteral("syncButton"));
    m_syncButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_syncButton->setAutoRaise(true);
    m_syncButton->setFocusPolicy(Qt::StrongFocus);
    m_syncButton->setMinimumHeight(m_syncButton->fontMetrics().height() + syncPadding);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_syncButton);
    connect(m_syncButton, &QToolButton::clicked, this, &MainWindow::openSyncDialog);
}

void MainWindow::connectPages()
{
    connect(m_people, &PeoplePage::profileRequested, this, &MainWindow::openProfile);
    connect(m_people, &PeoplePage::inviteRequested, &m_actions.inviteClient, &QAction::trigger);
    connect(m_draftsPage, &DraftsPage::inviteRequested, &m_actions.inviteClient, &QAction::trigger);
    connect(m_draftsPage, &DraftsPage::outboxRequested, this, &MainWindow::openSyncDialog);
    connect(m_draftsPage, &DraftsPage::profileRequested, this, &MainWindow::openProfile);
    connect(m_draftsPage, &DraftsPage::proposalRequested, this, &MainWindow::propose);
    connect(m_draftsPage, &DraftsPage::resumeRequested, this, &MainWindow::resumeDraft);
    connect(m_requestsPage, &RequestsPage::profileRequested, this, &MainWindow::openProfile);
    connect(&m_parts.requests, &app::RequestsPresenter::stateChanged, this,
            &MainWindow::showRequests);
    connect(m_news, &RequestNews::actionRequested, &m_actions.requests, &QAction::trigger);
    connect(m_keptNote, &KeptNote::chosen, this, &MainWindow::keptProvidersChosen);
}

void MainWindow::connectActions()
{
    const auto onTrigger = [this](QAction &action, auto act) {
        connect(&action, &QAction::triggered, this, act);
    };
    leadTo(m_actions.people, Place::Kind::People);
    leadTo(m_actions.support, Place::Kind::Support);
    leadTo(m_actions.drafts, Place::Kind::Drafts);
    leadTo(m_actions.requests, Place::Kind::Requests);
    onTrigger(m_actions.inviteClient, [this] { m_parts.invite(nullptr, this); });
    onTrigger(m_actions.find, [this] {
        go({Place::Kind::People, {}});
        m_people->focusSearch();
    });
    onTrigger(m_actions.goBack, [this] {
        if (m_help->isVisible() && m_help->isBackwardAvailable()) {
            m_help->backward();
            return;
        }
        m_places.back();
        showPlace();
    });
    onTrigger(m_actions.goForward, [this] {
        m_places.forward();
        showPlace();
    });
    leadTo(m_actions.help, Place::Kind::Help);
    onTrigger(m_actions.palette, [this] { openPalette(); });
    onTrigger(m_actions.syncNow, [this] { emit syncNowRequested(); });
    onTrigger(m_actions.keptProviders, [this] { m_keptNote->choose(this); });
    onTrigger(m_actions.lock, [this] { emit lockRequested(); });
    onTrigger(m_actions.signOut, [this] { askToSignOut(); });
}

void MainWindow::connectChoices()
{
    const auto language = [this](QAction &action, Language which) {
        connect(&action, &QAction::triggered, this,
                [this, which] { emit languageRequested(which); });
    };
    language(m_actions.english, Language::English);
    language(m_actions.french, Language::French);
    const auto mail = [this](QAction &action, const char *code) {
        connect(&action, &QAction::triggered, this,
                [this, code] { emit mailLanguageRequested(QString::fromLatin1(code)); });
    };
    mail(m_actions.mailEnglish, "en");
    mail(m_actions.mailFrench, "fr");
    const auto look = [this](QAction &action, Appearance which) {
        connect(&action, &QAction::triggered, this,
                [this, which] { emit appearanceRequested(which); });
    };
    look(m_actions.systemLook, Appearance::System);
    look(m_actions.lightLook, Appearance::Light);
    look(m_actions.darkLook, Appearance::Dark);
    for (std::size_t i = 0; i < ShellActions::idleLimits.size(); ++i)
        connect(&m_actions.idleLocks[i], &QAction::triggered, this,
                [this, i] { emit idleLockRequested(ShellActions::idleLimits[i]); });
}

/** Where it was last time, as far as that is on a screen today. */
void MainWindow::restoreGeometryOnScreen()
{
    resize(firstSize);
    restoreGeometry(m_parts.settings.windowGeometry());
    const QRect room = screen()->availableGeometry();
    resize(size().boundedTo(room.size()));
    if (!room.contains(geometry()))
        move(room.center() - rect().center());
}

void MainWindow::showHub(const app::HubFacts &facts)
{
    m_navigation->showHub(facts);
}

void MainWindow::showSync(const app::SyncStatus &status)
{
    m_sync = status;
    m_syncButton->setIcon(icon(syncIcon(status)));
    m_syncButton->setText(syncText(status));
    m_syncButton->setToolTip(tr("Show what waits and what was refused"));
    m_draftsPage->showOutbox(syncText(status));
    if (m_syncDialog)
        m_syncDialog->showStatus(status);
}

void MainWindow::tellRescue(const app::RescueReport &report)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Copy made anew"), rescueText(report),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void MainWindow::showChoices(Language language, Appearance appearance)
{
    m_actions.english.setChecked(language == Language::English);
    m_actions.french.setChecked(language == Language::French);
    m_actions.systemLook.setChecked(appearance == Appearance::System);
    m_actions.lightLook.setChecked(appearance == Appearance::Light);
    m_actions.darkLook.setChecked(appearance == Appearance::Dark);
}

void MainWindow::showMailLanguage(const QString &language)
{
    m_actions.mailEnglish.setChecked(language != u"fr");
    m_actions.mailFrench.setChecked(language == u"fr");
}

void MainWindow::showIdleLock(std::chrono::seconds limit, std::chrono::seconds longest)
{
    for (std::size_t i = 0; i < ShellActions::idleLimits.size(); ++i) {
        m_actions.idleLocks[i].setChecked(ShellActions::idleLimits[i] == limit);
        m_actions.idleLocks[i].setEnabled(ShellActions::idleLimits[i] <= longest);
    }
    m_navigation->showIdleLimit(longest);
}

void MainWindow::showKept(const QList<app::KeptProvider> &providers)
{
    m_keptNote->showProviders(providers);
}

void MainWindow::openPalette()
{
    auto *palette = new CommandPalette(
        m_actions.commands(),
        [this](const QString &words) { return firstMatches(m_parts.index, words); }, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &CommandPalette::clientChosen, this, &MainWindow::openProfile);
    palette->open();
}

void MainWindow::openSyncDialog()
{
    m_parts.outbox.load();
    m_syncDialog = new SyncDialog(m_parts.outbox, this);
    m_syncDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_syncDialog, &SyncDialog::syncNowRequested, this, &MainWindow::syncNowRequested);
    connect(m_syncDialog, &SyncDialog::signInRequested, this, &MainWindow::signInAgainRequested);
    connect(m_syncDialog, &SyncDialog::outboxRequested, &m_actions.drafts, &QAction::trigger);
    m_syncDialog->showStatus(m_sync);
    m_syncDialog->open();
}

void MainWindow::askToSignOut()
{
    const QString waits =
        m_sync.waiting > 0
            ? tr("%1 waiting to be sent: it stays sealed on this computer and is sent "
                 "after your next sign-in here.")
                  .arg(m_sync.waiting)
            : tr("What is on this computer stays sealed for your next sign-in here.");
    m_parts.prompter.confirm(this, {tr("Sign out"), waits, tr("Sign Out")},
                             [this] { emit signOutRequested(); });
}

void MainWindow::translate()
{
    setWindowTitle(QStringLiteral("WREN Desk"));
    m_actions.translate();
    showSync(m_sync);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_people->saveLayout();
    m_parts.settings.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace wren::ui
