// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/drafts/draftspresenter.h"
#include "app/drafts/outboxpresenter.h"
#include "app/people/peoplepresenter.h"
#include "tests/ui/casework/fakeservices.h"
#include "tests/ui/casework/scriptedprompter.h"
#include "ui/settings/desksettings.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

namespace wren::test {

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
    /** The same for an open edit of that client's Personal Details. */
    void addOpenEdit(const ClientId &client);
    /** The same for a dialog that was left before it was sent. */
    void addForm(const app::FormAbout &about);
    /** As the feed brings them; read when this returns. */
    void showRequests(const QList<app::HandoverView> &views);
    /** In the outbox of client 0 when this returns; answers its mid. */
    qint64 addToOutbox(app::QueuedMutation queued);

    QTemporaryDir directory;
    ui::DeskSettings settings;
    ScriptedPrompter prompter;
    app::PeopleIndex index;
    app::ClientCache cache;
    app::PeoplePresenter people;
    FakeServices services; ///< of the outbox
    app::DraftsPresenter drafts;
    app::OutboxPresenter outbox;
    app::RequestsPresenter requests;
    app::SupportPresenter support;
    QList<QString> invited;   ///< draft ids the wizard was opened on; null for a new one
    QList<ClientId> profiles; ///< opened
    QList<QString> resumed;   ///< draft ids of edits and notes that were gone on with
    QList<FieldEdit> proposed;
    std::unique_ptr<ui::MainWindow> window;

private:
    void keep(const QString &id, const char *kind, const QJsonObject &content);
    void openCache();
    [[nodiscard]] ui::MainWindowParts parts(Permissions permissions);
};

/** What may stand in an outbox, about client `client`. */
[[nodiscard]] app::QueuedMutation editOf(const ClientId &client, app::QueuedMutation::State state);
[[nodiscard]] app::QueuedMutation noteAbout(const ClientId &client,
                                            app::QueuedMutation::State state);

} // namespace wren::test
