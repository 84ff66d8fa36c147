// SPDX-License-Identifier: Apache-2.0
#include "models/permissions.h"

#include <array>

namespace wren {

namespace {

struct Named
{
    Permission permission;
    const char *name;
};

constexpr std::array names{
    Named{Permission::Clients, "clients"},
    Named{Permission::ProviderAdministration, "provider_administration"},
    Named{Permission::Group, "group"},
    Named{Permission::Administrator, "administrator"},
    Named{Permission::Support, "support"},
};

std::optional<Permission> permissionFromName(const QString &name)
{
    for (const Named &named : names) {
        if (name == QLatin1String(named.name))
            return named.permission;
    }
    return std::nullopt;
}

} // namespace

QStringList permissionNames(Permissions permissions)
{
    QStringList result;
    for (const Named &named : names) {
        if (permissions.testFlag(named.permission))
            result << QString::fromLatin1(named.name);
    }
    return result;
}

std::optional<Permissions> permissionsFromNames(const QStringList &names)
{
    Permissions permissions;
    for (const QString &name : names) {
        const std::optional<Permission> permission = permissionFromName(name);
        if (!permission)
            return std::nullopt;
        permissions |= *permission;
    }
    return permissions;
}

bool StaffAccess::seesClients() const
{
    return permissions.testAnyFlags(Permission::Clients | Permission::ProviderAdministration |
                                    Permission::Group | Permission::Administrator);
}

bool StaffAccess::reaches(const ProviderId &clientProvider) const
{
    if (clientProvider.isNull())
        return false;
    if (permissions.testFlag(Permission::Administrator))
        return true;
    if (permissions.testFlag(Permission::Group) && groupProviders.contains(clientProvider))
        return true;
    return seesClients() && clientProvider == provider;
}

bool StaffAccess::setsProviderAssignment() const
{
    return permissions.testAnyFlags(Permission::Group | Permission::Administrator);
}

bool StaffAccess::setsCaseworkerAssignment() const
{
    return permissions.testAnyFlags(Permission::ProviderAdministration | Permission::Administrator);
}

} // namespace wren
