// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/handover/handoverhouse.h"
#include "tests/support/testmain.h"

#include "models/wire/sync.h"

using namespace wren;
using test::HandoverHouse;
using test::told;

namespace {

const QString applied = QStringLiteral("applied");

} // namespace

/** Mutation refer_client (R4), on both databases. */
class TestReferral : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandoverHouse> m_house;

    [[nodiscard]] wire::ReferClient toSouth() const
    {
        wire::ReferClient referral;
        referral.provider = m_house->network.south;
        referral.reason = QStringLiteral("Moved house");
        return referral;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<HandoverHouse>(); }
    void cleanup() { m_house.reset(); }

    /** Whatever became of those before; a transfer that was asked for counts with the offers. */
    void manyInAnHourAreRefused()
    {
        HandoverHouse &house = *m_house;
        const test::Person &asker = house.network.caseworker;
        for (int asked = 0; asked < test::mostAnHour; ++asked) {
            const QString offer = HandoverHouse::opened(house.refer(asker));
            QCOMPARE(told(house.withdraw(asker, offer)), QStringLiteral("applied"));
        }
        (void)house.newMails();
        const wire::MutationResult refused = house.refer(asker);
        QCOMPARE(refused.outcome, wire::Outcome::Refused);
        QCOMPARE(refused.error->kind, Kind::TooMany);
        QCOMPARE(house.request(asker).error->kind, Kind::TooMany);
        QCOMPARE(house.newMails(), QStringList());
        const QString others = HandoverHouse::opened(house.refer(house.colleague));
        QCOMPARE(told(house.withdraw(house.colleague, others)), QStringLiteral("applied"));
        house.clock.advance(std::chrono::hours(1));
        (void)HandoverHouse::opened(house.refer(asker));
    }

    void eachSideHasItsOwnRecord()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        const QString offer = HandoverHouse::opened(house.refer(network.caseworker));
        QCOMPARE(house.provider(), network.north); // nothing moves
        QCOMPARE(house.notes(), QStringList{QStringLiteral("referral_offered")});
        QCOMPARE(house.newMails(),
                 (QStringList{QStringLiteral("handover_asked Staff south administration fr"),
                              QStringLiteral("handover_asked Staff south en")}));

        const auto inside = house.record(house.colleague, "handover", offer);
        QVERIFY(inside);
        QCOMPARE(inside->client, std::optional(house.client));
        QCOMPARE(inside->shares, (QList<Field>{Field::BirthDate, Field::ReferralNotes}));
        QCOMPARE(inside->askedBy, network.caseworker.id);
        QCOMPARE(inside->notes, QStringLiteral("Mornings only"));

        const auto outside = house.record(network.southCaseworker, "outside_handover", offer);
        QVERIFY(outside && outside->person);
        QCOMPARE(outside->person->name, QStringLiteral("Firstqzona Lastqzona"));
        QCOMPARE(outside->person->email, QStringLiteral("m•••@q•••.ca"));
        QCOMPARE(outside->person->phone, QStringLiteral("(•••) •••-••34"));
        QCOMPARE(outside->person->caseworker, std::optional(network.caseworker.id));
        QCOMPARE(outside->person->shared.text(Field::BirthDate), QStringLiteral("1990-02-03"));
        QCOMPARE(outside->person->shared.text(Field::ReferralNotes), QStringLiteral("notesqzona"));
        QCOMPARE(outside->person->shared.values().size(), 2); // what was ticked, and no more
        QCOMPARE(outside->from, network.north);
        QCOMPARE(outside->notes, QStringLiteral("Mornings only"));

        QVERIFY(!house.record(network.southCaseworker, "handover", offer));
        QVERIFY(!house.record(network.caseworker, "outside_handover", offer));
        QVERIFY(!house.record(network.westCaseworker, "outside_handover", offer));
    }

    void acceptedTheClientMoves()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        const auto north = house.desk(network.caseworker);
        const QString offer = HandoverHouse::opened(house.refer(network.caseworker));
        (void)house.newMails();
        const auto accepted = house.approve(network.southCaseworker, offer);
        QCOMPARE(told(accepted), applied);
        QCOMPARE(test::idIn(accepted, "state"), QStringLiteral("approved"));
        QCOMPARE(house.provider(), network.south);
        QCOMPARE(house.caseworker(), std::optional(network.southCaseworker.id));
        QCOMPARE(house.notes(),
                 (QStringList{QStringLiteral("referral_offered"), QStringLiteral("referral")}));
        QCOMPARE(house.newMails(),
                 QStringList{QStringLiteral("handover_ended Staff caseworker en")});

        (void)north->catchUp();
        const QString scope = wire::providerScope(network.north);
        for (const char *kind : {"client", "case_note", "handover"})
            QVERIFY2(north->ids(scope, QString::fromLatin1(kind)).isEmpty(), kind);
        QVERIFY(north->digestsFit());
        QCOMPARE(house.record(network.southCaseworker, "handover", offer)->client,
                 std::optional(house.client));
        // The side that gave the client away is told, and of what it showed nothing stays there.
        const auto left = house.record(network.caseworker, "outside_handover", offer);
        QVERIFY(left && left->person);
        QCOMPARE(left->state, HandoverState::Approved);
        QCOMPARE(left->endedBy, std::optional(network.southCaseworker.id));
        QVERIFY(left->person->shared.values().isEmpty());
        QVERIFY(left->notes.isNull());
    }

    void declinedNothingMoves()
    {
        HandoverHouse &house = *m_house;
        const QString offer = HandoverHouse::opened(house.refer(house.network.caseworker));
        (void)house.newMails();
        QCOMPARE(told(house.decline(house.southAdministration, offer)), applied);
        QCOMPARE(house.provider(), house.network.north);
        QCOMPARE(house.caseworker(), std::optional(house.network.caseworker.id));
        QCOMPARE(house.notes(), (QStringList{QStringLiteral("referral_offered"),
                                             QStringLiteral("referral_ended declined")}));
        QCOMPARE(house.newMails(),
                 QStringList{QStringLiteral("handover_ended Staff caseworker en")});
        const auto asker = house.record(house.network.caseworker, "handover", offer);
        QCOMPARE(asker->state, HandoverState::Declined);
        QCOMPARE(asker->answer, QStringLiteral("We are full"));
        const auto decider = house.record(house.network.southCaseworker, "outside_handover", offer);
        QVERIFY(decider->person->shared.values().isEmpty());
        QVERIFY(decider->notes.isNull());
        QCOMPARE(told(house.refer(house.network.caseworker)), applied); // and may be asked again
    }

    void withdrawnItIsClosed()
    {
        HandoverHouse &house = *m_house;
        const QString offer = HandoverHouse::opened(house.refer(house.network.caseworker));
        (void)house.newMails();
        QCOMPARE(told(house.withdraw(house.network.caseworker, offer)), applied);
        QCOMPARE(house.state(offer), QStringLiteral("withdrawn"));
        QCOMPARE(house.notes().last(), QStringLiteral("referral_ended withdrawn"));
        QCOMPARE(house.newMails(),
                 (QStringList{QStringLiteral("handover_ended Staff south administration fr"),
                              QStringLiteral("handover_ended Staff south en")}));
    }

    void withinOneProviderOnlyTheCaseworkerChanges()
    {
        HandoverHouse &house = *m_house;
        wire::ReferClient referral = toSouth();
        referral.provider = house.network.north;
        QCOMPARE(told(house.refer(house.network.caseworker, referral)),
                 QStringLiteral("invalid caseworker required"));
        referral.caseworker = house.network.caseworker.id;
        QCOMPARE(told(house.refer(house.network.caseworker, referral)),
                 QStringLiteral("invalid caseworker not_with_this"));
        referral.caseworker = house.colleague.id;
        const QString offer =
            HandoverHouse::opened(house.refer(house.network.caseworker, referral));
        QVERIFY(!house.record(house.colleague, "outside_handover", offer));
        QCOMPARE(told(house.approve(house.colleague, offer)), applied);
        QCOMPARE(house.provider(), house.network.north);
        QCOMPARE(house.caseworker(), std::optional(house.colleague.id));
        QCOMPARE(house.notes().last(), QStringLiteral("caseworker_assigned"));
        QCOMPARE(house.record(house.colleague, "handover", offer)->state, HandoverState::Approved);
    }

    void refusalsNameWhatIsWrong_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("caseworker");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("no reason") << " \n"
                                   << "south"
                                   << ""
                                   << "invalid reason required";
        QTest::newRow("long") << QString(1001, u'x') << "south"
                              << ""
                              << "invalid reason too_long";
        QTest::newRow("control") << QStringLiteral("a\u0007b") << "south"
                                 << ""
                                 << "invalid reason not_allowed_character";
        QTest::newRow("closed") << "why"
                                << "closed"
                                << ""
                                << "invalid provider unknown_code";
        QTest::newRow("missing") << "why"
                                 << "nowhere"
                                 << ""
                                 << "invalid provider unknown_code";
        QTest::newRow("caseworker elsewhere") << "why"
                                              << "south"
                                              << "west"
                                              << "invalid caseworker unknown_code";
        QTest::newRow("serves no clients") << "why"
                                           << "north"
                                           << "support"
                                           << "invalid caseworker unknown_code";
    }
    void refusalsNameWhatIsWrong()
    {
        QFETCH(QString, reason);
        QFETCH(QString, provider);
        QFETCH(QString, caseworker);
        QFETCH(QString, refusal);
        const test::Network &network = m_house->network;
        const QHash<QString, ProviderId> providers{{QStringLiteral("north"), network.north},
                                                   {QStringLiteral("south"), network.south},
                                                   {QStringLiteral("closed"), network.closed}};
        wire::ReferClient referral;
        referral.reason = reason;
        referral.provider = providers.value(provider, test::newId<ProviderId>());
        for (const test::Person &person : network.everybody()) {
            if (person.role == caseworker)
                referral.caseworker = person.id;
        }
        QCOMPARE(told(m_house->refer(network.caseworker, referral)), refusal);
        QVERIFY(m_house->notes().isEmpty());
        QVERIFY(m_house->newMails().isEmpty());
    }

    void oneAtATime()
    {
        (void)HandoverHouse::opened(m_house->refer(m_house->network.caseworker));
        QCOMPARE(told(m_house->refer(m_house->colleague)),
                 QStringLiteral("conflict client handover_open"));
    }

    /** To everybody else the client is not there. */
    void onlyWhoMayViewTheClientRefers()
    {
        const test::Network &network = m_house->network;
        const QString missing = QStringLiteral("not_found");
        for (const test::Person &person :
             {network.southCaseworker, network.westCaseworker, network.support, network.nobody})
            QCOMPARE(told(m_house->refer(person)), missing);
        for (const test::Person &person :
             {network.caseworker, m_house->colleague, network.administration, network.group,
              network.administrator}) {
            const QString offer = HandoverHouse::opened(m_house->refer(person));
            QCOMPARE(told(m_house->withdraw(person, offer)), applied);
        }
    }

    /** Mail is spared, the request is not. */
    void aFullMailboxStopsNothing()
    {
        HandoverHouse &house = *m_house;
        for (int i = 0; i < 8; ++i) {
            const QString offer = HandoverHouse::opened(house.refer(house.network.caseworker));
            QCOMPARE(told(house.withdraw(house.network.caseworker, offer)), applied);
        }
        QCOMPARE(house.newMails().filter(QStringLiteral("administration")).size(), 12);
    }
};

WREN_TEST(TestReferral)
#include "tst_referral.moc"
