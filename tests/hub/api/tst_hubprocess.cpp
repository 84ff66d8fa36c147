// SPDX-License-Identifier: Apache-2.0
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <QDir>
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

    [[nodiscard]] QString path(const char *name) const
    {
        return m_directory->filePath(QLatin1String(name));
    }
    /** Writes hub.ini anew; `line` is one more of its section [hub]. */
    [[nodiscard]] bool configure(const QByteArray &line) const
    {
        QFile settings(path("hub.ini"));
        const QByteArray text = "[hub]\nport = 0\n" + line +
                                "\ndata_directory = " + QFile::encodeName(m_directory->path()) +
                                "\n[database]\nurl = " + m_database->url().text.toUtf8() + '\n';
        return settings.open(QIODevice::WriteOnly) && settings.write(text) == text.size();
    }
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
    /** Starts `hub` and waits until it says that it listens; 0: it said something else. */
    [[nodiscard]] quint16 serve(QProcess &hub) const
    {
        hub.start(QStringLiteral(WREN_HUB), configured({QStringLiteral("serve")}));
        QByteArray line;
        while (!line.contains('\n') && hub.waitForReadyRead(60'000))
            line += hub.readAllStandardOutput();
        return QRegularExpression(QStringLiteral("^listening on http://127\\.0\\.0\\.1:(\\d+)\n$"))
            .match(QString::fromUtf8(line))
            .captured(1)
            .toUShort();
    }
    /** What the hub answers on a connection of its own, to the end. */
    [[nodiscard]] static QByteArray health(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        if (!socket.waitForConnected(10'000))
            return {};
        socket.write("GET /api/v1/health HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n");
        while (socket.waitForReadyRead(10'000)) {
        }
        return socket.readAll();
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
        QVERIFY(configure("base_url = https://portal.example.ca"));
    }
    void cleanup()
    {
        m_database.reset();
        m_directory.reset();
    }

    void everyCommandExplainsItself()
    {
        const QStringList lines = run({QStringLiteral("--help")}).output.split(u'\n');
        int explained = 0;
        for (const QString &line : lines) {
            const QRegularExpressionMatch command =
                QRegularExpression(QStringLiteral("^  (\\S+) +(.+)$")).match(line);
            if (!command.hasMatch())
                continue;
            const Outcome help = run({command.captured(1), QStringLiteral("--help")});
            QCOMPARE(help.status, 0);
            const QString usage = QStringLiteral("Usage: wren-hub ") + command.captured(1) + u' ';
            QVERIFY2(help.output.startsWith(usage), qPrintable(help.output));
            QVERIFY2(help.output.contains(command.captured(2)), qPrintable(help.output));
            ++explained;
        }
        QVERIFY(explained >= 5);
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
        const quint16 port = serve(hub);
        QVERIFY(port != 0);
        const QByteArray answer = health(port);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK"), answer.constData());
        QVERIFY(answer.contains("\"site\":\"WREN Job Portal\""));
        hub.terminate();
        QVERIFY(hub.waitForFinished(30'000));
        QCOMPARE(hub.exitStatus(), QProcess::NormalExit);
        QCOMPARE(hub.exitCode(), 0);
    }

    void connectionsOfAnAddressAreASetting()
    {
        QFile settings(path("hub.ini"));
        QVERIFY(settings.open(QIODevice::WriteOnly | QIODevice::Append));
        settings.write("[limits]\nconnections_per_address = 1\n");
        settings.close();
        QProcess hub;
        const quint16 port = serve(hub);
        QVERIFY(port != 0);
        QTcpSocket first;
        first.connectToHost(QStringLiteral("127.0.0.1"), port);
        first.write("GET /api/v1/health HTTP/1.1\r\nHost: hub\r\n\r\n");
        QVERIFY(first.waitForReadyRead(10'000));
        const QByteArray refused = health(port);
        QVERIFY2(refused.startsWith("HTTP/1.1 503"), refused.constData());
        hub.terminate();
        QVERIFY(hub.waitForFinished(30'000));
    }

    void serveAsksForTheAddressOfClients()
    {
        QVERIFY(configure("listen = 127.0.0.1"));
        const Outcome outcome = run({QStringLiteral("serve")});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.output.contains(QLatin1String("hub.base_url")),
                 qPrintable(outcome.output));
    }

    void aLostKeyFileIsNotReplaced()
    {
        QCOMPARE(run({QStringLiteral("migrate")}).status, 0);
        QVERIFY(QFile::remove(path("hub.keys")));
        const Outcome outcome = run({QStringLiteral("serve")});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.output.contains(QLatin1String("hub.keys: is missing")) &&
                     outcome.output.contains(QLatin1String("restore")),
                 qPrintable(outcome.output));
        QVERIFY(!QFile::exists(path("hub.keys")));
    }

    void practiceAndNetworkKeepApart()
    {
        {
            QProcess demo;
            demo.start(QStringLiteral(WREN_HUB),
                       configured({QStringLiteral("demo"), QStringLiteral("--data"),
                                   m_directory->path()}));
            QByteArray printed;
            while (!printed.contains("listening on") && demo.waitForReadyRead(60'000))
                printed += demo.readAllStandardOutput();
            demo.terminate();
            QVERIFY(demo.waitForFinished(30'000));
            QCOMPARE(demo.exitCode(), 0);
        }
        const Outcome outcome = run({QStringLiteral("serve")});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.output.contains(QLatin1String("database.url")),
                 qPrintable(outcome.output));
    }

    void demoLeavesANetworkAlone()
    {
        QCOMPARE(createAdmin("ada@example.ca", "a passphrase of some length").status, 0);
        const Outcome outcome =
            run({QStringLiteral("demo"), QStringLiteral("--data"), m_directory->path()});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.output.contains(QLatin1String("a network's own data")),
                 qPrintable(outcome.output));
    }

    void backupsAreTakenAndNoted()
    {
        QCOMPARE(createAdmin("ada@example.ca", "a passphrase of some length").status, 0);
        const bool isFile = m_database->url().text.startsWith(QLatin1String("sqlite"));
        const Outcome copied = run({QStringLiteral("backup"), m_directory->path()});
        QCOMPARE(copied.status, isFile ? 0 : 1);
        const QStringList copies =
            QDir(m_directory->path()).entryList({QStringLiteral("hub-*.db")}, QDir::Files);
        QCOMPARE(copies.size(), isFile ? 1 : 0);
        const Outcome begun = run({QStringLiteral("backup"), QStringLiteral("--begin")});
        QCOMPARE(begun.status, 0);
        const qint64 seq = begun.output.trimmed().toLongLong();
        QVERIFY(seq > 0);
        const auto finished = [this](qint64 number) {
            return run({QStringLiteral("backup"), QStringLiteral("--finished"),
                        QString::number(number)})
                .status;
        };
        QCOMPARE(finished(seq), 0);
        QCOMPARE(finished(seq + 1), 1);
        QCOMPARE(run({QStringLiteral("backup")}).status, 1);
        QCOMPARE(run({QStringLiteral("restored")}).status, 0);
        QCOMPARE(run({QStringLiteral("verify-audit")}).status, 0);
    }

    void accountsAndDevicesAreEnded()
    {
        QCOMPARE(createAdmin("ada@example.ca", "a passphrase of some length").status, 0);
        QCOMPARE(run({QStringLiteral("end-account"), QStringLiteral("bob@example.ca")}).status, 1);
        QCOMPARE(run({QStringLiteral("end-account"), QStringLiteral("Ada@Example.ca")}).status, 0);
        QCOMPARE(run({QStringLiteral("end-device"),
                      QStringLiteral("16fd2706-8baf-433b-82eb-8c7fada847da")})
                     .status,
                 1);
        QCOMPARE(run({QStringLiteral("verify-audit")}).status, 0);
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
