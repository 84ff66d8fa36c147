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

Error noAnswer()
{
    return {Kind::Timeout, QStringLiteral("no answer"), {}};
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

RealDesk::RealDesk(const QString &folder, SecretStore &keychain, std::function<qint64()> now)
    : m_session(std::make_unique<Session>(SessionParts{
          m_network, keychain, folder, QStringLiteral("FRONT-DESK-2"), cheap, std::move(now)}))
{
    // As the program does it: with the keys goes the workspace (app/main/desk.cpp).
    QObject::connect(m_session.get(), &Session::stateChanged, m_session.get(), [this] {
        if (m_session->state().phase != SessionState::Phase::Unlocked)
            m_workspace.reset();
    });
}

Result<void> RealDesk::open(const SignInForm &form)
{
    using Phase = SessionState::Phase;
    m_session->start();
    const auto phase = [this] {
        return m_session->state().phase;
    };
    if (!waitUntil([&] { return phase() == Phase::Locked || phase() == Phase::SignedOut; }))
        return noAnswer();
    if (phase() == Phase::Locked)
        m_session->unlock(form.password);
    else
        m_session->signIn(form);
    return openWorkspace();
}

Result<void> RealDesk::openAsNewDevice(const SignInForm &form)
{
    m_workspace.reset();
    m_session->signInAsNewDevice();
    m_session->signIn(form);
    return openWorkspace();
}

Result<void> RealDesk::openWorkspace()
{
    using Phase = SessionState::Phase;
    if (!waitUntil([this] { return m_session->state().phase == Phase::Unlocked; }))
        return m_session->state().error.value_or(noAnswer());
    m_workspace = std::make_unique<Workspace>(*m_session);
    const auto opened =
        answerOf<void>([this](auto done) { m_workspace->open(m_workspace.get(), done); });
    return opened.value_or(noAnswer());
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

bool RealDesk::saveEdit(const ClientId &client, Field field, const QString &value)
{
    const std::optional<ClientView> shown = view(client);
    if (!shown)
        return false;
    Profile wanted = shown->record.profile;
    wanted.set(field, value);
    const wire::EditClient edit{editsBetween(shown->record.profile, wanted, shown->base)};
    const auto saved = answerOf<void>([&](auto done) {
        m_workspace->sync().enqueue(QStringLiteral("edit_client"), client.text(), edit.toJson(),
                                    m_workspace.get(), done);
    });
    return saved && saved->ok();
}

std::optional<ClientView> RealDesk::view(const ClientId &client)
{
    auto view = answerOf<ClientView>(
        [&](auto done) { m_workspace->clients().view(client, m_workspace.get(), done); });
    return view && view->ok() ? std::optional(std::move(**view)) : std::nullopt;
}

QStringList RealDesk::records(const QString &kind)
{
    const auto read = [kind](CacheCore &cache) -> Result<QStringList> {
        QStringList ids;
        const Result<void> each =
            cache.records().each(kind, [&ids](const CachedRecord &record) { ids << record.id; });
        return each ? Result<QStringList>(ids) : Result<QStringList>(each.error());
    };
    const auto ids = answerOf<QStringList>(
        [&](auto done) { m_workspace->cache().run(m_workspace.get(), read, done); });
    return ids && ids->ok() ? **ids : QStringList();
}

std::optional<wire::Outcome> RealDesk::command(const QString &name, const QString &subject,
                                               const QJsonObject &arguments)
{
    const auto told = answerOf<wire::MutationResult>([&](auto done) {
        m_workspace->sync().command(name, subject, arguments, m_workspace.get(), done);
    });
    return told && told->ok() ? std::optional((*told)->outcome) : std::nullopt;
}

} // namespace wren::test
