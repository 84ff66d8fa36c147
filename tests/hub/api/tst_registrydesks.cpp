// SPDX-License-Identifier: Apache-2.0
#include "hub/api/routetable.h"
#include "models/wire/commands.h"
#include "tests/hub/api/house.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <barrier>
#include <thread>

using namespace wren;
using test::House;
using test::Person;

namespace {

/** Of the client at west: in everything that R3 keeps from a stranger. */
const QString canary = QStringLiteral("qzcanary");

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QString problemOf(const QJsonObject &result)
{
    const QJsonArray fields =
        result.value(QLatin1String("error")).toObject().value(QLatin1String("fields")).toArray();
    const QJsonObject field = fields.at(0).toObject();
    return fields.isEmpty() ? QString() : textOf(field, "field") + u' ' + textOf(field, "problem");
}

} // namespace

/** Adding somebody who is there already, by real requests: two desks, two hubs, one registry. */
class TestRegistryDesks : public QObject
{
    Q_OBJECT

    std::unique_ptr<House> m_house;

    static wire::CompleteSetup setupOf(const QString &lastName, const QString &email)
    {
        wire::CompleteSetup setup;
        setup.profile = test::smallProfile(lastName, email);
        setup.profile.set(Field::FirstName, QStringLiteral("William"));
        setup.profile.set(Field::BirthDate, QStringLiteral("1990-02-03"));
        return setup;
    }
    /** The person whom west has, as north's desk types it: nothing of west's own among it. */
    static wire::CompleteSetup asNorthTypesIt()
    {
        wire::CompleteSetup setup = setupOf(QStringLiteral("Zephyr"), QStringLiteral("n@north.ca"));
        setup.profile.set(Field::FirstName, QStringLiteral("Bill"));
        setup.profile.set(Field::BirthDate, QStringLiteral("1970-12-11"));
        return setup;
    }
    ClientId plantAtWest()
    {
        Profile profile = test::fullProfile(canary);
        profile.set(Field::FirstName, QStringLiteral("William"));
        profile.set(Field::LastName, QStringLiteral("Zephyr"));
        profile.set(Field::BirthDate, QStringLiteral("1970-11-12"));
        return m_house->setUp(m_house->network.westCaseworker, profile);
    }

    [[nodiscard]] http::Request pushOf(const Person &person, qint64 mid, const ClientId &client,
                                       const wire::CompleteSetup &setup) const
    {
        const wire::PushRequest request{
            {{mid, QStringLiteral("complete_setup"), 1, client.text(), setup.toJson()}}};
        return House::post("/api/v1/mutations", request.toJson(), m_house->tokenOf(person));
    }
    [[nodiscard]] http::Request searchFor(const Person &person,
                                          const wire::CompleteSetup &setup) const
    {
        wire::RegistrySearchRequest request;
        request.firstName = setup.profile.text(Field::FirstName);
        request.lastName = setup.profile.text(Field::LastName);
        request.birthDate = setup.profile.text(Field::BirthDate);
        return House::post("/api/v1/registry-search", request.toJson(), m_house->tokenOf(person));
    }
    [[nodiscard]] QList<wire::RegistryMatch> matches(const Person &person,
                                                     const wire::CompleteSetup &setup) const
    {
        const http::Response found = m_house->ask(searchFor(person, setup));
        return test::must(wire::RegistrySearchAnswer::fromJson(test::jsonOf(found))).matches;
    }
    static QJsonObject firstResult(const http::Response &response)
    {
        return test::jsonOf(response).value(QLatin1String("results")).toArray().at(0).toObject();
    }
    [[nodiscard]] qint64 clients() const
    {
        return m_house->network.count("SELECT count(*) AS n FROM client");
    }
    /** But for the directory of providers and staff, which every desk has. */
    void findNothingOfWest(const QByteArray &bytes, const ClientId &client) const
    {
        for (const QString &mark : {canary, client.text(), QStringLiteral("+15195550134"),
                                    QStringLiteral("1970-11-12"), QStringLiteral("N9A")})
            QVERIFY2(!bytes.contains(mark.toUtf8()),
                     qPrintable(QString(mark + u" in " + QString::fromUtf8(bytes))));
    }
    [[nodiscard]] QByteArray feedOf(const Person &person) const
    {
        QByteArray bytes;
        for (const QJsonObject &record : m_house->everyRecord(person))
            bytes += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
        return bytes;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<House>(); }
    void cleanup() { m_house.reset(); }

