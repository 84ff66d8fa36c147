// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cachecore.h"
#include "tests/app/support/cachefixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSqlQuery>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

const QString north = QStringLiteral("provider:north");
const QString south = QStringLiteral("provider:south");

/** A sealed value of a cache file, with the data that it is bound to (sync.md, Desk 8). */
struct Sealed
{
    QByteArray box;
    QByteArray boundTo;
    bool isKey = false; ///< what is in it opens others
};

/** Every sealed value of the file, as somebody finds them who knows how it is made. */
QList<Sealed> sealedIn(const QString &path, const QString &installId)
{
    QList<Sealed> all;
    const auto database = CacheDatabase::open(path).value();
    const QByteArray install = installId.toUtf8();
    qint64 ownKey = 0;
    const auto collect = [&](const char *sql, const char *table) {
        const Result<void> read = database->each(sql, {}, [&](const QSqlQuery &row) {
            const bool isKey = qstrcmp(table, "scope_key") == 0;
            if (isKey && row.value(0).toString().isEmpty())
                ownKey = row.value(2).toLongLong();
            const qint64 key = row.value(2).isNull() ? ownKey : row.value(2).toLongLong();
            all.append({row.value(3).toByteArray(),
                        install + '\n' + table + '\n' + row.value(0).toByteArray() + '\n' +
                            row.value(1).toByteArray() + '\n' + QByteArray::number(key),
                        isKey});
            return Result<void>();
        });
        if (!read)
            qFatal("cannot read %s", table);
    };
    collect("SELECT scope, 0, id, wrapped FROM scope_key", "scope_key");
    collect("SELECT kind || '/' || id || '/' || coalesce(client, ''), rev, scope, sealed FROM base",
            "base");
    collect("SELECT mid, 0, NULL, sealed FROM queue", "queue");
    collect("SELECT id, 0, NULL, sealed FROM draft", "draft");
    collect("SELECT name, 0, NULL, sealed FROM meta", "meta");
    return all;
}

/** Whatever one of the keys opens; keys among it are tried too, and added. */
QByteArray opened(const QList<Sealed> &sealed, QList<QByteArray> &keys)
{
    QByteArray plain;
    for (const Sealed &one : sealed) {
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const std::optional<QByteArray> open = seal::openBox(one.box, one.boundTo, keys.at(i));
            if (open && one.isKey)
                keys.append(*open);
            else if (open)
                plain += *open + '\n';
        }
    }
    return plain;
}

QList<QByteArray> keysOf(const MasterKeys &masters)
{
    QList<QByteArray> keys;
    for (const MasterKey &master : masters)
        keys.append(master->view().toByteArray());
    return keys;
}

wire::RecordChange conflictChange(const QString &scope, int client, qint64 rev, const char *value)
{
    return {scope,
            QStringLiteral("conflict"),
            uuid(0xe, client),
            clientId(client),
            rev,
            false,
            QJsonObject{{QStringLiteral("other"), QString::fromLatin1(value)}}};
}

wire::Mutation editOf(int client, const char *value)
{
    return {0, QStringLiteral("edit_client"), 1, clientId(client).text(),
            QJsonObject{{QStringLiteral("changes"), QString::fromLatin1(value)}}};
}

} // namespace

/** Of a scope that ended nothing is to be read any more, by nothing that is left (I6, R72). */
class TestEndedScope : public QObject
{
    Q_OBJECT

private:
    static constexpr const char *gone[] = {"NorthRecord",  "NorthConflict", "NorthApplied",
                                           "NorthRefused", "NorthDraft",    "forklift"};
    static constexpr const char *kept[] = {"SouthRecord", "SouthWaiting", "SouthDraft"};

