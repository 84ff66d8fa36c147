// SPDX-License-Identifier: Apache-2.0
#include "hub/services/demo/demostaff.h"

#include "hub/services/demo/dice.h"
#include "hub/store/staff/grouprows.h"
#include "hub/store/staff/staffrows.h"

namespace wren::services {

using namespace Qt::StringLiterals;

namespace {

constexpr Permissions caseworker = Permission::Clients;
constexpr Permissions manager = Permission::Clients | Permission::ProviderAdministration;

DemoProvider provider(int number, const QString &name, int group, const QString &language = u"en"_s)
{
    return {demoId<ProviderId>("provider", number), name, demoId<GroupId>("group", group),
            group == 1 ? u"Riverfront Group"_s : u"Essex County Group"_s, language};
}

DemoStaffMember member(int number, const QString &name, int provider, Permissions permissions)
{
    QString local = name.toLower();
    local.replace(u' ', u'.');
    return {demoId<StaffId>("staff", number), name, local + u"@wren.example"_s, provider,
            permissions};
}

QList<DemoStaffMember> makeStaff()
{
    QList<DemoStaffMember> all;
    const auto add = [&all](const QString &name, int provider, Permissions permissions) {
        all << member(int(all.size()) + 1, name, provider, permissions);
    };
    add(u"Dana Whitfield"_s, 0, caseworker);
    add(u"Marcus Oyelaran"_s, 0, manager);
    add(u"Helen Trottier"_s, 1, Permission::Clients | Permission::Group);
    add(u"Priya Raman"_s, 0, Permission::Administrator);
    add(u"Joel Fontaine"_s, 0, Permission::Support);
    add(u"Sam Okafor"_s, 0, caseworker);
    add(u"Beth Marentette"_s, 1, manager);
    add(u"Luis Ortega"_s, 1, caseworker);
    add(u"Chantal Dubois"_s, 2, manager);
    add(u"Olivier Gagnon"_s, 2, caseworker);
    add(u"Rana Khoury"_s, 3, manager);
    add(u"Peter Novak"_s, 3, caseworker);
    add(u"Grace Friesen"_s, 4, manager);
    add(u"Tom Wiebe"_s, 4, caseworker);
    add(u"Inez Ferreira"_s, 4, Permission::Clients | Permission::Support);
    add(u"Nadine Pouget"_s, 5, Permission::ProviderAdministration);
    add(u"Colin Reid"_s, 5, caseworker);
    add(u"Walter Braun"_s, 3, Permission::Group);
    return all;
}

Result<void> publish(store::WriteContext &context, const QString &kind, const QString &id,
                     const QString &name)
{
    const auto listed =
        context.changed(QLatin1String(wire::directoryScope), kind, id, std::nullopt);
    if (!listed)
        return listed;
    return context.audit(kind, id, std::nullopt, {{u"name"_s, QJsonValue::Null, name}});
}

Result<void> writeProvider(store::WriteContext &context, const DemoProvider &provider)
{
    store::Connection &sql = context.sql();
    Result<void> written = store::insertGroup(sql, provider.group, provider.groupName);
    if (written)
        written = store::insertProvider(sql, provider.id, provider.name, context.seq());
    if (written)
        written = store::addToGroup(sql, provider.group, provider.id);
    if (written)
        written = publish(context, u"provider"_s, provider.id.text(), provider.name);
    return written;
}

Result<void> writeMember(store::WriteContext &context, const DemoStaffMember &member,
                         const QByteArray &passwordHash)
{
    const DemoProvider &provider = demoProviders().at(member.provider);
    store::StaffRow row;
    row.id = member.id;
    row.provider = provider.id;
    row.name = member.name;
    row.email = member.email;
    row.permissions = member.permissions;
    row.language = provider.language;
    Result<void> written =
        store::insertStaff(context.sql(), row, passwordHash, context.seq(), context.now());
    if (written && member.permissions.testFlag(Permission::Group))
        written = store::setStaffGroup(context.sql(), member.id, provider.group);
    if (written)
        written = publish(context, u"staff"_s, member.id.text(), member.name);
    return written;
}

} // namespace

const QList<DemoProvider> &demoProviders()
{
    static const QList<DemoProvider> all{
        provider(1, u"Riverside Employment Services"_s, 1),
        provider(2, u"Downtown Career Centre"_s, 1),
        provider(3, u"Carrefour Emploi du Détroit"_s, 1, u"fr"_s),
        provider(4, u"Lakeshore Job Centre"_s, 2),
        provider(5, u"Sun Parlour Employment"_s, 2),
        provider(6, u"Old Fort Works"_s, 2),
    };
    return all;
}

const QList<DemoStaffMember> &demoStaff()
{
    static const QList<DemoStaffMember> all = makeStaff();
    return all;
}

QList<StaffId> demoCaseworkers(int provider)
{
    QList<StaffId> caseworkers;
    for (const DemoStaffMember &member : demoStaff()) {
        if (member.provider == provider && member.permissions.testFlag(Permission::Clients))
            caseworkers << member.id;
    }
    return caseworkers;
}

Result<store::Effect> writeDemoOrganisation(store::WriteContext &context,
                                            const QByteArray &passwordHash)
{
    for (const DemoProvider &provider : demoProviders()) {
        if (const Result<void> written = writeProvider(context, provider); !written)
            return written.error();
    }
    for (const DemoStaffMember &member : demoStaff()) {
        if (const auto written = writeMember(context, member, passwordHash); !written)
            return written.error();
    }
    return store::Effect();
}

} // namespace wren::services
