// SPDX-License-Identifier: Apache-2.0
#include "hub/api/routetable.h"
#include "models/wire/commands.h"
#include "tests/hub/api/house.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::House;

/** What is wrong with a request before any rule looks at it. */
class TestRequests : public QObject
{
    Q_OBJECT

    std::unique_ptr<House> m_house;
    QByteArray m_token;
    ClientId m_client; ///< within reach: else nothing is read of a request about it

    [[nodiscard]] http::Request search(const QByteArray &body) const
    {
        http::Request request = House::post("/api/v1/registry-search", {}, m_token);
        request.body = body;
        return request;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(seal::initialise());
        // What is tried here ends before the database: one of its kinds is enough.
        m_house = std::make_unique<House>(test::TestDatabase::Kind::Sqlite);
        m_token = m_house->tokenOf(m_house->network.caseworker);
        m_client = m_house->setUp(
            m_house->network.caseworker,
            test::smallProfile(QStringLiteral("Oliveira"), QStringLiteral("ana@example.ca")));
    }
    void cleanupTestCase() { m_house.reset(); }

    void unknownPaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"/api/", "/api/v1", "/api/v1/", "/api/v2/health", "/api/v1/health/", "/api/v1/Health",
              "/api/v1/clients", "/api/v1/clients//mail", "/api/v1/clients/x/y"})
            QTest::newRow(path) << QByteArray(path);
    }
    void unknownPaths()
    {
        QFETCH(QByteArray, path);
        const http::Response response = m_house->ask(House::get(path, m_token));
        QCOMPARE(response.status, 404);
        QCOMPARE(response.body, QByteArray("{\"error\":\"not_found\",\"fields\":[]}"));
        QCOMPARE(test::headerOf(response, "Cache-Control"), QByteArray("no-store"));
    }

    void wrongMethods()
    {
        http::Response response = m_house->ask(House::get("/api/v1/sign-in", {}));
        QCOMPARE(response.status, 405);
        QCOMPARE(test::headerOf(response, "Allow"), QByteArray("POST"));
        http::Request request = House::get("/api/v1/health", {});
        request.method = "DELETE";
        response = m_house->ask(request);
        QCOMPARE(response.status, 405);
        QCOMPARE(test::headerOf(response, "Allow"), QByteArray("GET, HEAD"));
    }

    void queriesAreRefused()
    {
        http::Request request = House::get("/api/v1/whoami", m_token);
        request.query.insert("token", "x");
        QCOMPARE(m_house->ask(request).status, 400);
    }

    void onlyJsonIsRead()
    {
        http::Request request = search("{\"last_name\":\"x\"}");
        for (auto &[name, value] : request.headers) {
            if (name == "content-type")
                value = "text/plain";
        }
        QCOMPARE(m_house->ask(request).status, 415);
        request.headers.clear();
        QCOMPARE(m_house->ask(request).status, 415);
        request = search("{\"last_name\":\"x\"}");
        for (auto &[name, value] : request.headers) {
            if (name == "content-type")
                value = "Application/JSON; charset=utf-8";
        }
        QCOMPARE(m_house->ask(request).status, 200);
    }

    void oddJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("cut") << QByteArray("{\"last_name\":\"x\"");
        QTest::newRow("more after") << QByteArray("{\"last_name\":\"x\"}{}");
        QTest::newRow("repeated key") << QByteArray("{\"last_name\":\"x\",\"last_name\":\"y\"}");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{\"last_name\":\"x\"}");
        QTest::newRow("NUL") << QByteArray("{\"last_name\":\"\\u0000\"}");
        QTest::newRow("lone surrogate") << QByteArray("{\"last_name\":\"\\ud800\"}");
        QTest::newRow("no UTF-8") << QByteArray("{\"last_name\":\"\xff\"}");
        QTest::newRow("single quotes") << QByteArray("{'last_name':'x'}");
        QTest::newRow("trailing comma") << QByteArray("{\"last_name\":\"x\",}");
        QTest::newRow("deep") << QByteArray("{\"last_name\":") + QByteArray(5000, '[') +
                                     QByteArray(5000, ']') + "}";
    }
    void oddJsonIsRefused()
    {
        QFETCH(QByteArray, body);
        const http::Response response = m_house->ask(search(body));
        QCOMPARE(response.status, 400);
        QCOMPARE(response.body, QByteArray("{\"error\":\"invalid\",\"fields\":[]}"));
    }

    void fieldsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("extra") << QByteArray("{\"last_name\":\"x\",\"limit\":1000}")
                               << QByteArray(
                                      "[{\"field\":\"limit\",\"problem\":\"unknown_field\"}]");
        QTest::newRow("missing") << QByteArray("{}")
                                 << QByteArray(
                                        "[{\"field\":\"last_name\",\"problem\":\"wrong_type\"}]");
        QTest::newRow("mistyped") << QByteArray("{\"last_name\":[\"x\"]}")
                                  << QByteArray(
                                         "[{\"field\":\"last_name\",\"problem\":\"wrong_type\"}]");
    }
    void fieldsAreNamed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, fields);
        const http::Response response = m_house->ask(search(body));
        QCOMPARE(response.status, 422);
        QCOMPARE(response.body, "{\"error\":\"invalid\",\"fields\":" + fields + "}");
    }

    /** Every route that takes arguments refuses one that nobody asked for. */
    void everyRouteRefusesExtraFields()
    {
        int tried = 0;
        for (const auto &route : api::routeTable().routes()) {
            if (route.method != "POST")
                continue;
            QByteArray path = route.pattern;
            path.replace("{id}", m_client.text().toLatin1());
            const http::Response response =
                m_house->ask(House::post(path, {{QStringLiteral("surprise"), 1}}, m_token));
            const bool takesNone = route.function.body == api::Endpoint::Body::Nothing;
            QCOMPARE(response.status, takesNone ? 400 : 422);
            if (!takesNone)
                QVERIFY(response.body.contains(
                    "{\"field\":\"surprise\",\"problem\":\"unknown_field\"}"));
            ++tried;
        }
        QVERIFY(tried >= 9);
    }

    void manySearchesAreSlowedPerPerson()
    {
        const QByteArray body("{\"last_name\":\"x\"}");
        m_house->clock.advance(std::chrono::minutes(2));
        int allowed = 0;
        http::Response response = m_house->ask(search(body));
        for (; response.status == 200 && allowed < 1000; ++allowed)
            response = m_house->ask(search(body));
        QCOMPARE(allowed, 60);
        QCOMPARE(response.status, 429);
        QCOMPARE(response.body, QByteArray("{\"error\":\"too_many\",\"fields\":[]}"));
        QCOMPARE(test::headerOf(response, "Retry-After"), QByteArray("60"));
        http::Request other = search(body);
        other.headers = House::post({}, {}, m_house->tokenOf(m_house->network.group)).headers;
        QCOMPARE(m_house->ask(other).status, 200);
        m_house->clock.advance(std::chrono::seconds(60));
        QCOMPARE(m_house->ask(search(body)).status, 200);
    }

    void assessmentsComeFromEois()
    {
        const auto ask = [&] {
            return m_house->ask(House::post("/api/v1/eois/assessment",
                                            {{QStringLiteral("number"), QStringLiteral("12-3")}},
                                            m_token));
        };
        eois::Assessment assessment;
        assessment.state = eois::Assessment::State::Submitted;
        assessment.part1 = {{Field::LastName, QStringLiteral("Oliveira")}};
        m_house->eois.assessment = assessment;
        const wire::AssessmentAnswer answer =
            test::must(wire::AssessmentAnswer::fromJson(test::jsonOf(ask())));
        QCOMPARE(answer.number, QStringLiteral("123"));
        QCOMPARE(answer.profile.text(Field::LastName), QStringLiteral("Oliveira"));
        for (const Kind kind : {Kind::Offline, Kind::Timeout, Kind::Server, Kind::Forbidden}) {
            m_house->eois.assessment = Error{kind, QStringLiteral("qzdetail"), {}};
            QTest::ignoreMessage(QtWarningMsg, "server EOIS: qzdetail");
            const http::Response response = ask();
            QCOMPARE(response.status, 500);
            QCOMPARE(response.body, QByteArray("{\"error\":\"server\",\"fields\":[]}"));
        }
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM access_log WHERE"
                                        " kind = 'look_up_assessment' AND subject = '123' AND"
                                        " staff_id = :staff",
                                        {{":staff", m_house->network.caseworker.id.text()}}),
                 5);
    }

    void slowEoisHoldsUpNobodyElse_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("Common Assessment") << QByteArray("/api/v1/eois/assessment");
        QTest::newRow("CaMS") << QByteArray("/api/v1/eois/client");
    }
    void slowEoisHoldsUpNobodyElse()
    {
        QFETCH(QByteArray, path);
        std::promise<void> release;
        m_house->eois.release = release.get_future().share();
        m_house->eois.asked = 0;
        m_house->eois.assessment = eois::Assessment();
        m_house->clock.advance(std::chrono::minutes(2));
        std::vector<House::Answer> waiting;
        for (int i = 0; i < 30; ++i) {
            waiting.push_back(m_house->send(
                House::post(path, {{QStringLiteral("number"), QStringLiteral("1")}}, m_token)));
        }
        QTRY_COMPARE(m_house->eois.asked.load(), 4); // its threads, all of them waiting
        QCOMPARE(m_house->ask(House::get("/api/v1/health", {})).status, 200);
        QCOMPARE(m_house->ask(House::get("/api/v1/whoami", m_token)).status, 200);
        release.set_value();
        for (House::Answer &answer : waiting)
            QCOMPARE(answer.get().status, 200);
        m_house->eois.release = {};
    }
};

WREN_TEST(TestRequests)
#include "tst_requests.moc"
