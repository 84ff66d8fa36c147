// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/support/network.h"

#include "hub/services/accounts/passwordpolicy.h"
#include "hub/store/clients/clientrows.h"
#include "hub/store/staff/devicerows.h"
#include "hub/store/staff/staffaccess.h"
#include "hub/store/staff/staffrows.h"
#include "models/referencedata.h"
#include "models/wire/commands.h"

#include <QJsonArray>

namespace wren::test {

store::Environment TestClock::environment()
{
    return {[this] { return m_now.load(); },
            [](std::size_t size) {
                return seal::randomBytes(size);
            }};
}

services::HubKeys testKeys()
{
    services::HubKeys keys;
    keys.link = seal::SecretBytes::random(32);
    keys.form = seal::SecretBytes::random(32);
    keys.throttle = seal::SecretBytes::random(32);
    keys.token = seal::SecretBytes::random(32);
    keys.identity = seal::makeKeyPair();
    return keys;
}

namespace {

void installReferenceData(store::Connection &connection, qint64 rev)
{
    static constexpr char sql[] = R"(
        INSERT INTO reference_item (list, code, en, fr, position, active, rev)
        VALUES (:list, :code, :en, :fr, :position, :active, :rev))";
    for (const ReferenceItem &item : ReferenceData::builtIn().allItems()) {
        (void)must(connection.run(sql, {{":list", item.list},
                                        {":code", item.code},
                                        {":en", item.en},
                                        {":fr", item.fr},
                                        {":position", item.position},
                                        {":active", item.active},
                                        {":rev", rev}}));
    }
}

const QByteArray &staffHash()
{
    static const QByteArray hash =
        seal::hashPassword(services::canonicalPassword(QString::fromLatin1(staffPassword)), cheap)
            .value();
    return hash;
}

} // namespace

Network::Network(store::Database &given, TestClock &givenClock)
    : database(given)
    , clock(givenClock)
    , lane(given, givenClock.environment())
{
    settings.baseUrl = QUrl(QStringLiteral("https://portal.example.ca"));
    store::Job job;
    job.action = QStringLiteral("build_network");
    job.subject = QStringLiteral("network");
    job.work = [this](store::WriteContext &context) {
        build(context);
        return Result<store::Effect>(store::Effect());
    };
    const store::JobResult built = must(lane.submit(std::move(job)).get());
    Q_ASSERT(built.result.outcome == wire::Outcome::Applied);
}

void Network::build(store::WriteContext &context)
{
    north = newId<ProviderId>();
    south = newId<ProviderId>();
    west = newId<ProviderId>();
    closed = newId<ProviderId>();
    addProvider(context, north, QStringLiteral("North Employment"));
    addProvider(context, south, QStringLiteral("South Employment"));
    addProvider(context, west, QStringLiteral("West Employment"));
    addProvider(context, closed, QStringLiteral("Closed Employment"));
    store::Connection &connection = context.sql();
    (void)must(
        connection.run("UPDATE provider SET active = 0 WHERE id = :id", {{":id", closed.text()}}));
    const QString both = newId<GroupId>().text();
    (void)must(connection.run("INSERT INTO provider_group (id, name) VALUES (:id, 'Both')",
                              {{":id", both}}));
    for (const ProviderId &provider : {north, south}) {
        (void)must(connection.run("INSERT INTO provider_group_member (group_id, provider_id)"
                                  " VALUES (:group, :provider)",
                                  {{":group", both}, {":provider", provider.text()}}));
    }
    const auto at = [&](const QString &role, const ProviderId &provider, Permissions permissions) {
        return addPerson(context, role, provider, permissions);
    };
    caseworker = at(QStringLiteral("caseworker"), north, Permission::Clients);
    administration =
        at(QStringLiteral("administration"), north, Permission::ProviderAdministration);
    group = at(QStringLiteral("group"), north, Permission::Group);
    administrator = at(QStringLiteral("administrator"), north, Permission::Administrator);
    support = at(QStringLiteral("support"), north, Permission::Support);
    nobody = at(QStringLiteral("nobody"), north, {});
    southCaseworker = at(QStringLiteral("south"), south, Permission::Clients);
    westCaseworker = at(QStringLiteral("west"), west, Permission::Clients);
    (void)must(connection.run("UPDATE staff SET group_id = :group WHERE id = :id",
                              {{":group", both}, {":id", group.id.text()}}));
    installReferenceData(connection, context.seq());
}

void Network::addProvider(store::WriteContext &context, const ProviderId &id, const QString &name)
{
    must(store::insertProvider(context.sql(), id, name, context.seq()));
    must(context.changed(QStringLiteral("directory"), QStringLiteral("provider"), id.text(),
                         std::nullopt));
}

