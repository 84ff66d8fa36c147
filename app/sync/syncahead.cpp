// SPDX-License-Identifier: Apache-2.0
// The next page is on its way while one is being written down: the part of SyncCore that looks
// ahead.
#include "app/sync/synccore.h"

namespace wren::app {

std::optional<NumberedPull> SyncCore::askAhead(const wire::PullAnswer &answer, quint64 number)
{
    const bool isItsAnswer = m_pull == Pull::UnderWay && number == m_pullNumber && !m_pullIsStale;
    const bool isMerelyAPage = answer.more && answer.ended.isEmpty() && !isFirstContact(answer);
    if (!isItsAnswer || !isMerelyAPage || m_ahead)
        return std::nullopt;
    FeedPosition next = m_cache.position();
    next.seq = answer.seq;
    next.hear(answer.history);
    for (const wire::FetchProgress &progress : answer.fetching)
        next.progress(progress);
    m_ahead = NumberedPull{pullFrom(next), ++m_lastPullNumber};
    m_ahead->request.waitSeconds = 0;
    return m_ahead;
}

/** What was asked ahead is what is due, unless the page before it changed more than was expected.
 */
bool SyncCore::takeAhead(SyncStep &step, const wire::PullRequest &due)
{
    const std::optional<NumberedPull> ahead = std::exchange(m_ahead, std::nullopt);
    if (!ahead)
        return false;
    const bool isDueNow = ahead->request.toJson() == due.toJson();
    if (isDueNow)
        m_pullNumber = ahead->number;
    else
        step.withdrawPull = true;
    return isDueNow;
}

/** Its answer came before it was due: it is asked for again. */
void SyncCore::forgetAhead(quint64 number)
{
    if (m_ahead && m_ahead->number == number)
        m_ahead.reset();
}

} // namespace wren::app
