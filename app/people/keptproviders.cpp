// SPDX-License-Identifier: Apache-2.0
#include "app/people/keptproviders.h"

#include <algorithm>

namespace wren::app {

namespace {

KeptProvider::State stateOf(const QString &scope, bool isOwn, const SyncStatus &status)
{
    if (status.leaving.contains(scope))
        return KeptProvider::State::Leaving;
    if (status.kept.contains(scope))
        return KeptProvider::State::Kept;
    return isOwn || status.chosen.contains(scope) ? KeptProvider::State::Coming
                                                  : KeptProvider::State::Online;
}

} // namespace

bool choosesProviders(const StaffAccess &access)
{
    return bool(access.permissions & (Permission::Group | Permission::Administrator));
}

QList<KeptProvider> keptProviders(const QList<Directory::Provider> &providers,
                                  const StaffAccess &access, const SyncStatus &status)
{
    QList<KeptProvider> kept;
    for (const Directory::Provider &provider : providers) {
        if (!access.reaches(provider.id))
            continue;
        const bool isOwn = provider.id == access.provider;
        kept.append({provider.id, provider.record.name,
                     stateOf(wire::providerScope(provider.id), isOwn, status), isOwn});
    }
    return kept;
}

int notKept(const QList<KeptProvider> &providers)
{
    return int(std::count_if(providers.begin(), providers.end(), [](const KeptProvider &provider) {
        return provider.state == KeptProvider::State::Online;
    }));
}

} // namespace wren::app
