// SPDX-License-Identifier: Apache-2.0
#include "hub/services/passwordpool.h"
#include "tests/hub/support/network.h"
#include "tests/support/testmain.h"

#include <future>

using wren::services::PasswordPool;
using wren::services::PasswordVerdict;
using namespace wren;

namespace {

std::optional<PasswordVerdict> verified(PasswordPool &pool, const QByteArray &encoded,
                                        const QByteArray &password)
{
    std::promise<PasswordVerdict> verdict;
    if (!pool.verify(encoded, password,
                     [&verdict](const PasswordVerdict &given) { verdict.set_value(given); }))
        return std::nullopt;
    return verdict.get_future().get();
}

QByteArray hashed(PasswordPool &pool, const QByteArray &password)
{
    std::promise<QByteArray> hash;
    const bool taken = pool.hash(password, [&hash](const std::optional<QByteArray> &encoded) {
        hash.set_value(encoded.value_or(QByteArray()));
    });
    return taken ? hash.get_future().get() : QByteArray();
}

} // namespace

class TestPasswordPool : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(seal::initialise()); }

    void rightAndWrong()
    {
        PasswordPool pool(1, test::cheap);
        const QByteArray hash = hashed(pool, "correct horse");
        QVERIFY(verified(pool, hash, "correct horse")->right);
        QVERIFY(!verified(pool, hash, "correct horsf")->right);
        QVERIFY(!verified(pool, hash, "")->right);
    }

    void noAccountIsNeverRight()
    {
        PasswordPool pool(1, test::cheap);
        QVERIFY(!verified(pool, {}, "")->right);
        QVERIFY(!verified(pool, {}, "anything")->right);
    }

    void oldCostIsRehashed()
    {
        PasswordPool old(1, {1, 8192});
        PasswordPool now(1, {2, 8192});
        const QByteArray hash = hashed(old, "correct horse");
        QVERIFY(verified(old, hash, "correct horse")->rehashed.isEmpty());
        const QByteArray newer = verified(now, hash, "correct horse")->rehashed;
        QVERIFY(!newer.isEmpty());
        QVERIFY(verified(now, newer, "correct horse")->right);
        QVERIFY(verified(now, hash, "wrong")->rehashed.isEmpty());
    }

    void queueEnds()
    {
        PasswordPool pool(1, test::cheap);
        std::promise<void> started;
        std::promise<void> release;
        std::shared_future<void> released = release.get_future().share();
        QVERIFY(pool.hash("first", [&started, released](const auto &) {
            started.set_value();
            released.wait();
        }));
        started.get_future().wait(); // the one thread is busy now
        std::atomic<int> done = 0;
        for (int i = 0; i < PasswordPool::queueLimit; ++i)
            QVERIFY(pool.verify({}, "x", [&done](const PasswordVerdict &) { ++done; }));
        QVERIFY(!pool.verify({}, "x", [&done](const PasswordVerdict &) { ++done; }));
        QVERIFY(!pool.hash("x", [](const auto &) {}));
        release.set_value();
        QTRY_COMPARE(done.load(), PasswordPool::queueLimit);
        QVERIFY(verified(pool, {}, "x").has_value());
    }
};

WREN_TEST(TestPasswordPool)
#include "tst_passwordpool.moc"
