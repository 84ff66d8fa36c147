// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/referencecache.h"

#include "hub/store/reference/referencerows.h"

namespace wren::services {

Result<std::shared_ptr<const ReferenceData>> ReferenceCache::current(store::Connection &connection)
{
    const Result<qint64> rev = store::referenceRev(connection);
    if (!rev)
        return rev.error();
    const std::lock_guard lock(m_mutex);
    if (m_rev == *rev)
        return m_data;
    Result<ReferenceData> data = store::readReferenceData(connection);
    if (!data)
        return data.error();
    m_data = std::make_shared<const ReferenceData>(std::move(*data));
    m_rev = *rev;
    return m_data;
}

} // namespace wren::services
