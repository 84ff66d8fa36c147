// SPDX-License-Identifier: Apache-2.0
#include "hub/services/sync/caretaker.h"
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

using namespace wren;

/** The thread that looks after the database beside the lane, on both databases. */
class TestCaretaker : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void tellsWhichScopesWereWrittenTo()
    {
        std::mutex mutex;
        QSet<QString> told;
        const services::Caretaker caretaker(
            *m_house->database, m_house->clock.environment(),
            [&](const QStringList &scopes) {
                const std::lock_guard lock(mutex);
                told.unite(QSet<QString>(scopes.begin(), scopes.end()));
            },
            std::chrono::milliseconds(10));
        const auto heard = [&] {
            (void)m_house->note(m_house->network.caseworker, QStringLiteral("a note"));
            const std::lock_guard lock(mutex);
            return told.contains(wire::providerScope(m_house->network.north));
        };
        QTRY_VERIFY(heard());
        const std::lock_guard lock(mutex);
        QCOMPARE(told.size(), 1);
    }

    void forgetsWhatIsOld()
    {
        (void)m_house->move(m_house->network.administrator, m_house->network.west);
        m_house->clock.advance(std::chrono::hours(24 * 181));
        const auto exits = [this] {
            return m_house->network.count("SELECT count(*) AS n FROM head WHERE gone = 1");
        };
        QCOMPARE(exits(), 1);
        const services::Caretaker caretaker(
            *m_house->database, m_house->clock.environment(), [](const QStringList &) {},
            std::chrono::milliseconds(10));
        QTRY_COMPARE(exits(), 0);
    }

    void livesOnAfterAnException()
    {
        std::atomic<int> calls = 0;
        const services::Caretaker caretaker(
            *m_house->database, m_house->clock.environment(),
            [&](const QStringList &) {
                if (++calls == 1)
                    throw std::runtime_error("of a listener");
            },
            std::chrono::milliseconds(10));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("runtime_error")));
        const auto heardTwice = [&] {
            (void)m_house->note(m_house->network.caseworker, QStringLiteral("a note"));
            return calls.load() >= 2;
        };
        QTRY_VERIFY(heardTwice());
    }
};

WREN_TEST(TestCaretaker)
#include "tst_caretaker.moc"
