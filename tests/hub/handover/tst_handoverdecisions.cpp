// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/handover/handoverhouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::HandoverHouse;
using test::told;

namespace {

const QString applied = QStringLiteral("applied");

} // namespace

/** Who decides and withdraws (R4, R5), and what a decision may say; on both databases. */
class TestHandoverDecisions : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandoverHouse> m_house;

    [[nodiscard]] test::Person person(const QString &role) const
    {
        const QList<test::Person> all =
            m_house->network.everybody() +
            QList{m_house->colleague, m_house->southAdministration, m_house->westAdministration};
        for (const test::Person &one : all) {
            if (one.role == role)
                return one;
        }
        qFatal("nobody is %s", qPrintable(role));
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<HandoverHouse>(); }
    void cleanup() { m_house.reset(); }

    void whoMayDecideAndWithdraw_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("decidesReferral"); // north to south, its caseworker
        QTest::addColumn<QString>("withdrawsReferral");
        QTest::addColumn<QString>("decidesRequest"); // of west's caseworker
        QTest::addColumn<QString>("withdrawsRequest");
        const auto row = [](const char *role, const char *decidesReferral,
                            const char *withdrawsReferral, const char *decidesRequest,
                            const char *withdrawsRequest) {
            QTest::newRow(role) << QString::fromLatin1(role) << QString::fromLatin1(decidesReferral)
                                << QString::fromLatin1(withdrawsReferral)
                                << QString::fromLatin1(decidesRequest)
                                << QString::fromLatin1(withdrawsRequest);
        };
        row("caseworker", "forbidden", "applied", "applied", "forbidden");
        row("colleague", "forbidden", "forbidden", "forbidden", "forbidden");
        row("administration", "forbidden", "applied", "applied", "forbidden");
        row("group", "applied", "forbidden", "forbidden", "forbidden");
        row("administrator", "applied", "applied", "applied", "applied");
        row("support", "not_found", "not_found", "not_found", "not_found");
        row("nobody", "not_found", "not_found", "not_found", "not_found");
        row("south", "applied", "forbidden", "not_found", "not_found");
        row("south administration", "applied", "forbidden", "not_found", "not_found");
        row("west", "not_found", "not_found", "forbidden", "applied");
        row("west administration", "not_found", "not_found", "not_found", "not_found");
    }

    void whoMayDecideAndWithdraw()
    {
        QFETCH(QString, role);
        QFETCH(QString, decidesReferral);
        QFETCH(QString, withdrawsReferral);
        QFETCH(QString, decidesRequest);
        QFETCH(QString, withdrawsRequest);
        HandoverHouse &house = *m_house;
        const test::Person actor = person(role);
        const auto closed = [&house](const QString &handover) {
            if (house.state(handover) == QStringLiteral("open"))
                (void)house.withdraw(house.network.administrator, handover);
        };
        QString id = HandoverHouse::opened(house.refer(house.network.caseworker));
        QCOMPARE(told(house.decline(actor, id)), decidesReferral);
        closed(id);
        id = HandoverHouse::opened(house.refer(house.network.caseworker));
        QCOMPARE(told(house.withdraw(actor, id)), withdrawsReferral);
        closed(id);
        id = HandoverHouse::opened(house.request(house.network.westCaseworker));
        QCOMPARE(told(house.withdraw(actor, id)), withdrawsRequest);
        closed(id);
        id = HandoverHouse::opened(house.request(house.network.westCaseworker));
        QCOMPARE(told(house.approve(actor, id)), decidesRequest);
        QCOMPARE(house.provider(),
                 decidesRequest == applied ? house.network.west : house.network.north);
    }

    /** Group staff are over both north and south. */
    void groupStaffDecideBetweenTheirProviders()
    {
        HandoverHouse &house = *m_house;
        const QString asked = HandoverHouse::opened(house.request(house.network.southCaseworker));
        QCOMPARE(told(house.approve(house.network.group, asked)), applied);
        QCOMPARE(house.provider(), house.network.south);
    }

    /** It is the caseworker of the moment who decides, not the one of when it was asked. */
    void aFormerCaseworkerDecidesNothing()
    {
        HandoverHouse &house = *m_house;
        const QString asked = HandoverHouse::opened(house.request(house.network.westCaseworker));
        QCOMPARE(
            told(house.move(house.network.administration, house.network.north, house.colleague.id)),
            applied);
        QCOMPARE(house.state(asked), QStringLiteral("open"));
        QCOMPARE(told(house.approve(house.network.caseworker, asked)), QStringLiteral("forbidden"));
        QCOMPARE(told(house.approve(house.colleague, asked)), applied);
    }

    void foreignAndMissingAreAlike()
    {
        HandoverHouse &house = *m_house;
        const QString offer = HandoverHouse::opened(house.refer(house.network.caseworker));
        const test::Person &stranger = house.network.westCaseworker;
        for (const QString &id : {offer, test::newId<HandoverId>().text()}) {
            const auto decided = house.approve(stranger, id);
            const auto withdrawn = house.withdraw(stranger, id);
            QCOMPARE(decided.error->kind, Kind::NotFound);
            QVERIFY(decided.error->fields.isEmpty());
            QCOMPARE(withdrawn.error->kind, Kind::NotFound);
            QVERIFY(withdrawn.error->fields.isEmpty());
        }
    }

    void whoAssignsMayChooseTheCaseworker()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        wire::ReferClient referral;
        referral.provider = network.south;
        referral.caseworker = network.southCaseworker.id;
        referral.reason = QStringLiteral("Moved house");
        const QString offer = HandoverHouse::opened(house.refer(network.caseworker, referral));
        QCOMPARE(told(house.approve(network.southCaseworker, offer, house.southAdministration.id)),
                 QStringLiteral("invalid caseworker not_yours"));
        QCOMPARE(told(house.approve(house.southAdministration, offer, network.westCaseworker.id)),
                 QStringLiteral("invalid caseworker unknown_code"));
        QCOMPARE(house.state(offer), QStringLiteral("open"));
        QCOMPARE(
            told(house.approve(house.southAdministration, offer, house.southAdministration.id)),
            applied);
        QCOMPARE(house.caseworker(), std::optional(house.southAdministration.id));
    }

    void whoGivesAClientAwayDoesNotStaffTheOtherSide()
    {
        HandoverHouse &house = *m_house;
        const QString asked = HandoverHouse::opened(house.request(house.network.westCaseworker));
        QCOMPARE(
            told(house.approve(house.network.administration, asked, house.westAdministration.id)),
            QStringLiteral("invalid caseworker not_yours"));
        QCOMPARE(told(house.approve(house.network.administration, asked,
                                    house.network.westCaseworker.id)),
                 applied);
    }

    void anOfferToNobodyByNameWaitsForACaseworker()
    {
        HandoverHouse &house = *m_house;
        wire::ReferClient referral;
        referral.provider = house.network.south;
        referral.reason = QStringLiteral("Moved house");
        const QString offer =
            HandoverHouse::opened(house.refer(house.network.caseworker, referral));
        QCOMPARE(told(house.approve(house.network.southCaseworker, offer)),
                 QStringLiteral("forbidden"));
        QCOMPARE(told(house.approve(house.southAdministration, offer)), applied);
        QCOMPARE(house.caseworker(), std::optional<StaffId>());
    }

    void decliningNeedsAReason()
    {
        HandoverHouse &house = *m_house;
        const QString offer = HandoverHouse::opened(house.refer(house.network.caseworker));
        wire::DecideHandover decided{wire::DecideHandover::Decision::Decline, std::nullopt,
                                     QString()};
        const auto tell = [&] {
            return told(house.mutate(house.southAdministration, "decide_handover", offer,
                                     decided.toJson()));
        };
        QCOMPARE(tell(), QStringLiteral("invalid reason required"));
        decided.reason = QStringLiteral("full");
        decided.caseworker = house.network.southCaseworker.id;
        QCOMPARE(tell(), QStringLiteral("invalid caseworker not_with_this"));
        QCOMPARE(house.state(offer), QStringLiteral("open"));
    }

    void historyKeepsEachStep()
    {
        HandoverHouse &house = *m_house;
        const QString offer = HandoverHouse::opened(house.refer(house.network.caseworker));
        QCOMPARE(told(house.decline(house.southAdministration, offer)), applied);
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM change_value WHERE kind ="
                                     " 'handover' AND field = 'state' AND client_id = :client",
                                     {{":client", house.client.text()}}),
                 2);
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM change_value WHERE field ="
                                     " 'answer' AND new_value = '\"We are full\"'"),
                 1);
    }
};

WREN_TEST(TestHandoverDecisions)
#include "tst_handoverdecisions.moc"
