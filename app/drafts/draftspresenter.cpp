// SPDX-License-Identifier: Apache-2.0
#include "app/drafts/draftspresenter.h"

#include "app/invite/intakedraft.h"
#include "app/profile/profilepresenter.h"

#include <algorithm>

namespace wren::app {

DraftsPresenter::DraftsPresenter(ClientCache &cache, const PeopleIndex &index, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_index(index)
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
            if (const std::optional<Item> item = itemOf(draft))
                m_state.drafts.append(*item);
        }
    } else {
        m_state.error = drafts.error();
    }
    emit stateChanged();
}

/** Null: of a kind that this Desk does not know; it is left alone. */
std::optional<DraftsPresenter::Item> DraftsPresenter::itemOf(const Draft &draft) const
{
    Item item;
    item.id = draft.id;
    item.savedAt = draft.savedAt;
    item.content = draft.content;
    if (draft.kind == QLatin1String(intakeDraftKind)) {
        item.name = intakeDraftName(draft.content);
        return item;
    }
    if (draft.kind == QLatin1String(noteDraftKind)) {
        item.kind = Kind::CaseNote;
        item.client = ClientId::fromTrusted(draft.id);
    } else if (const auto section = SectionDraft::fromJson(draft.content);
               section && draft.kind == QLatin1String(sectionDraftKind)) {
        item.kind = Kind::SectionEdit;
        item.client = section->client;
        item.section = section->section;
        item.name = section->name;
    } else if (const auto form = FormAbout::fromJson(draft.content);
               form && draft.kind == QLatin1String(formDraftKind)) {
        item.kind = Kind::Form;
        item.client = form->client.value_or(ClientId());
        item.form = form;
        item.name = form->name;
    } else {
        return std::nullopt;
    }
    if (const PersonRow *person = m_index.find(item.client))
        item.name = person->name;
    return item;
}

} // namespace wren::app
