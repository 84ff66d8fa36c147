// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/processes/realdesk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>

namespace wren::test {

using namespace app;

namespace {

constexpr KeyCosts cheap{{1, 64 << 10}, {1, 64 << 10}};

template<typename T, typename Ask>
std::optional<Result<T>> answerOf(Ask ask)
{
    const auto answer = std::make_shared<std::optional<Result<T>>>();
    ask([answer](Result<T> result) { answer->emplace(std::move(result)); });
    if (!waitUntil([answer] { return answer->has_value(); }))
        return std::nullopt;
    return std::move(**answer);
}

} // namespace

bool waitUntil(const std::function<bool()> &holds, std::chrono::milliseconds atMost)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > atMost.count())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    return true;
}

RealDesk::RealDesk(const QString &folder, SecretStore &keychain)
    : m_session(std::make_unique<Session>(
          SessionParts{m_network, keychain, folder, QStringLiteral("FRONT-DESK-2"), cheap}))
{}

bool RealDesk::open(const SignInForm &form)
{
    using Phase = SessionState::Phase;
    m_session->start();
    const auto phase = [this] {
        return m_session->state().phase;
    };
    if (!waitUntil([&] { return phase() == Phase::Locked || phase() == Phase::SignedOut; }))
        return false;
    if (phase() == Phase::Locked)
        m_session->unlock(form.password);
    else
        m_session->signIn(form);
    if (!waitUntil([&] { return phase() == Phase::Unlocked; }))
        return false;
    m_workspace = std::make_unique<Workspace>(*m_session);
    const auto opened =
        answerOf<void>([this](auto done) { m_workspace->open(m_workspace.get(), done); });
    return opened && opened->ok();
}

bool RealDesk::isUpToDate() const
{
    const SyncStatus status = this->status();
    return status.state == SyncStatus::State::UpToDate && !status.firstFetch && !status.resyncing &&
           status.waiting == 0;
}

ClientId RealDesk::anyClient() const
{
    const PeopleIndex &index = m_workspace->clients().index();
    return index.row(index.search({}).front()).client;
}

bool RealDesk::saveNote(const CaseNoteId &id, const ClientId &client)
{
    const QJsonObject arguments{{QStringLiteral("client"), client.text()},
                                {QStringLiteral("type"), QStringLiteral("meeting")},
                                {QStringLiteral("text"), QString(u"Note " + id.text())}};
    const auto saved = answerOf<void>([&](auto done) {
        m_workspace->sync().enqueue(QStringLiteral("add_case_note"), id.text(), arguments,
                                    m_workspace.get(), done);
    });
    return saved && saved->ok();
}

int RealDesk::confirmed(const ClientId &client, const QList<CaseNoteId> &notes)
{
    const auto all = answerOf<QList<CaseNote>>(
        [&](auto done) { m_workspace->clients().caseNotes(client, m_workspace.get(), done); });
    if (!all || !all->ok())
        return -1;
    return int(std::count_if((*all)->begin(), (*all)->end(), [&](const CaseNote &note) {
        return !note.waiting && notes.contains(note.id);
    }));
}

} // namespace wren::test
