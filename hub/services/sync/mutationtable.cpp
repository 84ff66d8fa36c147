// SPDX-License-Identifier: Apache-2.0
#include "hub/services/sync/mutationtable.h"

namespace wren::services {

void MutationTable::add(const QString &name, int version, const Apply &apply)
{
    m_applies.insert({name, version}, apply);
}

const Apply *MutationTable::find(const QString &name, int version) const
{
    const auto found = m_applies.constFind({name, version});
    return found == m_applies.constEnd() ? nullptr : &*found;
}

} // namespace wren::services
