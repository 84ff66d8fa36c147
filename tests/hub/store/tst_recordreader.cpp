// SPDX-License-Identifier: Apache-2.0
#include "hub/store/recordreader.h"
#include "hub/store/staff/staffaccess.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace wren;
using namespace wren::test;
using store::RecordKey;

class TestRecordReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void init();
    void cleanup();

    void aClientIsReadWhole();
    void aBareClientIsReadToo();
    void theStatusFollowsTheAccount();
    void onlyAnOpenInviteCounts();
    void everyKindIsRead();
    void whatIsMissingIsLeftOut();
    void manyAreReadAtOnce();
    void accessIsReadAsItIsNow();

private:
    [[nodiscard]] ClientId addBareClient();

    std::unique_ptr<TestDatabase> m_database;
    store::Connection *m_sql = nullptr;
    std::unique_ptr<Office> m_office;
};

void TestRecordReader::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_sql = must((*m_database)->connection());
    m_office = std::make_unique<Office>(*m_sql);
}

void TestRecordReader::cleanup()
{
    m_office.reset();
    m_database.reset();
}

ClientId TestRecordReader::addBareClient()
{
    const ClientId id = newId<ClientId>();
    must(m_sql->run("INSERT INTO client (id, provider_id, rev, created_at, last_name, language,"
                    " search_name) VALUES (:id, :provider, 1, 77, 'Roy', 'en', 'roy')",
                    {{":id", id.text()}, {":provider", m_office->provider.text()}}));
    must(m_sql->run(
        "INSERT INTO client_account (client_id, email, email_folded)"
        " VALUES (:id, :email, :email)",
        {{":id", id.text()}, {":email", QString(id.text() + QStringLiteral("@x.org"))}}));
    return id;
}

void TestRecordReader::aClientIsReadWhole()
{
    const ClientId id = addBareClient();
    const store::Bindings ofId{{":id", id.text()}, {":staff", m_office->staff.text()}};
    must(m_sql->run(
        "UPDATE client SET caseworker_id = :staff, first_name = 'Zoë', one_name_only = 0,"
        " phone = '+15195550134', birth_date = '1990-02-28', pronouns = 'they',"
        " primary_address = '{\"line1\":\"12 Rue "
        "É\",\"municipality\":\"Windsor\",\"country\":\"CA\"}',"
        " job_post_updates = 1, job_post_frequency = 'weekly' WHERE id = :id",
        ofId));
    for (const char *code : {"skills_training", "child_care"})
        must(m_sql->run("INSERT INTO client_set (client_id, field, code, noted_at)"
                        " VALUES (:id, 'service_needs', :code, 5)",
                        {{":id", id.text()}, {":code", QString::fromLatin1(code)}}));
    must(m_sql->run(
        "INSERT INTO field_rev (kind, id, field, rev) VALUES ('client', :id, 'phone', 42)",
        {{":id", id.text()}}));
    must(m_sql->run("INSERT INTO ca_import (client_id, ca_number, imported_at, staff_id)"
                    " VALUES (:id, '123456', 5, :staff)",
                    ofId));

    const wire::ClientRecord client = must(store::readClient(*m_sql, id));
    QCOMPARE(client.provider, m_office->provider);
    QCOMPARE(client.caseworker, std::optional(m_office->staff));
    QCOMPARE(client.profile.text(Field::FirstName), QStringLiteral("Zoë"));
    QCOMPARE(client.profile.text(Field::Email), id.text() + QStringLiteral("@x.org"));
    QCOMPARE(client.profile.text(Field::BirthDate), QStringLiteral("1990-02-28"));
    QVERIFY(client.profile.flag(Field::JobPostUpdates));
    QVERIFY(!client.profile.flag(Field::OneNameOnly));
    QCOMPARE(client.profile.codes(Field::ServiceNeeds),
             (QStringList{QStringLiteral("child_care"), QStringLiteral("skills_training")}));
    QCOMPARE(client.profile.value(Field::PrimaryAddress).toObject().value(QLatin1String("line1")),
             QJsonValue(QStringLiteral("12 Rue É")));
    QCOMPARE(client.fieldRevs, (QMap<Field, qint64>{{Field::Phone, 42}}));
    QCOMPARE(client.caNumber, QStringLiteral("123456"));
    QCOMPARE(client.createdAt, 77);

    const auto values = must(store::readRecords(*m_sql, {{QStringLiteral("client"), id.text()}}));
    const auto decoded = wire::ClientRecord::fromJson(values.begin().value());
    QVERIFY(decoded.ok());
    QCOMPARE(*decoded, client);
}

