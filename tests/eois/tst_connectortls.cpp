// SPDX-License-Identifier: Apache-2.0
#include "hub/eois/connector.h"

#include "tests/support/testmain.h"

#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace wren;
using namespace wren::eois;

/** Certificates are checked, always: against the system's authorities or the file that is named. */
class TestConnectorTls : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void unknownAuthorityIsRefused();
    void namedAuthorityIsTrusted();
    void otherHostIsRefused();

private:
    [[nodiscard]] Result<Assessment> ask(const QString &host, const QString &caFile);

    QTemporaryDir m_directory;
    QString m_certificate;
    QSslServer m_server;
    int m_requests = 0;
};

// A certificate of its own for 127.0.0.1 alone, and a server that answers one assessment.
void TestConnectorTls::initTestCase()
{
    m_certificate = m_directory.filePath(QStringLiteral("certificate.pem"));
    const QString keyFile = m_directory.filePath(QStringLiteral("key.pem"));
    QCOMPARE(QProcess::execute(
                 QStringLiteral("openssl"),
                 {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                  QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                  QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                  QStringLiteral("-subj"), QStringLiteral("/CN=practice"),
                  QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"),
                  QStringLiteral("-keyout"), keyFile, QStringLiteral("-out"), m_certificate}),
             0);
    QFile key(keyFile);
    QVERIFY(key.open(QIODevice::ReadOnly));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(m_certificate));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    m_server.setSslConfiguration(configuration);
    QVERIFY(m_server.listen(QHostAddress(QHostAddress::LocalHost)));
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            if (!socket->readAll().contains("\r\n\r\n"))
                return;
            ++m_requests;
            const QByteArray body = R"({"number":"7000001","state":"in_progress","in_cams":false})";
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) +
                          "\r\nConnection: close\r\n\r\n" + body);
            socket->disconnectFromHost();
        });
    });
}

/** On a thread of its own, as services do; the server answers here meanwhile. */
Result<Assessment> TestConnectorTls::ask(const QString &host, const QString &caFile)
{
    m_requests = 0;
    ConnectorSettings settings;
    settings.baseUrl = QUrl(QStringLiteral("https://%1:%2").arg(host).arg(m_server.serverPort()));
    settings.caFile = caFile;
    const auto connector = *Connector::make(settings);
    std::optional<Result<Assessment>> found;
    std::atomic_bool done = false;
    std::thread worker([&] {
        found = connector->lookUpAssessment(QStringLiteral("7000001"));
        done = true;
    });
    (void)QTest::qWaitFor([&] { return done.load(); }, 20'000);
    worker.join();
    return *found;
}

void TestConnectorTls::unknownAuthorityIsRefused()
{
    QCOMPARE(ask(QStringLiteral("127.0.0.1"), {}).error().kind, Kind::Server);
    QCOMPARE(m_requests, 0); // the API key has not been said
}

void TestConnectorTls::namedAuthorityIsTrusted()
{
    const Result<Assessment> found = ask(QStringLiteral("127.0.0.1"), m_certificate);
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->state, Assessment::State::InProgress);
}

void TestConnectorTls::otherHostIsRefused()
{
    QCOMPARE(ask(QStringLiteral("localhost"), m_certificate).error().kind, Kind::Server);
    QCOMPARE(m_requests, 0);
}

WREN_TEST(TestConnectorTls)
#include "tst_connectortls.moc"
