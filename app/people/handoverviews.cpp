// SPDX-License-Identifier: Apache-2.0
#include "app/people/handoverviews.h"

#include "app/cache/cachecore.h"
#include "app/cache/clientview.h"

#include <algorithm>

namespace wren::app {

namespace {

/** Of one kind, by id; an unreadable value (a newer hub's) is left out. */
Result<QHash<HandoverId, HandoverView>> readKind(CacheCore &cache, const QString &kind)
{
    QHash<HandoverId, HandoverView> found;
    const Result<void> read = cache.records().each(kind, [&found](const CachedRecord &cached) {
        const std::optional<HandoverId> id = HandoverId::parse(cached.id);
        const Result<wire::HandoverRecord> record = wire::HandoverRecord::fromJson(cached.value);
        if (id && record)
            found.insert(*id, {*id, *record, {}, {}});
    });
    if (!read)
        return read.error();
    return found;
}

void nameInside(const ClientViews &clients, HandoverView &view)
{
    if (!view.record.client)
        return;
    const Result<ClientView> client = clients.client(*view.record.client);
    if (!client)
        return;
    view.name = client->record.profile.fullName();
    view.presentWorker = client->record.caseworker;
}

} // namespace

HandoverSides HandoverView::sides() const
{
    const bool isOffer = record.way == HandoverWay::Refer;
    return {record.way, record.from, record.to, record.askedBy,
            isOffer ? record.caseworker : presentWorker};
}

Result<QList<HandoverView>> readHandovers(CacheCore &cache)
{
    const Result<ClientViews> clients = ClientViews::of(cache);
    if (!clients)
        return clients.error();
    Result<QHash<HandoverId, HandoverView>> all = readKind(cache, QStringLiteral("handover"));
    if (!all)
        return all.error();
    const auto outside = readKind(cache, QStringLiteral("outside_handover"));
    if (!outside)
        return outside.error();
    for (HandoverView &view : *all)
        nameInside(*clients, view);
    for (auto it = outside->cbegin(); it != outside->cend(); ++it) {
        if (all->contains(it.key()) || !it->record.person)
            continue;
        HandoverView view = *it;
        view.name = view.record.person->name;
        view.presentWorker = view.record.person->caseworker;
        all->insert(it.key(), view);
    }
    QList<HandoverView> list = all->values();
    std::sort(list.begin(), list.end(), [](const HandoverView &a, const HandoverView &b) {
        return a.record.askedAt != b.record.askedAt ? a.record.askedAt > b.record.askedAt
                                                    : a.id < b.id;
    });
    return list;
}

} // namespace wren::app