void TestRecordReader::aBareClientIsReadToo()
{
    const ClientId id = addBareClient();
    const wire::ClientRecord client = must(store::readClient(*m_sql, id));
    QVERIFY(!client.caseworker);
    QVERIFY(client.caNumber.isNull());
    QVERIFY(!client.inviteExpiresAt);
    QVERIFY(!client.profile.has(Field::FirstName));
    QVERIFY(!client.profile.has(Field::PrimaryAddress));
    QCOMPARE(client.profile.fullName(), QStringLiteral("Roy"));
    const Result<wire::ClientRecord> none = store::readClient(*m_sql, newId<ClientId>());
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Kind::NotFound);
}

void TestRecordReader::theStatusFollowsTheAccount()
{
    const ClientId id = addBareClient();
    QCOMPARE(must(store::readClient(*m_sql, id)).status, wire::PortalStatus::Invited);
    must(m_sql->run("UPDATE client_account SET activated_at = 1"));
    QCOMPARE(must(store::readClient(*m_sql, id)).status, wire::PortalStatus::Active);
    must(m_sql->run("UPDATE client_account SET deactivated_at = 2"));
    QCOMPARE(must(store::readClient(*m_sql, id)).status, wire::PortalStatus::Deactivated);
}

void TestRecordReader::onlyAnOpenInviteCounts()
{
    const ClientId id = addBareClient();
    const auto addLink = [&](const char *purpose, qint64 expires, const char *gone) {
        const QByteArray sql =
            "INSERT INTO link (id, client_id, purpose, token_hash, created_at, expires_at" +
            QByteArray(*gone ? ", " : "") + gone +
            ") VALUES (:id, :client, :purpose, :hash, 1, :at" + (*gone ? ", 1)" : ")");
        must(m_sql->run(sql.constData(), {{":id", newId<LinkId>().text()},
                                          {":client", id.text()},
                                          {":purpose", QString::fromLatin1(purpose)},
                                          {":hash", environment().random(32)},
                                          {":at", expires}}));
    };
    addLink("reset", 900, "");
    addLink("invite", 800, "ended_at");
    addLink("invite", 700, "used_at");
    QVERIFY(!must(store::readClient(*m_sql, id)).inviteExpiresAt);
    addLink("invite", 600, "");
    QCOMPARE(must(store::readClient(*m_sql, id)).inviteExpiresAt, std::optional<qint64>(600));
}

