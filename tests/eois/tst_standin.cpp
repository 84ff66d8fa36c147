// SPDX-License-Identifier: Apache-2.0
#include "eois/practicedata.h"
#include "eois/standin.h"

#include "models/field.h"
#include "models/strictjson.h"
#include "tests/eois/standinprocess.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace wren;
using namespace wren::test;

class TestStandIn : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void practiceDataIsAsPromised();
    void practiceDataIsAlwaysTheSame();
    void handyNumbersAreDocumented();
    void routesAreThoseOfTheContract();
    void asksForTheKey_data();
    void asksForTheKey();
    void refusals_data();
    void refusals();
    void numberKinds_data();
    void numberKinds();
    void feedGivesEachClientOnce();
    void feedShowsChanges();
    void peopleCanBeAdded();
    void optionsFail_data();
    void optionsFail();

private:
    std::unique_ptr<StandInProcess> m_standIn;
};

namespace {

QJsonObject object(const HttpAnswer &answer)
{
    const Result<QJsonObject> json = parseStrictObject(answer.body);
    return json ? *json : QJsonObject();
}

QString fileText(const char *path)
{
    QFile file(QStringLiteral(WREN_SOURCE_DIR "/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void TestStandIn::initTestCase()
{
    m_standIn = std::make_unique<StandInProcess>();
    QVERIFY(!m_standIn->url().isEmpty());
}

void TestStandIn::init()
{
    QCOMPARE(
        m_standIn->post("/control/mode", R"({"away": false, "slow_ms": 0, "wrong": "no"})").status,
        200);
}

void TestStandIn::practiceDataIsAsPromised()
{
    const standin::Register all = standin::practiceRegister();
    static const QRegularExpression phone(QStringLiteral("^(519|226|548)-555-01\\d\\d$"));
    int submitted = 0;
    int inCams = 0;
    QSet<QString> addresses;
    for (const standin::AssessmentRecord &assessment : all.assessments()) {
        QVERIFY(assessment.number.startsWith(assessment.submitted ? u"70" : u"71"));
        submitted += assessment.submitted ? 1 : 0;
        inCams += assessment.clientReference.isEmpty() ? 0 : 1;
        const QString email = assessment.part1.email;
        QVERIFY(email.isEmpty() || !addresses.contains(email));
        QVERIFY(email.isEmpty() || email.endsWith(u"@example.com"));
        addresses.insert(email);
    }
    QCOMPARE(submitted, 60);
    QCOMPARE(all.assessments().size(), 75);
    QCOMPARE(inCams, 6);
    QCOMPARE(all.clients().size(), 60);
    for (const standin::ClientRecord &client : all.clients()) {
        QCOMPARE(client.reference.size(), 7);
        QCOMPARE(client.caseReference.size(), 9);
        QVERIFY2(phone.match(client.person.phone).hasMatch(), qPrintable(client.person.phone));
    }
}

void TestStandIn::practiceDataIsAlwaysTheSame()
{
    const standin::Register first = standin::practiceRegister();
    const standin::Register second = standin::practiceRegister();
    for (const standin::AssessmentRecord &assessment : first.assessments())
        QCOMPARE(second.assessment(assessment.number)->toJson(), assessment.toJson());
    for (const standin::ClientRecord &client : first.clients())
        QCOMPARE(second.client(client.reference)->toJson(), client.toJson());
}

void TestStandIn::handyNumbersAreDocumented()
{
    const QString documented = fileText("docs/practice-data.md");
    QProcess list;
    list.start(standInProgram(), {QStringLiteral("--list")});
    QVERIFY(list.waitForFinished());
    const QString printed = QString::fromUtf8(list.readAllStandardOutput());
    const standin::Register all = standin::practiceRegister();
    for (const standin::HandyNumber &handy : standin::handyNumbers()) {
        QVERIFY2(documented.contains(u"| " + handy.number + u" | " + handy.what + u" |"),
                 qPrintable(handy.number));
        QVERIFY(printed.contains(handy.number));
        QCOMPARE(all.kindsOf(handy.number).isEmpty(),
                 handy.what.contains(QStringLiteral("unknown")));
    }
}

// Every path and method of docs/api/eois.yaml is a route, and the reverse.
void TestStandIn::routesAreThoseOfTheContract()
{
    QSet<QString> documented;
    QString path;
    static const QRegularExpression pathLine(QStringLiteral("^  (/\\S+):$"));
    static const QRegularExpression methodLine(
        QStringLiteral("^    (get|post|put|patch|delete):$"));
    for (const QString &line : fileText("docs/api/eois.yaml").split(u'\n')) {
        if (const auto match = pathLine.match(line); match.hasMatch())
            path = match.captured(1);
        if (const auto match = methodLine.match(line); match.hasMatch())
            documented.insert(match.captured(1).toUpper() + u' ' + path);
    }
    QSet<QString> served;
    const standin::StandIn standIn({}, {}, {});
    for (const auto &route : standIn.router().routes())
        served.insert(QString::fromLatin1(route.method + ' ' + route.pattern));
    QVERIFY(!served.isEmpty());
    QCOMPARE(documented, served);
}

void TestStandIn::asksForTheKey_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("assessment") << QByteArray("/v1/assessments/7000001");
    QTest::newRow("feed") << QByteArray("/v1/clients");
    QTest::newRow("control") << QByteArray("/control/mode");
    QTest::newRow("nothing") << QByteArray("/");
}

void TestStandIn::asksForTheKey()
{
    QFETCH(QByteArray, path);
    QCOMPARE(m_standIn->get(path, "wrong").status, 401);
    QCOMPARE(m_standIn->get(path, "").status, 401);
}

void TestStandIn::refusals_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body"); // null: GET
    QTest::addColumn<int>("status");
    QTest::newRow("no route") << QByteArray("/v1/x") << QByteArray() << 404;
    QTest::newRow("wrong method") << QByteArray("/v1/clients") << QByteArray("{}") << 405;
    QTest::newRow("feed limit 0") << QByteArray("/v1/clients?limit=0") << QByteArray() << 400;
    QTest::newRow("feed limit too high")
        << QByteArray("/v1/clients?limit=501") << QByteArray() << 400;
    QTest::newRow("feed cursor") << QByteArray("/v1/clients?after=x") << QByteArray() << 400;
    QTest::newRow("mode no json") << QByteArray("/control/mode") << QByteArray("{") << 400;
    QTest::newRow("mode unknown field")
        << QByteArray("/control/mode") << QByteArray("{\"x\":1}") << 400;
    QTest::newRow("mode unknown kind")
        << QByteArray("/control/mode") << QByteArray("{\"wrong\":\"x\"}") << 400;
    QTest::newRow("mode negative")
        << QByteArray("/control/mode") << QByteArray("{\"slow_ms\":-1}") << 400;
    QTest::newRow("people no list") << QByteArray("/control/people") << QByteArray("{}") << 400;
    QTest::newRow("people without a number")
        << QByteArray("/control/people") << QByteArray(R"({"people":[{"state":"submitted"}]})")
        << 400;
    QTest::newRow("people with another field")
        << QByteArray("/control/people")
        << QByteArray(R"({"people":[{"number":"1","state":"submitted","part1":{"sin":"1"}}]})")
        << 400;
    QTest::newRow("client unknown") << QByteArray("/control/clients/1") << QByteArray("{}") << 404;
    QTest::newRow("client's reference")
        << QByteArray("/control/clients/3000001") << QByteArray(R"({"reference":"1"})") << 400;
    QTest::newRow("client's phone is a number")
        << QByteArray("/control/clients/3000001") << QByteArray(R"({"phone":1})") << 400;
}

void TestStandIn::refusals()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const HttpAnswer answer = body.isNull() ? m_standIn->get(path) : m_standIn->post(path, body);
    QTEST(answer.status, "status");
    QVERIFY(object(answer).contains(QStringLiteral("error")));
}

void TestStandIn::numberKinds_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<QString>("kind");
    QTest::newRow("submitted") << QByteArray("7000001") << QStringLiteral("assessment");
    QTest::newRow("in progress") << QByteArray("7100001") << QStringLiteral("assessment");
    QTest::newRow("client") << QByteArray("3000001") << QStringLiteral("client");
    QTest::newRow("case") << QByteArray("400000101") << QStringLiteral("case");
}

