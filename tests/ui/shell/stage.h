// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/drafts/draftspresenter.h"
#include "app/people/peoplepresenter.h"
#include "ui/settings/desksettings.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

namespace wren::test {

/** Questions that came up, answered by what the test says. */
class ScriptedPrompter : public ui::Prompter
{
public:
    void confirm(QWidget *parent, const ui::Question &question,
                 std::function<void()> confirmed) override;

    bool agrees = true;
    QList<ui::Question> asked;
};

/** The day on which the tests play: 2026-03-02 15:00 UTC. */
[[nodiscard]] qint64 stageNow();

/** Clients with every status, accents, one-name people and missing values; the same for a seed. */
[[nodiscard]] std::vector<app::PersonRow> madeUpPeople(int count);
[[nodiscard]] StaffId staffId(int number);
[[nodiscard]] ProviderId providerId(int number);
[[nodiscard]] const app::PeopleIndex::Names &madeUpNames();

/** The main window over a real index and a real sealed cache; profile and wizard are stand-ins. */
class Stage
{
public:
    explicit Stage(int people, Permissions permissions = Permission::Clients);

    /** Sealed and told when this returns. */
    void addDraft(const QString &name);

    QTemporaryDir directory;
    ui::DeskSettings settings;
    ScriptedPrompter prompter;
    app::PeopleIndex index;
    app::ClientCache cache;
    app::PeoplePresenter people;
    app::DraftsPresenter drafts;
    QList<QString> invited;   ///< draft ids the wizard was opened on; null for a new one
    QList<ClientId> profiles; ///< opened
    std::unique_ptr<ui::MainWindow> window;

private:
    void openCache();
    [[nodiscard]] ui::MainWindowParts parts(Permissions permissions);
};

} // namespace wren::test
