// SPDX-License-Identifier: Apache-2.0
#include "hub/store/lane.h"

#include "hub/store/killpoint.h"
#include "hub/store/lane/lanecore.h"

#include <QLoggingCategory>

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <typeinfo>

namespace wren::store {

Q_LOGGING_CATEGORY(lcLaneThread, "wren.lane.thread")

namespace {

// A transaction longer than this would keep the counter row from other hubs.
constexpr std::size_t largestBatch = 256;

} // namespace

using Clock = std::chrono::steady_clock; // of delays: the environment's may stand still

class WriterLane::Private
{
public:
    struct Waiting
    {
        Job job;
        std::promise<Result<JobResult>> answer;
    };

    Private(Database &database, Environment environment)
        : m_database(database)
        , m_core(std::move(environment))
        , m_thread([this] { loop(); })
    {}
    ~Private();

    [[nodiscard]] std::future<Result<JobResult>> submit(Job job);
    void addListener(std::function<void(const QStringList &)> listener);

private:
    void loop();
    /** Waits; empty: the lane ends and nothing waits. */
    [[nodiscard]] std::vector<Waiting> take();
    /** Moves what is due (at the end: all) from the delayed to the waiting. Under the mutex. */
    void takeDue();
    void waitForWork(std::unique_lock<std::mutex> &lock);
    void serve(std::vector<Waiting> batch);
    [[nodiscard]] LaneCore::Done run(std::vector<Job> &jobs);
    void tell(const QSet<QString> &scopes);

    Database &m_database;
    LaneCore m_core;
    std::mutex m_mutex; // of all below
    std::condition_variable m_wake;
    std::vector<Waiting> m_waiting;
    std::multimap<Clock::time_point, Waiting> m_delayed; ///< by when they are due
    std::vector<std::function<void(const QStringList &)>> m_listeners;
    bool m_ending = false;
    std::thread m_thread; // last: it uses the others
};

WriterLane::Private::~Private()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

std::future<Result<JobResult>> WriterLane::Private::submit(Job job)
{
    const auto delay = job.delay;
    Waiting waiting{std::move(job), {}};
    std::future<Result<JobResult>> answer = waiting.answer.get_future();
    {
        const std::lock_guard lock(m_mutex);
        if (delay.count() > 0)
            m_delayed.emplace(Clock::now() + delay, std::move(waiting));
        else
            m_waiting.push_back(std::move(waiting));
    }
    m_wake.notify_one();
    return answer;
}

void WriterLane::Private::addListener(std::function<void(const QStringList &)> listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.push_back(std::move(listener));
}

void WriterLane::Private::loop()
{
    for (std::vector<Waiting> batch = take(); !batch.empty(); batch = take())
        serve(std::move(batch));
}

void WriterLane::Private::takeDue()
{
    const auto end = m_ending ? m_delayed.end() : m_delayed.upper_bound(Clock::now());
    for (auto due = m_delayed.begin(); due != end; ++due)
        m_waiting.push_back(std::move(due->second));
    m_delayed.erase(m_delayed.begin(), end);
}

void WriterLane::Private::waitForWork(std::unique_lock<std::mutex> &lock)
{
    for (takeDue(); m_waiting.empty() && !m_ending; takeDue()) {
        if (m_delayed.empty())
            m_wake.wait(lock);
        else
            m_wake.wait_until(lock, m_delayed.begin()->first);
    }
}

std::vector<WriterLane::Private::Waiting> WriterLane::Private::take()
{
    std::unique_lock lock(m_mutex);
    waitForWork(lock);
    const auto end = m_waiting.begin() + std::ptrdiff_t(std::min(m_waiting.size(), largestBatch));
    std::vector<Waiting> batch(std::make_move_iterator(m_waiting.begin()),
                               std::make_move_iterator(end));
    m_waiting.erase(m_waiting.begin(), end);
    return batch;
}

void WriterLane::Private::serve(std::vector<Waiting> batch)
{
    std::vector<Job> jobs;
    jobs.reserve(batch.size());
    for (Waiting &waiting : batch)
        jobs.push_back(std::move(waiting.job));
    LaneCore::Done done = run(jobs);
    for (std::size_t i = 0; i < batch.size(); ++i)
        batch[i].answer.set_value(std::move(done.results[i]));
    killPoint("lane.after_answer");
    if (!done.scopes.isEmpty())
        tell(done.scopes);
}

LaneCore::Done WriterLane::Private::run(std::vector<Job> &jobs)
{
    const auto cannotNow = [&jobs](const Error &error) -> LaneCore::Done {
        return {std::vector<Result<JobResult>>(jobs.size(), error), {}};
    };
    try {
        const Result<Connection *> connection = m_database.connection();
        return connection ? m_core.run(**connection, jobs) : cannotNow(connection.error());
    } catch (const std::exception &exception) {
        // Rolled back as it was thrown. The thread must live: it is everybody's.
        qCCritical(lcLaneThread) << typeid(exception).name();
        return cannotNow({Kind::Storage, QStringLiteral("the lane failed"), {}});
    }
}

void WriterLane::Private::tell(const QSet<QString> &scopes)
{
    std::vector<std::function<void(const QStringList &)>> listeners;
    {
        const std::lock_guard lock(m_mutex);
        listeners = m_listeners;
    }
    const QStringList names(scopes.begin(), scopes.end());
    for (const auto &listener : listeners) {
        try {
            listener(names);
        } catch (const std::exception &exception) {
            qCCritical(lcLaneThread) << "a listener threw" << typeid(exception).name();
        }
    }
}

WriterLane::WriterLane(Database &database, Environment environment)
    : d(std::make_unique<Private>(database, std::move(environment)))
{}

WriterLane::~WriterLane() = default;

std::future<Result<JobResult>> WriterLane::submit(Job job)
{
    return d->submit(std::move(job));
}

void WriterLane::onCommit(std::function<void(const QStringList &)> listener)
{
    d->addListener(std::move(listener));
}

} // namespace wren::store
