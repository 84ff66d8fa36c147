// SPDX-License-Identifier: Apache-2.0
#include "hub/api/workers.h"

namespace wren::api {

Workers::Workers(int threads, int queueLimit)
    : m_queueLimit(queueLimit)
{
    m_threads.setMaxThreadCount(threads);
    m_threads.setExpiryTimeout(-1);
}

Workers::~Workers()
{
    m_threads.waitForDone();
}

bool Workers::post(std::function<void()> work)
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

void Workers::resume(std::function<void()> work)
{
    constexpr int behindRequests = -1;
    m_threads.start(std::move(work), behindRequests);
}

} // namespace wren::api
