// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/clientmutations.h"
#include "hub/services/matching/matchhandle.h"
#include "hub/services/matching/personmatches.h"
#include "hub/services/matching/registrysearch.h"
#include "hub/store/matching/latinname.h"
#include "hub/store/matching/matchindex.h"
#include "models/matching/keys.h"
#include "models/matching/street.h"
#include "tests/hub/support/clienthouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::fieldsOf;
using wire::MutationResult;
using wire::Outcome;

/** Who is already registered: held back at set-up, and an index that follows every change (R2). */
class TestRegisteredCheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ClientHouse> m_house;

    static wire::CompleteSetup william(const QString &email)
    {
        wire::CompleteSetup setup;
        setup.profile = test::smallProfile(QStringLiteral("Oliveira"), email);
        setup.profile.set(Field::FirstName, QStringLiteral("William"));
        setup.profile.set(Field::BirthDate, QStringLiteral("1990-02-03"));
        setup.profile.set(Field::Phone, QStringLiteral("+15195550134"));
        return setup;
    }
    [[nodiscard]] QList<wire::RegistryMatch> search(const test::Person &person,
                                                    const wire::CompleteSetup &setup) const
    {
        services::Asker asker;
        asker.session.device = person.device;
        asker.session.staff.access = m_house->network.accessOf(person);
        asker.remoteAddress = QStringLiteral("192.0.2.7");
        wire::RegistrySearchRequest request;
        request.firstName = setup.profile.text(Field::FirstName);
        request.lastName = setup.profile.text(Field::LastName);
        request.birthDate = setup.profile.text(Field::BirthDate);
        return test::must(services::searchRegistry(m_house->network.sql(),
                                                   m_house->clock.environment(), asker,
                                                   m_house->network.keys.token.view(), request))
            .matches;
    }
    [[nodiscard]] QStringList found(const matching::Person &person) const
    {
        QStringList clients;
        for (const auto &match : test::must(services::findMatches(m_house->network.sql(), person)))
            clients << match.found.client.text();
        return clients;
    }
    static matching::Person named(const char *first, const char *last)
    {
        return {matching::Name::of(store::latinName(QString::fromUtf8(first))),
                {},
                matching::Name::of(store::latinName(QString::fromUtf8(last))),
                {},
                {},
                {},
                {},
                {}};
    }
    /** As an edit does it: the row, then the audit. */
    void edit(const ClientId &client, const char *sql, Field field)
    {
        store::Job job;
        job.action = QStringLiteral("edit");
        job.subject = client.text();
        job.work = [=](store::WriteContext &context) -> Result<store::Effect> {
            if (const auto done = context.sql().execute(sql, {{":id", client.text()}}); !done)
                return done.error();
            const auto audited = context.audit(QStringLiteral("client"), client.text(), client,
                                               {{fieldName(field), {}, QStringLiteral("x")}});
            return audited ? Result<store::Effect>(store::Effect()) : audited.error();
        };
        QCOMPARE(test::must(m_house->network.lane.submit(std::move(job)).get()).result.outcome,
                 Outcome::Applied);
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::ClientHouse>(); }
    void cleanup() { m_house.reset(); }

    void strongMatchIsHeldBackAndAReasonLetsItThrough()
    {
        const test::Person &desk = m_house->network.caseworker;
        QCOMPARE(
            m_house->set(m_house->network.westCaseworker, william(QStringLiteral("w@example.ca")))
                .outcome,
            Outcome::Applied);
        wire::CompleteSetup again = william(QStringLiteral("other@example.ca"));
        again.profile.set(Field::FirstName, QStringLiteral("Bill"));
        const MutationResult held = m_house->set(desk, again);
        QCOMPARE(held.outcome, Outcome::Refused);
        QCOMPARE(held.error->kind, Kind::Conflict);
        QCOMPARE(fieldsOf(held), QStringLiteral("matches already_registered"));
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM client"), 1);

        const QList<wire::RegistryMatch> matches = search(desk, again);
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches.first().strength, matching::Strength::Strong);
        again.notSamePerson =
            wire::NotSamePerson{{matches.first().handle}, QStringLiteral(" Father and son ")};
        QCOMPARE(fieldsOf(m_house->set(desk, again)), QString());
        QCOMPARE(
            m_house->network.count("SELECT count(*) AS n FROM not_same_person WHERE"
                                   " reason = 'Father and son' AND staff_id = :staff AND at = :now",
                                   {{":staff", desk.id.text()}, {":now", m_house->clock.now()}}),
            1);
        QCOMPARE(m_house->network.count(
                     "SELECT count(*) AS n FROM change_value WHERE"
                     " field = 'not_same_person' AND new_value = '\"Father and son\"'"),
                 1);
    }

    void whatIsSaidOfMatchesIsChecked_data()
    {
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("fields");
        QTest::newRow("another's handle") << "west"
                                          << "why"
                                          << "matches unknown_code";
        QTest::newRow("no handle") << "rubbish"
                                   << "why"
                                   << "matches unknown_code";
        QTest::newRow("none at all") << ""
                                     << "why"
                                     << "matches unknown_code";
        QTest::newRow("no reason") << "own"
                                   << " \n"
                                   << "reason required";
        QTest::newRow("too long") << "own" << QString(501, u'x') << "reason too_long";
        QTest::newRow("control") << "own" << QStringLiteral("a\u0007b")
                                 << "reason not_allowed_character";
    }
    void whatIsSaidOfMatchesIsChecked()
    {
        QFETCH(QString, handle);
        QFETCH(QString, reason);
        const wire::CompleteSetup first = william(QStringLiteral("w@example.ca"));
        QCOMPARE(m_house->set(m_house->network.westCaseworker, first).outcome, Outcome::Applied);
        wire::CompleteSetup again = william(QStringLiteral("other@example.ca"));
        again.notSamePerson = wire::NotSamePerson{{handle}, reason};
        if (handle == QLatin1String("west"))
            again.notSamePerson->matches = {
                search(m_house->network.westCaseworker, first)[0].handle};
        if (handle == QLatin1String("own"))
            again.notSamePerson->matches = {search(m_house->network.caseworker, first)[0].handle};
        if (handle.isEmpty())
            again.notSamePerson->matches.clear();
        QTEST(fieldsOf(m_house->set(m_house->network.caseworker, again)), "fields");
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM client"), 1);
    }

    void twoDesksAtOnceMakeOneClient()
    {
        // A lane of its own is another hub on the same database.
        store::WriterLane other(m_house->network.database, m_house->clock.environment());
        const auto submit = [this](store::WriterLane &lane, const test::Person &person,
                                   const QString &email) {
            const wire::Mutation mutation{1, QStringLiteral("complete_setup"), 1,
                                          test::newId<ClientId>().text(), william(email).toJson()};
            store::Job job;
            job.actor = {
                store::Actor::Kind::Staff, m_house->network.accessOf(person), person.device, {}};
            job.action = mutation.name;
            job.subject = mutation.subject;
            const services::Apply *apply = m_house->table.find(mutation.name, 1);
            job.work = [apply, mutation](store::WriteContext &context) {
                return (*apply)(context, context.actor(), mutation);
            };
            return lane.submit(std::move(job));
        };
        for (int round = 1; round <= 3; ++round) {
            (void)test::must(m_house->network.sql().run("UPDATE client SET birth_date = NULL"));
            auto here = submit(m_house->network.lane, m_house->network.caseworker,
                               QStringLiteral("here%1@example.ca").arg(round));
            auto there = submit(other, m_house->network.westCaseworker,
                                QStringLiteral("there%1@example.ca").arg(round));
            const QList<Outcome> outcomes{test::must(here.get()).result.outcome,
                                          test::must(there.get()).result.outcome};
            QCOMPARE(outcomes.count(Outcome::Applied), round == 1 ? 1 : 0);
            QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM client"), 1);
        }
    }

    void indexFollowsEveryChange()
    {
        wire::CompleteSetup setup = william(QStringLiteral("w@example.ca"));
        const ClientId client = test::newId<ClientId>();
        QCOMPARE(m_house->set(m_house->network.caseworker, setup, client).outcome,
                 Outcome::Applied);
        const QStringList one{client.text()};
        QCOMPARE(found(named("", "Oliveira")), one);
        edit(client, "UPDATE client SET last_name = 'Зеленко' WHERE id = :id", Field::LastName);
        QCOMPARE(found(named("", "Oliveira")), QStringList());
        QCOMPARE(found(named("", "Zelenko")), one);
        edit(client, "UPDATE client SET preferred_name = 'Billie' WHERE id = :id",
             Field::PreferredName);
        QCOMPARE(found(named("Billie", "Zelenko")), one);
        matching::Person byMail = named("", "Nobody");
        byMail.email = QStringLiteral("new@example.ca");
        QCOMPARE(found(byMail), QStringList());
        edit(client,
             "UPDATE client_account SET email_folded = 'new@example.ca'"
             " WHERE client_id = :id",
             Field::Email);
        QCOMPARE(found(byMail), one);
        QCOMPARE(
            m_house->network.count("SELECT people AS n FROM match_name WHERE name = 'oliveira'"),
            0);
        const QString street =
            matching::comparableStreet(QStringLiteral("4-1186, av. Ouellette O."));
        const auto livingThere = [&] {
            return m_house->network.count("SELECT count(*) AS n FROM match_key WHERE key = :key",
                                          {{":key", matching::streetKey(street)}});
        };
        QCOMPARE(livingThere(), 0);
        edit(client,
             "UPDATE client SET primary_address = '{\"line1\":\"1186 Ouellette Avenue West\"}'"
             " WHERE id = :id",
             Field::PrimaryAddress);
        QCOMPARE(livingThere(), 1);
    }

    void clientsOfBeforeAreIndexedAtStart()
    {
        QCOMPARE(m_house->set(m_house->network.caseworker, william(QStringLiteral("w@example.ca")))
                     .outcome,
                 Outcome::Applied);
        store::Connection &sql = m_house->network.sql();
        const QStringList before = found(named("Bill", "Olivera"));
        QCOMPARE(before.size(), 1);
        for (const char *emptied : {"DELETE FROM match_key", "DELETE FROM match_name",
                                    "DELETE FROM match_spelling", "DELETE FROM match_person"})
            (void)test::must(sql.run(emptied));
        test::must(store::fillMatchIndex(sql)); // up to date, it is told
        QCOMPARE(found(named("Bill", "Olivera")), QStringList());
        (void)test::must(sql.run("UPDATE match_state SET keys_version = 0"));
        test::must(store::fillMatchIndex(sql));
        QCOMPARE(found(named("Bill", "Olivera")), before);
    }

    void latinNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("latin");
        QTest::newRow("accents") << "D’Amour-Éthier"
                                 << "damour ethier";
        QTest::newRow("Ukrainian") << "Олена Ткаченко"
                                   << "olena tkacenko";
        QTest::newRow("Greek") << "Γιώργος"
                               << "giorgos";
        QTest::newRow("Arabic") << "محمد"
                                << "mhmd";
        QTest::newRow("Punjabi") << "ਸਿੰਘ"
                                 << "sagha";
        QTest::newRow("Chinese") << "李"
                                 << "li";
        QTest::newRow("none") << ""
                              << "";
    }
    void latinNames()
    {
        QFETCH(QString, name);
        QTEST(store::latinName(name), "latin");
    }

    void handlesOpenForWhoGotThem()
    {
        const StaffId staff = test::newId<StaffId>();
        const ClientId client = test::newId<ClientId>();
        const QByteArrayView key = m_house->network.keys.token.view();
        const QString handle = services::matchHandle(key, staff, client);
        QCOMPARE(services::openMatchHandle(key, staff, handle), std::optional(client));
        QVERIFY(!services::openMatchHandle(key, test::newId<StaffId>(), handle));
        QVERIFY(!services::openMatchHandle(m_house->network.keys.form.view(), staff, handle));
        QVERIFY(handle != services::matchHandle(key, staff, client));
    }
};

WREN_TEST(TestRegisteredCheck)
#include "tst_registeredcheck.moc"
