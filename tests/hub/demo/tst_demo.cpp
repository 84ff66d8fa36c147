// SPDX-License-Identifier: Apache-2.0
#include "hub/services/demo/demo.h"
#include "hub/services/demo/demopeople.h"
#include "hub/services/referenceimport/referenceimport.h"
#include "hub/store/recordreader.h"
#include "hub/store/staff/staffaccess.h"
#include "hub/store/staff/staffrows.h"
#include "models/formats/email.h"
#include "models/rules.h"
#include "seal/seal.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <QSet>

#include <memory>

using namespace wren;

class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void peopleAreValid();
    void peopleAreTheSameEachTime();
    void organisationHasEveryKind();
    void fillsTheNetwork();
    void finishesWhatIsMissing();
    void leavesANetworkAlone();

private:
    [[nodiscard]] static services::DemoTerms terms();
};

namespace {

constexpr qint64 now = 1'800'000'000'000;

store::Environment environment()
{
    return {[] { return now; }, seal::randomBytes};
}

qint64 number(store::Connection &sql, const char *select)
{
    return sql.query(select)->first().integer("n");
}

} // namespace

services::DemoTerms TestDemo::terms()
{
    static const QByteArray key(32, 'k');
    return {"$argon2id$of the practice password",
            {key, std::chrono::hours(24 * 7), QStringLiteral("localhost")}};
}

void TestDemo::peopleAreValid()
{
    const QDate today(2026, 6, 1);
    QSet<QString> addresses;
    int french = 0;
    int oneName = 0;
    int accented = 0;
    for (const Profile &profile : services::demoPeople(services::demoClientCount, today)) {
        const QList<Finding> findings = checkProfile(profile, ReferenceData::builtIn(), today);
        QVERIFY2(findings.isEmpty(),
                 findings.isEmpty() ? "" : qPrintable(fieldName(findings.constFirst().field)));
        for (auto it = profile.values().cbegin(); it != profile.values().cend(); ++it)
            QCOMPARE(*canonicalValue(it.key(), it.value(), ReferenceData::builtIn()), it.value());
        const QString email = profile.text(Field::Email);
        QVERIFY2(email.endsWith(QLatin1String("@example.org")) ||
                     email.endsWith(QLatin1String(".example")),
                 qPrintable(email));
        QVERIFY(profile.text(Field::Phone).isEmpty() ||
                profile.text(Field::Phone).mid(5).startsWith(QLatin1String("55501")));
        addresses.insert(foldedEmail(email));
        french += profile.text(Field::Language) == QLatin1String("fr") ? 1 : 0;
        oneName += profile.flag(Field::OneNameOnly) ? 1 : 0;
        accented += profile.fullName().toLatin1() != profile.fullName().toUtf8() ? 1 : 0;
    }
    QCOMPARE(addresses.size(), services::demoClientCount);
    QVERIFY(french > 20 && oneName >= 2 && accented > 50);
}

void TestDemo::peopleAreTheSameEachTime()
{
    const QDate today(2026, 6, 1);
    QCOMPARE(services::demoPeople(50, today), services::demoPeople(50, today));
    QCOMPARE(services::demoPeople(50, today), services::demoPeople(500, today).first(50));
    QCOMPARE(services::demoProviders().constFirst().id, services::demoProviders().at(0).id);
}

void TestDemo::organisationHasEveryKind()
{
    QCOMPARE(services::demoProviders().size(), 6);
    QSet<QString> groups;
    for (const services::DemoProvider &provider : services::demoProviders())
        groups.insert(provider.group.text());
    QCOMPARE(groups.size(), 2);
    Permissions all;
    for (const services::DemoStaffMember &member : services::demoStaff())
        all |= member.permissions;
    QCOMPARE(permissionNames(all).size(), 5);
    for (int provider = 0; provider < 6; ++provider)
        QVERIFY(!services::demoCaseworkers(provider).isEmpty());
    QCOMPARE(services::demoStaff().constFirst().email,
             QStringLiteral("dana.whitfield@wren.example"));
    QVERIFY(QByteArray(services::demoPassword).size() >= 12);
}

