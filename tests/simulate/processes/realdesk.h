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
    /** Its files lie in `folder`; `keychain` survives it. */
    RealDesk(const QString &folder, app::SecretStore &keychain);

    /** Signs in, or unlocks what is there, and opens the workspace; false: it cannot. */
    [[nodiscard]] bool open(const app::SignInForm &form);
    [[nodiscard]] app::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] app::SyncStatus status() const { return m_workspace->sync().status(); }
    [[nodiscard]] bool isUpToDate() const;

    /** The first client of the copy. */
    [[nodiscard]] ClientId anyClient() const;
    /** Writes a note down to be sent some time; true: saved. */
    [[nodiscard]] bool saveNote(const CaseNoteId &id, const ClientId &client);
    /** How many of the notes the copy of the client holds that the hub has confirmed. */
    [[nodiscard]] int confirmed(const ClientId &client, const QList<CaseNoteId> &notes);

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<app::Workspace> m_workspace;
};

/** Runs the event loop until it holds; false: not within the time. */
[[nodiscard]] bool waitUntil(const std::function<bool()> &holds,
                             std::chrono::milliseconds atMost = std::chrono::seconds(60));

} // namespace wren::test
