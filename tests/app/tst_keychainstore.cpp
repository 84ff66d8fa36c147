// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTemporaryDir>

/** KeychainStore against a real gnome-keyring-daemon in each state that users meet (desktop.md). */
class TestKeychainStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /** What keychainprobe prints in a session of that state. */
    QString run(const char *state, const QStringList &words) const
    {
        QProcess process;
        QStringList arguments{QLatin1String(state), m_folder.path(),
                              QStringLiteral(WREN_BINARY_DIR "/tests/app/keychainprobe")};
        process.start(QStringLiteral(WREN_SOURCE_DIR "/tests/app/support/keychain.sh"),
                      arguments + words);
        if (!process.waitForFinished(30'000))
            return QStringLiteral("does not end");
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

private slots:
    void unlocked()
    {
        QCOMPARE(run("unlocked", {QStringLiteral("read"), QStringLiteral("wren/a")}),
                 QStringLiteral("not_found"));
        QCOMPARE(run("unlocked",
                     {QStringLiteral("write"), QStringLiteral("wren/a"), QStringLiteral("s1")}),
                 QStringLiteral("ok"));
        QCOMPARE(run("unlocked", {QStringLiteral("read"), QStringLiteral("wren/a")}),
                 QStringLiteral("ok s1")); // another process, another session: it was kept
        QCOMPARE(run("unlocked", {QStringLiteral("probe"), QStringLiteral("wren/p")}),
                 QStringLiteral("ok"));
        QCOMPARE(run("unlocked", {QStringLiteral("read"), QStringLiteral("wren/p")}),
                 QStringLiteral("not_found")); // nothing is left of the probe
    }

    void lockedLooksLikeAbsent()
    {
        QCOMPARE(run("unlocked",
                     {QStringLiteral("write"), QStringLiteral("wren/b"), QStringLiteral("s2")}),
                 QStringLiteral("ok"));
        QCOMPARE(run("locked", {QStringLiteral("read"), QStringLiteral("wren/b")}),
                 QStringLiteral("not_found"));
        QVERIFY(run("locked", {QStringLiteral("probe"), QStringLiteral("wren/p")}) !=
                QLatin1String("ok"));
        QCOMPARE(run("unlocked", {QStringLiteral("read"), QStringLiteral("wren/b")}),
                 QStringLiteral("ok s2")); // and nothing was lost
    }

    void daemonWithoutAKeyring()
    {
        const QTemporaryDir other;
        QVERIFY(other.isValid());
        QProcess process;
        process.start(QStringLiteral(WREN_SOURCE_DIR "/tests/app/support/keychain.sh"),
                      {QStringLiteral("empty"), other.path(),
                       QStringLiteral(WREN_BINARY_DIR "/tests/app/keychainprobe"),
                       QStringLiteral("probe"), QStringLiteral("wren/p")});
        QVERIFY(process.waitForFinished(30'000));
        const QByteArray said = process.readAllStandardOutput().trimmed();
        QVERIFY2(said == "keychain" || said == "timeout", said.constData());
    }

    void noSecretService_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"read", "write", "remove", "probe"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void noSecretService()
    {
        QFETCH(QString, what);
        QCOMPARE(run("absent", {what, QStringLiteral("wren/a"), QStringLiteral("s1")}),
                 QStringLiteral("keychain"));
    }

    void removes()
    {
        QCOMPARE(run("unlocked",
                     {QStringLiteral("write"), QStringLiteral("wren/c"), QStringLiteral("s3")}),
                 QStringLiteral("ok"));
        QCOMPARE(run("unlocked", {QStringLiteral("remove"), QStringLiteral("wren/c")}),
                 QStringLiteral("ok"));
        QCOMPARE(run("unlocked", {QStringLiteral("read"), QStringLiteral("wren/c")}),
                 QStringLiteral("not_found"));
    }
};

WREN_TEST(TestKeychainStore)
#include "tst_keychainstore.moc"
