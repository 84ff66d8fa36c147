// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/workspace.h"
#include "tests/app/support/memorystore.h"

#include <QNetworkAccessManager>

namespace wren::test {

/** Desk without its windows: session, network, cache on the disk, sync. */
class RealDesk
{
public:
    /** Its files lie in `folder`; `keychain` survives it. `now`: what its clock shows, ms UTC. */
    RealDesk(const QString &folder, app::SecretStore &keychain,
             std::function<qint64()> now = &QDateTime::currentMSecsSinceEpoch);

    /** Signs in, or unlocks what is there, and opens the workspace; else says why it cannot. */
    [[nodiscard]] Result<void> open(const app::SignInForm &form);
    /** Of a computer that was copied: the same profile goes on as another device. */
    [[nodiscard]] Result<void> openAsNewDevice(const app::SignInForm &form);
    [[nodiscard]] const app::SessionState &session() const { return m_session->state(); }
    /** Only while it is open. */
    [[nodiscard]] app::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] app::SyncStatus status() const { return m_workspace->sync().status(); }
    [[nodiscard]] bool isUpToDate() const;

    /** The first client of the copy. */
    [[nodiscard]] ClientId anyClient() const;
    /** Writes a note down to be sent some time; true: saved. */
    [[nodiscard]] bool saveNote(const CaseNoteId &id, const ClientId &client);
    /** How many of the notes the copy of the client holds that the hub has confirmed. */
    [[nodiscard]] int confirmed(const ClientId &client, const QList<CaseNoteId> &notes);

    /** As the profile saves: against what it showed; true: saved. */
    [[nodiscard]] bool saveEdit(const ClientId &client, Field field, const QString &value);
    /** As the profile shows the client; nothing: not in this copy. */
    [[nodiscard]] std::optional<app::ClientView> view(const ClientId &client);
    /** Ids of the copy's records of a kind. */
    [[nodiscard]] QStringList records(const QString &kind);
    /** A command, and what the hub decided; nothing: it could not be asked. */
    [[nodiscard]] std::optional<wire::Outcome> command(const QString &name, const QString &subject,
                                                       const QJsonObject &arguments);

private:
    [[nodiscard]] Result<void> openWorkspace();

    QNetworkAccessManager m_network;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<app::Workspace> m_workspace;
};

/** Runs the event loop until it holds; false: not within the time. */
[[nodiscard]] bool waitUntil(const std::function<bool()> &holds,
                             std::chrono::milliseconds atMost = std::chrono::seconds(60));

} // namespace wren::test
