// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camskeeper.h"
#include "hub/services/cams/camsround.h"
#include "hub/services/emailchange/emailchangemutations.h"
#include "hub/store/cams/camsrows.h"
#include "models/wire/emailchanges.h"
#include "tests/hub/services/camsoffice.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::must;
using wire::CamsTrouble;

/** The live link (R11): feed, compare, refresh, mergers, and EOIS away or wrong; both databases. */
class TestCamsReader : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CamsOffice> m_office;
    const QString m_amira = QStringLiteral("3000001");
    const QString m_other = QStringLiteral("3000002");
    ClientId m_client;

    [[nodiscard]] eois::CamsClient amira(int changes = 0) const
    {
        eois::CamsClient client = test::camsClient(m_amira, QStringLiteral("Quartz"));
        client.changedAt = client.changedAt.addSecs(changes);
        return client;
    }
    [[nodiscard]] eois::CamsClient withPhone(const QString &phone, int changes) const
    {
        eois::CamsClient client = amira(changes);
        client.values.insert(Field::Phone, phone);
        return client;
    }
    [[nodiscard]] wire::CamsRecord record() { return *m_office->record(m_client); }
    [[nodiscard]] QString phone() { return record().layer.values.text(Field::Phone); }
    /** Asks WREN to correct the client's address; the correction's id. */
    [[nodiscard]] QString askForCorrection()
    {
        test::Network &network = m_office->network;
        network.settings.baseUrl = QUrl(QStringLiteral("https://portal.example.ca"));
        services::addEmailChangeMutations(
            m_office->table, services::emailChangeTerms(network.settings, network.keys));
        const QString present = test::portalName(m_amira).toLower() + QStringLiteral("@example.ca");
        const wire::AskEmailCorrection asked{present, QStringLiteral("right@example.ca"), {}, {}};
        const auto answer = m_office->mutate(network.caseworker, "ask_email_correction",
                                             m_client.text(), asked.toJson());
        return answer.info.value(QLatin1String("correction")).toString();
    }
    [[nodiscard]] wire::CorrectionRecord correction(const QString &id) const
    {
        const store::RecordKey key{QStringLiteral("correction"), id};
        const auto records = must(store::readRecords(m_office->network.sql(), {key}));
        return must(wire::CorrectionRecord::fromJson(records.value(key)));
    }
    /** When it was last told, to the provider and to WREN alike. */
    [[nodiscard]] qint64 toldOf(const QString &id) const
    {
        const auto in = [&](const QString &scope) {
            return m_office->network.count("SELECT max(seq) AS n FROM head WHERE scope = :scope AND"
                                           " kind = 'correction' AND id = :id",
                                           {{":scope", scope}, {":id", id}});
        };
        const qint64 told = in(wire::providerScope(m_office->network.north));
        return told == in(QStringLiteral("support")) ? told : -1;
    }
    /** CaMS holds these values by now, and the hub has read them. */
    void keep(const QMap<Field, QString> &values, int changes)
    {
        eois::CamsClient client = amira(changes);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            client.values.insert(value.key(), value.value());
        m_office->eois.put(client);
        must(m_office->reader.readFeed());
    }
    [[nodiscard]] std::optional<wire::EoisRecord> eoisRecord()
    {
        const store::RecordKey key{QStringLiteral("eois"), QStringLiteral("eois")};
        const qint64 told =
            m_office->network.count("SELECT count(*) AS n FROM head WHERE kind = 'eois'");
        if (told == 0)
            return std::nullopt;
        return must(wire::EoisRecord::fromJson(
            must(store::readRecords(m_office->network.sql(), {key})).value(key)));
    }
    static Error away() { return {Kind::Offline, QStringLiteral("away"), {}}; }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_office = std::make_unique<test::CamsOffice>();
        m_office->eois.put(amira());
        m_client = m_office->addLinked(m_amira);
        must(m_office->reader.readWanted());
        must(m_office->reader.readFeed());
    }
    void cleanup() { m_office.reset(); }

    void feedBringsChanges()
    {
        m_office->clock.advance(std::chrono::seconds(30));
        m_office->eois.put(withPhone(QStringLiteral("519-555-0111"), 1));
        const auto tally = must(m_office->reader.readFeed());
        QCOMPARE(tally.read, 1);
        QCOMPARE(tally.written, 1);
        QCOMPARE(phone(), QStringLiteral("+15195550111"));
        QCOMPARE(record().readAt, m_office->clock.now());
        QVERIFY(m_office->notes(m_client).contains(QStringLiteral("cams_refreshed")));
        QCOMPARE(must(m_office->reader.readFeed()).read, 0); // the cursor is kept
        services::CamsReader another{{*m_office->database, m_office->network.lane,
                                      m_office->clock.environment(), m_office->eois}};
        QCOMPARE(must(another.readFeed()).read, 0); // in the database
    }

    /** R60: WREN decides by the address that CaMS holds now, not by that of when WREN was asked. */
    void correctionsShowTheNewAddressAtOnce()
    {
        const QString id = askForCorrection();
        const QString address = QStringLiteral("moved@cams.example");
        keep({{Field::Email, address}}, 1);
        QCOMPARE(correction(id).camsEmail, address);
        QCOMPARE(toldOf(id), m_office->seq());
        // A phone number is nothing that a correction shows.
        const qint64 before = m_office->seq();
        keep({{Field::Email, address}, {Field::Phone, QStringLiteral("519-555-0122")}}, 2);
        QVERIFY(m_office->seq() > before);
        QCOMPARE(toldOf(id), before);
        // Another person under the number: the link is broken and holds no address any more.
        keep({{Field::LastName, QStringLiteral("Stranger")},
              {Field::BirthDate, QStringLiteral("1950-01-01")}},
             3);
        QVERIFY(correction(id).camsEmail.isEmpty());
        QCOMPARE(toldOf(id), m_office->seq());
    }

    void correctionsShowThatTheClientWasDisconnected()
    {
        const QString id = askForCorrection();
        QVERIFY(!correction(id).camsEmail.isEmpty());
        const auto parted =
            m_office->mutate(m_office->network.administrator, "disconnect_cams", m_client.text(),
                             wire::DisconnectCams{QStringLiteral("Another person")}.toJson());
        QCOMPARE(parted.outcome, wire::Outcome::Applied);
        QVERIFY(correction(id).camsEmail.isEmpty());
        QCOMPARE(toldOf(id), m_office->seq());
    }

    void nothingNewLeavesNoTrace()
    {
        const qint64 before = m_office->seq();
        m_office->eois.put(amira(5));
        must(m_office->reader.readFeed());
        must(m_office->reader.compareAll());
        QCOMPARE(m_office->seq(), before);
    }

    void olderReadingIsPassedOver()
    {
        m_office->eois.put(withPhone(QStringLiteral("519-555-0111"), 10));
        must(m_office->reader.readFeed());
        m_office->eois.put(withPhone(QStringLiteral("519-555-0122"), 5));
        must(m_office->reader.readFeed());
        QCOMPARE(phone(), QStringLiteral("+15195550111"));
    }

    void closedClientKeepsItsValues()
    {
        eois::CamsClient closed = amira(1);
        closed.closed = true;
        m_office->eois.put(closed);
        must(m_office->reader.readFeed());
        QVERIFY(record().closed);
        QCOMPARE(record().layer.state, CamsState::Connected);
        QCOMPARE(phone(), QStringLiteral("+15195550177"));
    }

    void anotherPersonUnderTheNumberIsNotShown()
    {
        eois::CamsClient stranger = amira(1);
        stranger.values.insert(Field::LastName, QStringLiteral("Stranger"));
        stranger.values.insert(Field::BirthDate, QStringLiteral("1950-01-01"));
        stranger.values.insert(Field::Phone, QStringLiteral("519-555-0199"));
        m_office->eois.put(stranger);
        must(m_office->reader.readFeed());
        QCOMPARE(record().layer.state, CamsState::Broken);
        QCOMPARE(record().trouble, CamsTrouble::AnotherPerson);
        QVERIFY(!isHeldByCams(record().layer, Field::Phone));
        const QByteArray told = QJsonDocument(record().toJson()).toJson();
        QVERIFY(!told.contains("Stranger") && !told.contains("5550199"));
        // The right person again: the link heals.
        m_office->eois.put(withPhone(QStringLiteral("519-555-0111"), 2));
        must(m_office->reader.readFeed());
        QCOMPARE(record().layer.state, CamsState::Connected);
        QCOMPARE(phone(), QStringLiteral("+15195550111"));
    }

    void marriageIsNoStranger()
    {
        eois::CamsClient married = amira(1);
        married.values.insert(Field::LastName, QStringLiteral("Opal"));
        m_office->eois.put(married);
        must(m_office->reader.readFeed());
        QCOMPARE(record().layer.state, CamsState::Connected);
        QCOMPARE(record().layer.values.text(Field::LastName), QStringLiteral("Opal"));
    }

    void doubtfulEntryMakesStale()
    {
        const ClientId other = [this] {
            m_office->eois.put(test::camsClient(m_other, QStringLiteral("Opal")));
            return m_office->addLinked(m_other);
        }();
        must(m_office->reader.readWanted());
        m_office->eois.put(withPhone(QStringLiteral("519-555-0111"), 1));
        m_office->eois.setDoubtful({m_amira});
        must(m_office->reader.readFeed());
        QCOMPARE(record().layer.state, CamsState::Stale);
        QCOMPARE(record().trouble, CamsTrouble::Unreadable);
        QCOMPARE(phone(), QStringLiteral("+15195550177")); // true when it was read
        QCOMPARE(m_office->record(other)->layer.state, CamsState::Connected);
        m_office->eois.setDoubtful({});
        must(store::wantStaleCamsLinks(m_office->network.sql()));
        must(m_office->reader.readWanted());
        QCOMPARE(record().layer.state, CamsState::Connected);
        QCOMPARE(phone(), QStringLiteral("+15195550111"));
    }

    void goneClientBreaksTheLinkAtTheCompare()
    {
        m_office->eois.remove(m_amira);
        must(m_office->reader.readFeed());
        QCOMPARE(record().layer.state, CamsState::Connected); // the feed does not say so
        must(m_office->reader.compareAll());
        QCOMPARE(record().layer.state, CamsState::Broken);
        QCOMPARE(record().trouble, CamsTrouble::NotFound);
        m_office->eois.put(amira());
        must(m_office->reader.compareAll());
        QCOMPARE(record().layer.state, CamsState::Connected);
    }

    void linkFollowsAMerger()
    {
        eois::CamsClient survivor = test::camsClient(m_other, QStringLiteral("Quartz"));
        survivor.values.insert(Field::Phone, QStringLiteral("519-555-0144"));
        m_office->eois.put(survivor);
        eois::CamsClient merged = amira(1);
        merged.mergedInto = m_other;
        m_office->eois.put(merged);
        must(m_office->reader.readFeed());
        QCOMPARE(record().reference, m_other);
        QCOMPARE(record().layer.state, CamsState::Connected);
        QCOMPARE(phone(), QStringLiteral("+15195550144"));
    }

    void mergerIsNotFollowed_data()
    {
        QTest::addColumn<QString>("why");
        QTest::newRow("another person") << QStringLiteral("person");
        QTest::newRow("linked to somebody else") << QStringLiteral("taken");
        QTest::newRow("leads nowhere") << QStringLiteral("nowhere");
        QTest::newRow("merged on") << QStringLiteral("merged");
    }
    void mergerIsNotFollowed()
    {
        QFETCH(QString, why);
        eois::CamsClient survivor = test::camsClient(m_other, QStringLiteral("Quartz"));
        if (why == u"person") {
            survivor.values.insert(Field::LastName, QStringLiteral("Opal"));
            survivor.values.insert(Field::BirthDate, QStringLiteral("1950-01-01"));
        }
        if (why != u"nowhere")
            m_office->eois.put(survivor);
        std::optional<ClientId> other;
        if (why == u"taken")
            other = m_office->addLinked(m_other);
        if (why == u"merged") {
            survivor.mergedInto = m_amira;
            m_office->eois.put(survivor);
        }
        eois::CamsClient merged = amira(1);
        merged.mergedInto = m_other;
        m_office->eois.put(merged);
        must(m_office->reader.readFeed());
        QCOMPARE(record().reference, m_amira);
        QCOMPARE(record().layer.state, CamsState::Broken);
        QCOMPARE(record().trouble, CamsTrouble::Merged);
        if (other)
            QCOMPARE(m_office->record(*other)->reference, m_other);
    }

    void refreshReadsAtOnce()
    {
        m_office->clock.advance(std::chrono::hours(1));
        const auto asked =
            m_office->mutate(m_office->network.caseworker, "refresh_cams", m_client.text());
        QCOMPARE(asked.outcome, wire::Outcome::Applied);
        QVERIFY(record().readAt < m_office->clock.now());
        QVERIFY(record().wanted);
        must(m_office->reader.readWanted());
        QCOMPARE(record().readAt, m_office->clock.now());
        QVERIFY(!record().wanted);
        QCOMPARE(must(m_office->reader.readWanted()).read, 0);
        QCOMPARE(m_office->mutate(m_office->network.westCaseworker, "refresh_cams", m_client.text())
                     .error->kind,
                 Kind::NotFound);
    }

    void feedThatBeganAnewIsReadWhole()
    {
        must(m_office->network.sql().execute("UPDATE eois_cursor SET cursor = '77'"));
        m_office->eois.put(withPhone(QStringLiteral("519-555-0111"), 1));
        m_office->eois.setFeedBegunAnew(QStringLiteral("77"));
        must(m_office->reader.readFeed());
        QCOMPARE(phone(), QStringLiteral("+15195550111"));
    }

    void awayIsToldOnceAndHealed()
    {
        services::CamsPace pace;
        pace.feed = std::chrono::seconds(5);
        services::CamsRound round{{*m_office->database, m_office->network.lane,
                                   m_office->clock.environment(), m_office->eois},
                                  pace};
        QCOMPARE(round.run(), pace.feed);
        QCOMPARE(eoisRecord()->away, false);
        const qint64 lastRead = m_office->clock.now();
        m_office->eois.setFailure(away());
        const qint64 before = m_office->seq();
        for (int hour = 0; hour < 5; ++hour) {
            m_office->clock.advance(std::chrono::minutes(1));
            QVERIFY(round.run() > pace.feed);
        }
        QCOMPARE(eoisRecord()->away, true);
        QCOMPARE(eoisRecord()->since, lastRead);
        m_office->clock.advance(std::chrono::hours(6));
        for (int i = 0; i < 20; ++i)
            QVERIFY(round.run() <= pace.longestPause);
        QCOMPARE(m_office->seq(), before + 1); // said once
        QCOMPARE(phone(), QStringLiteral("+15195550177"));
        m_office->eois.setFailure(std::nullopt);
        m_office->eois.put(withPhone(QStringLiteral("519-555-0111"), 1));
        QCOMPARE(round.run(), pace.feed);
        QCOMPARE(eoisRecord()->away, false);
        QCOMPARE(phone(), QStringLiteral("+15195550111"));
    }

    void wrongAnswersShowNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("malformed") << int(Kind::Server);
        QTest::newRow("slow") << int(Kind::Timeout);
        QTest::newRow("key refused") << int(Kind::Forbidden);
    }
    void wrongAnswersShowNothing()
    {
        QFETCH(int, kind);
        const wire::CamsRecord before = record();
        m_office->eois.put(withPhone(QStringLiteral("519-555-0111"), 1));
        m_office->eois.setFailure(Error{Kind(kind), QStringLiteral("wrong"), {}});
        QVERIFY(!m_office->reader.readFeed());
        QVERIFY(!m_office->reader.compareAll());
        QCOMPARE(record(), before);
        m_office->eois.setFailure(std::nullopt);
        must(m_office->reader.readFeed()); // from where it stood
        QCOMPARE(phone(), QStringLiteral("+15195550111"));
    }

    void compareRunsOnceANight()
    {
        services::CamsRound round{{*m_office->database, m_office->network.lane,
                                   m_office->clock.environment(), m_office->eois},
                                  {}};
        const auto comparedAt = [this] {
            return m_office->network.count("SELECT compared_at AS n FROM eois_cursor");
        };
        (void)round.run();
        const qint64 first = comparedAt();
        QCOMPARE(first, m_office->clock.now());
        m_office->clock.advance(std::chrono::minutes(1));
        (void)round.run();
        QCOMPARE(comparedAt(), first);
        m_office->clock.advance(std::chrono::hours(24));
        (void)round.run();
        QCOMPARE(comparedAt(), m_office->clock.now());
    }

    void hintOnSomebodyWhoLooksLikeOurs()
    {
        Profile ours =
            test::smallProfile(QStringLiteral("Beryl"), QStringLiteral("beryl@example.ca"));
        ours.set(Field::FirstName, QStringLiteral("Amira"));
        ours.set(Field::BirthDate, QStringLiteral("1979-08-21"));
        const ClientId client = m_office->add(m_office->network.caseworker, ours);
        const auto hints = [this] {
            return m_office->network.count("SELECT count(*) AS n FROM cams_hint");
        };
        must(m_office->reader.readFeed());
        QCOMPARE(hints(), 0);
        eois::CamsClient theirs = test::camsClient(m_other, QStringLiteral("BERYL"));
        theirs.values.insert(Field::BirthDate, QStringLiteral("1979-08-21"));
        m_office->eois.put(theirs);
        must(m_office->reader.readFeed());
        QCOMPARE(hints(), 1);
        const qint64 before = m_office->seq();
        must(m_office->reader.compareAll());
        QCOMPARE(m_office->seq(), before); // once is enough
        QCOMPARE(m_office->connect(m_office->network.caseworker, client, m_other).outcome,
                 wire::Outcome::Applied);
        QCOMPARE(hints(), 0);
        QCOMPARE(m_office->network.count("SELECT gone AS n FROM head WHERE kind = 'cams_hint'"), 1);
    }

    void keeperReadsByItself()
    {
        services::CamsPace pace;
        pace.feed = std::chrono::milliseconds(20);
        services::CamsKeeper keeper{{*m_office->database, m_office->network.lane,
                                     m_office->clock.environment(), m_office->eois},
                                    pace};
        m_office->eois.put(withPhone(QStringLiteral("519-555-0111"), 1));
        QTRY_COMPARE(phone(), QStringLiteral("+15195550111"));
    }

    void keeperWakesForARefresh()
    {
        services::CamsPace pace;
        pace.feed = std::chrono::hours(1);
        services::CamsKeeper keeper{{*m_office->database, m_office->network.lane,
                                     m_office->clock.environment(), m_office->eois},
                                    pace};
        m_office->network.lane.onCommit([wake = keeper.waker()](const QStringList &) { wake(); });
        QTRY_VERIFY(eoisRecord()); // the first round is over
        m_office->clock.advance(std::chrono::minutes(9));
        QCOMPARE(
            m_office->mutate(m_office->network.caseworker, "refresh_cams", m_client.text()).outcome,
            wire::Outcome::Applied);
        QTRY_COMPARE(record().readAt, m_office->clock.now());
    }

    void slowEoisHoldsNobodyUp()
    {
        std::promise<void> gate;
        m_office->eois.release = gate.get_future().share();
        const int asked = m_office->eois.asked;
        services::CamsPace pace;
        pace.feed = std::chrono::milliseconds(20);
        services::CamsKeeper keeper{{*m_office->database, m_office->network.lane,
                                     m_office->clock.environment(), m_office->eois},
                                    pace};
        const auto open = qScopeGuard([&gate] { gate.set_value(); }); // before the keeper goes
        QTRY_VERIFY(eoisRecord()); // the first round, which reads everybody, is over
        QCOMPARE(
            m_office->mutate(m_office->network.caseworker, "refresh_cams", m_client.text()).outcome,
            wire::Outcome::Applied);
        QTRY_VERIFY(m_office->eois.asked > asked); // the keeper hangs in EOIS now
        const QJsonObject note{{QStringLiteral("client"), m_client.text()},
                               {QStringLiteral("type"), QStringLiteral("phone_call")},
                               {QStringLiteral("text"), QStringLiteral("still writing")}};
        QCOMPARE(m_office
                     ->mutate(m_office->network.caseworker, "add_case_note",
                              test::newId<CaseNoteId>().text(), note)
                     .outcome,
                 wire::Outcome::Applied);
    }
};

WREN_TEST(TestCamsReader)
#include "tst_camsreader.moc"