void TestStandIn::numberKinds()
{
    QFETCH(QByteArray, digits);
    QFETCH(QString, kind);
    const QJsonObject answer = object(m_standIn->get("/v1/numbers/" + digits));
    QCOMPARE(answer.value(QStringLiteral("kinds")), QJsonValue(QJsonArray{kind}));
    QCOMPARE(m_standIn->get("/v1/numbers/7999999").status, 404);
}

void TestStandIn::feedGivesEachClientOnce()
{
    QSet<QString> seen;
    QByteArray cursor;
    for (int page = 0; page < 10; ++page) {
        const QJsonObject answer =
            object(m_standIn->get(QByteArray("/v1/clients?limit=25") +
                                  (cursor.isEmpty() ? QByteArray() : "&after=" + cursor)));
        const QJsonArray changes = answer.value(QStringLiteral("changes")).toArray();
        for (const QJsonValue &client : changes)
            seen.insert(client[QStringLiteral("reference")].toString());
        cursor = answer.value(QStringLiteral("cursor")).toString().toLatin1();
        if (!answer.value(QStringLiteral("more")).toBool())
            break;
    }
    QCOMPARE(seen.size(), 60);
    const QJsonObject end = object(m_standIn->get("/v1/clients?after=" + cursor));
    QCOMPARE(end.value(QStringLiteral("changes")).toArray().size(), 0);
    QCOMPARE(end.value(QStringLiteral("cursor")).toString().toLatin1(), cursor);
}

