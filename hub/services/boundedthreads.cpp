// SPDX-License-Identifier: Apache-2.0
#include "hub/services/boundedthreads.h"

namespace wren::services {

BoundedThreads::BoundedThreads(int threads, int queueLimit)
    : m_queueLimit(queueLimit)
{
    m_threads.setMaxThreadCount(threads);
    m_threads.setExpiryTimeout(-1);
}

BoundedThreads::~BoundedThreads()
{
    m_threads.waitForDone();
}

bool BoundedThreads::post(std::function<void()> work)
{
    if (m_waiting.fetch_add(1) >= m_queueLimit) {
        m_waiting.fetch_sub(1);
        return false;
    }
    m_threads.start([this, work = std::move(work)] {
        m_waiting.fetch_sub(1);
        work();
    });
    return true;
}

void BoundedThreads::resume(std::function<void()> work)
{
    constexpr int behindRequests = -1;
    m_threads.start(std::move(work), behindRequests);
}

} // namespace wren::services
