// SPDX-License-Identifier: Apache-2.0
#include "hub/services/staff/asker.h"

#include "hub/store/staff/accesslog.h"

namespace wren::services {

Result<void> logAccess(store::Connection &connection, const store::Environment &environment,
                       const Asker &asker, const QString &kind,
                       const std::optional<ClientId> &client)
{
    const QString id = Id<struct AccessEntryTag>::fromRandom(environment.random(16)).text();
    return store::logAccess(
        connection, id, environment.now(),
        {asker.access().staff, asker.session.device, kind, client, asker.remoteAddress});
}

} // namespace wren::services
