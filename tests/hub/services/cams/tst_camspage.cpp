// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camsupdate.h"
#include "hub/store/audit/chain.h"
#include "hub/store/cams/camsrows.h"
#include "hub/store/feed.h"
#include "hub/store/lane/digests.h"
#include "hub/store/matching/matchindex.h"
#include "models/matching/keys.h"
#include "tests/hub/services/camsoffice.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

using namespace wren;
using test::must;
using wire::CamsTrouble;

namespace {

QString referenceOf(int number)
{
    return QString::number(3'000'000 + number);
}

/** As EOIS writes it, one for each number. */
QString phoneOf(int number)
{
    return QStringLiteral("%1-555-01%2")
        .arg(number < 100 ? QStringLiteral("613") : QStringLiteral("226"))
        .arg(number % 100, 2, 10, QLatin1Char('0'));
}

QString canonicalPhoneOf(int number)
{
    return QStringLiteral("+1") + phoneOf(number).remove(u'-');
}

} // namespace

/**
 * Readings of many links are written with one job (R11, decision 0030): each gets its own, and one
 * that cannot be written spoils no other. Both databases.
 */
class TestCamsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CamsOffice> m_office;
    QMap<int, ClientId> m_clients; ///< by number, from 1

    [[nodiscard]] eois::CamsClient inCams(int number, int changes = 0) const
    {
        eois::CamsClient client = test::camsClient(referenceOf(number), QStringLiteral("Quartz"));
        client.changedAt = client.changedAt.addSecs(changes);
        return client;
    }
    void putPhone(int number, int changes)
    {
        eois::CamsClient client = inCams(number, changes);
        client.values.insert(Field::Phone, phoneOf(number));
        m_office->eois.put(client);
    }
    [[nodiscard]] services::CamsReading reading(const eois::CamsClient &client)
    {
        return services::readingOf(client, *must(m_office->reference.current(sql())));
    }
    [[nodiscard]] store::Connection &sql() { return m_office->network.sql(); }
    [[nodiscard]] wire::CamsRecord record(int number)
    {
        return *m_office->record(m_clients.value(number));
    }
    [[nodiscard]] QString phone(int number)
    {
        return record(number).layer.values.text(Field::Phone);
    }
    void work(const std::function<Result<store::Effect>(store::WriteContext &)> &work)
    {
        store::Job job;
        job.work = work;
        const store::JobResult done = must(m_office->network.lane.submit(std::move(job)).get());
        if (done.result.error)
            qFatal("%s", qPrintable(done.result.error->detail));
    }
    void link(store::WriteContext &context, int number)
    {
        const store::ClientKey key{test::newId<ClientId>(), m_office->network.north};
        const QString email = QStringLiteral("client%1@example.ca").arg(number);
        const Profile profile = test::smallProfile(QStringLiteral("Quartz"), email);
        must(store::insertClient(context.sql(), {key, {}, profile, context.seq(), context.now()}));
        store::CamsLink link;
        link.client = key;
        link.record.client = key.id;
        const services::CamsReading known = reading(inCams(number));
        link.record.reference = known.reference;
        link.record.caseReference = known.caseReference;
        link.record.identifiesAs = known.identifiesAs;
        link.record.layer.values = known.values;
        must(store::insertCamsLink(context.sql(), link, m_office->network.caseworker.id));
        const QString scope = wire::providerScope(key.provider);
        must(context.changed(scope, QStringLiteral("cams"), key.id.text(), key.id));
        must(store::indexClients(context.sql(), {key.id}));
        m_clients.insert(number, key.id);
    }
    /** That many clients, as last read. */
    void start(int clients)
    {
        for (int number = 1; number <= clients; ++number)
            m_office->eois.put(inCams(number));
        work([&](store::WriteContext &context) -> Result<store::Effect> {
            for (int number = 1; number <= clients; ++number)
                link(context, number);
            return store::Effect();
        });
        must(m_office->reader.readFeed());
    }
    [[nodiscard]] qint64 indexNumber(const ClientId &client)
    {
        return m_office->network.count("SELECT number AS n FROM match_person WHERE client_id = :id",
                                       {{":id", client.text()}});
    }
    [[nodiscard]] qint64 withPhone(const QString &phone)
    {
        return m_office->network.count("SELECT count(*) AS n FROM match_key WHERE key = :key",
                                       {{":key", matching::phoneKey(phone)}});
    }
    [[nodiscard]] bool isFoundBy(const QString &phone, const ClientId &client)
    {
        return m_office->network.count(
                   "SELECT count(*) AS n FROM match_key WHERE key = :key AND person = :person",
                   {{":key", matching::phoneKey(phone)}, {":person", indexNumber(client)}}) == 1;
    }
    [[nodiscard]] QMap<QString, QByteArray> digests()
    {
        const auto rows = must(sql().query("SELECT scope, digest FROM scope_digest"));
        QMap<QString, QByteArray> all;
        for (qsizetype i = 0; i < rows.size(); ++i)
            all.insert(rows.at(i).text("scope"), rows.at(i).bytes("digest"));
        return all;
    }
    /** The audit chain holds, and the digests are those of the heads. */
    [[nodiscard]] bool isSound()
    {
        const QMap<QString, QByteArray> kept = digests();
        must(store::reckonDigests(sql(), must(store::readHubState(sql())).epoch));
        return !must(store::verifyChain(sql())).firstBroken && digests() == kept;
    }
    /** What history tells of the phone numbers that CaMS holds: by client, the last. */
    [[nodiscard]] QHash<QString, QString> phonesInHistory()
    {
        const auto rows = must(sql().query(
            "SELECT client_id, new_value FROM change_value WHERE kind = 'cams' AND field = 'phone'"
            " ORDER BY seq, position"));
        QHash<QString, QString> phones;
        for (qsizetype i = 0; i < rows.size(); ++i)
            phones.insert(rows.at(i).text("client_id"), rows.at(i).text("new_value"));
        return phones;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_office = std::make_unique<test::CamsOffice>(); }
    void cleanup()
    {
        m_clients.clear();
        m_office.reset();
    }

    /** More than one job takes, and more than one statement. */
    void eachGetsItsOwn()
    {
        constexpr int clients = 130;
        start(clients);
        const qint64 before = m_office->seq();
        m_office->clock.advance(std::chrono::minutes(1));
        for (int number = 1; number <= clients; ++number)
            putPhone(number, 1);
        const services::CamsTally tally = must(m_office->reader.readFeed());
        QCOMPARE(tally.read, clients);
        QCOMPARE(tally.written, clients);
        QCOMPARE(m_office->seq(), before + 2); // EOIS tells of a hundred at once
        const QHash<QString, QString> history = phonesInHistory();
        for (int number = 1; number <= clients; ++number) {
            const ClientId client = m_clients.value(number);
            QCOMPARE(phone(number), canonicalPhoneOf(number));
            QCOMPARE(record(number).readAt, m_office->clock.now());
            QCOMPARE(m_office->notes(client), QStringList{QStringLiteral("cams_refreshed")});
            QCOMPARE(history.value(client.text()), QString(u'"' + canonicalPhoneOf(number) + u'"'));
            QVERIFY(isFoundBy(canonicalPhoneOf(number), client));
        }
        QCOMPARE(withPhone(QStringLiteral("+15195550177")), 0);
        QVERIFY(isSound());
        QCOMPARE(must(m_office->reader.compareAll()).written, 0);
    }

    /** The match index refuses what it has for the one: the others do not wait for that. */
    void oneThatIsRefusedSpoilsNoOther()
    {
        start(5);
        const ClientId bad = m_clients.value(3);
        const store::Bindings inTheWay{{":key", matching::phoneKey(canonicalPhoneOf(3))},
                                       {":person", indexNumber(bad)}};
        must(sql().execute("INSERT INTO match_key (key, person) VALUES (:key, :person)", inTheWay));
        const qint64 before = m_office->seq();
        for (int number = 1; number <= 5; ++number)
            putPhone(number, 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("is not kept")));
        QCOMPARE(must(m_office->reader.readFeed()).written, 4);
        QCOMPARE(m_office->seq(), before + 4);
        for (const int number : {1, 2, 4, 5})
            QCOMPARE(phone(number), canonicalPhoneOf(number));
        QCOMPARE(phone(3), QStringLiteral("+15195550177"));
        QVERIFY(m_office->notes(bad).isEmpty());
        QVERIFY(isSound());
        must(
            sql().execute("DELETE FROM match_key WHERE key = :key AND person = :person", inTheWay));
        QCOMPARE(must(m_office->reader.compareAll()).written, 1);
        QCOMPARE(phone(3), canonicalPhoneOf(3));
        QVERIFY(isSound());
    }

    /** Between the reading and the lock: parted, read anew, and set right by another hub. */
    void whatChangedMeanwhileIsPassedOver()
    {
        start(4);
        putPhone(2, 9);
        must(m_office->reader.readFeed());
        must(store::deleteCamsLink(sql(), m_clients.value(3)));
        QList<services::CamsReading> readings;
        for (int number = 1; number <= 3; ++number) {
            eois::CamsClient client = inCams(number, 5);
            client.values.insert(Field::Phone, QStringLiteral("519-555-0199"));
            readings << reading(client);
        }
        readings << reading(inCams(4, 5)); // nothing new
        qsizetype written = 0;
        work([&](store::WriteContext &context) -> Result<store::Effect> {
            const auto effect = services::keepReadings(context, readings);
            if (effect)
                written = effect->info.value(services::writtenLinks).toInt();
            return effect;
        });
        QCOMPARE(written, 1);
        QCOMPARE(phone(1), QStringLiteral("+15195550199"));
        QCOMPARE(phone(2), canonicalPhoneOf(2));
        QVERIFY(!m_office->record(m_clients.value(3)));
        QVERIFY(m_office->notes(m_clients.value(4)).isEmpty());
    }

    void nothingToWriteLeavesNoTrace()
    {
        start(2);
        const qint64 before = m_office->seq();
        store::Job job;
        job.work = [&](store::WriteContext &context) {
            return services::keepReadings(context, {reading(inCams(1, 5)), reading(inCams(2, 5))});
        };
        const store::JobResult done = must(m_office->network.lane.submit(std::move(job)).get());
        QCOMPARE(done.result.error->kind, Kind::Cancelled);
        QCOMPARE(m_office->seq(), before);
    }

    /** One page of EOIS with something of each kind. */
    void eachKindInOnePage()
    {
        start(5);
        putPhone(1, 1);
        eois::CamsClient merged = inCams(2, 1);
        merged.mergedInto = referenceOf(6);
        m_office->eois.put(inCams(6, 1));
        m_office->eois.put(merged);
        eois::CamsClient stranger = inCams(3, 1);
        stranger.values.insert(Field::LastName, QStringLiteral("Stranger"));
        stranger.values.insert(Field::BirthDate, QStringLiteral("1950-01-01"));
        m_office->eois.put(stranger);
        eois::CamsClient closed = inCams(4, 1);
        closed.closed = true;
        m_office->eois.put(closed);
        putPhone(5, 1);
        m_office->eois.setDoubtful({referenceOf(5)});
        QCOMPARE(must(m_office->reader.readFeed()).written, 5);
        QCOMPARE(phone(1), canonicalPhoneOf(1));
        QCOMPARE(record(2).reference, referenceOf(6));
        QCOMPARE(record(3).trouble, CamsTrouble::AnotherPerson);
        QVERIFY(record(4).closed);
        QCOMPARE(record(5).trouble, CamsTrouble::Unreadable);
        QCOMPARE(phone(5), QStringLiteral("+15195550177"));
        QVERIFY(isSound());
    }

    /** Of two proposals in one page only the one that CaMS shows is over. */
    void shownProposalsEnd()
    {
        start(2);
        for (int number = 1; number <= 2; ++number) {
            const wire::ProposeCamsValue proposed{
                m_clients.value(number), Field::Phone, canonicalPhoneOf(1), {}};
            QCOMPARE(m_office
                         ->mutate(m_office->network.administrator, "propose_cams_value",
                                  test::newId<CamsProposalId>().text(), proposed.toJson())
                         .outcome,
                     wire::Outcome::Applied);
        }
        putPhone(1, 1);
        putPhone(2, 1);
        QCOMPARE(must(m_office->reader.readFeed()).written, 2);
        const auto isOpen = [this](int number) {
            return m_office->network.count("SELECT count(*) AS n FROM correction_proposal"
                                           " WHERE client_id = :id AND ended_at IS NULL",
                                           {{":id", m_clients.value(number).text()}});
        };
        QCOMPARE(isOpen(1), 0);
        QCOMPARE(isOpen(2), 1);
        QVERIFY(isSound());
    }
};

WREN_TEST(TestCamsPage)
#include "tst_camspage.moc"
