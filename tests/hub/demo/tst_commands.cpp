// SPDX-License-Identifier: Apache-2.0
#include "hub/services/demo/demo.h"
#include "tests/support/testmain.h"

#include <QHostAddress>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace wren;

/** The real program: demo and import-occupations. */
class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void demoServesThisMachine();
    void demoRefusesOtherAddresses_data();
    void demoRefusesOtherAddresses();
    void demoRefusesBadOptions_data();
    void demoRefusesBadOptions();
    void importsOccupations();
    void importRefusesBadFiles();

private:
    struct Ended
    {
        int status = -1;
        QString out;
        QString err;
    };
    [[nodiscard]] static Ended run(const QStringList &arguments);
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }
    [[nodiscard]] QString write(const char *name, const QByteArray &content) const;

    QTemporaryDir m_folder;
};

namespace {

const QString hub = QStringLiteral(WREN_BINARY_DIR "/hub/wren-hub");

} // namespace

TestCommands::Ended TestCommands::run(const QStringList &arguments)
{
    QProcess process;
    process.start(hub, arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString TestCommands::write(const char *name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write into the temporary folder");
    return file.fileName();
}

void TestCommands::demoServesThisMachine()
{
    QProcess process;
    process.start(hub, {QStringLiteral("demo"), QStringLiteral("--data"), path("demo"),
                        QStringLiteral("--port"), QStringLiteral("0")});
    QByteArray printed;
    QTRY_VERIFY_WITH_TIMEOUT(
        (printed += process.readAllStandardOutput()).contains("listening on http://127.0.0.1:"),
        60000);
    QVERIFY(printed.contains("sign in as  dana.whitfield@wren.example  (clients)"));
    QVERIFY(
        printed.contains(QByteArray(QByteArray("\npassword  ") + services::demoPassword + '\n')));
    const quint16 port = printed.trimmed().split(':').constLast().toUShort();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(socket.waitForConnected());
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void TestCommands::demoRefusesOtherAddresses_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address : {"0.0.0.0", "::", "192.0.2.1"})
        QTest::newRow(address) << QByteArray(address);
}

void TestCommands::demoRefusesOtherAddresses()
{
    QFETCH(QByteArray, address);
    const QString config = write("open.ini", QByteArray("[hub]\nlisten = " + address + '\n'));
    const Ended ended = run({QStringLiteral("demo"), QStringLiteral("--config"), config,
                             QStringLiteral("--data"), path("never")});
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains(QLatin1String("loopback only")), qPrintable(ended.err));
    QVERIFY(!QFile::exists(path("never"))); // nothing was made
}

void TestCommands::demoRefusesBadOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("told");
    QTest::newRow("port") << QStringList{QStringLiteral("--port"), QStringLiteral("70000")}
                          << "0 to 65535";
    QTest::newRow("mail without port")
        << QStringList{QStringLiteral("--smtp"), QStringLiteral("localhost")} << "HOST:PORT";
    QTest::newRow("mail elsewhere")
        << QStringList{QStringLiteral("--smtp"), QStringLiteral("mail.example.org:25")}
        << "loopback";
}

void TestCommands::demoRefusesBadOptions()
{
    QFETCH(QStringList, options);
    QFETCH(QString, told);
    const Ended ended =
        run(QStringList{QStringLiteral("demo"), QStringLiteral("--data"), path("never")} + options);
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains(told), qPrintable(ended.err));
    QVERIFY(!QFile::exists(path("never")));
}

void TestCommands::importsOccupations()
{
    const QString config =
        write("hub.ini", QByteArray("[hub]\ndata_directory = " + path("hub").toUtf8() + '\n'));
    const QString english =
        write("en.csv", "l,s,c,t,d\n5,U,63200,Cooks,\"a\nb\"\n5,U,99999,New ones,x\n");
    const QString french =
        write("fr.csv", "l,s,c,t,d\n5,G,63200,Cuisiniers,x\n5,G,99999,Nouveaux,x\n");
    const Ended ended = run({QStringLiteral("import-occupations"), QStringLiteral("--config"),
                             config, english, french});
    QCOMPARE(ended.err, QString());
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out, QStringLiteral("2 unit groups: 2 new or changed, 25 retired\n"));
}

void TestCommands::importRefusesBadFiles()
{
    const QString config =
        write("hub.ini", QByteArray("[hub]\ndata_directory = " + path("hub").toUtf8() + '\n'));
    const QString english = write("en.csv", "l,s,c,t,d\n5,U,63200,Cooks,x\n");
    const QString french = write("fr.csv", "l,s,c,t,d\n5,G,632,Cuisiniers,x\n");
    const Ended ended = run({QStringLiteral("import-occupations"), QStringLiteral("--config"),
                             config, english, french});
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains(QString(french + QStringLiteral(", line 2:"))),
             qPrintable(ended.err));
    QCOMPARE(run({QStringLiteral("import-occupations"), english}).status, 1);
    QCOMPARE(run({QStringLiteral("import-occupations"), english, path("missing.csv")}).status, 1);
}

WREN_TEST(TestCommands)
#include "tst_commands.moc"
