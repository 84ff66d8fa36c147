// SPDX-License-Identifier: Apache-2.0
#include "hub/api/heldpulls.h"

#include <algorithm>

namespace wren::api {

namespace {

void resumeAll(const std::vector<HeldPulls::Wait> &waits, HeldPulls::Resumed why)
{
    for (const HeldPulls::Wait &wait : waits)
        wait.resume(why);
}

} // namespace

HeldPulls::HeldPulls()
    : m_thread([this] { watchDeadlines(); })
{}

HeldPulls::~HeldPulls()
{
    close();
    m_thread.join();
}

qint64 HeldPulls::commits() const
{
    const std::lock_guard lock(m_mutex);
    return m_commits;
}

bool HeldPulls::wasTouched(const QSet<QString> &scopes, qint64 commitsSeen) const
{
    return std::any_of(scopes.begin(), scopes.end(), [this, commitsSeen](const QString &scope) {
        return m_lastTouched.value(scope) > commitsSeen;
    });
}

std::vector<HeldPulls::Wait> HeldPulls::take(const Due &due)
{
    std::vector<Wait> taken;
    for (auto it = m_waits.begin(); it != m_waits.end();) {
        if (due(*it)) {
            taken.push_back(std::move(*it));
            it = m_waits.erase(it);
        } else {
            ++it;
        }
    }
    return taken;
}

void HeldPulls::hold(Wait wait, qint64 commitsSeen)
{
    std::vector<Wait> touched;
    std::vector<Wait> given;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return;
        if (wasTouched(wait.scopes, commitsSeen)) {
            touched.push_back(std::move(wait));
        } else {
            const auto older = m_waits.find(wait.device);
            if (older != m_waits.end())
                given.push_back(std::move(*older));
            m_waits.insert(wait.device, wait);
        }
    }
    m_changed.notify_one();
    resumeAll(touched, Resumed::Touched);
    resumeAll(given, Resumed::Over);
}

void HeldPulls::committed(const QStringList &scopes)
{
    std::vector<Wait> touched;
    {
        const std::lock_guard lock(m_mutex);
        const qint64 before = m_commits++;
        for (const QString &scope : scopes)
            m_lastTouched.insert(scope, m_commits);
        touched =
            take([this, before](const Wait &wait) { return wasTouched(wait.scopes, before); });
    }
    resumeAll(touched, Resumed::Touched);
}

void HeldPulls::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_waits.clear();
    }
    m_changed.notify_one();
}

std::optional<HeldPulls::Clock::time_point> HeldPulls::nextDeadline() const
{
    const auto soonest =
        std::min_element(m_waits.begin(), m_waits.end(),
                         [](const Wait &a, const Wait &b) { return a.deadline < b.deadline; });
    if (soonest == m_waits.end())
        return std::nullopt;
    return soonest->deadline;
}

void HeldPulls::watchDeadlines()
{
    std::unique_lock lock(m_mutex);
    while (!m_closed) {
        if (const std::optional<Clock::time_point> next = nextDeadline())
            m_changed.wait_until(lock, *next);
        else
            m_changed.wait(lock);
        const Clock::time_point now = Clock::now();
        const std::vector<Wait> over =
            take([now](const Wait &wait) { return wait.deadline <= now; });
        lock.unlock();
        resumeAll(over, Resumed::Over);
        lock.lock();
    }
}

} // namespace wren::api
