// SPDX-License-Identifier: Apache-2.0
#include "hub/store/cams/camsrows.h"
#include "tests/hub/services/camsoffice.h"
#include "tests/support/testmain.h"

#include <barrier>
#include <thread>

using namespace wren;
using test::fieldsOf;
using test::must;
using wire::Outcome;

namespace {

constexpr int rounds = 10;

QString referenceOf(int round)
{
    return QString::number(3000001 + round);
}

/** Unlike anybody else, or the registry check steps in. */
QString nameOf(int round)
{
    static const QStringList names{QStringLiteral("Abara"),  QStringLiteral("Boutros"),
                                   QStringLiteral("Chukwu"), QStringLiteral("Dvorak"),
                                   QStringLiteral("Eklund"), QStringLiteral("Farouk"),
                                   QStringLiteral("Grzyb"),  QStringLiteral("Hirvonen"),
                                   QStringLiteral("Ibanez"), QStringLiteral("Jokinen")};
    return names.at(round % names.size());
}

eois::CamsClient clientOfCams(int round)
{
    eois::CamsClient client = test::camsClient(referenceOf(round), nameOf(round));
    client.values.insert(Field::BirthDate,
                         QDate(1950 + 3 * round, 1 + round % 12, 9 + round).toString(Qt::ISODate));
    client.values.insert(Field::Phone, QStringLiteral("519-555-0%1").arg(107 + 9 * round));
    return client;
}

} // namespace

/** One CaMS client belongs to one portal client, also when several desks connect at once; both
 * databases, with a lane (a hub) and a thread each. */
