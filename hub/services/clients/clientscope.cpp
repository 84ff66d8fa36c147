// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/clientscope.h"

#include "hub/store/staff/staffrows.h"

namespace wren::services {

Result<store::ClientKey> findInScope(store::Connection &connection, Action action,
                                     const StaffAccess &access, const ClientId &client)
{
    const Result<std::optional<ProviderId>> provider = store::providerOfClient(connection, client);
    if (!provider)
        return provider.error();
    if (!*provider || !isAllowed(action, access, *provider))
        return Error{Kind::NotFound, QStringLiteral("no such client in scope"), {}};
    return store::ClientKey{client, **provider};
}

Result<QStringList> scopesNow(store::Connection &connection, const StaffAccess &access)
{
    const Result<QList<ProviderId>> providers = store::allProviders(connection);
    if (!providers)
        return providers.error();
    QStringList scopes = grantedScopes(access, *providers);
    scopes.sort();
    return scopes;
}

} // namespace wren::services
