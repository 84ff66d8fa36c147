// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/conflictfeed.h"

#include "hub/services/cams/camslock.h"
#include "models/wire/sync.h"

namespace wren::services {

Result<void> tellConflict(store::WriteContext &context, const store::ClientKey &client,
                          const store::ConflictRow &conflict)
{
    const auto locked = lockedByCams(context.sql(), client.id, {conflict.field});
    if (!locked)
        return locked.error();
    const QString scope = wire::providerScope(client.provider);
    const QString kind = QStringLiteral("conflict");
    const QString id = conflict.id.text();
    return locked->isEmpty() ? context.changed(scope, kind, id, client.id)
                             : context.left(scope, kind, id, client.id);
}

Result<void> tellConflictsAnew(store::WriteContext &context, const store::ClientKey &client,
                               const QList<Field> &fields)
{
    for (const Field field : fields) {
        const auto open = store::openConflicts(context.sql(), client.id, field);
        if (!open)
            return open.error();
        for (const store::ConflictRow &conflict : *open) {
            if (const auto told = tellConflict(context, client, conflict); !told)
                return told;
        }
    }
    return {};
}

} // namespace wren::services
