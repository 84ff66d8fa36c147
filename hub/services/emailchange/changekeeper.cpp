// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/changekeeper.h"

#include "hub/services/emailchange/requests.h"
#include "hub/store/emailchange/pagenonces.h"

#include <QLoggingCategory>

namespace wren::services {

Q_LOGGING_CATEGORY(lcChangeKeeper, "wren.changekeeper")

namespace {

/** Longer than any session: a form older than that is refused by its session. */
constexpr std::chrono::milliseconds nonceLife = std::chrono::hours(48);

} // namespace

ChangeKeeper::ChangeKeeper(Ground ground, EmailChangeTerms terms,
                           std::chrono::milliseconds interval)
    : m_ground(std::move(ground))
    , m_terms(std::move(terms))
    , m_interval(interval)
    , m_thread([this] { run(); })
{}

ChangeKeeper::~ChangeKeeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_end.notify_one();
    m_thread.join();
}

void ChangeKeeper::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        lock.unlock();
        look();
        lock.lock();
        m_end.wait_for(lock, m_interval, [this] { return m_ending; });
    }
}

void ChangeKeeper::look()
{
    const Result<store::Connection *> connection = m_ground.database.connection();
    if (!connection)
        return;
    const qint64 now = m_ground.environment.now();
    const auto forgotten = store::deletePageNoncesBefore(**connection, now - nonceLife.count());
    const auto due = anyEmailChangeDue(**connection, now);
    if (!forgotten || !due || !*due)
        return;
    store::Job job;
    job.action = QStringLiteral("expire_email_changes");
    job.work = [terms = m_terms](store::WriteContext &context) -> Result<store::Effect> {
        const auto expired = expireEmailChanges(context, terms);
        return expired ? Result<store::Effect>(store::Effect()) : expired.error();
    };
    const auto done = m_ground.lane.submit(std::move(job)).get();
    if (done && done->result.error)
        qCWarning(lcChangeKeeper).noquote() << done->result.error->detail;
}

} // namespace wren::services
