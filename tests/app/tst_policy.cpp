// SPDX-License-Identifier: Apache-2.0
#include "app/policy/policy.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace wren::app;

class TestPolicy : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString fileWith(const QByteArray &content) const
    {
        const QString path = m_folder.filePath(QStringLiteral("policies.json"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a policy");
        return path;
    }

private slots:
    void noFileIsNoPolicy()
    {
        const Policy none = readPolicyFile(m_folder.filePath(QStringLiteral("absent.json")));
        QCOMPARE(none, Policy());
        QVERIFY(!none.idleLockMax);
        QCOMPARE(none.report(), QStringLiteral("IdleLockMaxSeconds: 1800 (built in)\n"));
    }

    /** What cannot be understood falls to the safer side; nothing leaves Desk open for longer than
     * half an hour (security.md). */
    void idleLock_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("seconds");

        QTest::newRow("five minutes") << QByteArray(R"({"IdleLockMaxSeconds": 300})") << 300;
        QTest::newRow("shortest") << QByteArray(R"({"IdleLockMaxSeconds": 120})") << 120;
        QTest::newRow("longest") << QByteArray(R"({"IdleLockMaxSeconds": 1800})") << 1800;
        QTest::newRow("too short") << QByteArray(R"({"IdleLockMaxSeconds": 1})") << 120;
        QTest::newRow("too long") << QByteArray(R"({"IdleLockMaxSeconds": 86400})") << 1800;
        QTest::newRow("never") << QByteArray(R"({"IdleLockMaxSeconds": 0})") << 120;
        QTest::newRow("negative") << QByteArray(R"({"IdleLockMaxSeconds": -600})") << 120;
        QTest::newRow("a word") << QByteArray(R"({"IdleLockMaxSeconds": "never"})") << 120;
        QTest::newRow("a number as text") << QByteArray(R"({"IdleLockMaxSeconds": "600"})") << 600;
        QTest::newRow("true") << QByteArray(R"({"IdleLockMaxSeconds": true})") << 120;
        QTest::newRow("null") << QByteArray(R"({"IdleLockMaxSeconds": null})") << 120;
        QTest::newRow("a list") << QByteArray(R"({"IdleLockMaxSeconds": [600]})") << 120;
        QTest::newRow("no JSON") << QByteArray("IdleLockMaxSeconds = 600") << 120;
        QTest::newRow("empty") << QByteArray() << 120;
        QTest::newRow("said twice")
            << QByteArray(R"({"IdleLockMaxSeconds": 1800, "IdleLockMaxSeconds": 300})") << 120;
    }
    void idleLock()
    {
        QFETCH(const QByteArray, file);
        const Policy policy = readPolicyFile(fileWith(file));
        QVERIFY(policy.idleLockMax);
        QTEST(int(policy.idleLockMax->count()), "seconds");
    }

    void whatCannotBeReadIsTheStrictest()
    {
        // A folder opens for nobody as a file; permissions would not stop root.
        const Policy policy = readPolicyFile(m_folder.path());
        QCOMPARE(policy.idleLockMax, std::optional<std::chrono::seconds>(shortestIdleLock));
    }

    void saysWhatIsSetAndWhere()
    {
        const QString path = fileWith(R"({"IdleLockMaxSeconds": 300, "IdleLokMaxSeconds": 60})");
        const Policy policy = readPolicyFile(path);
        QCOMPARE(policy.unknown, QStringList{QStringLiteral("IdleLokMaxSeconds")});
        QCOMPARE(policy.report(), QStringLiteral("IdleLockMaxSeconds: 300 (%1)\n"
                                                 "IdleLokMaxSeconds: not known to this version (%1)"
                                                 "\n")
                                      .arg(path));
    }

    void emptyPolicyLeavesTheChoice()
    {
        const Policy policy = readPolicyFile(fileWith("{}"));
        QVERIFY(!policy.idleLockMax);
        QCOMPARE(policy.report(), QStringLiteral("IdleLockMaxSeconds: 1800 (built in)\n"));
    }
};

WREN_TEST(TestPolicy)
#include "tst_policy.moc"
