// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/cast.h"

#include "hub/store/lane/lanecore.h"
#include "hub/store/staff/devicerows.h"
#include "hub/store/staff/staffrows.h"
#include "models/referencedata.h"
#include "tests/simulate/simulatedhub.h"

#include <QTemporaryDir>

namespace wren::test {

namespace {

constexpr char insertReference[] =
    "INSERT INTO reference_item (list, code, en, fr, position, active, rev)"
    " VALUES (:list, :code, :en, :fr, :position, 1, 1)";

Cast makeCast()
{
    const auto provider = [](quint32 number) {
        return numberedId<ProviderId>(0xa0, number);
    };
    const auto person = [&](const char *name, quint32 number, quint32 at, Permissions may) {
        return CastMember{name, numberedId<StaffId>(0xb0, number), provider(at), may};
    };
    Cast cast;
    cast.providers = {provider(1), provider(2), provider(3)};
    cast.group = numberedId<GroupId>(0xc0, 1);
    cast.staff = {person("caseworker", 1, 1, Permission::Clients),
                  person("group staff", 2, 1, Permission::Group),
                  person("west", 3, 3, Permission::Clients | Permission::ProviderAdministration),
                  person("administrator", 4, 2, Permission::Administrator)};
    for (const int staff : {Caseworker, GroupStaff, WestAdministration, Caseworker, Administrator})
        cast.seats.append({staff, numberedId<DeviceId>(0xd0, quint32(cast.seats.size()))});
    return cast;
}

void insertPeople(store::WriteContext &context)
{
    store::Connection &sql = context.sql();
    for (const CastMember &member : cast().staff) {
        const QString name = QString::fromLatin1(member.name);
        sure(store::insertStaff(sql,
                                {member.id,
                                 member.provider,
                                 {},
                                 name,
                                 QString(name).remove(u' ') + u"@staff.example.ca",
                                 true,
                                 member.permissions},
                                "no password", context.seq(), context.now()));
        sure(context.changed(QStringLiteral("directory"), QStringLiteral("staff"), member.id.text(),
                             std::nullopt));
    }
    sure(sql.execute(
        "UPDATE staff SET group_id = :group WHERE id = :id",
        {{":group", cast().group.text()}, {":id", cast().staff[GroupStaff].id.text()}}));
    for (const Seat &seat : cast().seats) {
        store::DeviceRow row;
        row.id = seat.device;
        row.staff = cast().staff[seat.staff].id;
        row.name = QStringLiteral("desk");
        row.publicKey = deviceKey(seat.device).publicKey;
        row.unlockSecret = context.random(32);
        sure(store::beginDeviceSession(sql, row, context.now()));
    }
}

Result<store::Effect> insertEverything(store::WriteContext &context)
{
    store::Connection &sql = context.sql();
    sure(sql.execute("INSERT INTO provider_group (id, name) VALUES (:id, 'Both')",
                     {{":id", cast().group.text()}}));
    for (int i = 0; i < cast().providers.size(); ++i) {
        const ProviderId provider = cast().providers[i];
        sure(store::insertProvider(sql, provider, QStringLiteral("Provider %1").arg(i),
                                   context.seq()));
        sure(context.changed(QStringLiteral("directory"), QStringLiteral("provider"),
                             provider.text(), std::nullopt));
        if (i < 2)
            sure(sql.execute("INSERT INTO provider_group_member (group_id, provider_id)"
                             " VALUES (:group, :provider)",
                             {{":group", cast().group.text()}, {":provider", provider.text()}}));
    }
    insertPeople(context);
    for (const ReferenceItem &item : ReferenceData::builtIn().allItems())
        sure(sql.execute(insertReference, {{":list", item.list},
                                           {":code", item.code},
                                           {":en", item.en},
                                           {":fr", item.fr},
                                           {":position", item.position}}));
    return store::Effect();
}

} // namespace

const Cast &cast()
{
    static const Cast everybody = makeCast();
    return everybody;
}

seal::KeyPair deviceKey(const DeviceId &device)
{
    auto pair = seal::keyPairFromSeed(device.text().toLatin1().right(32));
    return std::move(*pair);
}

const DiskImage &foundedHub()
{
    static const DiskImage image = [] {
        FaultyDisk disk;
        Timeline timeline;
        const QTemporaryDir folder;
        SimulatedHub hub(disk, folder.path(), timeline, 1);
        hub.start();
        store::Job job;
        job.action = QStringLiteral("found");
        job.subject = QStringLiteral("hub");
        job.work = insertEverything;
        hub.run(std::move(job));
        hub.stop();
        return disk.image(folder.path());
    }();
    return image;
}

} // namespace wren::test
