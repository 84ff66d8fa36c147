// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/screens.h"

#include "app/email/emailview.h"
#include "app/session/lease.h"
#include "models/problem.h"
#include "tests/ui/casework/email/people.h"
#include "tests/ui/handover/samples.h"
#include "tests/ui/shell/fakedoor.h"
#include "tests/ui/shell/stage.h"
#include "ui/kept/keptprovidersdialog.h"
#include "ui/requests/decidedialog.h"
#include "ui/requests/requestspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/syncdialog.h"
#include "ui/signin/signinwindow.h"
#include "ui/support/declinedialog.h"
#include "ui/support/entercorrectiondialog.h"
#include "ui/theme/menubutton.h"

#include <QComboBox>
#include <QMessageBox>
#include <QTableView>
#include <QTest>

namespace wren::test {

namespace {

using app::SyncStatus;
using State = app::SignInPresenter::State;
using Step = app::SignInPresenter::Step;

struct DoorGround
{
    Door door;
    ScriptedPrompter prompter;
    std::unique_ptr<ui::SignInWindow> window;
};

/** The sign-in window in a state; `change` begins from a filled form. */
ScreenMaker door(const char *name, std::function<void(State &)> change)
{
    return {name, [change] {
                const auto ground = std::make_shared<DoorGround>();
                ground->door.presenter.setHub(QString::fromLatin1(doorHub));
                ground->window =
                    std::make_unique<ui::SignInWindow>(ground->door.presenter, ground->prompter);
                State state = ground->door.presenter.state();
                state.email = QString::fromLatin1(doorEmail);
                state.facts =
                    app::HubFacts{QStringLiteral("WREN Job Portal"),
                                  QStringLiteral("Windsor Regional Employment Network"), false};
                change(state);
                ground->window->render(state);
                return Screen{ground, ground->window.get()};
            }};
}

/** The main window after `act`. */
ScreenMaker stage(const char *name, int people, std::function<void(Stage &)> act)
{
    return {name, [people, act] {
                const auto ground = std::make_shared<Stage>(people);
                SyncStatus status;
                status.state = SyncStatus::State::UpToDate;
                ground->window->showSync(status);
                ground->window->showHub({QStringLiteral("WREN Job Portal"),
                                         QStringLiteral("Windsor Regional Employment Network"),
                                         false});
                ground->window->showChoices(ui::Language::English, ui::Appearance::System);
                act(*ground);
                return Screen{ground, ground->window.get()};
            }};
}

QTableView *workTable(const Stage &stage)
{
    return stage.window->findChild<ui::RequestsPage *>()->findChild<QTableView *>(
        QStringLiteral("workTable"));
}

void press(QWidget *window, const char *shortcut)
{
    const QKeySequence keys = QKeySequence::fromString(QString::fromLatin1(shortcut));
    for (QAction *action : window->actions()) {
        if (action->shortcut() == keys)
            action->trigger();
    }
}

Error failed(Kind kind)
{
    return {kind, {}, {}};
}

struct DialogGround
{
    FakeServices services;
    app::OutboxPresenter outbox{services};
    std::unique_ptr<ui::SyncDialog> dialog;
};

/** One of each kind that an outbox may hold, about a client who is known here. */
void fillOutbox(FakeServices &services)
{
    using QueueState = app::QueuedMutation::State;
    const ClientId client = madeUpPeople(1).front().client;
    wire::ClientRecord record;
    record.profile = fullProfile();
    services.clients.insert(client, record);
    for (const QueueState state :
         {QueueState::Refused, QueueState::Conflicted, QueueState::Parked, QueueState::Waiting})
        services.queue << editOf(client, state);
    services.queue << noteAbout(client, QueueState::Waiting);
    for (int i = 0; i < services.queue.size(); ++i)
        services.queue[i].mutation.mid = i + 1;
}

bool isNamed(const app::OutboxPresenter &outbox)
{
    const auto &items = outbox.state().items;
    return !items.isEmpty() && items.constLast().hub.has_value();
}

ScreenMaker syncDialog(const char *name, const SyncStatus &status)
{
    return {name, [status] {
                const auto ground = std::make_shared<DialogGround>();
                ground->dialog = std::make_unique<ui::SyncDialog>(ground->outbox);
                ground->dialog->showStatus(status);
                if (status.waiting + status.refused > 0) {
                    fillOutbox(ground->services);
                    ground->outbox.load();
                    if (!QTest::qWaitFor([&] { return isNamed(ground->outbox); }))
                        qFatal("the outbox stays empty");
                }
                return Screen{ground, ground->dialog.get()};
            }};
}

SyncStatus offline()
{
    SyncStatus status;
    status.state = SyncStatus::State::Offline;
    status.waiting = 3;
    status.lastContact = stageNow();
    return status;
}

SyncStatus refusedStatus()
{
    SyncStatus status;
    status.state = SyncStatus::State::Refused;
    status.refused = 2;
    status.lastContact = stageNow();
    return status;
}

/** The main window of WREN support, with two open requests about one client and an older one. */
std::shared_ptr<Stage> supportStage()
{
    const auto ground = std::make_shared<Stage>(0, Permissions(Permission::Support));
    FakeServices &world = ground->services;
    world.staff.permissions = Permission::Support;
    world.supportQueue = {correctionIn(world, 60, EmailChangeState::Pending, 2),
                          correctionIn(world, 61, EmailChangeState::Pending, 50),
                          correctionIn(world, 62, EmailChangeState::Declined, 200)};
    world.supportQueue[1].record.camsEmail = QStringLiteral("m.damour@cams.example");
    ground->support.load();
    if (!QTest::qWaitFor([&] { return !ground->support.state().open.isEmpty(); }))
        qFatal("the queue is not read");
    return ground;
}

ScreenMaker support(const char *name, std::function<QWidget *(Stage &)> act)
{
    return {name, [act] {
                const auto ground = supportStage();
                QWidget *over = act(*ground);
                return Screen{ground, over ? over : ground->window.get()};
            }};
}

ScreenMaker palette()
{
    return {"palette", [] {
                const auto ground = std::make_shared<Stage>(40);
                press(ground->window.get(), "Ctrl+K");
                auto *palette = ground->window->findChild<ui::CommandPalette *>();
                QTest::keyClicks(palette->findChild<QLineEdit *>(), QStringLiteral("a"));
                return Screen{ground, palette};
            }};
}

/** The question that an act in the main window leads to. */
ScreenMaker question(const char *name, std::function<void(Stage &)> act)
{
    return {name, [act] {
                const auto ground = std::make_shared<Stage>(40);
                ground->prompter.agrees = false;
                act(*ground);
                ui::DialogPrompter().confirm(ground->window.get(), ground->prompter.asked.last(),
                                             [] {});
                return Screen{ground, ground->window->findChild<QMessageBox *>()};
            }};
}

struct DecisionGround
{
    FakeServices services;
    app::RequestsPresenter requests{services};
    std::unique_ptr<ui::DecideDialog> dialog;
};

ScreenMaker decision(const char *name, ui::DecideDialog::Decision which,
                     const app::HandoverView &request)
{
    return {name, [which, request] {
                const auto ground = std::make_shared<DecisionGround>();
                ground->services.staff.permissions = Permission::ProviderAdministration;
                ground->services.requests = {request};
                ground->requests.load();
                if (!QTest::qWaitFor([&] { return !ground->requests.state().items.isEmpty(); }))
                    qFatal("the requests are not read");
                ground->dialog =
                    std::make_unique<ui::DecideDialog>(ground->requests, request.id, which);
                return Screen{ground, ground->dialog.get()};
            }};
}

/** One of each kind and state. */
QList<app::HandoverView> everyRequest()
{
    return {askedFromUs(),
            askedByUs(),
            offeredToUs(),
            offeredByUs(),
            ended(askedByUs(54), HandoverState::Approved, 11),
            ended(offeredByUs(55), HandoverState::Declined, 11,
                  QStringLiteral("No place left before spring.")),
            ended(offeredToUs(56), HandoverState::Withdrawn, 11),
            ended(askedFromUs(57), HandoverState::Overtaken, 11)};
}

QList<app::KeptProvider> threeProviders()
{
    using State = app::KeptProvider::State;
    QList<app::KeptProvider> providers;
    for (int i = 0; i < 3; ++i)
        providers.append({providerId(i), madeUpNames().providers.value(providerId(i)),
                          i == 2 ? State::Online : State::Kept, i == 0});
    return providers;
}

std::vector<ScreenMaker> doors()
{
    return {
        door("sign-in", [](State &) {}),
        door("sign-in-practice", [](State &state) { state.facts->practice = true; }),
        door("sign-in-busy", [](State &state) { state.busy = true; }),
        door("sign-in-wrong", [](State &state) { state.error = failed(Kind::Unauthenticated); }),
        door("sign-in-away",
             [](State &state) {
                 state.facts.reset();
                 state.error = failed(Kind::Offline);
             }),
        door("unlock", [](State &state) { state.step = Step::Unlock; }),
        door("lease-over",
             [](State &state) {
                 state.step = Step::Unlock;
                 state.error = app::leaseOverError();
             }),
        door("ended",
             [](State &state) {
                 state.step = Step::Ended;
                 state.ended = app::EndedAccess{QString::fromLatin1(doorHub),
                                                QString::fromLatin1(doorEmail), 3};
             }),
        door("keychain",
             [](State &state) {
                 state.step = Step::Keychain;
                 state.error = failed(Kind::NotFound);
                 state.offersAnew = true;
             }),
        door("passphrase-new", [](State &state) { state.step = Step::ChoosePassphrase; }),
        door("passphrase", [](State &state) { state.step = Step::AskPassphrase; }),
    };
}

std::vector<ScreenMaker> stages()
{
    return {
        stage("people", 340, [](Stage &) {}),
        stage("people-searched", 340, [](Stage &it) { it.people.search(QStringLiteral("wong")); }),
        stage("people-practice-offline", 40,
              [](Stage &it) {
                  it.window->showHub({QStringLiteral("WREN Job Portal"),
                                      QStringLiteral("Windsor Regional Employment Network"), true});
                  it.window->showSync(offline());
              }),
        stage("people-none", 0, [](Stage &) {}),
        stage("people-fetching", 0, [](Stage &it) { it.people.setLoading(true); }),
        stage("people-email-pending", 40,
              [](Stage &it) {
                  std::vector<app::PersonRow> some = madeUpPeople(3);
                  for (app::PersonRow &person : some)
                      person.emailPendingUntil = app::noTimeLimit;
                  it.index.change(some, {});
                  it.people.showEmailPendingOnly(true);
              }),
        stage("people-email-none", 40, [](Stage &it) { it.people.showEmailPendingOnly(true); }),
        stage("people-nobody", 40, [](Stage &it) { it.people.search(QStringLiteral("qqq")); }),
        stage("people-none-mine", 0,
              [](Stage &it) {
                  app::PersonRow other = madeUpPeople(1).front();
                  other.caseworker = staffId(1);
                  it.index.assign({other});
                  it.people.showMineOnly(true);
                  it.people.refresh();
              }),
        stage("drafts-none", 40, [](Stage &it) { press(it.window.get(), "Ctrl+2"); }),
        stage("drafts", 40,
              [](Stage &it) {
                  it.addDraft(QStringLiteral("Okafor"));
                  it.addDraft(QStringLiteral("Bélanger"));
                  press(it.window.get(), "Ctrl+2");
              }),
        stage("outbox", 40,
              [](Stage &it) {
                  it.addOpenEdit(madeUpPeople(2).back().client);
                  fillOutbox(it.services);
                  it.outbox.load();
                  if (!QTest::qWaitFor([&] { return isNamed(it.outbox); }))
                      qFatal("the outbox stays empty");
                  it.window->showSync(offline());
                  press(it.window.get(), "Ctrl+2");
              }),
        stage("outbox-taken-over", 40,
              [](Stage &it) {
                  fillOutbox(it.services);
                  it.services.queue.first().result->error =
                      Error{Kind::Conflict,
                            {},
                            {{QStringLiteral("phone"), problemCode(Problem::OwnedByCams)}}};
                  it.outbox.load();
                  if (!QTest::qWaitFor([&] { return isNamed(it.outbox); }))
                      qFatal("the outbox stays empty");
                  press(it.window.get(), "Ctrl+2");
              }),
        stage("requests-none", 40, [](Stage &it) { press(it.window.get(), "Ctrl+3"); }),
        stage("requests", 40,
              [](Stage &it) {
                  it.showRequests(everyRequest());
                  press(it.window.get(), "Ctrl+3");
              }),
        stage("requests-offline", 40,
              [](Stage &it) {
                  it.services.setOffline(true);
                  it.showRequests(everyRequest());
                  press(it.window.get(), "Ctrl+3");
                  it.window->findChild<QComboBox *>(QStringLiteral("showComboBox"))
                      ->setCurrentIndex(1);
                  workTable(it)->selectRow(4);
              }),
        stage("requests-offer", 40,
              [](Stage &it) {
                  it.showRequests({offeredToUs(), askedFromUs()});
                  press(it.window.get(), "Ctrl+3");
                  workTable(it)->selectRow(1);
              }),
        stage("news", 40, [](Stage &it) { it.showRequests({offeredToUs()}); }),
        stage("people-not-kept", 40, [](Stage &it) { it.window->showKept(threeProviders()); }),
        stage("disk-full", 40,
              [](Stage &it) {
                  SyncStatus status = offline();
                  status.storage = app::StorageFault::DiskFull;
                  it.window->showSync(status);
              }),
        stage("help", 40, [](Stage &it) { press(it.window.get(), "F1"); }),
    };
}

} // namespace

const std::vector<ScreenMaker> &allScreens()
{
    static const std::vector<ScreenMaker> screens = [] {
        std::vector<ScreenMaker> all = doors();
        for (ScreenMaker &each : stages())
            all.push_back(std::move(each));
        all.push_back(syncDialog("sync-offline", offline()));
        all.push_back(syncDialog("sync-refused", refusedStatus()));
        SyncStatus full;
        full.storage = app::StorageFault::DiskFull;
        all.push_back(syncDialog("sync-disk-full", full));
        all.push_back(palette());
        all.push_back({"kept-providers", [] {
                           const auto ground =
                               std::make_shared<ui::KeptProvidersDialog>(threeProviders());
                           return Screen{ground, ground.get()};
                       }});
        all.push_back(support("support", [](Stage &) { return nullptr; }));
        all.push_back(support("support-offline", [](Stage &it) {
            it.services.setOffline(true);
            return nullptr;
        }));
        all.push_back(support("support-enter", [](Stage &it) {
            return new ui::EnterCorrectionDialog(it.support, it.window.get());
        }));
        all.push_back(support("support-decline", [](Stage &it) {
            return new ui::DeclineDialog(it.support, it.support.state().open.constFirst(),
                                         it.window.get());
        }));
        using Decision = ui::DecideDialog::Decision;
        all.push_back(decision("approve-offer", Decision::Approve, offeredToUs()));
        all.push_back(decision("approve-transfer", Decision::Approve, askedFromUs()));
        all.push_back(decision("decline", Decision::Decline, offeredToUs()));
        all.push_back(question("confirm-withdraw", [](Stage &it) {
            it.showRequests({offeredByUs()});
            press(it.window.get(), "Ctrl+3");
            it.window->findChild<QPushButton *>(QStringLiteral("withdrawButton"))->click();
        }));
        all.push_back(question("confirm-sign-out", [](Stage &it) {
            auto *user = it.window->findChild<ui::MenuButton *>(QStringLiteral("userButton"));
            user->dropMenu().actions().last()->trigger();
        }));
        all.push_back(question("confirm-discard", [](Stage &it) {
            it.addDraft(QStringLiteral("Okafor"));
            press(it.window.get(), "Ctrl+2");
            it.window->findChild<QTableView *>(QStringLiteral("draftsTable"))->selectRow(0);
            it.window->findChild<QPushButton *>(QStringLiteral("discardButton"))->click();
        }));
        return all;
    }();
    return screens;
}

void present(QWidget *widget)
{
    widget->show();
    if (qobject_cast<ui::MainWindow *>(widget))
        widget->resize(1280, 800); // the offscreen display is smaller than a person's
    widget->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(widget));
}

void addScreenRows()
{
    QTest::addColumn<int>("screen");
    for (size_t i = 0; i < allScreens().size(); ++i)
        QTest::newRow(allScreens()[i].name) << int(i);
}

Screen screenOfThisRow()
{
    const int *which = static_cast<int *>(QTest::qData("screen", QMetaType::Int));
    return allScreens()[size_t(*which)].make();
}

} // namespace wren::test