Person Network::addPerson(store::WriteContext &context, const QString &role,
                          const ProviderId &provider, Permissions permissions)
{
    Person person{role, newId<StaffId>(), provider, permissions, {}, role + u"@staff.example.ca"};
    const QString name = QStringLiteral("Staff ") + role;
    must(store::insertStaff(context.sql(),
                            {person.id, provider, {}, name, person.email, true, permissions},
                            staffHash(), context.seq(), context.now()));
    must(context.changed(QStringLiteral("directory"), QStringLiteral("staff"), person.id.text(),
                         std::nullopt));
    person.device = addDevice(context.sql(), person.id);
    return person;
}

DeviceId Network::addDevice(store::Connection &connection, const StaffId &staff)
{
    const DeviceId device = newId<DeviceId>();
    must(store::beginDeviceSession(connection,
                                   {device, staff, QStringLiteral("desk"), seal::randomBytes(32),
                                    seal::randomBytes(32), std::nullopt, 0},
                                   clock.now()));
    return device;
}

QList<Person> Network::everybody() const
{
    return {caseworker, administration, group,           administrator,
            support,    nobody,         southCaseworker, westCaseworker};
}

void Network::foundAssessment(const Person &person, const QString &number)
{
    must(store::noteCaFound(sql(), {number, person.id}, clock.now()));
}

store::Connection &Network::sql() const
{
    return *must(database.connection());
}

StaffAccess Network::accessOf(const Person &person) const
{
    return must(store::readStaffAccess(sql(), person.id)).value_or(StaffAccess());
}

wire::MutationResult Network::mutate(const Person &person, const services::MutationTable &table,
                                     const QString &name, const QString &subject,
                                     const QJsonObject &arguments)
{
    const services::Apply *apply = table.find(name, 1);
    if (!apply)
        qFatal("no mutation %s", qPrintable(name));
    const wire::Mutation mutation{0, name, 1, subject, arguments};
    store::Job job;
    job.actor = {store::Actor::Kind::Staff, accessOf(person), person.device, {}};
    job.action = name;
    job.subject = subject;
    job.work = [apply, mutation](store::WriteContext &context) {
        return (*apply)(context, context.actor(), mutation);
    };
    return must(lane.submit(std::move(job)).get()).result;
}

qint64 Network::count(const char *select, const store::Bindings &bindings) const
{
    return must(sql().query(select, bindings)).first().integer("n");
}

Profile smallProfile(const QString &lastName, const QString &email)
{
    Profile profile;
    profile.set(Field::FirstName, QStringLiteral("Ana"));
    profile.set(Field::LastName, lastName);
    profile.set(Field::Email, email);
    return profile;
}

Profile fullProfile(const QString &mark)
{
    Profile profile;
    profile.set(Field::FirstName, QString(u"First" + mark));
    profile.set(Field::LastName, QString(u"Last" + mark));
    profile.set(Field::PreferredName, QString(u"Preferred" + mark));
    profile.set(Field::Pronouns, QStringLiteral("self"));
    profile.set(Field::PronounsText, QString(u"pronouns" + mark));
    profile.set(Field::Email, QString(u"mail" + mark + u"@" + mark + u".example.ca"));
    profile.set(Field::Phone, QStringLiteral("+15195550134"));
    profile.set(Field::PhoneExtension, QStringLiteral("77"));
    profile.set(Field::PrimaryAddress,
                QJsonObject{{QStringLiteral("line1"), QString(u"1 " + mark + u" Street")},
                            {QStringLiteral("municipality"), QString(u"Town" + mark)},
                            {QStringLiteral("province"), QStringLiteral("ON")},
                            {QStringLiteral("postal_code"), QStringLiteral("N9A 1B2")},
                            {QStringLiteral("country"), QStringLiteral("CA")}});
    profile.set(Field::SelfIdentification, QJsonArray{QStringLiteral("newcomer")});
    profile.set(Field::BirthDate, QStringLiteral("1990-02-03"));
    profile.set(Field::ReferralSource, QStringLiteral("other"));
    profile.set(Field::ReferenceNumber, QString(u"reference" + mark));
    profile.set(Field::ReferralNotes, QString(u"notes" + mark));
    profile.set(Field::JobPostUpdates, true);
    profile.set(Field::JobPostFrequency, QStringLiteral("weekly"));
    return profile;
}

QJsonObject setupArguments(const Profile &profile)
{
    wire::CompleteSetup setup;
    setup.profile = profile;
    return setup.toJson();
}

} // namespace wren::test
