// SPDX-License-Identifier: Apache-2.0
#include "hub/services/sync/push.h"
#include "hub/store/feed.h"
#include "hub/store/state/forgetting.h"
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::faults;
using test::kindOf;
using test::text;
using wire::MutationResult;
using wire::Outcome;

/** One device numbers its mutations, and its copy is found out (I2; sync.md, Hub 4). */
class TestOneDevice : public QObject
{
    Q_OBJECT

    [[nodiscard]] Result<wire::PushAnswer> push(const QList<wire::Mutation> &mutations)
    {
        return push(wire::PushRequest{mutations});
    }
    [[nodiscard]] Result<wire::PushAnswer> push(const wire::PushRequest &request)
    {
        const test::Person &person = m_house->network.caseworker;
        store::Actor actor{
            store::Actor::Kind::Staff, m_house->network.accessOf(person), person.device, {}};
        return services::push(m_house->network.sql(), services::runThrough(m_house->network.lane),
                              m_house->table, actor, request);
    }
    [[nodiscard]] wire::Mutation note(qint64 mid, const QString &content)
    {
        const QString id =
            QStringLiteral("00000000-0000-4000-8000-%1").arg(mid, 12, 10, QLatin1Char('0'));
        return {mid,
                QStringLiteral("add_case_note"),
                1,
                id,
                {{QStringLiteral("client"), m_house->client.text()},
                 {QStringLiteral("type"), QStringLiteral("other")},
                 {QStringLiteral("text"), content}}};
    }
    [[nodiscard]] qint64 notes()
    {
        return m_house->network.count("SELECT count(*) AS n FROM case_note WHERE type = 'other'");
    }

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void theSameAgainIsTheSameResult()
    {
        const QList<wire::Mutation> both{note(1, QStringLiteral("a")),
                                         note(2, QStringLiteral("b"))};
        const wire::PushAnswer first = test::must(push(both));
        const wire::PushAnswer again = test::must(push(both));
        QCOMPARE(again.results, first.results);
        QCOMPARE(notes(), 2);
    }