class TestCamsRaces : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CamsOffice> m_office;
    std::vector<std::unique_ptr<store::WriterLane>> m_hubs; ///< beside the network's own

    struct Desk
    {
        const test::Person *person;
        wire::Mutation mutation;
    };
    static wire::Mutation connecting(const ClientId &client, const QString &reference)
    {
        return {1, QStringLiteral("connect_cams"), 1, client.text(),
                wire::ConnectCams{reference}.toJson()};
    }
    /** Each desk at a hub of its own, let go at the same moment. */
    [[nodiscard]] QList<wire::MutationResult> atOnce(const QList<Desk> &desks)
    {
        std::vector<wire::MutationResult> results(std::size_t(desks.size()));
        std::barrier start(desks.size());
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < results.size(); ++i) {
            store::Job job = jobOf(desks.at(qsizetype(i)));
            threads.emplace_back([this, i, &results, &start, job = std::move(job)]() mutable {
                store::WriterLane &lane = i == 0 ? m_office->network.lane : *m_hubs.at(i - 1);
                start.arrive_and_wait();
                results.at(i) = must(lane.submit(std::move(job)).get()).result;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        return {results.cbegin(), results.cend()};
    }
    [[nodiscard]] store::Job jobOf(const Desk &desk)
    {
        const services::Apply *apply = m_office->table.find(desk.mutation.name, 1);
        store::Job job;
        job.actor = {store::Actor::Kind::Staff,
                     m_office->network.accessOf(*desk.person),
                     desk.person->device,
                     {}};
        job.action = desk.mutation.name;
        job.subject = desk.mutation.subject;
        job.work = [apply, mutation = desk.mutation](store::WriteContext &context) {
            return (*apply)(context, context.actor(), mutation);
        };
        return job;
    }
    /** One was applied; all others were refused, each naming `fault`. */
    static void checkOneWins(const QList<wire::MutationResult> &results, const QString &fault)
    {
        int applied = 0;
        for (const wire::MutationResult &result : results) {
            applied += result.outcome == Outcome::Applied ? 1 : 0;
            if (result.outcome != Outcome::Applied)
                QCOMPARE(fieldsOf(result), fault);
        }
        QCOMPARE(applied, 1);
    }
    [[nodiscard]] qint64 count(const char *table)
    {
        return m_office->network.count(
            QByteArray("SELECT count(*) AS n FROM ").append(table).constData());
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_office = std::make_unique<test::CamsOffice>();
        for (int i = 0; i < 3; ++i) {
            m_hubs.push_back(std::make_unique<store::WriterLane>(*m_office->database,
                                                                 m_office->clock.environment()));
        }
        for (int round = 0; round < rounds; ++round)
            m_office->eois.put(clientOfCams(round));
    }
    void cleanup()
    {
        m_hubs.clear();
        m_office.reset();
    }

    /** Two connect clients of theirs, two complete a set-up with the same client of CaMS. */
    void oneReferenceGoesToOneClient()
    {
        const test::Network &network = m_office->network;
        const QList<const test::Person *> people{&network.caseworker, &network.southCaseworker,
                                                 &network.westCaseworker, &network.administration};
        for (int round = 0; round < rounds; ++round) {
            const QString reference = referenceOf(round);
            QList<Desk> desks;
            for (qsizetype i = 0; i < people.size(); ++i) {
                (void)m_office->lookUp(*people.at(i), reference);
                desks << Desk{people.at(i), i % 2 == 0 ? connectingNew(*people.at(i), round)
                                                       : settingUp(reference, round)};
            }
            const qint64 links = count("cams_link");
            const qint64 clients = count("client");
            const QList<wire::MutationResult> results = atOnce(desks);
            int applied = 0;
            int made = 0;
            for (qsizetype i = 0; i < results.size(); ++i) {
                const bool won = results.at(i).outcome == Outcome::Applied;
                applied += won ? 1 : 0;
                made += won && i % 2 == 1 ? 1 : 0;
                if (!won)
                    QVERIFY2(fieldsOf(results.at(i)).contains(QStringLiteral("already_in_use")),
                             qPrintable(fieldsOf(results.at(i))));
            }
            QCOMPARE(applied, 1);
            QCOMPARE(count("cams_link"), links + 1);
            QCOMPARE(count("client"), clients + made); // a refused set-up leaves nobody behind
        }
    }

    void oneClientGetsOneReference()
    {
        const test::Person &person = m_office->network.caseworker;
        const ClientId client = newClient(person, 0);
        QList<Desk> desks;
        for (int i = 0; i < 4; ++i) {
            (void)m_office->lookUp(person, referenceOf(i));
            desks << Desk{&person, connecting(client, referenceOf(i))};
        }
        checkOneWins(atOnce(desks), QStringLiteral("subject already_in_use"));
        QCOMPARE(count("cams_link"), 1);
    }

    /** Whatever the services think: two connections write the same link in the same instant. */
    void theDatabaseItselfRefuses()
    {
        const test::Person &person = m_office->network.caseworker;
        const QList<ClientId> clients{newClient(person, 0), newClient(person, 1)};
        std::barrier start(clients.size());
        std::array<Result<void>, 2> written;
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < written.size(); ++i) {
            threads.emplace_back([&, i] {
                store::Connection &connection = *must(m_office->database->connection());
                store::CamsLink link;
                link.client.id = link.record.client = clients.at(qsizetype(i));
                link.record.reference = referenceOf(0);
                link.record.caseReference = QStringLiteral("1");
                start.arrive_and_wait();
                const auto transaction =
                    must(store::Transaction::begin(connection, store::Transaction::Mode::Write));
                written.at(i) = store::insertCamsLink(connection, link, person.id);
                if (written.at(i))
                    written.at(i) = transaction->commit();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        const Result<void> &refused = written.at(0) ? written.at(1) : written.at(0);
        QVERIFY(bool(written.at(0)) != bool(written.at(1)));
        QCOMPARE(refused.error().kind, Kind::Conflict);
        QCOMPARE(count("cams_link"), 1);
    }

private:
    [[nodiscard]] ClientId newClient(const test::Person &person, int round)
    {
        const QString address = test::newId<ClientId>().text() + QStringLiteral("@example.ca");
        return m_office->add(person, test::smallProfile(nameOf(round), address));
    }
    [[nodiscard]] wire::Mutation connectingNew(const test::Person &person, int round)
    {
        return connecting(newClient(person, round), referenceOf(round));
    }
    [[nodiscard]] static wire::Mutation settingUp(const QString &reference, int round)
    {
        wire::CompleteSetup setup;
        setup.profile.set(Field::FirstName, QStringLiteral("Amira"));
        setup.profile.set(Field::LastName, nameOf(round));
        setup.profile.set(Field::Email,
                          QString(test::newId<ClientId>().text() + QStringLiteral("@example.ca")));
        setup.camsReference = reference;
        return {1, QStringLiteral("complete_setup"), 1, test::newId<ClientId>().text(),
                setup.toJson()};
    }
};

WREN_TEST(TestCamsRaces)
#include "tst_camsraces.moc"
