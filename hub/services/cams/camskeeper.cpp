// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camskeeper.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace wren::services {

namespace {

using Clock = std::chrono::steady_clock;

// A hub under load commits hundreds of times a second.
constexpr std::chrono::milliseconds quietAfterRing(200);

} // namespace

/** Shared with those who ring it. */
class CamsKeeper::Bell
{
public:
    enum class Why { Ending, Rung, Due };

    void ring()
    {
        const std::lock_guard lock(m_mutex);
        m_rung = true;
        m_wake.notify_one();
    }
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_wake.notify_one();
    }
    [[nodiscard]] Why waitUntil(Clock::time_point due)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_until(lock, due, [this] { return m_ending || m_rung; });
        if (m_ending)
            return Why::Ending;
        const bool rung = m_rung && Clock::now() < due;
        m_rung = false;
        return rung ? Why::Rung : Why::Due;
    }
    /** Whoever rings meanwhile is heard afterwards. False: the end. */
    [[nodiscard]] bool rest(std::chrono::milliseconds pause)
    {
        std::unique_lock lock(m_mutex);
        return !m_wake.wait_for(lock, pause, [this] { return m_ending; });
    }

private:
    std::mutex m_mutex; // of all below
    std::condition_variable m_wake;
    bool m_rung = false;
    bool m_ending = false;
};

class CamsKeeper::Private
{
public:
    Private(CamsReader::Ground ground, CamsPace pace)
        : m_round(std::move(ground), pace)
        , m_thread([this] { loop(); })
    {}
    ~Private()
    {
        bell->end();
        m_thread.join();
    }

    const std::shared_ptr<Bell> bell = std::make_shared<Bell>();

private:
    void loop();

    CamsRound m_round;
    std::thread m_thread; // last: it uses the others
};

void CamsKeeper::Private::loop()
{
    Clock::time_point due = Clock::now();
    for (;;) {
        const Bell::Why why = bell->waitUntil(due);
        if (why == Bell::Why::Ending)
            return;
        if (why == Bell::Why::Due) {
            due = Clock::now() + m_round.run();
            continue;
        }
        m_round.runWanted();
        if (!bell->rest(quietAfterRing))
            return;
    }
}

CamsKeeper::CamsKeeper(CamsReader::Ground ground, CamsPace pace)
    : d(std::make_unique<Private>(std::move(ground), pace))
{}

CamsKeeper::~CamsKeeper() = default;

std::function<void()> CamsKeeper::waker() const
{
    return [bell = d->bell] {
        bell->ring();
    };
}

} // namespace wren::services
