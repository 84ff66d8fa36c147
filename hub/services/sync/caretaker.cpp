// SPDX-License-Identifier: Apache-2.0
#include "hub/services/sync/caretaker.h"

#include "hub/store/feed.h"
#include "hub/store/state/forgetting.h"

#include <QLoggingCategory>

#include <typeinfo>

namespace wren::services {

Q_LOGGING_CATEGORY(lcCaretaker, "wren.caretaker")

namespace {

constexpr std::chrono::milliseconds tidyEvery = std::chrono::hours(1);

void warn(const Result<void> &done)
{
    if (!done)
        qCWarning(lcCaretaker).noquote() << done.error().detail;
}

} // namespace

Caretaker::Caretaker(store::Database &database, store::Environment environment, Tell tell,
                     std::chrono::milliseconds interval, Retention retention)
    : m_database(database)
    , m_environment(std::move(environment))
    , m_tell(std::move(tell))
    , m_interval(interval)
    , m_retention(retention)
    , m_thread([this] { run(); })
{}

Caretaker::~Caretaker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_end.notify_one();
    m_thread.join();
}

void Caretaker::run()
{
    do {
        // It must not die of what one look threw: the next one may do better.
        try {
            look();
            tidy();
        } catch (const std::exception &exception) {
            qCCritical(lcCaretaker) << typeid(exception).name();
        }
    } while (!endsWithin(m_interval));
}

bool Caretaker::endsWithin(std::chrono::milliseconds interval)
{
    std::unique_lock lock(m_mutex);
    return m_end.wait_for(lock, interval, [this] { return m_ending; });
}

void Caretaker::look()
{
    const Result<store::Connection *> connection = m_database.connection();
    if (!connection)
        return;
    const Result<store::HubState> state = store::readHubState(**connection);
    if (!state)
        return;
    const qint64 before = m_seen.value_or(state->seq);
    m_seen = state->seq;
    if (before == state->seq)
        return;
    const Result<QStringList> scopes = store::scopesAfter(**connection, before);
    if (!scopes) {
        m_seen = before; // told at the next look
        return;
    }
    if (!scopes->isEmpty())
        m_tell(*scopes);
}

void Caretaker::tidy()
{
    const qint64 now = m_environment.now();
    if (now - m_tidiedAt < tidyEvery.count() && now >= m_tidiedAt)
        return;
    const Result<store::Connection *> connection = m_database.connection();
    if (!connection)
        return;
    m_tidiedAt = now;
    const auto before = [now](std::chrono::hours kept) {
        return now - std::chrono::milliseconds(kept).count();
    };
    warn(store::forgetExits(**connection, before(m_retention.exits)));
    warn(store::forgetResults(**connection, before(m_retention.results)));
}

} // namespace wren::services
