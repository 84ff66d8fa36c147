// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camslock.h"

#include "hub/store/cams/camsrows.h"
#include "models/problem.h"

namespace wren::services {

Result<QList<FieldError>> lockedByCams(store::Connection &connection, const ClientId &client,
                                       const QList<Field> &fields)
{
    const Result<std::optional<store::CamsLink>> link = store::camsLinkOf(connection, client);
    if (!link)
        return link.error();
    QList<FieldError> locked;
    if (!*link)
        return locked;
    for (const Field field : fields) {
        if (isLockedByCams((*link)->record.layer, field))
            locked << FieldError{fieldName(field), problemCode(Problem::OwnedByCams)};
    }
    return locked;
}

} // namespace wren::services
