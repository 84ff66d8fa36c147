// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/clientscope.h"

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

} // namespace wren::services
