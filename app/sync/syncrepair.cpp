// SPDX-License-Identifier: Apache-2.0
// Damage and what is missing: the part of SyncCore that looks for it and fetches anew (I15).
#include "app/sync/synccore.h"

#include <algorithm>
#include <utility>

namespace wren::app {

/** Once can be bad luck with what is under way; twice, something is missing here. */
void SyncCore::compareDigests(SyncStep &step, const wire::PullAnswer &page)
{
    if (page.more || page.digests.isEmpty())
        return;
    if (std::exchange(m_isToCheck, false)) {
        if (const Result<void> checked = m_cache.check(); !checked)
            return diskFailed(step, checked.error());
    }
    const Result<QStringList> scopes = m_cache.disagreeing(page.digests);
    if (!scopes)
        return diskFailed(step, scopes.error());
    const bool twice = std::any_of(scopes->begin(), scopes->end(), [this](const QString &scope) {
        return m_disagreed.contains(scope);
    });
    m_disagreed = QSet<QString>(scopes->begin(), scopes->end());
    if (twice)
        askAnew(step);
    else if (!scopes->isEmpty())
        m_more = true; // ask again at once
}

SyncStep SyncCore::damageFound()
{
    SyncStep step;
    if (m_cache.isFetchingAnew())
        return finished(std::move(step));
    const Result<void> begun = m_cache.fetchAnew();
    if (begun)
        begunAnew();
    else
        diskFailed(step, begun.error());
    return finished(std::move(step));
}

/** The hub's records are others: so may be what it knows of ours. */
void SyncCore::askAnew(SyncStep &step)
{
    const Result<QMap<qint64, qint64>> begun = m_cache.fetchAndAskAnew();
    if (!begun)
        return diskFailed(step, begun.error());
    renumberTickets(*begun);
    step.queueChanged = true;
    begunAnew();
}

void SyncCore::begunAnew()
{
    m_disagreed.clear();
    m_pullIsStale = m_pull != Pull::Idle;
    m_more = true;
}

} // namespace wren::app
