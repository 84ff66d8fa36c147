// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/sync/syncdriver.h"
#include "models/referencedata.h"
#include "models/wire/cams.h"
#include "models/wire/records.h"

#include <QObject>

namespace wren::app {

/** Providers, staff and reference lists as in the `directory` scope; the built-in lists until then.
 */
class Directory : public QObject
{
    Q_OBJECT

public:
    template<typename AnyId, typename Record>
    struct Entry
    {
        AnyId id;
        Record record;
    };
    using Provider = Entry<ProviderId, wire::ProviderRecord>;
    using Staff = Entry<StaffId, wire::StaffRecord>;

    Directory(ClientCache &cache, SyncDriver &sync, QObject *parent = nullptr);

    /** Reads everything from the cache; then changed(). Done again by itself as the feed changes
     * it. */
    void load(QObject *context, ClientCache::Callback<void> callback);

    /** Active ones, by name. */
    [[nodiscard]] QList<Provider> providers() const;
    /** Those who may be chosen as caseworker at that provider, by name. */
    [[nodiscard]] QList<Staff> caseworkers(const ProviderId &provider) const;
    /** Empty if unknown; inactive ones are named too. */
    [[nodiscard]] QString providerName(const ProviderId &provider) const;
    [[nodiscard]] QString staffName(const StaffId &staff) const;
    [[nodiscard]] const QHash<ProviderId, wire::ProviderRecord> &allProviders() const
    {
        return m_content.providers;
    }
    [[nodiscard]] const QHash<StaffId, wire::StaffRecord> &allStaff() const
    {
        return m_content.staff;
    }
    /** Whether the hub keeps up with CaMS; nothing: it never read it. */
    [[nodiscard]] const std::optional<wire::EoisRecord> &eois() const { return m_content.eois; }
    [[nodiscard]] const ReferenceData &reference() const { return m_content.reference; }

signals:
    void changed();

private:
    struct Content
    {
        QHash<ProviderId, wire::ProviderRecord> providers;
        QHash<StaffId, wire::StaffRecord> staff;
        ReferenceData reference = ReferenceData::builtIn();
        std::optional<wire::EoisRecord> eois;
        int damaged = 0; ///< rows left out
    };
    [[nodiscard]] static Result<Content> read(CacheCore &cache);

    ClientCache &m_cache;
    SyncDriver &m_sync;
    Content m_content;
};

} // namespace wren::app
