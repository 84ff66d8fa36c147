// SPDX-License-Identifier: Apache-2.0
#include "hub/store/feed.h"
#include "hub/store/killpoint.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <QProcess>

#ifndef WREN_KILL_POINTS
#error "built without the points that it kills at: configure with WREN_KILL_POINTS"
#endif

using namespace wren;
using namespace wren::test;

/** A real process, killed at each named step of the write transaction (sync.md, How it is proved).
 */
class TestKillPoints : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void aKilledWriterLosesAndRepeatsNothing_data();
    void aKilledWriterLosesAndRepeatsNothing();
};

namespace {

constexpr int mutations = 9;

/** "killed", or the exit code. */
QString runWriter(const TestDatabase &database, const Office &office, const QString &killPoint)
{
    QProcess writer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("WREN_KILL_POINT"), killPoint);
    writer.setProcessEnvironment(environment);
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(WREN_KILLED_WRITER),
                 {database.url().text, office.staff.text(), office.device.text(),
                  QStringLiteral("1"), QString::number(mutations)});
    if (!writer.waitForFinished(60'000))
        qFatal("the writer does not end");
    return writer.exitStatus() == QProcess::CrashExit ? QStringLiteral("killed")
                                                      : QString::number(writer.exitCode());
}

} // namespace

void TestKillPoints::aKilledWriterLosesAndRepeatsNothing_data()
{
    QTest::addColumn<QString>("point");
    for (const QString &name : store::killPointNames()) {
        if (!name.startsWith(QLatin1String("lane.")))
            continue;
        for (int passing : {1, 3})
            QTest::addRow("%s:%d", qPrintable(name), passing)
                << QStringLiteral("%1:%2").arg(name).arg(passing);
    }
}

void TestKillPoints::aKilledWriterLosesAndRepeatsNothing()
{
    QFETCH(QString, point);
    const TestDatabase database;
    store::Connection &sql = *must(database->connection());
    const Office office(sql);
    QCOMPARE(runWriter(database, office, point), QStringLiteral("killed"));
    const qint64 consumed = must(store::lastMid(sql, office.device));
    QCOMPARE(verifiedSeq(sql), consumed); // whole mutations only
    QVERIFY(consumed < mutations);

    QCOMPARE(runWriter(database, office, QString()), QStringLiteral("0"));
    QCOMPARE(verifiedSeq(sql), mutations);
    QCOMPARE(must(store::lastMid(sql, office.device)), mutations);
    QCOMPARE(count(sql, "SELECT count(*) AS n FROM provider"), mutations + 1);
    QCOMPARE(count(sql, "SELECT count(*) AS n FROM mutation_result"), mutations);
}

WREN_TEST(TestKillPoints)
#include "tst_killpoints.moc"
