// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/faultproxy.h"
#include "tests/simulate/processes/demohub.h"
#include "tests/simulate/processes/realdesk.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace wren;
using namespace wren::test;
using namespace std::chrono_literals;

/** Desk's real client and driver and the real hub process, with a wire that breaks between them. */
class TestBrokenWire : public QObject
{
    Q_OBJECT

private:
    DemoHub m_hub;
    QTemporaryDir m_folder;
    MemoryStore m_keychain;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<RealDesk> m_desk;

    CaseNoteId newNote() { return CaseNoteId::fromRandom(seal::randomBytes(16)); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_hub.start());
        m_proxy = std::make_unique<FaultProxy>(m_hub.port());
        m_desk = std::make_unique<RealDesk>(m_folder.path(), m_keychain);
        QVERIFY(m_desk
                    ->open({QStringLiteral("http://127.0.0.1:%1").arg(m_proxy->port()),
                            m_hub.email(), m_hub.password()})
                    .ok());
        QVERIFY(waitUntil([this] { return m_desk->isUpToDate(); }));
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_proxy.reset();
        m_hub.kill();
    }

    void savedOnceWhateverTheWireDoes_data()
    {
        QTest::addColumn<qint64>("cutAnswer");
        QTest::addColumn<qint64>("cutRequest");
        QTest::addColumn<int>("delay");
        QTest::addColumn<bool>("blackHole");
        QTest::addColumn<bool>("duplicate");
        QTest::addColumn<bool>("reorder");
        for (const qint64 bytes : {0, 1, 17, 90, 200, 400, 1000})
            QTest::addRow("answer cut after %lld bytes", bytes)
                << bytes << qint64(-1) << 0 << false << false << false;
        for (const qint64 bytes : {0, 40, 300, 600})
            QTest::addRow("request cut after %lld bytes", bytes)
                << qint64(-1) << bytes << 0 << false << false << false;
        QTest::newRow("delayed") << qint64(-1) << qint64(-1) << 300 << false << false << false;
        QTest::newRow("black hole") << qint64(-1) << qint64(-1) << 0 << true << false << false;
        QTest::newRow("repeated") << qint64(-1) << qint64(-1) << 0 << false << true << false;
        QTest::newRow("answers jumbled") << qint64(-1) << qint64(-1) << 0 << false << false << true;
    }
    void savedOnceWhateverTheWireDoes()
    {
        QFETCH(qint64, cutAnswer);
        QFETCH(qint64, cutRequest);
        QFETCH(int, delay);
        QFETCH(bool, blackHole);
        QFETCH(bool, duplicate);
        QFETCH(bool, reorder);
        Fault fault;
        if (cutAnswer >= 0)
            fault.cutAnswerAfter = cutAnswer;
        if (cutRequest >= 0)
            fault.cutRequestAfter = cutRequest;
        fault.delay = std::chrono::milliseconds(delay);
        fault.blackHole = blackHole;
        fault.duplicate = duplicate;
        fault.reorder = reorder;
        const ClientId client = m_desk->anyClient();
        const int before = m_proxy->connectionCount();
        m_proxy->setFault(fault);
        m_proxy->cutAll();
        const QList<CaseNoteId> notes{newNote(), newNote(), newNote()};
        for (const CaseNoteId &note : notes)
            QVERIFY(m_desk->saveNote(note, client)); // saved here, whatever the wire does
        m_desk->workspace().sync().syncNow();
        QVERIFY(waitUntil([&] { return m_proxy->connectionCount() > before; }));
        QVERIFY(waitUntil([&] {
            return m_desk->isUpToDate() ||
                   m_desk->status().state == app::SyncStatus::State::Offline || blackHole;
        }));

        m_proxy->setFault({});
        m_proxy->cutAll();
        m_desk->workspace().sync().syncNow();
        QVERIFY(waitUntil([this] { return m_desk->isUpToDate(); }, 90s));
        QVERIFY(waitUntil([&] { return m_desk->confirmed(client, notes) == 3; }));
        QCOMPARE(m_desk->status().refused, 0);
    }
};

WREN_TEST(TestBrokenWire)
#include "tst_brokenwire.moc"
