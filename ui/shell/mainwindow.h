// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drafts/draftspresenter.h"
#include "app/drafts/outboxpresenter.h"
#include "app/email/supportpresenter.h"
#include "app/handover/requestspresenter.h"
#include "app/people/keptproviders.h"
#include "app/people/peoplepresenter.h"
#include "app/signin/signinpresenter.h"
#include "app/sync/syncdriver.h"
#include "ui/flow/prompter.h"
#include "ui/settings/desksettings.h"
#include "ui/shell/places.h"
#include "ui/shell/shellactions.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;
class QToolButton;

namespace wren::ui {

class DraftsPage;
class HelpPage;
class KeptNote;
class NavigationBar;
class PeoplePage;
class RequestNews;
class RequestsPage;
class SupportPage;
class SyncDialog;

/** What the main window is made of; the references outlive it. */
struct MainWindowParts
{
    app::PeoplePresenter &people;
    const app::PeopleIndex &index;
    app::DraftsPresenter &drafts;
    app::OutboxPresenter &outbox;
    app::RequestsPresenter &requests;
    app::SupportPresenter *support; ///< null for whoever has no Support panel (R60)
    DeskSettings &settings;
    Prompter &prompter;
    wire::SignedInStaff staff;
    /** The profile of a client, as a page. */
    std::function<QWidget *(const ClientId &client, QWidget *parent)> makeProfile;
    /** Goes on with an open edit, note or dialog, on the page of its client; over the window if it
     * has none. */
    std::function<void(const app::DraftsPresenter::Item &draft, QWidget *over)> resume;
    /** Offers what was typed as a correction for CaMS, on the page of its client. */
    std::function<void(const FieldEdit &edit, QWidget *profile)> propose;
    /** Opens the wizard on a kept intake, or on a new one (null). */
    std::function<void(const app::DraftsPresenter::Item *draft, QWidget *parent)> invite;
};

/** The one window: navigation at the left, a place beside it, the state of sync below. GUI thread.
 */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(MainWindowParts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showHub(const app::HubFacts &facts);
    void showSync(const app::SyncStatus &status);
    /** Says what was left of a damaged copy; once, over everything else. */
    void tellRescue(const app::RescueReport &report);
    /** What is chosen in the user menu. */
    void showChoices(Language language, Appearance appearance);
    /** How long an unused Desk stays open now, and the longest that may be chosen. */
    void showIdleLock(std::chrono::seconds limit, std::chrono::seconds longest);
    /** Of those that the user reaches; how many the lists lack is told over them. */
    void showKept(const QList<app::KeptProvider> &providers);
    /** "en" or "fr": of mail to the user. */
    void showMailLanguage(const QString &language);
    void openProfile(const ClientId &client);

signals:
    void mailLanguageRequested(const QString &language);
    void languageRequested(wren::ui::Language language);
    void appearanceRequested(wren::ui::Appearance appearance);
    void idleLockRequested(std::chrono::minutes limit);
    /** Besides one's own, these are to be kept on this computer. */
    void keptProvidersChosen(const QSet<wren::ProviderId> &providers);
    void lockRequested();
    void signOutRequested();
    void syncNowRequested();
    void signInAgainRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void buildSupport();
    void buildStatusBar();
    void connectPages();
    void connectActions();
    void connectChoices();
    void restoreGeometryOnScreen();
    void go(const Place &place);
    void showPlace();
    void leadTo(QAction &action, Place::Kind place);
    [[nodiscard]] bool isAt(Place::Kind place) const;
    void showProfile(const ClientId &client);
    void showRequests();
    void openHelp();
    void openPalette();
    void openSyncDialog();
    void resumeDraft(const QString &id);
    void resumeSupport(const app::FormAbout &form);
    void propose(const ClientId &client, const FieldEdit &edit);
    void askToSignOut();
    void translate();

    MainWindowParts m_parts;
    ShellActions m_actions;
    NavigationBar *m_navigation;
    QStackedWidget *m_stack;
    PeoplePage *m_people;
    DraftsPage *m_draftsPage;
    SupportPage *m_support = nullptr; ///< null without the panel
    RequestsPage *m_requestsPage;
    HelpPage *m_help;
    RequestNews *m_news;
    KeptNote *m_keptNote;
    QToolButton *m_syncButton;
    QPointer<QWidget> m_profile; ///< the one that is open
    ClientId m_profileClient;
    QPointer<SyncDialog> m_syncDialog;
    Places m_places;
    app::SyncStatus m_sync;
};

} // namespace wren::ui
