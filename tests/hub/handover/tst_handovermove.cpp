// SPDX-License-Identifier: Apache-2.0
#include "hub/store/cams/camsrows.h"
#include "hub/store/recordreader.h"
#include "models/merge.h"
#include "models/wire/edits.h"
#include "models/wire/sync.h"
#include "tests/hub/handover/handoverhouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::HandoverHouse;
using test::told;

namespace {

const QString applied = QStringLiteral("applied");

} // namespace

/** What goes along with a client who is handed over, on both databases. */
class TestHandoverMove : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandoverHouse> m_house;

    /** Two people type two phones: the second is kept beside the first. */
    void makeConflict()
    {
        HandoverHouse &house = *m_house;
        const SeenProfile seen = [&house] {
            const auto client = test::must(store::readClient(house.network.sql(), house.client));
            return SeenProfile{client.profile, client.fieldRevs};
        }();
        int last = 111;
        for (const test::Person &person : {house.network.caseworker, house.colleague}) {
            Profile wanted = seen.profile;
            wanted.set(Field::Phone, QString(u"5195550" + QString::number(last++)));
            const wire::EditClient edit{editsBetween(seen.profile, wanted, seen)};
            (void)house.mutate(person, "edit_client", house.client.text(), edit.toJson());
        }
    }

    void linkToCams()
    {
        HandoverHouse &house = *m_house;
        store::Job job;
        job.action = QStringLiteral("test");
        job.work = [&house](store::WriteContext &context) -> Result<store::Effect> {
            store::CamsLink link;
            link.client = {house.client, house.network.north};
            link.record.client = house.client;
            link.record.reference = QStringLiteral("1234567");
            link.record.caseReference = QStringLiteral("400000101");
            link.record.layer.values.set(Field::BirthDate, QStringLiteral("1988-12-31"));
            Result<void> done =
                store::insertCamsLink(context.sql(), link, house.network.caseworker.id);
            if (done)
                done = context.changed(wire::providerScope(house.network.north),
                                       QStringLiteral("cams"), house.client.text(), house.client);
            return done ? Result<store::Effect>(store::Effect()) : done.error();
        };
        const auto linked = test::must(house.network.lane.submit(std::move(job)).get());
        QVERIFY(!linked.result.error);
    }

    void makeEverything()
    {
        HandoverHouse &house = *m_house;
        const test::Person &caseworker = house.network.caseworker;
        const QString email = QStringLiteral("mailqzona@qzona.example.ca");
        makeConflict();
        linkToCams();
        QCOMPARE(told(house.mutate(caseworker, "request_email_change", house.client.text(),
                                   {{QStringLiteral("email"), QStringLiteral("new@example.ca")}})),
                 applied);
        const wire::AskEmailCorrection asked{email, QStringLiteral("right@example.ca"),
                                             QStringLiteral("Typing mistake"),
                                             QStringLiteral("Photo ID")};
        QCOMPARE(told(house.mutate(caseworker, "ask_email_correction", house.client.text(),
                                   asked.toJson())),
                 applied);
    }

    static QStringList kindsOf(const test::Follower &desk, const QString &scope)
    {
        QStringList kinds;
        for (auto it = desk.records().cbegin(); it != desk.records().cend(); ++it) {
            if (std::get<0>(it.key()) == scope && !kinds.contains(std::get<1>(it.key())))
                kinds << std::get<1>(it.key());
        }
        kinds.sort();
        return kinds;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<HandoverHouse>(); }
    void cleanup() { m_house.reset(); }

    void everythingOfTheClientGoesAlong()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        makeEverything();
        const auto north = house.desk(house.colleague);
        const auto support = house.desk(network.support);
        const QString asked = HandoverHouse::opened(house.request(network.westCaseworker));
        const qint64 before = network.count("SELECT seq AS n FROM hub_state");
        QCOMPARE(told(house.approve(network.administration, asked)), applied);

        const QStringList all{QStringLiteral("cams"),       QStringLiteral("case_note"),
                              QStringLiteral("client"),     QStringLiteral("conflict"),
                              QStringLiteral("correction"), QStringLiteral("email_change"),
                              QStringLiteral("handover")};
        const auto west = house.desk(network.westCaseworker);
        QCOMPARE(kindsOf(*west, wire::providerScope(network.west)), all);
        (void)north->catchUp();
        QCOMPARE(kindsOf(*north, wire::providerScope(network.north)),
                 QStringList{QStringLiteral("outside_handover")});
        QVERIFY(north->digestsFit());
        QVERIFY(west->digestsFit());

        // WREN keeps the correction, and learns whose client it is now.
        (void)support->catchUp();
        const QStringList corrections =
            support->ids(QString::fromLatin1(wire::supportScope), QStringLiteral("correction"));
        QCOMPARE(corrections.size(), 1);
        const auto correction =
            support->records().value({QString::fromLatin1(wire::supportScope),
                                      QStringLiteral("correction"), corrections.first()});
        QVERIFY(correction.rev > before);
        QCOMPARE(correction.value.value(QStringLiteral("provider")).toString(),
                 network.west.text());
    }

    void inviteAndPendingAddressGoOnWorking()
    {
        HandoverHouse &house = *m_house;
        makeEverything();
        const QString asked = HandoverHouse::opened(house.request(house.network.westCaseworker));
        QCOMPARE(told(house.approve(house.network.administration, asked)), applied);
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM link WHERE purpose = 'invite' AND"
                                     " ended_at IS NULL"),
                 1);
        const store::Rows change = test::must(
            house.network.sql().query("SELECT id FROM email_change WHERE state = 'pending'"
                                      " AND way = 'staff'"));
        QCOMPARE(change.size(), qsizetype(1));
        const QString id = change.first().text("id");
        QCOMPARE(told(house.mutate(house.network.caseworker, "cancel_email_change", id)),
                 QStringLiteral("not_found"));
        QCOMPARE(told(house.mutate(house.network.westCaseworker, "cancel_email_change", id)),
                 applied);
    }

    /** R4: what CaMS holds is what staff see, and so what they show. */
    void whatIsTickedIsWhatStaffSee()
    {
        HandoverHouse &house = *m_house;
        linkToCams();
        const wire::ReferClient referral{house.network.south,
                                         std::nullopt,
                                         QStringLiteral("Moved house"),
                                         QString(),
                                         {Field::BirthDate, Field::ReferralNotes}};
        const QString offer =
            HandoverHouse::opened(house.refer(house.network.caseworker, referral));
        const auto record = house.record(house.network.southCaseworker, "outside_handover", offer);
        QCOMPARE(record->person->shared.text(Field::BirthDate), QStringLiteral("1988-12-31"));
        QCOMPARE(record->person->shared.text(Field::ReferralNotes), QStringLiteral("notesqzona"));
    }

    /** What was shown is of the moment when it was asked: no later value leaves with it. */
    void whatIsShownDoesNotFollowTheClient()
    {
        HandoverHouse &house = *m_house;
        const QString offer = HandoverHouse::opened(house.refer(house.network.caseworker));
        const auto before = house.record(house.network.southCaseworker, "outside_handover", offer);
        house.run("UPDATE client SET last_name = 'Later', birth_date = '2000-01-01'");
        QCOMPARE(house.record(house.network.southCaseworker, "outside_handover", offer), before);
    }
};

WREN_TEST(TestHandoverMove)
#include "tst_handovermove.moc"
