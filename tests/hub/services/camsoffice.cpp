// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/services/camsoffice.h"

#include "hub/store/feed.h"

namespace wren::test {

QString portalName(const QString &reference)
{
    static const QStringList names{QStringLiteral("Alder"),    QStringLiteral("Birch"),
                                   QStringLiteral("Cedar"),    QStringLiteral("Elm"),
                                   QStringLiteral("Hawthorn"), QStringLiteral("Juniper"),
                                   QStringLiteral("Maple"),    QStringLiteral("Oak"),
                                   QStringLiteral("Pine"),     QStringLiteral("Willow")};
    return names.at(reference.back().digitValue());
}

CamsOffice::CamsOffice()
{
    const services::InviteTerms terms{network.keys.link.view(), std::chrono::hours(24 * 7),
                                      QStringLiteral("portal.example.ca")};
    services::addClientMutations(table, {terms, reference, network.keys.token.view()});
    services::addCamsMutations(table, reference);
}

wire::CamsAnswer CamsOffice::lookUp(const Person &person, const QString &number)
{
    services::Asker asker;
    asker.session.staff.access = network.accessOf(person);
    asker.session.device = person.device;
    asker.remoteAddress = QStringLiteral("127.0.0.1");
    return must(
        services::lookUpCams(eois, network.sql(), clock.environment(), reference, asker, number));
}

wire::MutationResult CamsOffice::mutate(const Person &person, const char *name,
                                        const QString &subject, const QJsonObject &arguments)
{
    return network.mutate(person, table, QString::fromLatin1(name), subject, arguments);
}

ClientId CamsOffice::add(const Person &person, const Profile &profile)
{
    const ClientId client = newId<ClientId>();
    const wire::MutationResult added =
        mutate(person, "complete_setup", client.text(), setupArguments(profile));
    if (added.outcome != wire::Outcome::Applied)
        qFatal("set-up: %s", qPrintable(fieldsOf(added)));
    return client;
}

wire::MutationResult CamsOffice::connect(const Person &person, const ClientId &client,
                                         const QString &reference)
{
    if (lookUp(person, reference).state != wire::CamsAnswer::State::Found)
        qFatal("%s is not there to be connected", qPrintable(reference));
    return mutate(person, "connect_cams", client.text(), wire::ConnectCams{reference}.toJson());
}

ClientId CamsOffice::addLinked(const QString &reference)
{
    const Profile profile = smallProfile(portalName(reference), portalName(reference).toLower() +
                                                                    QStringLiteral("@example.ca"));
    const ClientId client = add(network.caseworker, profile);
    const wire::MutationResult connected = connect(network.caseworker, client, reference);
    if (connected.outcome != wire::Outcome::Applied)
        qFatal("connecting: %s", qPrintable(fieldsOf(connected)));
    return client;
}

std::optional<wire::CamsRecord> CamsOffice::record(const ClientId &client)
{
    const store::RecordKey key{QStringLiteral("cams"), client.text()};
    const QJsonObject value = must(store::readRecords(network.sql(), {key})).value(key);
    if (value.isEmpty())
        return std::nullopt;
    return must(wire::CamsRecord::fromJson(value));
}

qint64 CamsOffice::seq() const
{
    return must(store::readHubState(network.sql())).seq;
}

QStringList CamsOffice::notes(const ClientId &client)
{
    const auto rows = must(
        network.sql().query("SELECT type FROM case_note WHERE client_id = :client ORDER BY rev, id",
                            {{":client", client.text()}}));
    QStringList types;
    for (qsizetype i = 0; i < rows.size(); ++i)
        types << rows.at(i).text("type");
    return types;
}

} // namespace wren::test
