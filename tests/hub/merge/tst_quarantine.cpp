// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/quarantine.h"
#include "hub/store/migrations/migrations.h"
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace wren;
using test::faults;
using test::kindOf;
using test::text;
using wire::MutationResult;
using wire::Outcome;

/** The last request of an ended device (sync.md, Hub 8; I7) on both databases. */
class TestQuarantine : public QObject
{
    Q_OBJECT

    seal::KeyPair m_key;
    test::Person m_person; ///< the caseworker of north at a computer with m_key

    [[nodiscard]] wire::QueueHandOver part(const QList<wire::Mutation> &mutations, bool last = true)
    {
        wire::QueueHandOver part;
        part.device = m_person.device;
        part.queue = QJsonDocument(wire::PushRequest{mutations}.toJson()).toJson();
        part.last = last;
        part.signature = seal::sign(part.signedMessage(), m_key.secretKey);
        return part;
    }
    Result<wire::HandOverAnswer> handOver(const wire::QueueHandOver &part)
    {
        return services::handOver(m_house->network.sql(),
                                  services::runThrough(m_house->network.lane),
                                  m_house->network.keys.identity, part, m_house->clock.now());
    }
    [[nodiscard]] wire::Mutation editing(qint64 mid, const char *phone)
    {
        const SeenProfile seen = m_house->seen();
        Profile wanted = seen.profile;
        wanted.set(Field::Phone, text(phone));
        return {mid, QStringLiteral("edit_client"), 1, m_house->client.text(),
                wire::EditClient{editsBetween(seen.profile, wanted, seen)}.toJson()};
    }
    void endDevice()
    {
        QCOMPARE(
            m_house
                ->mutate(m_house->network.administration, "end_device", m_person.device.text(), {})
                .outcome,
            Outcome::Applied);
    }
    [[nodiscard]] qsizetype quarantined()
    {
        return m_house->records(m_house->network.north, "parked").size();
    }

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<test::MergeHouse>();
        m_key = seal::makeKeyPair();
        m_person = m_house->atAnotherComputer(m_house->network.caseworker);
        (void)test::must(m_house->network.sql().run(
            "UPDATE device SET public_key = :key WHERE id = :id",
            {{":key", m_key.publicKey}, {":id", m_person.device.text()}}));
        (void)m_house->desk(m_person);
    }
    void cleanup() { m_house.reset(); }

    void theQueueGoesToTheOwnersAdministrationAndTheOrderIsSigned()
    {
        endDevice();
        const auto answer = test::must(handOver(part({editing(1, "5195550111")})));
        QVERIFY(answer.wipe.has_value());
        QCOMPARE(answer.wipe->device, m_person.device);
        QVERIFY(seal::verify(answer.wipe->signedMessage(), answer.wipe->signature,
                             m_house->network.keys.identity.publicKey));
        QCOMPARE(answer.lastMid, 1);
        const auto records = m_house->records(m_house->network.north, "parked");
        QCOMPARE(records.size(), 1);
        const auto record = test::must(wire::ParkedRecord::fromJson(records.first()));
        QCOMPARE(record.cause, wire::ParkedCause::Ended);
        QCOMPARE(record.client, std::optional(m_house->client));
        QCOMPARE(record.by, m_person.id);
        QCOMPARE(m_house
                     ->mutate(m_house->network.administration, "decide_parked", records.firstKey(),
                              {{QStringLiteral("decision"), QStringLiteral("apply")}})
                     .outcome,
                 Outcome::Applied);
        QCOMPARE(m_house->record().profile.text(Field::Phone), QStringLiteral("+15195550111"));
    }

    void anEndedAccountMayToo()
    {
        QVERIFY(!handOver(part({})).ok());
        QCOMPARE(
            m_house->mutate(m_house->network.administration, "end_account", m_person.id.text(), {})
                .outcome,
            Outcome::Applied);
        QVERIFY(test::must(handOver(part({editing(1, "5195550111")}))).wipe.has_value());
        QCOMPARE(quarantined(), 1);
    }

    void theClientIsItsPresentOwners()
    {
        (void)m_house->move(m_house->network.group, m_house->network.south);
        endDevice();
        (void)test::must(handOver(part({editing(1, "5195550111")})));
        QCOMPARE(quarantined(), 0);
        QCOMPARE(m_house->records(m_house->network.south, "parked").size(), 1);
    }

    /** What names no client that the author held goes to his own administration, unapplied. */
    void strangersClientsAreNotTouched()
    {
        const ClientId held = m_house->client;
        (void)m_house->move(m_house->network.administrator, m_house->network.west);
        (void)test::must(m_house->network.sql().run("DELETE FROM scope_fetched"));
        endDevice();
        (void)test::must(handOver(part({editing(1, "5195550111")})));
        QCOMPARE(m_house->records(m_house->network.west, "parked").size(), 0);
        const auto records = m_house->records(m_house->network.north, "parked");
        QCOMPARE(records.size(), 1);
        QVERIFY(!test::must(wire::ParkedRecord::fromJson(records.first())).client);
        QCOMPARE(kindOf(m_house->mutate(m_house->network.administration, "decide_parked",
                                        records.firstKey(),
                                        {{QStringLiteral("decision"), QStringLiteral("apply")}})),
                 std::optional(Kind::NotFound));
        QVERIFY(m_house->record().profile.text(Field::Phone) != QLatin1String("+15195550111"));
        QCOMPARE(m_house->client, held);
    }

    void repeatedPartsAreKeptOnce()
    {
        endDevice();
        const wire::QueueHandOver first = part({editing(1, "5195550111")}, false);
        QVERIFY(!test::must(handOver(first)).wipe);
        (void)test::must(handOver(first));
        const auto last =
            test::must(handOver(part({editing(1, "5195550111"), editing(2, "5195550122")})));
        QVERIFY(last.wipe.has_value());
        QCOMPARE(last.lastMid, 2);
        QCOMPARE(quarantined(), 2);
    }

    /** The same device twice: what the copy has under the same mids is its own work. */
    void aCopyOfTheComputerHandsOverItsOwn()
    {
        const wire::Mutation consumed = editing(1, "5195550111");
        const store::Actor actor{
            store::Actor::Kind::Staff, m_house->network.accessOf(m_person), m_person.device, {}};
        (void)test::must(services::push(m_house->network.sql(),
                                        services::runThrough(m_house->network.lane), m_house->table,
                                        actor, {{consumed}}));
        endDevice();
        const wire::Mutation waiting = editing(2, "5195550122");
        (void)test::must(handOver(part({consumed, waiting})));
        QCOMPARE(quarantined(), 1);
        wire::Mutation typed = editing(2, "5195550133");
        typed.mid = 1;
        (void)test::must(handOver(part({typed, waiting})));
        QCOMPARE(quarantined(), 2);
        typed.mid = 2;
        (void)test::must(handOver(part({typed})));
        QCOMPARE(quarantined(), 3);
    }

    /** What was in quarantine before two could have one mid: the migration carries it over. */
    void whatWasThereBeforeIsKept()
    {
        endDevice();
        (void)test::must(handOver(part({editing(1, "5195550111")})));
        const auto before = m_house->records(m_house->network.north, "parked");
        for (const store::Migration &migration : store::builtInMigrations()) {
            if (migration.name != QLatin1String("0009_copied_devices"))
                continue;
            for (const QByteArray &statement : migration.statements.mid(1))
                test::must(m_house->network.sql().execute(statement.constData()));
        }
        QCOMPARE(m_house->records(m_house->network.north, "parked"), before);
        (void)test::must(handOver(part({editing(1, "5195550111")})));
        QCOMPARE(quarantined(), 1);
    }

    void whatWasConsumedIsNotTakenAgain()
    {
        (void)test::must(m_house->network.sql().run("UPDATE device SET last_mid = 3 WHERE id = :id",
                                                    {{":id", m_person.device.text()}}));
        endDevice();
        (void)test::must(handOver(part({editing(3, "5195550111"), editing(4, "5195550122")})));
        QCOMPARE(quarantined(), 1);
    }

    void onlyTheDeviceItselfIsHeard()
    {
        endDevice();
        const auto refused = [this](const wire::QueueHandOver &part) {
            const auto answer = handOver(part);
            return !answer.ok() && answer.error().kind == Kind::Unauthenticated;
        };
        wire::QueueHandOver forged = part({});
        forged.signature = seal::sign(forged.signedMessage(), seal::makeKeyPair().secretKey);
        QVERIFY(refused(forged));
        wire::QueueHandOver altered = part({}, false);
        altered.last = true;
        QVERIFY(refused(altered));
        wire::QueueHandOver unknown = part({});
        unknown.device = test::newId<DeviceId>();
        unknown.signature = seal::sign(unknown.signedMessage(), m_key.secretKey);
        QVERIFY(refused(unknown));
        QCOMPARE(quarantined(), 0);
    }

    void whoIsStillInMustPush()
    {
        const auto answer = handOver(part({editing(1, "5195550111")}));
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().kind, Kind::Unauthenticated);
        QCOMPARE(quarantined(), 0);
    }

    void theSizeIsLimited()
    {
        endDevice();
        QList<wire::Mutation> some;
        for (qint64 mid = 1; mid <= services::largestQuarantine; ++mid) {
            some << editing(mid, "5195550111");
            if (some.size() == 200)
                (void)test::must(handOver(part(std::exchange(some, {}), false)));
        }
        const auto full = handOver(part({editing(services::largestQuarantine + 1, "1")}));
        QVERIFY(!full.ok());
        QCOMPARE(full.error().kind, Kind::TooMany);
    }

    void aQueueThatIsNoneIsRefused()
    {
        endDevice();
        wire::QueueHandOver broken = part({});
        broken.queue = "{\"mutations\":7}";
        broken.signature = seal::sign(broken.signedMessage(), m_key.secretKey);
        const auto answer = handOver(broken);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().kind, Kind::Invalid);
    }
};

WREN_TEST(TestQuarantine)
#include "tst_quarantine.moc"