    /** Each desk at a hub of its own, both hubs on one database, let go together. */
    void twoDesksAtTheSameSecondMakeOneClient()
    {
        test::Network &network = m_house->network;
        store::WriterLane lane(*m_house->database, m_house->clock.environment());
        api::Api otherHub({*m_house->database, lane, m_house->clock.environment(),
                           m_house->passwords, network.settings, network.keys, &m_house->eois});
        const QStringList names{QStringLiteral("Quill"),     QStringLiteral("Marlowe"),
                                QStringLiteral("Thériault"), QStringLiteral("Okafor"),
                                QStringLiteral("Lindqvist"), QStringLiteral("Banerjee")};
        for (int round = 1; round <= names.size(); ++round) {
            wire::CompleteSetup setup = setupOf(names.at(round - 1), {});
            setup.profile.set(Field::BirthDate,
                              QStringLiteral("19%1-0%2-1%2").arg(40 + 7 * round).arg(round));
            setup.profile.set(Field::Email, QStringLiteral("here%1@example.ca").arg(round));
            const http::Request here =
                pushOf(network.caseworker, round, test::newId<ClientId>(), setup);
            setup.profile.set(Field::Email, QStringLiteral("there%1@example.ca").arg(round));
            const http::Request there =
                pushOf(network.westCaseworker, round, test::newId<ClientId>(), setup);
            std::barrier together(2);
            http::Response atHere;
            std::promise<http::Response> atThere;
            std::jthread one([&] {
                together.arrive_and_wait();
                atHere = m_house->ask(here);
            });
            std::jthread two([&] {
                together.arrive_and_wait();
                otherHub.handler()(there, [&atThere](http::Response response) {
                    atThere.set_value(std::move(response));
                });
            });
            one.join();
            const QJsonObject results[] = {firstResult(atHere),
                                           firstResult(atThere.get_future().get())};
            QStringList ends{textOf(results[0], "outcome") + problemOf(results[0]),
                             textOf(results[1], "outcome") + problemOf(results[1])};
            ends.sort();
            QCOMPARE(ends.join(u'|'), QStringLiteral("applied|refusedmatches already_registered"));
            QCOMPARE(clients(), round);
            QCOMPARE(network.count("SELECT count(*) AS n FROM mail"), round);
        }
    }

    /** Nothing of the match in the refusal, in the search beyond R3, nor ever in the feed. */
    void noAnswerTellsOfAStrangersClient()
    {
        const Person &north = m_house->network.caseworker;
        const ClientId client = plantAtWest();
        wire::CompleteSetup setup = asNorthTypesIt();
        const http::Response refused =
            m_house->ask(pushOf(north, 1, test::newId<ClientId>(), setup));
        QCOMPARE(problemOf(firstResult(refused)), QStringLiteral("matches already_registered"));
        findNothingOfWest(test::bytesOf(refused), client);

        const http::Response found = m_house->ask(searchFor(north, setup));
        QVERIFY(found.body.contains("William Zephyr"));
        findNothingOfWest(test::bytesOf(found), client);
        setup.notSamePerson = {{matches(north, setup).at(0).handle}, QStringLiteral("Cousins")};
        const http::Response added = m_house->ask(pushOf(north, 2, test::newId<ClientId>(), setup));
        QCOMPARE(textOf(firstResult(added), "outcome"), QStringLiteral("applied"));
        findNothingOfWest(test::bytesOf(added), client);

        const QByteArray feed = feedOf(north);
        QVERIFY(feed.contains("n@north.ca"));
        findNothingOfWest(feed, client);
        const QByteArray owners = feedOf(m_house->network.westCaseworker);
        QVERIFY(owners.contains(canary.toUtf8()));
        QVERIFY(!owners.contains("n@north.ca"));
        QVERIFY(!owners.contains("Cousins"));
    }

