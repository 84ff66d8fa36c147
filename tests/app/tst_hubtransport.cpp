// SPDX-License-Identifier: Apache-2.0
#include "app/hub/hubtransport.h"
#include "tests/app/support/fakenetwork.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace wren;
using namespace wren::app;
using wren::test::FakeAnswer;
using wren::test::FakeNetwork;
using wren::test::FakeRequest;

Q_DECLARE_METATYPE(FakeAnswer)

/** Collects what callbacks bring: each exactly once. */
struct Outcome
{
    int calls = 0;
    std::optional<Result<QJsonObject>> result;

    [[nodiscard]] Kind kind() const { return result->error().kind; }
    HubTransport::Callback<QJsonObject> callback()
    {
        return [this](Result<QJsonObject> answer) {
            ++calls;
            result.emplace(std::move(answer));
        };
    }
};

class TestHubTransport : public QObject
{
    Q_OBJECT

private:
    static HubRequest openRequest()
    {
        HubRequest request;
        request.route = QStringLiteral("/api/v1/health");
        request.access = HubRequest::Access::Open;
        return request;
    }
    static HubRequest tokenRequest()
    {
        HubRequest request = openRequest();
        request.route = QStringLiteral("/api/v1/pull");
        request.access = HubRequest::Access::Token;
        return request;
    }
    static QUrl hub() { return QUrl(QStringLiteral("https://hub.example.ca")); }

private slots:
    void address_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url"); // empty: refused
        QTest::newRow("https") << "https://hub.example.ca"
                               << "https://hub.example.ca";
        QTest::newRow("bare") << " hub.example.ca:8443 "
                              << "https://hub.example.ca:8443";
        QTest::newRow("slash") << "https://hub.example.ca/"
                               << "https://hub.example.ca";
        QTest::newRow("loopback") << "http://127.0.0.1:8080"
                                  << "http://127.0.0.1:8080";
        QTest::newRow("loopback 6") << "http://[::1]:8080"
                                    << "http://[::1]:8080";
        QTest::newRow("localhost") << "http://localhost:1"
                                   << "http://localhost:1";
        QTest::newRow("plain") << "http://hub.example.ca"
                               << "";
        QTest::newRow("plain trick") << "http://127.0.0.1.example.ca"
                                     << "";
        QTest::newRow("user") << "https://a:b@hub.example.ca"
                              << "";
        QTest::newRow("path") << "https://hub.example.ca/api"
                              << "";
        QTest::newRow("query") << "https://hub.example.ca?x=1"
                               << "";
        QTest::newRow("other scheme") << "ftp://hub.example.ca"
                                      << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void address()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        const Result<QUrl> parsed = parseHubAddress(typed);
        QCOMPARE(parsed.ok(), !url.isEmpty());
        if (parsed)
            QCOMPARE(parsed->toString(), url);
        else
            QCOMPARE(parsed.error().fields.first().field, QStringLiteral("hub"));
    }

    void answersLaterAndOnce()
    {
        FakeNetwork network;
        network.answer = [](const FakeRequest &) {
            return FakeAnswer::json({{QStringLiteral("a"), 1}});
        };
        HubTransport transport(network, hub());
        Outcome outcome;
        transport.call<QJsonObject>(openRequest(), this, outcome.callback());
        QCOMPARE(outcome.calls, 0);
        QTRY_COMPARE(outcome.calls, 1);
        QVERIFY(outcome.result->ok());
        QTRY_COMPARE(network.open, 0);
        QCOMPARE(outcome.calls, 1);
    }

    void speaksHttp1AndFollowsNothing()
    {
        FakeNetwork network;
        network.answer = [](const FakeRequest &) {
            return FakeAnswer::json({});
        };
        HubTransport transport(network, hub());
        transport.setAccessToken(QStringLiteral("t1"));
        Outcome outcome;
        transport.call<QJsonObject>(tokenRequest(), this, outcome.callback());
        QTRY_COMPARE(outcome.calls, 1);
        const FakeRequest &sent = network.requests.first();
        QCOMPARE(sent.request.attribute(QNetworkRequest::Http2AllowedAttribute).toBool(), false);
        QCOMPARE(sent.request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
                 int(QNetworkRequest::ManualRedirectPolicy));
        QCOMPARE(sent.request.rawHeader("Content-Type"), QByteArray("application/json"));
        QCOMPARE(sent.token(), QByteArray("Bearer t1"));
    }

    void errors_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *name, FakeAnswer answer, Kind kind) {
            QTest::newRow(name) << answer << kind;
        };
        const auto network = [](QNetworkReply::NetworkError error, bool sent) {
            FakeAnswer answer;
            answer.error = error;
            answer.sent = sent;
            return answer;
        };
        const auto text = [](const char *body, int status = 200) {
            FakeAnswer answer;
            answer.status = status;
            answer.body = body;
            return answer;
        };
        row("refused", FakeAnswer::refused(), Kind::Offline);
        row("no such host", network(QNetworkReply::HostNotFoundError, false), Kind::Offline);
        row("network down", network(QNetworkReply::UnknownNetworkError, false), Kind::Offline);
        row("tls", network(QNetworkReply::SslHandshakeFailedError, false), Kind::Offline);
        row("refused, but after a first send", network(QNetworkReply::ConnectionRefusedError, true),
            Kind::Timeout);
        row("cut after send", FakeAnswer::cutAfterSend(), Kind::Timeout);
        row("our error body", text(R"({"error":"conflict","fields":[]})", 409), Kind::Conflict);
        row("401", text("", 401), Kind::Unauthenticated);
        row("403 html", text("<html>", 403), Kind::Forbidden);
        row("404", text("", 404), Kind::NotFound);
        row("429", text("", 429), Kind::TooMany);
        row("502 of a proxy", text("<html>", 502), Kind::Server);
        row("redirect", text("", 302), Kind::Server);
        row("not json", text("hello"), Kind::Server);
        row("array", text("[]"), Kind::Server);
        row("not strict", text(R"({"a":1,"a":2})"), Kind::Server);
        row("NUL", text("{\"a\":\"\\u0000\"}"), Kind::Server);
        row("cut json", text("{\"a\":"), Kind::Server);
        FakeAnswer large;
        large.body = "{\"a\":\"" + QByteArray(9 << 20, 'x') + "\"}";
        row("too large", large, Kind::Server);
    }
    void errors()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(Kind, kind);
        FakeNetwork network;
        network.answer = [answer](const FakeRequest &) {
            return answer;
        };
        HubTransport transport(network, hub());
        Outcome outcome;
        transport.call<QJsonObject>(openRequest(), this, outcome.callback());
        QTRY_COMPARE(outcome.calls, 1);
        QVERIFY(!outcome.result->ok());
        QCOMPARE(outcome.kind(), kind);
        QTRY_COMPARE(network.open, 0);
        QCOMPARE(outcome.calls, 1);
    }

    void deadlineEndsSilence()
    {
        FakeNetwork network;
        network.answer = [](const FakeRequest &) {
            return FakeAnswer::silent();
        };
        HubTransport transport(network, hub());
        HubRequest request = openRequest();
        request.deadline = std::chrono::milliseconds(20);
        Outcome outcome;
        transport.call<QJsonObject>(request, this, outcome.callback());
        QTRY_COMPARE(outcome.calls, 1);
        QCOMPARE(outcome.kind(), Kind::Timeout);
        QTRY_COMPARE(network.open, 0);
    }

    void deadContextIsNotCalled()
    {
        FakeNetwork network;
        network.answer = [](const FakeRequest &) {
            return FakeAnswer::silent();
        };
        HubTransport transport(network, hub());
        Outcome outcome;
        auto context = std::make_unique<QObject>();
        transport.call<QJsonObject>(openRequest(), context.get(), outcome.callback());
        context.reset();
        QTRY_COMPARE(network.open, 0); // the request is aborted, too
        QCOMPARE(outcome.calls, 0);
    }

    void contextThatDiesBetweenAnswerAndCallback()
    {
        FakeNetwork network;
        auto context = std::make_unique<QObject>();
        network.answer = [](const FakeRequest &) {
            return FakeAnswer::json({});
        };
        HubTransport transport(network, hub());
        Outcome outcome;
        transport.call<QJsonObject>(openRequest(), context.get(), outcome.callback());
        // The reply finishes in one turn of the loop, the callback is queued for the next.
        QCoreApplication::sendPostedEvents();
        context.reset();
        QCoreApplication::processEvents();
        QCOMPARE(outcome.calls, 0);
    }

    void cancelSaysSoLater()
    {
        FakeNetwork network;
        network.answer = [](const FakeRequest &) {
            return FakeAnswer::silent();
        };
        HubTransport transport(network, hub());
        QObject context;
        Outcome outcome;
        transport.call<QJsonObject>(openRequest(), &context, outcome.callback());
        transport.cancel(&context);
        QCOMPARE(outcome.calls, 0);
        QTRY_COMPARE(outcome.calls, 1);
        QCOMPARE(outcome.kind(), Kind::Cancelled);
    }

    /** Shown by the address sanitizer: nobody else keeps what was asked then. */
    void endOfTheTransportSaysSoLater()
    {
        FakeNetwork network;
        network.answer = [](const FakeRequest &) {
            return FakeAnswer::silent();
        };
        auto transport = std::make_unique<HubTransport>(network, hub());
        QObject context;
        Outcome first;
        Outcome second;
        transport->call<QJsonObject>(openRequest(), &context, first.callback());
        transport->call<QJsonObject>(openRequest(), &context, second.callback());
        transport.reset();
        QTRY_COMPARE(first.calls, 1);
        QCOMPARE(first.kind(), Kind::Cancelled);
        QTRY_COMPARE(second.calls, 1);
        QCOMPARE(second.kind(), Kind::Cancelled);
    }

    void renewsOnceAndHoldsTheOthers()
    {
        FakeNetwork network;
        network.answer = [](const FakeRequest &request) {
            return request.token() == "Bearer new" ? FakeAnswer::json({})
                                                   : FakeAnswer::json({}, 401);
        };
        HubTransport transport(network, hub());
        transport.setAccessToken(QStringLiteral("old"));
        int renewals = 0;
        HubTransport::Callback<QString> done;
        transport.setRenewal([&](HubTransport::Callback<QString> callback) {
            ++renewals;
            done = std::move(callback);
        });
        Outcome first;
        Outcome second;
        Outcome third;
        transport.call<QJsonObject>(tokenRequest(), this, first.callback());
        transport.call<QJsonObject>(tokenRequest(), this, second.callback());
        QTRY_COMPARE(renewals, 1);
        transport.call<QJsonObject>(tokenRequest(), this, third.callback());
        QTest::qWait(0);
        QCOMPARE(network.requests.size(), 2); // the third is held
        done(QStringLiteral("new"));
        QTRY_COMPARE(first.calls + second.calls + third.calls, 3);
        QVERIFY(first.result->ok() && second.result->ok() && third.result->ok());
        QCOMPARE(network.requests.size(), 5);
        QCOMPARE(renewals, 1);
    }

    void renewalIsTriedOnlyOnce()
    {
        FakeNetwork network;
        network.answer = [](const FakeRequest &) {
            return FakeAnswer::json({}, 401);
        };
        HubTransport transport(network, hub());
        int renewals = 0;
        transport.setRenewal([&](const HubTransport::Callback<QString> &callback) {
            ++renewals;
            callback(QStringLiteral("new"));
        });
        Outcome outcome;
        transport.call<QJsonObject>(tokenRequest(), this, outcome.callback());
        QTRY_COMPARE(outcome.calls, 1);
        QCOMPARE(outcome.kind(), Kind::Unauthenticated);
        QCOMPARE(renewals, 1);
    }

    void failedRenewal_data()
    {
        QTest::addColumn<Kind>("renewal");
        QTest::addColumn<Kind>("seen");
        QTest::newRow("ended") << Kind::Unauthenticated << Kind::Unauthenticated;
        QTest::newRow("hub away") << Kind::Offline << Kind::Offline;
        // The request itself surely was not carried out, whatever became of the renewal.
        QTest::newRow("no answer") << Kind::Timeout << Kind::Offline;
    }
    void failedRenewal()
    {
        QFETCH(Kind, renewal);
        QFETCH(Kind, seen);
        FakeNetwork network;
        network.answer = [](const FakeRequest &) {
            return FakeAnswer::json({}, 401);
        };
        HubTransport transport(network, hub());
        transport.setAccessToken(QStringLiteral("old"));
        transport.setRenewal([&](const HubTransport::Callback<QString> &callback) {
            callback(Error{renewal, {}, {}});
        });
        Outcome outcome;
        transport.call<QJsonObject>(tokenRequest(), this, outcome.callback());
        QTRY_COMPARE(outcome.calls, 1);
        QCOMPARE(outcome.kind(), seen);
    }

    void withoutTokenNothingIsSent()
    {
        FakeNetwork network;
        HubTransport transport(network, hub());
        Outcome outcome;
        transport.call<QJsonObject>(tokenRequest(), this, outcome.callback());
        QTRY_COMPARE(outcome.calls, 1);
        QCOMPARE(outcome.kind(), Kind::Unauthenticated);
        QVERIFY(network.requests.isEmpty());
    }

    // What Qt's own manager reports decides whether a command may be taken back: seen on real
    // sockets.
    void realSocketThatClosesAfterTheRequest()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &server] {
                server.close(); // the manager tries again by itself, and is refused then
                socket->abort();
            });
        });
        QNetworkAccessManager network;
        HubTransport transport(
            network, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort())));
        Outcome outcome;
        transport.call<QJsonObject>(openRequest(), this, outcome.callback());
        QTRY_COMPARE(outcome.calls, 1);
        QCOMPARE(outcome.kind(), Kind::Timeout);
    }

    void realPortWithoutListener()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        QNetworkAccessManager network;
        HubTransport transport(network, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)));
        Outcome outcome;
        transport.call<QJsonObject>(openRequest(), this, outcome.callback());
        QTRY_COMPARE(outcome.calls, 1);
        QCOMPARE(outcome.kind(), Kind::Offline);
    }
};

WREN_TEST(TestHubTransport)
#include "tst_hubtransport.moc"