void TestStandIn::feedShowsChanges()
{
    const auto cursor = [this] {
        return object(m_standIn->get("/v1/clients?limit=500"))
            .value(QStringLiteral("cursor"))
            .toString();
    };
    const QByteArray before = cursor().toLatin1();
    const HttpAnswer changed =
        m_standIn->post("/control/clients/3000007", R"({"phone": "519-555-0199", "email": null})");
    QCOMPARE(changed.status, 200);
    const QJsonArray changes = object(m_standIn->get("/v1/clients?after=" + before))
                                   .value(QStringLiteral("changes"))
                                   .toArray();
    QCOMPARE(changes.size(), 1);
    const QJsonObject client = changes[0].toObject();
    QCOMPARE(client, object(changed));
    QCOMPARE(client.value(QStringLiteral("reference")), QJsonValue(QStringLiteral("3000007")));
    QCOMPARE(client.value(QStringLiteral("phone")), QJsonValue(QStringLiteral("519-555-0199")));
    QVERIFY(!client.contains(QStringLiteral("email")));
}

void TestStandIn::peopleCanBeAdded()
{
    const HttpAnswer put = m_standIn->post(
        "/control/people",
        R"({"people": [{"number": "9000001", "state": "submitted", "part1": {"last_name": "Test"}}]})");
    QCOMPARE(put.status, 200);
    const QJsonObject found = object(m_standIn->get("/v1/assessments/9000001"));
    QCOMPARE(found.value(QStringLiteral("part1")),
             QJsonValue(QJsonObject{{QStringLiteral("last_name"), QStringLiteral("Test")}}));
}

void TestStandIn::optionsFail_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("port") << QStringList{QStringLiteral("--port"), QStringLiteral("x")};
    QTest::newRow("slow") << QStringList{QStringLiteral("--slow"), QStringLiteral("-5")};
    QTest::newRow("wrong") << QStringList{QStringLiteral("--wrong"), QStringLiteral("x")};
    QTest::newRow("file") << QStringList{QStringLiteral("--people"),
                                         QStringLiteral("/nowhere.csv")};
    QTest::newRow("beyond loopback")
        << QStringList{QStringLiteral("--listen"), QStringLiteral("0.0.0.0")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--x")};
}

void TestStandIn::optionsFail()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(standInProgram(), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!process.readAllStandardError().isEmpty());
}

WREN_TEST(TestStandIn)
#include "tst_standin.moc"
