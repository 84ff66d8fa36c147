// SPDX-License-Identifier: Apache-2.0
#include "app/main/opendesk.h"

#include "app/invite/inviteflow.h"
#include "ui/invite/invitedialog.h"
#include "ui/profile/profilepage.h"
#include "ui/shell/draftspage.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QTimer>

namespace wren {

namespace {

Q_LOGGING_CATEGORY(lcDesk, "wren.desk")

} // namespace

OpenDesk::OpenDesk(app::Session &session, std::unique_ptr<app::ClientCache> cache,
                   ui::DeskSettings &settings, ui::Prompter &prompter)
    : m_workspace(session, std::move(cache))
    , m_services(m_workspace)
    , m_people(peopleSources())
    , m_drafts(m_workspace.cache(), m_workspace.clients().index())
    , m_outbox(m_services)
    , m_support(app::seesSupport(m_workspace.staff().access)
                    ? std::make_unique<app::SupportPresenter>(m_services)
                    : nullptr)
    , m_requests(m_services)
    , m_prompter(prompter)
{
    open(); // it is read on another thread, while the window is made on this one
    m_window = std::make_unique<ui::MainWindow>(windowParts(settings, prompter));
    connectSync();
    connectPeople();
}

OpenDesk::~OpenDesk() = default;

app::PeopleSources OpenDesk::peopleSources()
{
    return {m_workspace.clients().index(), m_workspace.staff().access.staff,
            [this](const ProviderId &id) { return m_workspace.directory().providerName(id); },
            [this](const StaffId &id) { return m_workspace.directory().staffName(id); },
            [] {
                return QDateTime::currentMSecsSinceEpoch();
            }};
}

ui::MainWindowParts OpenDesk::windowParts(ui::DeskSettings &settings, ui::Prompter &prompter)
{
    return {m_people,
            m_workspace.clients().index(),
            m_drafts,
            m_outbox,
            m_requests,
            m_support.get(),
            settings,
            prompter,
            m_workspace.staff(),
            [this](const ClientId &client, QWidget *parent) { return makeProfile(client, parent); },
            [this](const app::DraftsPresenter::Item &draft, QWidget *profile) {
                resume(draft, profile);
            },
            [this](const app::DraftsPresenter::Item *draft, QWidget *parent) {
                openInvite(draft, parent);
            }};
}

void OpenDesk::connectSync()
{
    app::SyncDriver &sync = m_workspace.sync();
    connect(&sync, &app::SyncDriver::statusChanged, this, [this, &sync] {
        m_window->showSync(sync.status());
        m_people.setLoading(sync.status().firstFetch);
    });
    connect(m_window.get(), &ui::MainWindow::syncNowRequested, &sync, &app::SyncDriver::syncNow);
}

void OpenDesk::connectPeople()
{
    const app::ClientStore &clients = m_workspace.clients();
    connect(&clients, &app::ClientStore::clientsReset, &m_people, &app::PeoplePresenter::refresh);
    connect(&clients, &app::ClientStore::clientsChanged, &m_people, &app::PeoplePresenter::refresh);
    connect(&m_workspace.directory(), &app::Directory::changed, &m_people,
            &app::PeoplePresenter::refresh);
}

void OpenDesk::open()
{
    m_workspace.open(this, [this](const Result<void> &opened) {
        if (!opened) {
            emit openingFailed(opened.error());
            return;
        }
        if (m_workspace.rescue())
            m_window->tellRescue(*m_workspace.rescue());
        m_drafts.load();
        m_outbox.load();
        if (m_support)
            m_support->load();
        m_requests.load();
        m_people.setLoading(m_workspace.sync().status().firstFetch);
        m_people.refresh();
        // After what the list asked to be painted; the start is timed by it (bench.d/start).
        QTimer::singleShot(0, this, [this] {
            qCDebug(lcDesk) << "list of" << m_people.state().total << "clients can be used";
        });
    });
}

void OpenDesk::resume(const app::DraftsPresenter::Item &draft, QWidget *profile)
{
    auto *page = qobject_cast<ui::ProfilePage *>(profile);
    if (!page)
        return;
    if (draft.kind == app::DraftsPresenter::Kind::SectionEdit)
        page->beginEditing(draft.section);
    else
        page->showNotes();
}

void OpenDesk::openInvite(const app::DraftsPresenter::Item *draft, QWidget *parent)
{
    auto flow = std::make_unique<app::InviteFlow>(m_services);
    if (draft && !flow->resume(draft->id, draft->content))
        return m_prompter.confirm(parent, ui::unreadableDraft(*draft),
                                  [this, id = draft->id] { m_drafts.discard(id); });
    auto *dialog = new ui::InviteDialog(std::move(flow), m_clipboard, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::InviteDialog::profileRequested, m_window.get(),
            &ui::MainWindow::openProfile);
    dialog->open();
}

QWidget *OpenDesk::makeProfile(const ClientId &client, QWidget *parent)
{
    auto *page = new ui::ProfilePage(m_services, m_clipboard, m_prompter, parent);
    page->showClient(client);
    return page;
}

} // namespace wren