    /** Both scopes, with something planted in every table. */
    static std::unique_ptr<CacheCore> planted(const CacheFixture &fixture)
    {
        std::unique_ptr<CacheCore> core = fixture.open().value();
        wire::PullAnswer page;
        page.epoch = QStringLiteral("e1");
        must(core->startOver(page, 1));
        must(core->beginFetching({north, south}));
        page.seq = 10;
        page.changes = {clientChange(north, 1, 5, QStringLiteral("NorthRecord")),
                        noteChange(north, 1, 1, 6), conflictChange(north, 1, 7, "NorthConflict"),
                        clientChange(south, 2, 8, QStringLiteral("SouthRecord"))};
        page.fetching = {{north, 10, true}, {south, 10, true}};
        must(core->apply(page, 2));
        for (const wire::Mutation &edit :
             {editOf(1, "NorthApplied"), editOf(1, "NorthRefused"), editOf(2, "SouthWaiting")})
            must(core->queue().enqueue(edit, 0, 1));
        wire::MutationResult applied;
        applied.mid = 1;
        applied.seq = 20;
        wire::MutationResult refused;
        refused.mid = 2;
        refused.outcome = wire::Outcome::Refused;
        refused.error = Error{Kind::Invalid, {}, {}};
        must(core->settle({{}, {applied, refused}}, {}, 2));
        must(core->drafts().save(
            {clientId(1).text(), QStringLiteral("case_note"),
             QJsonObject{{QStringLiteral("text"), QStringLiteral("NorthDraft")}}, 1}));
        must(core->drafts().save(
            {clientId(2).text(), QStringLiteral("case_note"),
             QJsonObject{{QStringLiteral("text"), QStringLiteral("SouthDraft")}}, 1}));
        return core;
    }
    template<typename T>
    static void must(const Result<T> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
    }
    static QByteArray inTheClear(const QByteArray &bytes)
    {
        for (const char *canary : gone) {
            if (bytes.contains(canary))
                return canary;
        }
        return {};
    }

private slots:
    void noRemainingKeyOpensIt()
    {
        CacheFixture fixture;
        planted(fixture).reset();
        const QString copy = fixture.path() + QStringLiteral(".copy"); // somebody's backup
        QVERIFY(QFile::copy(fixture.path(), copy));
        const QList<Sealed> before = sealedIn(copy, fixture.installId);
        QList<QByteArray> oldKeys = keysOf(fixture.masters);
        const QByteArray all = opened(before, oldKeys); // the search finds what is to be found
        for (const char *canary : gone)
            QVERIFY2(all.contains(canary), canary);
        for (const char *canary : kept)
            QVERIFY2(all.contains(canary), canary);
        QVERIFY(QFile::remove(copy));

        std::unique_ptr<CacheCore> core = fixture.open().value();
        fixture.addMaster();
        must(core->endScopes({north}, fixture.masters));
        fixture.masters.remove(1);
        for (int round = 0; round < 2; ++round) { // with the log, and after it was written back
            const QByteArray disk = fixture.everythingOnDisk();
            QCOMPARE(inTheClear(disk), QByteArray());
            for (const Sealed &one : before) {
                const bool south = one.boundTo.contains("\nbase\n") &&
                                   one.boundTo.contains(clientId(2).text().toLatin1());
                QVERIFY2(south || !disk.contains(one.box), one.boundTo.constData());
            }
            core.reset();
        }
        QList<QByteArray> keys = keysOf(fixture.masters);
        const QByteArray left = opened(sealedIn(fixture.path(), fixture.installId), keys);
        QCOMPARE(inTheClear(left), QByteArray());
        for (const char *canary : kept)
            QVERIFY2(left.contains(canary), canary);
        QVERIFY(keys.size() >= 3); // the master, one's own, the south's
        QList<QByteArray> tried = keys;
        const QByteArray fromTheCopy = opened(before, tried);
        QCOMPARE(inTheClear(fromTheCopy), QByteArray());
        QCOMPARE(tried.size(), keys.size()); // not even an old key
    }

    /** SQLite writes nothing of it anywhere else. */
    void nothingInTemporaryFiles()
    {
        const CacheFixture fixture;
        const auto database = CacheDatabase::open(fixture.path()).value();
        QCOMPARE(database->number("PRAGMA temp_store").value(), 2);    // memory
        QCOMPARE(database->number("PRAGMA secure_delete").value(), 1); // zeroes what is freed
    }
};

WREN_TEST(TestEndedScope)
#include "tst_endedscope.moc"
