// SPDX-License-Identifier: Apache-2.0
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>

/** wren-hub itself, as an administrator runs it, on both databases. */
class TestHubProcess : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<wren::test::TestDatabase> m_database;

    struct Outcome
    {
        int status = -1;
        QString output;
    };
    [[nodiscard]] QStringList configured(const QStringList &arguments) const
    {
        return arguments + QStringList{QStringLiteral("--config"),
                                       m_directory->filePath(QStringLiteral("hub.ini"))};
    }
    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess hub;
        hub.setProcessChannelMode(QProcess::MergedChannels);
        hub.start(QStringLiteral(WREN_HUB), configured(arguments));
        hub.write(input);
        hub.closeWriteChannel();
        if (!hub.waitForFinished(60'000))
            return {};
        return {hub.exitCode(), QString::fromUtf8(hub.readAll())};
    }
    [[nodiscard]] Outcome createAdmin(const char *email, const QByteArray &password) const
    {
        return run({QStringLiteral("create-admin"), QStringLiteral("--name"),
                    QStringLiteral("Ada Example"), QStringLiteral("--email"),
                    QString::fromLatin1(email)},
                   password + '\n');
    }

private slots:
    void initTestCase_data() { wren::test::addDatabaseRows(); }
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<wren::test::TestDatabase>();
        QFile settings(m_directory->filePath(QStringLiteral("hub.ini")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write(
            "[hub]\nport = 0\ndata_directory = " + QFile::encodeName(m_directory->path()) +
            "\n[database]\nurl = " + m_database->url().text.toUtf8() + '\n');
    }
    void cleanup()
    {
        m_database.reset();
        m_directory.reset();
    }

    void administratorIsMadeOnce()
    {
        const Outcome tooShort = createAdmin("ada@example.ca", "short");
        QCOMPARE(tooShort.status, 1);
        QVERIFY(tooShort.output.contains(QLatin1String("12 characters")));
        QCOMPARE(createAdmin("ada@example.ca", "a passphrase of some length").status, 0);
        const Outcome again = createAdmin("ADA@Example.ca", "a passphrase of some length");
        QCOMPARE(again.status, 1);
        QVERIFY(again.output.contains(QLatin1String("email already_in_use")));
        QCOMPARE(createAdmin("bob@example.ca", "a passphrase of some length").status, 0);
        QCOMPARE(run({QStringLiteral("verify-audit")}).status, 0);
    }

    void migrateCanBeRepeated()
    {
        QCOMPARE(run({QStringLiteral("migrate")}).status, 0);
        QCOMPARE(run({QStringLiteral("migrate")}).status, 0);
    }

    void servesUntilItIsAskedToEnd()
    {
        QProcess hub;
        hub.start(QStringLiteral(WREN_HUB), configured({QStringLiteral("serve")}));
        QByteArray line;
        while (!line.contains('\n') && hub.waitForReadyRead(60'000))
            line += hub.readAllStandardOutput();
        const QRegularExpressionMatch match =
            QRegularExpression(QStringLiteral("^listening on http://127\\.0\\.0\\.1:(\\d+)\n$"))
                .match(QString::fromUtf8(line));
        QVERIFY2(match.hasMatch(), line.constData());
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), match.captured(1).toUShort());
        QVERIFY(socket.waitForConnected(10'000));
        socket.write("GET /api/v1/health HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n");
        while (socket.waitForReadyRead(10'000)) {
        }
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK"), answer.constData());
        QVERIFY(answer.contains("\"site\":\"WREN Job Portal\""));
        hub.terminate();
        QVERIFY(hub.waitForFinished(30'000));
        QCOMPARE(hub.exitStatus(), QProcess::NormalExit);
        QCOMPARE(hub.exitCode(), 0);
    }

    void badSettingsAreNamed()
    {
        QFile settings(m_directory->filePath(QStringLiteral("hub.ini")));
        QVERIFY(settings.open(QIODevice::WriteOnly | QIODevice::Append));
        settings.write("[mail]\nsecurity = none\n");
        settings.close();
        const Outcome outcome = run({QStringLiteral("serve")});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.output.contains(QLatin1String("mail.security")),
                 qPrintable(outcome.output));
    }
};

WREN_TEST(TestHubProcess)
#include "tst_hubprocess.moc"
