// SPDX-License-Identifier: Apache-2.0
#include "hub/services/hubkeys.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <thread>
#include <vector>

#include <sys/stat.h>

using wren::Kind;
using wren::Result;
using wren::services::HubKeys;

class TestHubKeys : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    [[nodiscard]] QString path(const char *name) const
    {
        return m_directory.filePath(QLatin1String(name));
    }

private slots:
    void initTestCase() { QVERIFY(wren::seal::initialise()); }

    void madeOnceAndReadAgain()
    {
        const QString file = path("once.keys");
        const Result<HubKeys> made = HubKeys::openOrCreate(file);
        QVERIFY(made);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(file).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, mode_t(0600));
        const Result<HubKeys> read = HubKeys::openOrCreate(file);
        QVERIFY(read);
        QCOMPARE(read->link.view().toByteArray(), made->link.view().toByteArray());
        QCOMPARE(read->identity.publicKey, made->identity.publicKey);
        QVERIFY(made->link.view().toByteArray() != made->token.view().toByteArray());
        QCOMPARE(QDir(m_directory.path()).entryList({QStringLiteral("once*")}, QDir::Files).size(),
                 1);
    }

    void twoAtOnceAgree()
    {
        const QString file = path("race.keys");
        std::vector<QByteArray> links(8);
        std::vector<std::thread> threads;
        for (QByteArray &link : links) {
            threads.emplace_back([&link, &file] {
                const Result<HubKeys> keys = HubKeys::openOrCreate(file);
                link = keys ? keys->link.view().toByteArray() : QByteArray("failed");
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        for (const QByteArray &link : links)
            QCOMPARE(link.toHex(), links.front().toHex());
    }

    void refusesWhatOthersMayRead_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("group") << 0640;
        QTest::newRow("world") << 0604;
        QTest::newRow("group writes") << 0620;
    }
    void refusesWhatOthersMayRead()
    {
        QFETCH(int, mode);
        const QString file = path("open.keys");
        QVERIFY(HubKeys::openOrCreate(file));
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), mode_t(mode)), 0);
        const Result<HubKeys> keys = HubKeys::openOrCreate(file);
        QVERIFY(!keys);
        QCOMPARE(keys.error().kind, Kind::Crypto);
        QVERIFY(keys.error().detail.contains(QLatin1String("chmod 600")));
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0600), 0);
    }

    void neverReplacesWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"link\": \"AAAA");
        QTest::newRow("no keys") << QByteArray("{}");
        QTest::newRow("short key") << QByteArray("{\"link\": \"AAAA\"}");
    }
    void neverReplacesWhatIsBroken()
    {
        QFETCH(QByteArray, content);
        const QString name = path("broken.keys");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.write(content);
        file.close();
        const Result<HubKeys> keys = HubKeys::openOrCreate(name);
        QVERIFY(!keys);
        QCOMPARE(keys.error().kind, Kind::Crypto);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void noFolderIsSaid()
    {
        const Result<HubKeys> keys = HubKeys::openOrCreate(path("no/such/folder.keys"));
        QVERIFY(!keys);
        QCOMPARE(keys.error().kind, Kind::Storage);
    }
};

WREN_TEST(TestHubKeys)
#include "tst_hubkeys.moc"