    void whoIsSaidToBeSomebodyElseDoesNotComeBack()
    {
        const Person &north = m_house->network.caseworker;
        const ClientId other = plantAtWest();
        wire::CompleteSetup setup = asNorthTypesIt();
        const ClientId client = test::newId<ClientId>();
        setup.notSamePerson = {{matches(north, setup).at(0).handle}, QStringLiteral("Cousins")};
        const http::Request push = pushOf(north, 1, client, setup);
        const http::Response first = m_house->ask(push);
        QCOMPARE(textOf(firstResult(first), "outcome"), QStringLiteral("applied"));
        // The answer was lost, and the desk asks again.
        QCOMPARE(firstResult(m_house->ask(push)), firstResult(first));
        QCOMPARE(clients(), 2);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM not_same_person WHERE"
                                        " client_id = :client AND other_id = :other AND"
                                        " staff_id = :staff AND reason = 'Cousins' AND at = :now",
                                        {{":client", client.text()},
                                         {":other", other.text()},
                                         {":staff", north.id.text()},
                                         {":now", m_house->clock.now()}}),
                 1);
        // Somebody else is not let through by what was said of these two.
        wire::CompleteSetup third = setup;
        third.profile.set(Field::Email, QStringLiteral("third@north.ca"));
        QCOMPARE(
            problemOf(firstResult(m_house->ask(pushOf(north, 2, test::newId<ClientId>(), third)))),
            QStringLiteral("matches already_registered"));
        QCOMPARE(clients(), 2);
    }

    void everySearchAndEveryoneShownIsLogged()
    {
        const Person &north = m_house->network.caseworker;
        const ClientId client = plantAtWest();
        (void)m_house->ask(searchFor(north, asNorthTypesIt()));
        wire::CompleteSetup nobody = setupOf(QStringLiteral("Quill"), {});
        nobody.profile.set(Field::FirstName, QStringLiteral("Odette"));
        QCOMPARE(matches(north, nobody).size(), 0);
        const auto logged = [&](const char *what, const QString &kind) {
            return m_house->network.count(
                what, {{":staff", north.id.text()}, {":kind", kind}, {":client", client.text()}});
        };
        QCOMPARE(logged("SELECT count(*) AS n FROM access_log WHERE staff_id = :staff AND"
                        " kind = :kind AND remote_address = '192.0.2.7' AND :client <> ''",
                        QStringLiteral("search_registry")),
                 2);
        QCOMPARE(logged("SELECT count(*) AS n FROM access_log WHERE staff_id = :staff AND"
                        " kind = :kind AND client_id = :client",
                        QStringLiteral("shown_in_search")),
                 1);
    }

    void everyLookAtAClientIsLogged()
    {
        const Person &west = m_house->network.westCaseworker;
        const ClientId client = plantAtWest();
        int looks = 0;
        for (const auto &route : api::routeTable().routes()) {
            QByteArray path = route.pattern;
            if (!path.startsWith("/api/v1/clients/{id}"))
                continue;
            http::Request request =
                House::get(path.replace("{id}", client.text().toLatin1()), m_house->tokenOf(west));
            request.method = route.method;
            if (route.function.body == api::Endpoint::Body::Arguments) {
                request = House::post(path, {{QStringLiteral("email"), QString()}},
                                      m_house->tokenOf(west));
            }
            (void)m_house->ask(request);
            QCOMPARE(m_house->network.count(
                         "SELECT count(*) AS n FROM access_log WHERE staff_id = :staff AND"
                         " client_id = :client",
                         {{":staff", west.id.text()}, {":client", client.text()}}),
                     ++looks);
        }
        QVERIFY(looks >= 4);
    }
};

WREN_TEST(TestRegistryDesks)
#include "tst_registrydesks.moc"
