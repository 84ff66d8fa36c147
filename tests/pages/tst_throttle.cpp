// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/throttle.h"

#include "tests/support/portal.h"
#include "tests/support/testmain.h"

#include <thread>

using namespace wren;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const QString subject = QStringLiteral("log_in:amina@example.org");

} // namespace

class TestThrottle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void fiveAreFreeThenThePauseDoubles()
    {
        test::Portal portal;
        const services::Throttle throttle(portal.keys.throttle.view());
        int freeTries = 0;
        while (*throttle.attempt(portal.sql(), subject, portal.now) == 0ms)
            ++freeTries;
        QCOMPARE(freeTries, 5);
        QList<qint64> pauses;
        for (int i = 0; i < 12; ++i) {
            const milliseconds pause = *throttle.attempt(portal.sql(), subject, portal.now);
            pauses << pause.count() / 1000;
            portal.pass(pause);
            QCOMPARE(*throttle.attempt(portal.sql(), subject, portal.now), 0ms);
        }
        QCOMPARE(pauses, (QList<qint64>{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}));
    }

    void aBlockedTryDoesNotProlongThePause()
    {
        test::Portal portal;
        const services::Throttle throttle(portal.keys.throttle.view());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(*throttle.attempt(portal.sql(), subject, portal.now), 0ms);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(*throttle.attempt(portal.sql(), subject, portal.now), 1000ms);
        portal.pass(1s);
        QCOMPARE(*throttle.attempt(portal.sql(), subject, portal.now), 0ms);
    }

    void successAndTimeForget()
    {
        test::Portal portal;
        const services::Throttle throttle(portal.keys.throttle.view());
        for (int i = 0; i < 5; ++i)
            QVERIFY(throttle.attempt(portal.sql(), subject, portal.now));
        QVERIFY(throttle.succeeded(portal.sql(), subject));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(*throttle.attempt(portal.sql(), subject, portal.now), 0ms);
        portal.pass(25h);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(*throttle.attempt(portal.sql(), subject, portal.now), 0ms);
        QVERIFY(services::Throttle::forgetOld(portal.sql(), portal.now));
        QCOMPARE(portal.value("SELECT count(*) AS v FROM throttle"), QStringLiteral("1"));
        portal.pass(25h);
        QVERIFY(services::Throttle::forgetOld(portal.sql(), portal.now));
        QCOMPARE(portal.value("SELECT count(*) AS v FROM throttle"), QStringLiteral("0"));
    }

    void othersAreNotHeldUp()
    {
        test::Portal portal;
        const services::Throttle throttle(portal.keys.throttle.view());
        for (int i = 0; i < 5; ++i)
            QVERIFY(throttle.attempt(portal.sql(), subject, portal.now));
        QCOMPARE(
            *throttle.attempt(portal.sql(), QStringLiteral("log_in:b@example.org"), portal.now),
            0ms);
        QVERIFY(!portal.dump().contains(QStringLiteral("amina"))); // only hashes are kept
    }

    /** Two guesses at once count as two. */
    void parallelTriesAreAllCounted()
    {
        test::Portal portal;
        const services::Throttle throttle(portal.keys.throttle.view());
        std::atomic<int> granted = 0;
        std::vector<std::thread> guessers;
        for (int i = 0; i < 4; ++i) {
            guessers.emplace_back([&] {
                store::Connection &sql = **portal.database->connection();
                for (int tries = 0; tries < 10; ++tries) {
                    const auto wait = throttle.attempt(sql, subject, portal.now);
                    if (wait && *wait == 0ms)
                        ++granted;
                }
            });
        }
        for (std::thread &guesser : guessers)
            guesser.join();
        QCOMPARE(granted.load(), 5);
    }
};

WREN_TEST(TestThrottle)
#include "tst_throttle.moc"
