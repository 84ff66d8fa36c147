// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/screens.h"

#include "tests/ui/shell/fakedoor.h"
#include "tests/ui/shell/stage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/syncdialog.h"
#include "ui/signin/signinwindow.h"

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

QList<app::QueuedMutation> refusals()
{
    app::QueuedMutation refused;
    refused.mutation.mid = 4;
    refused.mutation.name = QStringLiteral("complete_setup");
    refused.state = app::QueuedMutation::State::Refused;
    refused.result.emplace();
    refused.result->error = failed(Kind::Conflict);
    app::QueuedMutation note = refused;
    note.mutation.mid = 5;
    note.mutation.name = QStringLiteral("add_case_note");
    note.result->error = failed(Kind::Forbidden);
    return {refused, note};
}

ScreenMaker syncDialog(const char *name, const SyncStatus &status,
                       const QList<app::QueuedMutation> &refused)
{
    return {name, [status, refused] {
                const auto dialog = std::make_shared<ui::SyncDialog>();
                dialog->showStatus(status);
                dialog->showRefusals(refused);
                return Screen{dialog, dialog.get()};
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
        all.push_back(syncDialog("sync-offline", offline(), {}));
        all.push_back(syncDialog("sync-refused", refusedStatus(), refusals()));
        all.push_back(palette());
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