    /** Of the whole push nothing is consumed: neither what is known nor what would be new. */
    void anotherContentUnderOneNumberIsAClonedComputer()
    {
        (void)test::must(push({note(1, QStringLiteral("a")), note(2, QStringLiteral("b"))}));
        const auto answer = push({note(1, QStringLiteral("a")), note(2, QStringLiteral("B")),
                                  note(3, QStringLiteral("c"))});
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().kind, Kind::Conflict);
        QCOMPARE(answer.error().fields,
                 QList<FieldError>({{QStringLiteral("device"), QStringLiteral("device_twice")}}));
        QCOMPARE(notes(), 2);
        QCOMPARE(test::must(push({note(3, QStringLiteral("c"))})).results.size(), 1);
    }

    void anySmallDifferenceCounts_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"name", "version", "subject", "arguments"})
            QTest::newRow(change) << QString::fromLatin1(change);
    }
    void anySmallDifferenceCounts()
    {
        QFETCH(QString, change);
        (void)test::must(push({note(1, QStringLiteral("a"))}));
        wire::Mutation other = note(1, QStringLiteral("a"));
        if (change == QLatin1String("name"))
            other.name = QStringLiteral("resend_invite");
        else if (change == QLatin1String("version"))
            other.version = 2;
        else if (change == QLatin1String("subject"))
            other.subject = test::newId<CaseNoteId>().text();
        else
            other.arguments.insert(QStringLiteral("text"), QStringLiteral("a "));
        QVERIFY(!push({other}).ok());
    }

    /** Seed 320: the same under the number it had before, repeated after it was numbered anew. */
    void aPushOfAnOlderNumberingCountsNoMore()
    {
        (void)test::must(push({note(1, QStringLiteral("a"))}));
        wire::Mutation moved = note(3, QStringLiteral("b"));
        moved.mid = 2;
        (void)test::must(push({{moved}, 1}));
        const auto late = push({note(3, QStringLiteral("b"))});
        QVERIFY(!late.ok());
        QCOMPARE(late.error().fields.constFirst().problem, QLatin1String(wire::deviceTwice));
        QVERIFY(!push({note(1, QStringLiteral("a"))}).ok()); // nor what it had answered
        QCOMPARE(notes(), 2);
        wire::Mutation next = note(5, QStringLiteral("c"));
        next.mid = 3;
        (void)test::must(push({{next}, 1}));
        (void)test::must(push({{note(4, QStringLiteral("d"))}, 2}));
        QCOMPARE(notes(), 4);
    }

    /** Desks of the version before name neither numbering nor history: they are served as ever. */
    void whoNamesNoHistoryIsServed()
    {
        const wire::PushAnswer answer = test::must(push({note(1, QStringLiteral("a"))}));
        QVERIFY(answer.history);
        const auto state = test::must(store::readHubState(m_house->network.sql()));
        QCOMPARE(answer.history->seq, state.seq);
        QCOMPARE(answer.results.constFirst().seq, state.seq);
    }

    /** Whatever its counters are: a push that was numbered for another history is not consumed. */
    void aPushForAnotherHistoryIsNotConsumed()
    {
        const wire::PushAnswer first = test::must(push({note(1, QStringLiteral("a"))}));
        const wire::PushAnswer second =
            test::must(push({{note(2, QStringLiteral("b"))}, 0, first.history}));
        wire::HistoryPoint lost = *first.history; // passed since, by others
        lost.chain = QString(16, QLatin1Char('0'));
        wire::HistoryPoint ahead = *second.history;
        ++ahead.seq;
        for (const wire::HistoryPoint &point : {lost, ahead}) {
            const auto answer = push({{note(3, QStringLiteral("c"))}, 0, point});
            QVERIFY(!answer.ok());
            QCOMPARE(answer.error().kind, Kind::Conflict);
            QCOMPARE(answer.error().fields, QList<FieldError>({{QStringLiteral("history"),
                                                                QStringLiteral("other_history")}}));
        }
        QCOMPARE(notes(), 2);
        (void)test::must(
            push({{note(3, QStringLiteral("c")), note(4, QStringLiteral("d"))}, 0, first.history}));
        QCOMPARE(notes(), 4);
    }

    /** A push out of order could consume one and then find the other to be somebody else's. */
    void numbersAscendWithinAPush()
    {
        const auto answer = push({note(2, QStringLiteral("b")), note(1, QStringLiteral("a"))});
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().kind, Kind::Invalid);
        QVERIFY(!push({note(1, QStringLiteral("a")), note(1, QStringLiteral("a"))}).ok());
    }

    void forgottenResultsStillCountOnce()
    {
        (void)test::must(push({note(1, QStringLiteral("a"))}));
        m_house->clock.advance(std::chrono::hours(24));
        test::must(store::forgetResults(m_house->network.sql(), m_house->clock.now()));
        const wire::PushAnswer again = test::must(push({note(1, QStringLiteral("a"))}));
        QCOMPARE(again.results.constFirst().info,
                 (QJsonObject{{QStringLiteral("forgotten"), true}}));
        QCOMPARE(notes(), 1);
        QVERIFY(!push({note(1, QStringLiteral("another"))}).ok());
    }

    void youngResultsAreKept()
    {
        const wire::PushAnswer first = test::must(push({note(1, QStringLiteral("a"))}));
        test::must(store::forgetResults(m_house->network.sql(), m_house->clock.now() - 60'000));
        QCOMPARE(test::must(push({note(1, QStringLiteral("a"))})).results, first.results);
    }

    /** sync.md, Hub 4: whoever gets a stored result again gets no way into an account. */
    void noResultHoldsAToken()
    {
        const QString client = test::newId<ClientId>().text();
        const Profile profile =
            test::smallProfile(QStringLiteral("Okafor"), QStringLiteral("okafor@example.ca"));
        const wire::PushAnswer answer = test::must(
            push({{1, QStringLiteral("complete_setup"), 1, client, test::setupArguments(profile)},
                  {2, QStringLiteral("resend_invite"), 1, client, {}}}));
        for (const wire::MutationResult &result : answer.results) {
            QCOMPARE(result.outcome, Outcome::Applied);
            QCOMPARE(result.info,
                     (QJsonObject{{QStringLiteral("mail"), QStringLiteral("queued")}}));
        }
        QCOMPARE(m_house->network.count(
                     "SELECT count(*) AS n FROM mutation_result r JOIN link l"
                     " ON r.result LIKE '%' || l.id || '%' OR r.result LIKE '%http%'"),
                 0);
    }
};

WREN_TEST(TestOneDevice)
#include "tst_onedevice.moc"
