// SPDX-License-Identifier: Apache-2.0
#include "hub/services/staff/asker.h"

#include "hub/store/staff/accesslog.h"

namespace wren::services {

namespace {

Result<void> log(store::Connection &connection, const store::Environment &environment,
                 const store::AccessEntry &entry)
{
    const QString id = Id<struct AccessEntryTag>::fromRandom(environment.random(16)).text();
    return store::logAccess(connection, id, environment.now(), entry);
}

} // namespace

Result<void> logAccess(store::Connection &connection, const store::Environment &environment,
                       const Asker &asker, const QString &kind,
                       const std::optional<ClientId> &client)
{
    return log(connection, environment,
               {asker.access().staff, asker.session.device, kind, client, {}, asker.remoteAddress});
}

Result<void> logLookUp(store::Connection &connection, const store::Environment &environment,
                       const Asker &asker, const QString &kind, const QString &number)
{
    return log(connection, environment,
               {asker.access().staff, asker.session.device, kind, std::nullopt, number,
                asker.remoteAddress});
}

} // namespace wren::services
