// SPDX-License-Identifier: Apache-2.0
#include "app/people/directory.h"

#include <algorithm>

namespace wren::app {

namespace {

template<typename Entry>
QList<Entry> byName(QList<Entry> entries)
{
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        const int byName = QString::localeAwareCompare(a.record.name, b.record.name);
        return byName != 0 ? byName < 0 : a.id < b.id;
    });
    return entries;
}

/** Reads every record of a kind into `put(id, record)`; one that cannot be read is an error. */
template<typename AnyId, typename Record>
Result<int> readAll(CacheCore &cache, const QString &kind, QHash<AnyId, Record> &into)
{
    Result<void> decoded;
    const Result<int> damaged = cache.records().eachReadable(kind, [&](const CachedRecord &cached) {
        const std::optional<AnyId> id = AnyId::parse(cached.id);
        const Result<Record> record = Record::fromJson(cached.value);
        if (id && record)
            into.insert(*id, *record);
        else
            decoded = Error{Kind::Server, QStringLiteral("unreadable ") + kind, {}};
    });
    if (!decoded)
        return decoded.error();
    return damaged;
}

Result<int> readReference(CacheCore &cache, ReferenceData &into)
{
    Result<void> decoded;
    const Result<int> damaged = cache.records().eachReadable(
        QStringLiteral("reference_item"), [&](const CachedRecord &cached) {
            const Result<ReferenceItem> item = wire::referenceItemFromJson(cached.value);
            if (item)
                into.put(*item);
            else
                decoded = item.error();
        });
    if (!decoded)
        return decoded.error();
    return damaged;
}

} // namespace

Directory::Directory(ClientCache &cache, SyncDriver &sync, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_sync(sync)
{
    connect(&sync, &SyncDriver::recordsChanged, this, [this](const ChangedRecords &changed) {
        if (changed.everything || !changed.kinds.isEmpty())
            load(this, [](const Result<void> &loaded) {
                if (!loaded)
                    qWarning("directory: %s", qPrintable(loaded.error().detail));
            });
    });
}

Result<Directory::Content> Directory::read(CacheCore &cache)
{
    Content content;
    const Result<int> providers = readAll(cache, QStringLiteral("provider"), content.providers);
    if (!providers)
        return providers.error();
    const Result<int> staff = readAll(cache, QStringLiteral("staff"), content.staff);
    if (!staff)
        return staff.error();
    const Result<int> reference = readReference(cache, content.reference);
    if (!reference)
        return reference.error();
    const Result<CachedRecord> eois =
        cache.records().record(QStringLiteral("eois"), QStringLiteral("eois"));
    if (eois) {
        const Result<wire::EoisRecord> record = wire::EoisRecord::fromJson(eois->value);
        if (record)
            content.eois = *record;
    }
    content.damaged = *providers + *staff + *reference;
    return content;
}

void Directory::load(QObject *context, ClientCache::Callback<void> callback)
{
    m_cache.run(context, &Directory::read, [this, callback](Result<Content> content) {
        if (!content)
            return callback(content.error());
        m_content = std::move(*content);
        emit changed();
        callback({});
        if (m_content.damaged > 0)
            m_sync.repair();
    });
}

QList<Directory::Provider> Directory::providers() const
{
    QList<Provider> list;
    for (auto provider = m_content.providers.cbegin(); provider != m_content.providers.cend();
         ++provider) {
        if (provider->active)
            list.append({provider.key(), provider.value()});
    }
    return byName(list);
}

QList<Directory::Staff> Directory::caseworkers(const ProviderId &provider) const
{
    QList<Staff> list;
    for (auto staff = m_content.staff.cbegin(); staff != m_content.staff.cend(); ++staff) {
        if (staff->active && staff->servesClients && staff->provider == provider)
            list.append({staff.key(), staff.value()});
    }
    return byName(list);
}

QString Directory::providerName(const ProviderId &provider) const
{
    return m_content.providers.value(provider).name;
}

QString Directory::staffName(const StaffId &staff) const
{
    return m_content.staff.value(staff).name;
}

} // namespace wren::app