void TestDemo::fillsTheNetwork()
{
    const test::TestDatabase database;
    store::Connection &sql = **database->connection();
    store::WriterLane lane(*database, environment());
    QVERIFY(services::installReferenceData(*database, lane).ok());
    const Result<void> filled = services::fillDemo(*database, lane, terms(), now);
    QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().detail));
    QCOMPARE(number(sql, "SELECT count(*) AS n FROM client"), 500);
    QCOMPARE(number(sql, "SELECT seq AS n FROM hub_state"),
             506); // lists, organisation, each client, each hand-over
    QCOMPARE(number(sql, "SELECT count(*) AS n FROM provider_group"), 2);
    QCOMPARE(number(sql, "SELECT count(*) AS n FROM mail WHERE state NOT IN ('sent', 'bounced')"),
             0);
    const qint64 bounced = number(sql, "SELECT count(*) AS n FROM mail WHERE state = 'bounced'");
    QVERIFY(bounced > 0);
    QCOMPARE(number(sql, "SELECT count(*) AS n FROM case_note WHERE type = 'mail_bounced'"),
             bounced);
    const qint64 active =
        number(sql, "SELECT count(*) AS n FROM client_account WHERE password_hash IS NOT NULL");
    const qint64 open =
        number(sql, "SELECT count(*) AS n FROM link WHERE expires_at > 1800000000000");
    QVERIFY(active > 250 && open > 50 && 500 - active - open > 30);
    QVERIFY(number(sql, "SELECT count(*) AS n FROM ca_import WHERE ca_number >= '9100000' AND "
                        "ca_number < '9200000'") > 100);
    QVERIFY(number(sql, "SELECT count(*) AS n FROM case_note") > 700);
    QCOMPARE(number(sql, "SELECT count(*) AS n FROM case_note WHERE at > 1800000000000"), 0);
    // Something to see under Requests: asked and offered, from and to the first caseworker.
    const QString dana = services::demoStaff().constFirst().id.text();
    for (const char *side :
         {"asked_by = :dana AND way = 'refer'", "asked_by = :dana AND way = 'request'",
          "caseworker_id = :dana AND way = 'refer'",
          "caseworker_id <> :dana AND way = 'request'"}) {
        const QByteArray select =
            QByteArray("SELECT id FROM handover WHERE state = 'open' AND ") + side;
        QCOMPARE(sql.query(select.constData(), {{":dana", dana}})->size(), qsizetype(1));
    }
    QCOMPARE(number(sql, "SELECT count(*) AS n FROM staff WHERE language = 'fr'"), 2);
    const auto helen = store::readStaffAccess(sql, services::demoStaff().at(2).id);
    QCOMPARE((*helen)->groupProviders.size(), 3);
}

void TestDemo::finishesWhatIsMissing()
{
    const test::TestDatabase database;
    store::Connection &sql = **database->connection();
    store::WriterLane lane(*database, environment());
    QVERIFY(services::installReferenceData(*database, lane).ok());
    QVERIFY(services::fillDemo(*database, lane, terms(), now).ok());
    // As an interrupted run leaves it: without its last client.
    const QString last =
        services::demoClients(services::demoClientCount, now).constLast().id.text();
    for (const char *table :
         {"DELETE FROM mail WHERE client_id = :c", "DELETE FROM link WHERE client_id = :c",
          "DELETE FROM case_note WHERE client_id = :c",
          "DELETE FROM client_set WHERE client_id = :c",
          "DELETE FROM ca_import WHERE client_id = :c",
          "DELETE FROM match_key WHERE person ="
          " (SELECT number FROM match_person WHERE client_id = :c)",
          "DELETE FROM match_person WHERE client_id = :c",
          "DELETE FROM client_account WHERE client_id = :c", "DELETE FROM client WHERE id = :c"})
        QVERIFY(sql.run(table, {{":c", last}}).ok());
    QVERIFY(services::fillDemo(*database, lane, terms(), now).ok());
    QCOMPARE(number(sql, "SELECT count(*) AS n FROM client"), 500);
    QCOMPARE(number(sql, "SELECT seq AS n FROM hub_state"), 507);
    QVERIFY(services::fillDemo(*database, lane, terms(), now + 86'400'000).ok());
    QCOMPARE(number(sql, "SELECT seq AS n FROM hub_state"), 507);
}

void TestDemo::leavesANetworkAlone()
{
    const test::TestDatabase database;
    store::Connection &sql = **database->connection();
    store::WriterLane lane(*database, environment());
    QVERIFY(store::insertProvider(sql, ProviderId::fromRandom(seal::randomBytes(16)),
                                  QStringLiteral("Real"), 1)
                .ok());
    const Result<void> filled = services::fillDemo(*database, lane, terms(), now);
    QVERIFY(!filled.ok());
    QCOMPARE(filled.error().kind, Kind::Forbidden);
    QCOMPARE(number(sql, "SELECT count(*) AS n FROM client"), 0);
    QCOMPARE(number(sql, "SELECT count(*) AS n FROM staff"), 0);
}

WREN_TEST(TestDemo)
#include "tst_demo.moc"
