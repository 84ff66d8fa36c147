// SPDX-License-Identifier: Apache-2.0
#include "hub/eois/answers.h"
#include "hub/eois/connector.h"

#include "tests/eois/connectorto.h"
#include "tests/eois/standinprocess.h"
#include "tests/support/testmain.h"

#include <atomic>
#include <thread>

using namespace wren;
using namespace wren::eois;
using namespace wren::test;

/** What the hub's connector reads from a real stand-in. */
class TestConnector : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void submitted();
    void submittedInCams();
    void inProgressTellsNobody();
    void unknown();
    void numberIsNormalised();
    void numberWithoutDigits();
    void oneNameOnlyStaysLacking();
    void camsClient();
    void unknownCamsClient();
    void kindsOfNumbers();
    void changesByPages();
    void changesOfOthers();
    void unknownCursor();
    void closedAndMerged();
    void manyThreads();

private:
    void setMode(const QByteArray &json);

    std::unique_ptr<StandInProcess> m_standIn;
    std::shared_ptr<Connector> m_connector;
};

void TestConnector::initTestCase()
{
    m_standIn = std::make_unique<StandInProcess>();
    QVERIFY(!m_standIn->url().isEmpty());
    m_connector = connectorTo(m_standIn->url());
}

void TestConnector::init()
{
    setMode(R"({"away": false, "slow_ms": 0, "wrong": "no"})");
}

void TestConnector::setMode(const QByteArray &json)
{
    QCOMPARE(m_standIn->post("/control/mode", json).status, 200);
}

void TestConnector::submitted()
{
    const Result<Assessment> found = m_connector->lookUpAssessment(QStringLiteral("7000001"));
    QVERIFY(found);
    QCOMPARE(found->state, Assessment::State::Submitted);
    QCOMPARE(found->number, QStringLiteral("7000001"));
    QVERIFY(!found->inCams);
    QCOMPARE(found->part1.value(Field::FirstName), QJsonValue(QStringLiteral("Amelia")));
    QCOMPARE(found->part1.value(Field::LastName), QJsonValue(QStringLiteral("Abbas")));
    QCOMPARE(found->part1.value(Field::Email),
             QJsonValue(QStringLiteral("amelia.abbas@example.com")));
    QCOMPARE(found->part1.value(Field::Phone), QJsonValue(QStringLiteral("519-555-0100")));
    QCOMPARE(
        found->part1.value(Field::PrimaryAddress).toObject().value(QStringLiteral("municipality")),
        QJsonValue(QStringLiteral("Windsor")));
    QCOMPARE(found->part1.value(Field::SelfIdentification).toArray().size(), 2);
    QCOMPARE(found->part1.value(Field::Language), QJsonValue(QStringLiteral("en")));
    QVERIFY(found->part1.contains(Field::BirthDate));
}

void TestConnector::submittedInCams()
{
    const Result<Assessment> found = m_connector->lookUpAssessment(QStringLiteral("7000005"));
    QVERIFY(found);
    QVERIFY(found->inCams);
    QCOMPARE(found->clientReference, QStringLiteral("3000001"));
}

void TestConnector::inProgressTellsNobody()
{
    const Result<Assessment> found = m_connector->lookUpAssessment(QStringLiteral("7100001"));
    QVERIFY(found);
    QCOMPARE(found->state, Assessment::State::InProgress);
    QVERIFY(found->part1.isEmpty());
}

void TestConnector::unknown()
{
    const Result<Assessment> found = m_connector->lookUpAssessment(QStringLiteral("7999999"));
    QVERIFY(found);
    QCOMPARE(found->state, Assessment::State::None);
}

void TestConnector::numberIsNormalised()
{
    const Result<Assessment> found = m_connector->lookUpAssessment(QStringLiteral(" 700-0001 "));
    QVERIFY(found);
    QCOMPARE(found->number, QStringLiteral("7000001"));
}

void TestConnector::numberWithoutDigits()
{
    for (const QString &number :
         {QString(), QStringLiteral("../clients/3000001"), QStringLiteral("7a")}) {
        QCOMPARE(m_connector->lookUpAssessment(number).error().kind, Kind::Invalid);
        QCOMPARE(m_connector->lookUpClient(number).error().kind, Kind::Invalid);
    }
}

void TestConnector::oneNameOnlyStaysLacking()
{
    const Result<Assessment> found = m_connector->lookUpAssessment(QStringLiteral("7000003"));
    QVERIFY(found);
    QVERIFY(!found->part1.contains(Field::FirstName));
    QCOMPARE(found->part1.value(Field::LastName), QJsonValue(QStringLiteral("Sukarno")));
}

void TestConnector::camsClient()
{
    const Result<std::optional<CamsClient>> found =
        m_connector->lookUpClient(QStringLiteral("3000001"));
    QVERIFY(found);
    QVERIFY(*found);
    const CamsClient &client = **found;
    QCOMPARE(client.reference, QStringLiteral("3000001"));
    QCOMPARE(client.caseReference, QStringLiteral("400000101"));
    QVERIFY(!client.closed);
    QVERIFY(client.mergedInto.isNull());
    QCOMPARE(client.changedAt, QDateTime(QDate(2025, 9, 1), QTime(13, 0), Qt::UTC));
    QVERIFY(client.values.contains(Field::LastName));
    QVERIFY(client.values.contains(Field::Email)); // R43: shown to staff
    QVERIFY(!client.values.contains(Field::Language));
}

