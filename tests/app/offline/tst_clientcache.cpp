// SPDX-License-Identifier: Apache-2.0
#include "app/cache/clientcache.h"
#include "tests/app/support/cachefixture.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

/** A cache with a draft, closed. */
std::unique_ptr<CacheFixture> withDraft()
{
    auto fixture = std::make_unique<CacheFixture>();
    const auto core = fixture->open().value();
    const bool saved = core->drafts().save({uuid(1, 1), QStringLiteral("intake"), {}, 1}).ok();
    return saved ? std::move(fixture) : nullptr;
}

/** The file is held exclusively by whoever has it open. */
bool isHeld(const QString &path)
{
    return !CacheDatabase::open(path).ok();
}

} // namespace

/** A file that is opened and checked before its keys are at hand (I15). */
class TestClientCache : public QObject
{
    Q_OBJECT

private:
    static Result<QList<Draft>> drafts(ClientCache &cache)
    {
        std::optional<Result<QList<Draft>>> answer;
        cache.drafts(&cache, [&answer](Result<QList<Draft>> drafts) { answer.emplace(drafts); });
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000);
        }();
        return *answer;
    }
    static Result<OpenedCache> open(ClientCache &cache, const CacheFile &file)
    {
        std::optional<Result<OpenedCache>> answer;
        cache.open(file, &cache, [&answer](Result<OpenedCache> opened) { answer.emplace(opened); });
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000);
        }();
        return *answer;
    }
    /** Returns once it is done; nothing can be read yet. */
    static void prepare(ClientCache &cache, const QString &path)
    {
        cache.prepare(path);
        QCOMPARE(drafts(cache).error().kind, Kind::Storage);
    }

private slots:
    /** It is held from then on, so that opening it a second time would fail. */
    void preparedFileIsTheOneThatIsOpened()
    {
        const auto fixture = withDraft();
        QVERIFY(fixture);
        {
            ClientCache cache;
            prepare(cache, fixture->path());
            QVERIFY(isHeld(fixture->path()));
            const Result<OpenedCache> opened = open(cache, fixture->file());
            QVERIFY(opened);
            QVERIFY(!opened->rescued);
            QCOMPARE(drafts(cache)->first().id, uuid(1, 1));
        }
        QVERIFY(!isHeld(fixture->path()));
    }

    /** The keys may never come: another user signs in, or Desk is closed. */
    void preparedFileIsLetGoUnopened()
    {
        const auto fixture = withDraft();
        QVERIFY(fixture);
        {
            ClientCache cache;
            prepare(cache, fixture->path());
            QVERIFY(isHeld(fixture->path()));
        }
        QVERIFY(!isHeld(fixture->path()));
        ClientCache cache;
        prepare(cache, fixture->path());
        const CacheFixture other;
        QVERIFY(open(cache, other.file()));
        QVERIFY(drafts(cache)->isEmpty());
        QVERIFY(!isHeld(fixture->path()));
    }

    /** Else a computer that was wiped would have a cache again. */
    void fileThatIsNotThereIsNotMade()
    {
        const CacheFixture fixture;
        ClientCache cache;
        prepare(cache, fixture.path());
        const QDir folder = QFileInfo(fixture.path()).dir();
        QCOMPARE(folder.entryList(QDir::Files), QStringList());
        QVERIFY(open(cache, fixture.file()));
        QVERIFY(QFile::exists(fixture.path()));
    }

    /** Noticed ahead or by the keys: it is rescued by open(), which says so. */
    void damageIsToldByOpen_data()
    {
        QTest::addColumn<bool>("ofStructure");
        QTest::addRow("structure") << true;
        QTest::addRow("seal") << false;
    }
    void damageIsToldByOpen()
    {
        QFETCH(const bool, ofStructure);
        const auto fixture = withDraft();
        QVERIFY(fixture);
        if (ofStructure) {
            QFile file(fixture->path());
            QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
        } else {
            const auto database = CacheDatabase::open(fixture->path()).value();
            QVERIFY(database->run("UPDATE draft SET sealed = x'00'"));
        }
        ClientCache cache;
        prepare(cache, fixture->path());
        const Result<OpenedCache> opened = open(cache, fixture->file());
        QVERIFY(opened);
        QVERIFY(opened->rescued);
        QVERIFY(QFile::exists(fixture->path() + QStringLiteral(".damaged-1")));
    }
};

WREN_TEST(TestClientCache)
#include "tst_clientcache.moc"
