// SPDX-License-Identifier: Apache-2.0
#include "app/main/opendesk.h"

#include "app/invite/inviteflow.h"
#include "ui/handover/transferdialog.h"
#include "ui/invite/invitedialog.h"
#include "ui/outbox/draftspage.h"
#include "ui/profile/profilepage.h"

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
    connectKept();
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
            [this](const app::DraftsPresenter::Item &draft, QWidget *over) { resume(draft, over); },
            &OpenDesk::propose,
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
    connect(&sync, &app::SyncDriver::rescued, m_window.get(), &ui::MainWindow::tellRescue);
    connect(m_window.get(), &ui::MainWindow::syncNowRequested, &sync, &app::SyncDriver::syncNow);
    connect(m_window.get(), &ui::MainWindow::mailLanguageRequested, this,
            &OpenDesk::setMailLanguage);
}

/** Sent when the hub can be reached; what was chosen is shown until the hub says otherwise. */
void OpenDesk::setMailLanguage(const QString &language)
{
    const wire::SignedInStaff &staff = m_workspace.staff();
    m_services.enqueue(QStringLiteral("set_mail_language"), staff.access.staff.text(),
                       wire::SetMailLanguage{language}.toJson(), this,
                       [this, language](const Result<void> &saved) {
                           m_window->showMailLanguage(saved ? language
                                                            : m_workspace.staff().language);
                       });
}

void OpenDesk::connectPeople()
{
    const app::ClientStore &clients = m_workspace.clients();
    connect(&clients, &app::ClientStore::clientsReset, &m_people, &app::PeoplePresenter::refresh);
    connect(&clients, &app::ClientStore::clientsChanged, &m_people, &app::PeoplePresenter::refresh);
    connect(&m_workspace.directory(), &app::Directory::changed, &m_people,
            &app::PeoplePresenter::refresh);
}

void OpenDesk::connectKept()
{
    const auto show = [this] {
        m_window->showKept(app::keptProviders(m_workspace.directory().providers(),
                                              m_workspace.staff().access,
                                              m_workspace.sync().status()));
    };
    connect(&m_workspace.sync(), &app::SyncDriver::statusChanged, this, show);
    connect(&m_workspace.directory(), &app::Directory::changed, this, show);
    connect(m_window.get(), &ui::MainWindow::keptProvidersChosen, &m_workspace,
            &app::Workspace::keep);
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

void OpenDesk::resume(const app::DraftsPresenter::Item &draft, QWidget *over)
{
    if (draft.form && draft.form->kind == app::FormKind::RequestTransfer)
        return resumeTransfer(app::formEntered(draft.content), over);
    auto *page = qobject_cast<ui::ProfilePage *>(over);
    if (!page)
        return;
    if (draft.form)
        page->resume(draft.form->kind);
    else if (draft.kind == app::DraftsPresenter::Kind::SectionEdit)
        page->beginEditing(draft.section);
    else
        page->showNotes();
}

/** The presenter finds what was typed by the match. */
void OpenDesk::resumeTransfer(const QJsonObject &kept, QWidget *over)
{
    const std::optional<wire::RegistryMatch> match = app::requestedMatch(kept);
    if (!match)
        return;
    auto *dialog = new ui::TransferDialog(m_services, *match, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OpenDesk::propose(const FieldEdit &edit, QWidget *profile)
{
    if (auto *page = qobject_cast<ui::ProfilePage *>(profile))
        page->propose(edit);
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
