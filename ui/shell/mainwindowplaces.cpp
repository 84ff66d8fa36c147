// SPDX-License-Identifier: Apache-2.0
// Where one is in the main window, and how one gets elsewhere.
#include "ui/help/helppage.h"
#include "ui/kept/keptnote.h"
#include "ui/outbox/draftspage.h"
#include "ui/people/peoplepage.h"
#include "ui/requests/requestnews.h"
#include "ui/requests/requestspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/supportpage.h"

#include <QStackedWidget>

namespace wren::ui {

/** A click toggles the entry, and so does the accessibility bus, which triggers nothing. */
void MainWindow::leadTo(QAction &action, Place::Kind place)
{
    connect(&action, &QAction::toggled, this, [this, place](bool checked) {
        if (checked == isAt(place))
            return; // only shows where one is
        place == Place::Kind::Help ? openHelp() : go({place, {}});
    });
}

/** A profile belongs to the list it was opened from. */
bool MainWindow::isAt(Place::Kind place) const
{
    const Place::Kind current = m_places.current().kind;
    return current == place || (place == Place::Kind::People && current == Place::Kind::Profile);
}

void MainWindow::openProfile(const ClientId &client)
{
    go({Place::Kind::Profile, client});
}

void MainWindow::go(const Place &place)
{
    m_places.go(place);
    showPlace();
}

void MainWindow::showPlace()
{
    const Place &place = m_places.current();
    switch (place.kind) {
    case Place::Kind::People:
        m_stack->setCurrentWidget(m_people);
        break;
    case Place::Kind::Drafts:
        m_parts.drafts.load();
        m_parts.outbox.load();
        m_stack->setCurrentWidget(m_draftsPage);
        break;
    case Place::Kind::Requests:
        m_parts.requests.load();
        m_stack->setCurrentWidget(m_requestsPage);
        break;
    case Place::Kind::Support:
        m_parts.support->load();
        m_stack->setCurrentWidget(m_support);
        break;
    case Place::Kind::Help:
        m_stack->setCurrentWidget(m_help);
        break;
    case Place::Kind::Profile:
        showProfile(place.client);
        break;
    }
    m_actions.people.setChecked(isAt(Place::Kind::People));
    m_actions.support.setChecked(isAt(Place::Kind::Support));
    m_actions.drafts.setChecked(isAt(Place::Kind::Drafts));
    m_actions.requests.setChecked(isAt(Place::Kind::Requests));
    m_actions.help.setChecked(isAt(Place::Kind::Help));
    m_actions.goBack.setEnabled(m_places.canGoBack());
    m_actions.goForward.setEnabled(m_places.canGoForward());
    showRequests();
}

void MainWindow::showRequests()
{
    m_actions.showWaiting(m_parts.requests.state().waitForMe);
    const Place::Kind place = m_places.current().kind;
    m_news->setListInFront(place == Place::Kind::Requests);
    m_keptNote->setListInFront(place == Place::Kind::Requests || place == Place::Kind::People);
}

void MainWindow::showProfile(const ClientId &client)
{
    if (!m_profile || client != m_profileClient) {
        delete m_profile;
        m_profile = m_parts.makeProfile(client, m_stack);
        m_profileClient = client;
        m_stack->addWidget(m_profile);
    }
    m_stack->setCurrentWidget(m_profile);
    m_profile->setFocus();
}

/** The page about where one is; from there, the index. */
void MainWindow::openHelp()
{
    const Place::Kind from = m_places.current().kind;
    m_help->open(helpPageAbout(from));
    if (from != Place::Kind::Help)
        m_help->clearHistory(); // going back leaves the help, not to an earlier reading
    go({Place::Kind::Help, {}});
    m_help->setFocus();
}

void MainWindow::resumeDraft(const QString &id)
{
    const app::DraftsPresenter::Item *found = m_parts.drafts.find(id);
    if (!found)
        return;
    if (found->kind == app::DraftsPresenter::Kind::Intake)
        return m_parts.invite(found, this);
    const app::DraftsPresenter::Item item = *found; // the list may change under it
    const auto kind = item.form ? std::optional(item.form->kind) : std::nullopt;
    if (kind == app::FormKind::DeclineHandover) {
        go({Place::Kind::Requests, {}});
        return m_requestsPage->decline(HandoverId::fromTrusted(item.form->subject));
    }
    if (kind == app::FormKind::DeclineCorrection || kind == app::FormKind::EnterCorrection)
        return resumeSupport(*item.form);
    if (item.client.isNull())
        return m_parts.resume(item, this);
    openProfile(item.client);
    m_parts.resume(item, m_profile);
}

void MainWindow::resumeSupport(const app::FormAbout &form)
{
    if (!m_support)
        return; // no longer the user's to decide
    go({Place::Kind::Support, {}});
    if (form.kind == app::FormKind::EnterCorrection)
        m_support->enter();
    else
        m_support->decline(EmailChangeId::fromTrusted(form.subject));
}

void MainWindow::propose(const ClientId &client, const FieldEdit &edit)
{
    openProfile(client);
    m_parts.propose(edit, m_profile);
}

} // namespace wren::ui
