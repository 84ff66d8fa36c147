// SPDX-License-Identifier: Apache-2.0
#include "app/drafts/draftspresenter.h"

#include "app/invite/intakedraft.h"

#include <algorithm>

namespace wren::app {

DraftsPresenter::DraftsPresenter(ClientCache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
{
    connect(&cache, &ClientCache::draftsChanged, this, &DraftsPresenter::load);
}

void DraftsPresenter::load()
{
    m_cache.drafts(this, [this](const Result<QList<Draft>> &drafts) { show(drafts); });
}

void DraftsPresenter::discard(const QString &id)
{
    m_cache.discardDraft(id, this, [this](const Result<void> &done) {
        if (done)
            return; // draftsChanged follows
        m_state.error = done.error();
        emit stateChanged();
    });
}

const DraftsPresenter::Item *DraftsPresenter::find(const QString &id) const
{
    const auto found = std::find_if(m_state.drafts.begin(), m_state.drafts.end(),
                                    [&id](const Item &item) { return item.id == id; });
    return found == m_state.drafts.end() ? nullptr : &*found;
}

void DraftsPresenter::show(const Result<QList<Draft>> &drafts)
{
    m_state.loading = false;
    if (drafts) {
        m_state.error.reset();
        m_state.drafts.clear();
        for (const Draft &draft : *drafts) {
            if (draft.kind == QLatin1String(intakeDraftKind))
                m_state.drafts.append(
                    {draft.id, intakeDraftName(draft.content), draft.savedAt, draft.content});
        }
    } else {
        m_state.error = drafts.error();
    }
    emit stateChanged();
}

} // namespace wren::app
