// SPDX-License-Identifier: Apache-2.0
#include "hub/store/handover/handoverrows.h"
#include "models/wire/sync.h"
#include "tests/hub/handover/handoverhouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::HandoverHouse;
using test::told;

namespace {

const QString applied = QStringLiteral("applied");
const QString closed = QStringLiteral("conflict state no_longer_open");

} // namespace

/** What happens to a hand-over while it is open, on both databases. */
class TestHandoverRaces : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandoverHouse> m_house;

    [[nodiscard]] QString opened(HandoverWay way)
    {
        return HandoverHouse::opened(way == HandoverWay::Refer
                                         ? m_house->refer(m_house->network.caseworker)
                                         : m_house->request(m_house->network.westCaseworker));
    }
    [[nodiscard]] test::Person deciderOf(HandoverWay way) const
    {
        return way == HandoverWay::Refer ? m_house->southAdministration
                                         : m_house->network.administration;
    }
    static void addWays()
    {
        QTest::addColumn<HandoverWay>("way");
        QTest::newRow("refer") << HandoverWay::Refer;
        QTest::newRow("request") << HandoverWay::Request;
    }
    void endAccount(const test::Person &person)
    {
        QCOMPARE(
            told(m_house->mutate(m_house->network.administrator, "end_account", person.id.text())),
            applied);
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<HandoverHouse>(); }
    void cleanup() { m_house.reset(); }

    void nothingHappensToWhatIsClosed_data() { addWays(); }
    void nothingHappensToWhatIsClosed()
    {
        QFETCH(HandoverWay, way);
        HandoverHouse &house = *m_house;
        const test::Person &admin = house.network.administrator;
        for (const QString &end : {QStringLiteral("withdraw"), QStringLiteral("decline")}) {
            const QString id = opened(way);
            const auto ended = end == QStringLiteral("withdraw") ? house.withdraw(admin, id)
                                                                 : house.decline(admin, id);
            QCOMPARE(told(ended), applied);
            QCOMPARE(told(house.approve(deciderOf(way), id)), closed);
            QCOMPARE(told(house.decline(deciderOf(way), id)), closed);
            QCOMPARE(told(house.withdraw(admin, id)), closed);
            QCOMPARE(house.provider(), house.network.north);
        }
    }

    void ofTwoDecidersOneCounts_data() { addWays(); }
    void ofTwoDecidersOneCounts()
    {
        QFETCH(HandoverWay, way);
        HandoverHouse &house = *m_house;
        const QString id = opened(way);
        (void)house.newMails();
        const test::Person decider = deciderOf(way);
        const auto submit = [&](const test::Person &person, const wire::DecideHandover &decided) {
            const services::Apply *apply = house.table.find(QStringLiteral("decide_handover"), 1);
            const wire::Mutation mutation{0, QStringLiteral("decide_handover"), 1, id,
                                          decided.toJson()};
            store::Job job;
            job.actor = {
                store::Actor::Kind::Staff, house.network.accessOf(person), person.device, {}};
            job.action = mutation.name;
            job.subject = id;
            job.work = [apply, mutation](store::WriteContext &context) {
                return (*apply)(context, context.actor(), mutation);
            };
            return house.network.lane.submit(std::move(job));
        };
        using Decision = wire::DecideHandover::Decision;
        auto first = submit(decider, {Decision::Approve, std::nullopt, QString()});
        auto second = submit(house.network.administrator,
                             {Decision::Decline, std::nullopt, QStringLiteral("No")});
        QStringList outcomes{told(test::must(first.get()).result),
                             told(test::must(second.get()).result)};
        outcomes.sort();
        QCOMPARE(outcomes, (QStringList{applied, closed}));
        const bool moved = house.provider() != house.network.north;
        QCOMPARE(house.state(id), moved ? QStringLiteral("approved") : QStringLiteral("declined"));
        QCOMPARE(house.notes().size(), 2); // asked, and one end
    }

    void whoWasEndedDecidesNothing_data() { addWays(); }
    void whoWasEndedDecidesNothing()
    {
        QFETCH(HandoverWay, way);
        const QString id = opened(way);
        const test::Person decider = deciderOf(way);
        store::Job job;
        job.actor = {
            store::Actor::Kind::Staff, m_house->network.accessOf(decider), decider.device, {}};
        job.action = QStringLiteral("decide_handover");
        job.work = [](store::WriteContext &) -> Result<store::Effect> {
            qFatal("somebody without an account was let through");
        };
        endAccount(decider);
        const auto refused = m_house->network.lane.submit(std::move(job)).get();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Unauthenticated);
        QCOMPARE(m_house->state(id), QStringLiteral("open"));
    }

    void aClientWhoMovesOtherwiseOvertakes_data() { addWays(); }
    void aClientWhoMovesOtherwiseOvertakes()
    {
        QFETCH(HandoverWay, way);
        HandoverHouse &house = *m_house;
        const QString id = opened(way);
        (void)house.newMails();
        QCOMPARE(told(house.move(house.network.administrator, house.network.west)), applied);
        QCOMPARE(house.state(id), QStringLiteral("overtaken"));
        QCOMPARE(told(house.approve(deciderOf(way), id)), closed);
        QCOMPARE(house.provider(), house.network.west);
        const QStringList mails = house.newMails();
        QVERIFY(!mails.isEmpty());
        for (const QString &mail : mails)
            QVERIFY2(mail.startsWith(QStringLiteral("handover_ended")), qPrintable(mail));
        const test::Person outside = way == HandoverWay::Refer ? house.network.southCaseworker
                                                               : house.network.westCaseworker;
        const auto record = house.record(outside, "outside_handover", id);
        QCOMPARE(record->state, HandoverState::Overtaken);
        QVERIFY(!record->endedBy); // who moves the client is not the other side's to know
        // It is history of the client, with whoever has the client now.
        QVERIFY(house.record(house.network.westCaseworker, "handover", id));
        QVERIFY(house.notes().contains(way == HandoverWay::Refer
                                           ? QStringLiteral("referral_ended overtaken")
                                           : QStringLiteral("transfer_ended overtaken")));
    }

    void anotherCaseworkerOvertakesOnlyWhatWasAboutThat()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        const QString away = HandoverHouse::opened(house.refer(network.caseworker));
        QCOMPARE(told(house.move(network.administration, network.north, house.colleague.id)),
                 applied);
        QCOMPARE(house.state(away), QStringLiteral("open"));
        QCOMPARE(told(house.withdraw(network.caseworker, away)), applied);
        const wire::ReferClient within{
            network.north, network.caseworker.id, QStringLiteral("Back"), QString(), {}};
        const QString inside = HandoverHouse::opened(house.refer(house.colleague, within));
        QCOMPARE(told(house.move(network.administration, network.north, network.administration.id)),
                 applied);
        QCOMPARE(house.state(inside), QStringLiteral("overtaken"));
    }

    void aDeactivatedClientIsNotHandedOver_data() { addWays(); }
    void aDeactivatedClientIsNotHandedOver()
    {
        QFETCH(HandoverWay, way);
        const QString id = opened(way);
        m_house->run("UPDATE client_account SET deactivated_at = 1");
        const auto decided = m_house->approve(deciderOf(way), id);
        QCOMPARE(told(decided), applied);
        QCOMPARE(test::idIn(decided, "state"), QStringLiteral("overtaken"));
        QCOMPARE(m_house->provider(), m_house->network.north);
        QVERIFY(m_house->notes().last().endsWith(QStringLiteral(" overtaken")));
    }

    void aClosedProviderGetsNobody_data() { addWays(); }
    void aClosedProviderGetsNobody()
    {
        QFETCH(HandoverWay, way);
        HandoverHouse &house = *m_house;
        const QString id = opened(way);
        const ProviderId to = way == HandoverWay::Refer ? house.network.south : house.network.west;
        house.run("UPDATE provider SET active = 0 WHERE id = :id", {{":id", to.text()}});
        QCOMPARE(told(house.approve(deciderOf(way), id)), applied);
        QCOMPARE(house.state(id), QStringLiteral("overtaken"));
        QCOMPARE(house.provider(), house.network.north);
    }

    void whoAsksAndLeavesGetsNobody()
    {
        const QString id = opened(HandoverWay::Request);
        endAccount(m_house->network.westCaseworker);
        QCOMPARE(told(m_house->approve(m_house->network.administration, id)), applied);
        QCOMPARE(m_house->state(id), QStringLiteral("overtaken"));
        QCOMPARE(m_house->provider(), m_house->network.north);
    }

    void aProposedCaseworkerWhoLeftIsReplacedLater()
    {
        const QString id = opened(HandoverWay::Refer);
        endAccount(m_house->network.southCaseworker);
        QCOMPARE(told(m_house->approve(m_house->southAdministration, id)), applied);
        QCOMPARE(m_house->provider(), m_house->network.south);
        QCOMPARE(m_house->caseworker(), std::optional<StaffId>());
    }

    /** The match was found while the client was out of reach. */
    void aClientWhoCameIntoReachIsNotAskedFor()
    {
        HandoverHouse &house = *m_house;
        QCOMPARE(told(house.move(house.network.administrator, house.network.west)), applied);
        QCOMPARE(told(house.request(house.network.westCaseworker)),
                 QStringLiteral("conflict match in_your_reach"));
    }

    /** No code of ours can open two, whatever it forgets. */
    void theDatabaseKeepsToOneOpen()
    {
        HandoverHouse &house = *m_house;
        const QString id = opened(HandoverWay::Refer);
        store::HandoverRow other =
            *test::must(store::findHandover(house.network.sql(), HandoverId::fromTrusted(id)));
        other.id = test::newId<HandoverId>();
        const Result<void> second = store::insertHandover(house.network.sql(), other);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Kind::Conflict);
        QCOMPARE(told(house.withdraw(house.network.caseworker, id)), applied);
        QVERIFY(store::insertHandover(house.network.sql(), other));
    }
};

WREN_TEST(TestHandoverRaces)
#include "tst_handoverraces.moc"