void TestRecordReader::everyKindIsRead()
{
    const ClientId client = addBareClient();
    const CaseNoteId note = newId<CaseNoteId>();
    must(m_sql->run(
        "INSERT INTO case_note (id, client_id, type, text, parameters, author_id, at, rev)"
        " VALUES (:id, :client, 'meeting', 'Talked', '{\"email\":\"a@b.ca\"}', :staff, 9, 1)",
        {{":id", note.text()}, {":client", client.text()}, {":staff", m_office->staff.text()}}));
    must(m_sql->run("INSERT INTO reference_item (list, code, en, fr, position, active, rev)"
                    " VALUES ('pronouns', 'she', 'She/her', 'Elle', 3, 0, 1)"));
    const QString item = QStringLiteral("pronouns/she");
    const auto values =
        must(store::readRecords(*m_sql, {{QStringLiteral("case_note"), note.text()},
                                         {QStringLiteral("client"), client.text()},
                                         {QStringLiteral("provider"), m_office->provider.text()},
                                         {QStringLiteral("reference_item"), item},
                                         {QStringLiteral("staff"), m_office->staff.text()}}));
    QCOMPARE(values.size(), 5);
    const auto noteRecord = must(
        wire::CaseNoteRecord::fromJson(values.value({QStringLiteral("case_note"), note.text()})));
    QCOMPARE(noteRecord.client, client);
    QCOMPARE(noteRecord.author, std::optional(m_office->staff));
    QCOMPARE(noteRecord.parameters.value(QLatin1String("email")).toString(),
             QStringLiteral("a@b.ca"));
    const auto staff = must(wire::StaffRecord::fromJson(
        values.value({QStringLiteral("staff"), m_office->staff.text()})));
    QVERIFY(staff.servesClients);
    QVERIFY(staff.active);
    QCOMPARE(staff.provider, m_office->provider);
    const auto reference =
        must(wire::referenceItemFromJson(values.value({QStringLiteral("reference_item"), item})));
    QCOMPARE(reference.fr, QStringLiteral("Elle"));
    QVERIFY(!reference.active);
    must(m_sql->run("UPDATE staff_permission SET permission = 'support'"));
    const auto again =
        must(store::readRecords(*m_sql, {{QStringLiteral("staff"), m_office->staff.text()}}));
    QVERIFY(!must(wire::StaffRecord::fromJson(again.begin().value())).servesClients);
}

void TestRecordReader::whatIsMissingIsLeftOut()
{
    const auto values =
        must(store::readRecords(*m_sql, {{QStringLiteral("client"), newId<ClientId>().text()},
                                         {QStringLiteral("case_note"), newId<CaseNoteId>().text()},
                                         {QStringLiteral("provider"), m_office->provider.text()}}));
    QCOMPARE(values.size(), 1);
    QVERIFY(must(store::readRecords(*m_sql, {})).isEmpty());
}

void TestRecordReader::manyAreReadAtOnce()
{
    QList<ClientId> ids;
    const auto transaction =
        must(store::Transaction::begin(*m_sql, store::Transaction::Mode::Write));
    for (int i = 0; i < 700; ++i)
        ids.append(addBareClient());
    const auto clients = must(store::readClients(*m_sql, ids));
    QCOMPARE(clients.size(), ids.size());
    for (const ClientId &id : ids)
        QCOMPARE(clients.value(id).profile.text(Field::Email),
                 id.text() + QStringLiteral("@x.org"));
}

void TestRecordReader::accessIsReadAsItIsNow()
{
    const StaffId staff = m_office->staff;
    const std::optional<StaffAccess> clients = must(store::readStaffAccess(*m_sql, staff));
    QVERIFY(clients);
    QCOMPARE(clients->staff, staff);
    QCOMPARE(clients->provider, m_office->provider);
    QCOMPARE(clients->permissions, Permissions(Permission::Clients));

    const Office other(*m_sql);
    must(m_sql->run("INSERT INTO provider_group (id, name) VALUES ('g', 'Group')"));
    for (const ProviderId &provider : {m_office->provider, other.provider})
        must(m_sql->run(
            "INSERT INTO provider_group_member (group_id, provider_id) VALUES ('g', :id)",
            {{":id", provider.text()}}));
    const store::Bindings ofStaff{{":id", staff.text()}};
    must(m_sql->run("UPDATE staff SET group_id = 'g' WHERE id = :id", ofStaff));
    QVERIFY(must(store::readStaffAccess(*m_sql, staff))->groupProviders.isEmpty());
    must(m_sql->run("INSERT INTO staff_permission (staff_id, permission) VALUES (:id, 'group')",
                    ofStaff));
    QCOMPARE(must(store::readStaffAccess(*m_sql, staff))->groupProviders,
             (QSet<ProviderId>{m_office->provider, other.provider}));

    must(m_sql->run("UPDATE staff SET active = 0 WHERE id = :id", ofStaff));
    QVERIFY(!must(store::readStaffAccess(*m_sql, staff)));
    QVERIFY(!must(store::readStaffAccess(*m_sql, newId<StaffId>())));
}

WREN_TEST(TestRecordReader)
#include "tst_recordreader.moc"
