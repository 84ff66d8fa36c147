// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/referencedata.h"

#include <memory>
#include <mutex>

namespace wren::services {

/** The hub's editable lists, read again only after they changed. Any thread. */
class ReferenceCache
{
public:
    [[nodiscard]] Result<std::shared_ptr<const ReferenceData>>
    current(store::Connection &connection);

private:
    std::mutex m_mutex;
    qint64 m_rev = -1;
    std::shared_ptr<const ReferenceData> m_data;
};

} // namespace wren::services