void TestConnector::unknownCamsClient()
{
    const auto found = m_connector->lookUpClient(QStringLiteral("400000101")); // a case reference
    QVERIFY(found);
    QVERIFY(!*found);
}

void TestConnector::kindsOfNumbers()
{
    const Result<NumberKinds> ofCase = m_connector->lookUpNumber(QStringLiteral("400 000 101"));
    QVERIFY(ofCase);
    QVERIFY(!ofCase->client && !ofCase->assessment);
    QCOMPARE(ofCase->caseOf, QStringLiteral("3000001"));
    QVERIFY(m_connector->lookUpNumber(QStringLiteral("3000001"))->client);
    QVERIFY(m_connector->lookUpNumber(QStringLiteral("7100001"))->assessment);
    const Result<NumberKinds> nothing = m_connector->lookUpNumber(QStringLiteral("12"));
    QVERIFY(nothing);
    QVERIFY(!nothing->client && !nothing->assessment && nothing->caseOf.isNull());
}

void TestConnector::changesByPages()
{
    ConnectorSettings settings;
    settings.baseUrl = m_standIn->url();
    settings.apiKey = "practice";
    settings.pageSize = 25;
    const auto connector = *Connector::make(settings);
    QStringList references;
    QString cursor;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const Result<CamsChanges> page = connector->changesAfter(cursor);
        QVERIFY(page);
        for (const CamsClient &client : page->clients)
            references << client.reference;
        cursor = page->cursor;
        more = page->more;
    }
    QCOMPARE(pages, 3);
    QCOMPARE(references.size(), 60);
    QVERIFY(connector->changesAfter(cursor)->clients.isEmpty());
    QCOMPARE(m_standIn->post("/control/clients/3000050", R"({"phone": "519-555-0111"})").status,
             200);
    const Result<CamsChanges> after = connector->changesAfter(cursor);
    QCOMPARE(after->clients.size(), 1);
    QCOMPARE(after->clients.constFirst().reference, QStringLiteral("3000050"));
}

void TestConnector::changesOfOthers()
{
    setMode(R"({"wrong": "duplicate"})");
    const Result<CamsChanges> twice = m_connector->changesAfter({});
    QVERIFY(twice);
    QVERIFY(twice->clients.size() <= 1); // who is told twice alike is in no doubt
    QVERIFY(twice->doubtful.contains(QStringLiteral("3000001")));
    for (const char *wrong : {"malformed", "wrong_type", "html", "server_error"}) {
        setMode(QByteArray(R"({"wrong": ")") + wrong + R"("})");
        const Result<CamsChanges> changes = m_connector->changesAfter({});
        QVERIFY2(!changes, wrong);
        QCOMPARE(changes.error().kind, Kind::Server);
    }
    // An entry with a value of another type puts its own client in doubt, and nobody else.
    const auto read = readChanges(R"({"cursor": "9", "more": false, "changes": [
        {"reference": "3000001", "case_reference": "1", "status": "open", "phone": 5195550100,
         "changed_at": "2026-11-02T14:00:00.000Z", "last_name": "Quartz"},
        {"reference": "3000002", "case_reference": "2", "status": "open", "phone": "519-555-0100",
         "changed_at": "2026-11-02T14:00:00.000Z", "last_name": "Opal"}]})");
    QVERIFY(read);
    QCOMPARE(read->doubtful, QStringList{QStringLiteral("3000001")});
    QCOMPARE(read->clients.size(), 1);
    QCOMPARE(read->clients.first().reference, QStringLiteral("3000002"));
}

void TestConnector::unknownCursor()
{
    const Result<CamsChanges> changes = m_connector->changesAfter(QStringLiteral("999999999"));
    QVERIFY(!changes);
    QCOMPARE(changes.error().kind, Kind::NotFound);
}

void TestConnector::closedAndMerged()
{
    QCOMPARE(m_standIn->post("/control/clients/3000040", R"({"status": "closed"})").status, 200);
    QCOMPARE(m_standIn->post("/control/clients/3000041", R"({"merged_into": "3000042"})").status,
             200);
    QVERIFY((*m_connector->lookUpClient(QStringLiteral("3000040")))->closed);
    QCOMPARE((*m_connector->lookUpClient(QStringLiteral("3000041")))->mergedInto,
             QStringLiteral("3000042"));
    QCOMPARE(m_standIn->post("/control/clients/3000043/remove", "{}").status, 200);
    const auto removed = m_connector->lookUpClient(QStringLiteral("3000043"));
    QVERIFY(removed);
    QVERIFY(!*removed);
}

void TestConnector::manyThreads()
{
    std::vector<std::thread> threads;
    std::atomic_int right = 0;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([this, i, &right] {
            for (int j = 1; j <= 20; ++j) {
                const QString number = QString::number(7000000 + (i * 20 + j) % 60 + 1);
                const auto found = m_connector->lookUpAssessment(number);
                right += found && found->number == number ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right, 160);
}

WREN_TEST(TestConnector)
#include "tst_connector.moc"
