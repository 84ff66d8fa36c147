// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "ui/settings/desksettings.h"

#include <QTemporaryDir>

using namespace std::chrono_literals;
using namespace wren::ui;

class TestDeskSettings : public QObject
{
    Q_OBJECT

private slots:
    /** Nobody leaves clients' data open for long by a file that says so (security.md). */
    void idleLockKeepsItsBounds_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("minutes");

        QTest::newRow("nothing chosen") << QString() << 10;
        QTest::newRow("chosen") << QStringLiteral("15") << 15;
        QTest::newRow("shortest") << QStringLiteral("2") << 2;
        QTest::newRow("longest") << QStringLiteral("30") << 30;
        QTest::newRow("too short") << QStringLiteral("1") << 2;
        QTest::newRow("too long") << QStringLiteral("31") << 30;
        QTest::newRow("never") << QStringLiteral("0") << 2;
        QTest::newRow("negative") << QStringLiteral("-10") << 2;
        QTest::newRow("beyond any number") << QStringLiteral("99999999999999999999") << 2;
        QTest::newRow("no number") << QStringLiteral("never") << 2;
    }
    void idleLockKeepsItsBounds()
    {
        QFETCH(const QString, file);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("desk.ini"));
        if (!file.isNull())
            QSettings(path, QSettings::IniFormat)
                .setValue(QStringLiteral("lock/idleMinutes"), file);
        QTEST(int(DeskSettings(path).idleLock().count()), "minutes");
    }

    void idleLockIsRemembered()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("desk.ini"));
        DeskSettings(path).setIdleLock(5min);
        QCOMPARE(DeskSettings(path).idleLock(), std::chrono::minutes(5));
    }
};

WREN_TEST(TestDeskSettings)
#include "tst_desksettings.moc"
