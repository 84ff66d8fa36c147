// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/matchhandle.h"
#include "models/wire/sync.h"
#include "tests/hub/handover/handoverhouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::HandoverHouse;
using test::told;

namespace {

const QString applied = QStringLiteral("applied");

} // namespace

/** Mutation request_transfer (R5), on both databases. */
class TestTransferRequest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandoverHouse> m_house;

    [[nodiscard]] QString tellOf(const test::Person &person, const QString &match,
                                 const QString &reason = QStringLiteral("Came to our office"),
                                 const QString &subject = test::newId<HandoverId>().text())
    {
        const wire::RequestTransfer request{match, reason};
        return told(m_house->mutate(person, "request_transfer", subject, request.toJson()));
    }

    [[nodiscard]] QString handleOf(const test::Person &person) const
    {
        return services::matchHandle(m_house->network.keys.token.view(), person.id,
                                     m_house->client);
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<HandoverHouse>(); }
    void cleanup() { m_house.reset(); }

    void eachSideHasItsOwnRecord()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        const QString asked = HandoverHouse::opened(house.request(network.westCaseworker));
        QCOMPARE(house.provider(), network.north);
        QCOMPARE(house.notes(), QStringList{QStringLiteral("transfer_requested")});
        QCOMPARE(house.newMails(),
                 (QStringList{QStringLiteral("handover_asked Staff administration en"),
                              QStringLiteral("handover_asked Staff caseworker en")}));

        const auto inside = house.record(network.caseworker, "handover", asked);
        QVERIFY(inside);
        QCOMPARE(inside->client, std::optional(house.client));
        QCOMPARE(inside->way, HandoverWay::Request);
        QCOMPARE(inside->to, network.west);
        QCOMPARE(inside->reason, QStringLiteral("Came to our office"));

        // The asker's alone: nobody else of west is told of a stranger's client.
        const auto outside = house.record(network.westCaseworker, "outside_handover", asked);
        QVERIFY(outside && outside->person);
        QCOMPARE(outside->person->name, QStringLiteral("Firstqzona Lastqzona"));
        QCOMPARE(outside->person->email, QStringLiteral("m•••@q•••.ca"));
        QVERIFY(outside->person->shared.values().isEmpty());
        for (const test::Person &other : {house.westAdministration, network.southCaseworker})
            QVERIFY(!house.record(other, "outside_handover", asked));
        QVERIFY(!house.record(network.westCaseworker, "handover", asked));
        QCOMPARE(network.count("SELECT count(*) AS n FROM access_log WHERE kind ="
                               " 'request_transfer' AND client_id = :client AND staff_id = :staff",
                               {{":client", house.client.text()},
                                {":staff", network.westCaseworker.id.text()}}),
                 1);
    }

    void approvedTheClientComesToTheAsker()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        const auto west = house.desk(network.westCaseworker);
        const QString asked = HandoverHouse::opened(house.request(network.westCaseworker));
        (void)house.newMails();
        QCOMPARE(told(house.approve(network.administration, asked)), applied);
        QCOMPARE(house.provider(), network.west);
        QCOMPARE(house.caseworker(), std::optional(network.westCaseworker.id));
        QCOMPARE(house.notes(), (QStringList{QStringLiteral("transfer_requested"),
                                             QStringLiteral("transfer_approved")}));
        // Who asked, and who served the client until now.
        QCOMPARE(house.newMails(),
                 (QStringList{QStringLiteral("handover_ended Staff caseworker en"),
                              QStringLiteral("handover_ended Staff west en")}));
        (void)west->catchUp();
        QCOMPARE(west->ids(wire::providerScope(network.west), QStringLiteral("client")),
                 QStringList{house.client.text()});
        QVERIFY(west->digestsFit());
        QVERIFY(!house.record(network.caseworker, "handover", asked));
        QCOMPARE(house.record(network.caseworker, "outside_handover", asked)->state,
                 HandoverState::Approved);
        QCOMPARE(house.record(network.westCaseworker, "outside_handover", asked)->state,
                 HandoverState::Approved);
    }

    void declinedTheAskerReadsWhy()
    {
        HandoverHouse &house = *m_house;
        const QString asked = HandoverHouse::opened(house.request(house.network.westCaseworker));
        (void)house.newMails();
        QCOMPARE(told(house.decline(house.network.caseworker, asked)), applied);
        QCOMPARE(house.provider(), house.network.north);
        QCOMPARE(house.notes().last(), QStringLiteral("transfer_declined"));
        QCOMPARE(house.newMails(), QStringList{QStringLiteral("handover_ended Staff west en")});
        const auto record = house.record(house.network.westCaseworker, "outside_handover", asked);
        QCOMPARE(record->answer, QStringLiteral("We are full"));
        QVERIFY(!record->client);
    }

    void withdrawnItIsClosed()
    {
        HandoverHouse &house = *m_house;
        const QString asked = HandoverHouse::opened(house.request(house.network.westCaseworker));
        QCOMPARE(told(house.withdraw(house.network.westCaseworker, asked)), applied);
        QCOMPARE(house.notes().last(), QStringLiteral("transfer_ended withdrawn"));
        QCOMPARE(told(house.request(house.network.southCaseworker)), applied);
    }

    void aHandleIsGoodForWhomItWasMade()
    {
        const test::Network &network = m_house->network;
        const QString refusal = QStringLiteral("invalid match unknown_code");
        const QString handle = handleOf(network.westCaseworker);
        QCOMPARE(tellOf(network.southCaseworker, handle), refusal);
        QCOMPARE(tellOf(network.westCaseworker, m_house->client.text()), refusal);
        QCOMPARE(tellOf(network.westCaseworker, QString()), refusal);
        QString forged = handle;
        forged[10] = forged.at(10) == u'A' ? u'B' : u'A';
        QCOMPARE(tellOf(network.westCaseworker, forged), refusal);
        // Another hub's; and of somebody who is not there.
        QCOMPARE(tellOf(network.westCaseworker,
                        services::matchHandle(QByteArray(32, 'x'), network.westCaseworker.id,
                                              m_house->client)),
                 refusal);
        QCOMPARE(tellOf(network.westCaseworker,
                        services::matchHandle(network.keys.token.view(), network.westCaseworker.id,
                                              test::newId<ClientId>())),
                 refusal);
        QVERIFY(m_house->newMails().isEmpty());
        QCOMPARE(tellOf(network.westCaseworker, handle), applied);
    }

    void whoeverReachesTheClientHasNothingToAskFor()
    {
        const test::Network &network = m_house->network;
        for (const test::Person &person :
             {network.caseworker, m_house->colleague, network.administration, network.group,
              network.administrator})
            QCOMPARE(told(m_house->request(person)),
                     QStringLiteral("conflict match in_your_reach"));
        for (const test::Person &person : {network.support, network.nobody})
            QCOMPARE(told(m_house->request(person)), QStringLiteral("forbidden"));
    }

    /** That there is another request is not the asker's to know: it is refused as any other. */
    void otherPeoplesRequestsStayUnknown()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        const QString neutral = QStringLiteral("conflict match cannot_be_requested");
        const QString asked = HandoverHouse::opened(house.request(network.westCaseworker));
        QCOMPARE(told(house.request(network.westCaseworker)),
                 QStringLiteral("conflict match handover_open"));
        QCOMPARE(told(house.request(network.southCaseworker)), neutral);
        QCOMPARE(told(house.refer(network.caseworker)),
                 QStringLiteral("conflict client handover_open"));
        QCOMPARE(told(house.withdraw(network.westCaseworker, asked)), applied);
        house.run("UPDATE client_account SET deactivated_at = 1");
        QCOMPARE(told(house.request(network.southCaseworker)), neutral);
    }

    void refusalsNameWhatIsWrong()
    {
        const test::Person &asker = m_house->network.westCaseworker;
        const QString handle = handleOf(asker);
        QCOMPARE(tellOf(asker, handle, QStringLiteral("  ")),
                 QStringLiteral("invalid reason required"));
        QCOMPARE(tellOf(asker, handle, QString(1001, u'x')),
                 QStringLiteral("invalid reason too_long"));
        QCOMPARE(tellOf(asker, handle, QStringLiteral("why"), QStringLiteral("not an id")),
                 QStringLiteral("invalid subject wrong_type"));
        const QString asked = HandoverHouse::opened(m_house->request(asker));
        QCOMPARE(told(m_house->withdraw(asker, asked)), applied);
        QCOMPARE(tellOf(asker, handle, QStringLiteral("why"), asked),
                 QStringLiteral("conflict subject already_in_use"));
        QCOMPARE(m_house->state(asked), QStringLiteral("withdrawn"));
    }
};

WREN_TEST(TestTransferRequest)
#include "tst_transferrequest.moc"
