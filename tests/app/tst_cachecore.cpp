// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cachecore.h"
#include "app/cache/storagefault.h"
#include "models/wire/records.h"
#include "tests/app/support/cachefixture.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

const QString north = QStringLiteral("provider:north");
const QString south = QStringLiteral("provider:south");

/** Reads or changes the file behind the cache's back, as an attacker or a bad disk would. */
QVariantList behindItsBack(const QString &path, const QString &sql)
{
    QVariantList first;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(path);
        if (!database.open())
            return {};
        QSqlQuery query(database);
        if (!query.exec(sql))
            qWarning("test sql failed");
        while (query.next())
            first.append(query.value(0));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    return first;
}

wire::PullAnswer page(QList<wire::RecordChange> changes, qint64 seq)
{
    wire::PullAnswer answer;
    answer.epoch = QStringLiteral("e1");
    answer.seq = seq;
    answer.changes = std::move(changes);
    return answer;
}

wire::Mutation note(const QString &text)
{
    return {0, QStringLiteral("add_case_note"), 1, uuid(0xd, 77),
            QJsonObject{{QStringLiteral("text"), text}}};
}

wire::MutationResult applied(qint64 mid, qint64 seq)
{
    wire::MutationResult result;
    result.mid = mid;
    result.seq = seq;
    return result;
}

wire::MutationResult refused(qint64 mid)
{
    wire::MutationResult result;
    result.mid = mid;
    result.outcome = wire::Outcome::Refused;
    result.error = Error{Kind::Forbidden, {}, {}};
    return result;
}

} // namespace

class TestCacheCore : public QObject
{
    Q_OBJECT

private:
    /** A cache that holds two scopes from seq 10 on. */
    static std::unique_ptr<CacheCore> held(const CacheFixture &fixture)
    {
        Result<std::unique_ptr<CacheCore>> core = fixture.open();
        if (!core)
            return nullptr;
        wire::PullAnswer contact = page({}, 0);
        if (!(*core)->startOver(contact, 1) || !(*core)->beginFetching({north, south}))
            return nullptr;
        wire::PullAnswer first =
            page({clientChange(north, 1, 5, QStringLiteral("Tremblay")), noteChange(north, 1, 1, 6),
                  clientChange(south, 2, 7, QStringLiteral("Okafor"))},
                 10);
        first.fetching = {{north, 10, true}, {south, 10, true}};
        if (!(*core)->apply(first, 2))
            return nullptr;
        return std::move(*core);
    }
    static QStringList lastNames(CacheCore &core)
    {
        QStringList names;
        const Result<void> read =
            core.records().each(QStringLiteral("client"), [&names](const CachedRecord &record) {
                names.append(
                    wire::ClientRecord::fromJson(record.value)->profile.text(Field::LastName));
            });
        if (!read)
            return {QStringLiteral("unreadable")};
        names.sort();
        return names;
    }

private slots:
    void firstFetchThenFeed()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        QVERIFY(core);
        QCOMPARE(core->position().held, QStringList({north, south}));
        QVERIFY(core->position().fetching.isEmpty());
        QCOMPARE(core->position().seq, 10);
        const Result<ChangedRecords> changed =
            core->apply(page({clientChange(north, 1, 11, QStringLiteral("Tremblay-Roy"))}, 11), 3);
        QVERIFY(changed);
        QCOMPARE(changed->clients, QSet<ClientId>({clientId(1)}));
        QCOMPARE(lastNames(*core),
                 QStringList({QStringLiteral("Okafor"), QStringLiteral("Tremblay-Roy")}));
        QCOMPARE(core->records().of(clientId(1), QStringLiteral("case_note"))->size(), 1);
        QCOMPARE(core->records().record(QStringLiteral("client"), clientId(1).text())->rev, 11);
        QCOMPARE(core->records().record(QStringLiteral("client"), clientId(9).text()).error().kind,
                 Kind::NotFound);
    }

    void cursorAndRecordsSurviveTogether()
    {
        const CacheFixture fixture;
        QVERIFY(held(fixture));
        const Result<std::unique_ptr<CacheCore>> again = fixture.open();
        QVERIFY(again);
        QCOMPARE((*again)->position().seq, 10);
        QCOMPARE((*again)->position().epoch, QStringLiteral("e1"));
        QCOMPARE((*again)->position().held.size(), 2);
        QCOMPARE(lastNames(**again).size(), 2);
    }

    void exitOfAClientTakesEverythingOfIt()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        QVERIFY(core->apply(
            page({goneChange(north, QStringLiteral("client"), clientId(1).text(), 12)}, 12), 3));
        QCOMPARE(lastNames(*core), QStringList(QStringLiteral("Okafor")));
        QVERIFY(core->records().of(clientId(1), QStringLiteral("case_note"))->isEmpty());
    }

    void recordsOfScopesNotKeptAreLeftOut()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        QVERIFY(core->apply(
            page({clientChange(QStringLiteral("provider:west"), 3, 12, QStringLiteral("Stray"))},
                 12),
            3));
        QCOMPARE(lastNames(*core).size(), 2);
    }

    void anotherEpochKeepsTheOldCopyUntilTheNewIsWhole()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        wire::PullAnswer contact = page({}, 4);
        contact.epoch = QStringLiteral("e2");
        QVERIFY(core->startOver(contact, 3));
        QVERIFY(core->position().held.isEmpty());
        QCOMPARE(core->position().fetching.size(), 2);
        wire::PullAnswer first = page({clientChange(north, 8, 1, QStringLiteral("Restored"))}, 4);
        first.epoch = QStringLiteral("e2");
        first.fetching = {{north, 1, false}};
        const Result<ChangedRecords> half = core->apply(first, 4);
        QVERIFY(half->isEmpty());
        QCOMPARE(lastNames(*core),
                 QStringList({QStringLiteral("Okafor"), QStringLiteral("Tremblay")}));
        wire::PullAnswer last = page({}, 4);
        last.epoch = QStringLiteral("e2");
        last.fetching = {{north, 1, true}};
        QVERIFY(core->apply(last, 4)->everything);
        QCOMPARE(lastNames(*core),
                 QStringList({QStringLiteral("Okafor"), QStringLiteral("Restored")}));
    }

    void shadowSurvivesARestart()
    {
        const CacheFixture fixture;
        std::unique_ptr<CacheCore> core = held(fixture);
        wire::PullAnswer contact = page({}, 4);
        contact.epoch = QStringLiteral("e2");
        QVERIFY(core->startOver(contact, 3));
        wire::PullAnswer first = page({clientChange(north, 8, 1, QStringLiteral("Restored"))}, 4);
        first.epoch = QStringLiteral("e2");
        first.fetching = {{north, 1, false}, {south, 4, true}};
        QVERIFY(core->apply(first, 4));
        core.reset();
        core = fixture.open().value();
        QCOMPARE(core->position().fetching, QList<wire::FetchCursor>({{north, 1}}));
        wire::PullAnswer last = page({}, 4);
        last.epoch = QStringLiteral("e2");
        last.fetching = {{north, 1, true}};
        QVERIFY(core->apply(last, 4));
        QCOMPARE(lastNames(*core), QStringList(QStringLiteral("Restored")));
    }

    void nothingReadableOnDisk()
    {
        const CacheFixture fixture;
        std::unique_ptr<CacheCore> core = held(fixture);
        QVERIFY(core->queue().enqueue(note(QStringLiteral("canaryQueue")), 0, 1));
        QVERIFY(core->drafts().save(
            {uuid(1, 1), QStringLiteral("intake"),
             QJsonObject{{QStringLiteral("name"), QStringLiteral("canaryDraft")}}, 1}));
        for (int round = 0; round < 2; ++round) { // with the log, and after it was written back
            const QByteArray disk = fixture.everythingOnDisk();
            QVERIFY(disk.size() > 4096);
            for (const char *canary : {"Tremblay", "Camille", "camille1@example.ca", "forklift",
                                       "canaryQueue", "canaryDraft", "add_case_note", "e1\""})
                QVERIFY2(!disk.contains(canary), canary);
            QVERIFY(!disk.contains(fixture.masters.last()->view().toByteArray()));
            core.reset();
        }
    }

    void filesAreTheOwnersOnly()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        for (const char *suffix : {"", "-wal"}) {
            const QFileInfo info(fixture.path() + QLatin1String(suffix));
            QVERIFY2(info.exists(), suffix);
            QCOMPARE(info.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                     QFile::ReadOwner | QFile::WriteOwner);
        }
    }

    void tampering_data()
    {
        QTest::addColumn<QString>("sql");
        const QString scope = QStringLiteral("(SELECT id FROM scope_key WHERE scope = '%1')");
        QTest::newRow("flipped byte")
            << "UPDATE base SET sealed = substr(sealed, 1, 40) || x'00' || substr(sealed, 42)";
        QTest::newRow("older rev") << "UPDATE base SET rev = rev - 1";
        QTest::newRow("another's row")
            << "UPDATE base SET sealed = (SELECT sealed FROM base b WHERE"
               " b.kind = 'client' AND b.id <> base.id) WHERE kind = 'client'";
        QTest::newRow("another scope")
            << QStringLiteral("UPDATE base SET scope = %1 WHERE kind = 'client' AND scope = %2")
                   .arg(scope.arg(south), scope.arg(north));
        QTest::newRow("another client's note") << "UPDATE base SET client = 'x'";
    }
    void tampering()
    {
        QFETCH(QString, sql);
        const CacheFixture fixture;
        QVERIFY(held(fixture));
        behindItsBack(fixture.path(), sql);
        const Result<std::unique_ptr<CacheCore>> core = fixture.open();
        QVERIFY(core);
        const Result<void> read =
            (*core)->records().each(QStringLiteral("client"), [](const CachedRecord &) {});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Kind::Crypto);
    }

    void anotherInstallOrMasterDoesNotOpen()
    {
        CacheFixture fixture;
        QVERIFY(held(fixture));
        CacheFile other = fixture.file();
        other.installId = uuid(1, 2);
        QCOMPARE(CacheCore::open(other).error().kind, Kind::Crypto);
        CacheFixture stranger;
        other = fixture.file();
        other.masters = stranger.masters;
        QCOMPARE(CacheCore::open(other).error().kind, Kind::Crypto);
        QVERIFY(fixture.open()); // and nothing was harmed
    }

    void notADatabase()
    {
        const CacheFixture fixture;
        QFile file(fixture.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        QCOMPARE(fixture.open().error().kind, Kind::Storage);
        QCOMPARE(QFileInfo(fixture.path()).size(), 8192);
    }

    void newerProgramsFileIsLeftAlone()
    {
        const CacheFixture fixture;
        QVERIFY(held(fixture));
        behindItsBack(fixture.path(), QStringLiteral("PRAGMA user_version = 99"));
        behindItsBack(fixture.path(),
                      QStringLiteral("PRAGMA application_id = %1").arg(0x57440000 + 99));
        const Error error = fixture.open().error();
        QCOMPARE(error.kind, Kind::Storage);
        QCOMPARE(storageFault(error), StorageFault::Unwritable);
    }

    /** A bit of the disk's makes no newer program. */
    void versionThatIsNotSaidTwiceIsDamage_data()
    {
        QTest::addColumn<int>("version");
        for (const int version : {0, 3, 5, 4 + 65536})
            QTest::addRow("%d", version) << version;
    }
    void versionThatIsNotSaidTwiceIsDamage()
    {
        QFETCH(int, version);
        const CacheFixture fixture;
        QVERIFY(held(fixture));
        behindItsBack(fixture.path(), QStringLiteral("PRAGMA user_version = %1").arg(version));
        const auto core = CacheCore::openOrRescue(fixture.file());
        QVERIFY(core);
        QVERIFY((*core)->rescued());
    }

    /** The cursors lie in the seal; those of older programs are put there once. */
    void cursorsOfOlderProgramsAreAdopted()
    {
        const CacheFixture fixture;
        {
            const auto database = CacheDatabase::open(fixture.path()).value();
            ScopeKeys keys(*database, fixture.installId);
            QVERIFY(keys.load(fixture.masters));
            QVERIFY(keys.make(north));
            QVERIFY(keys.make(south));
            const QByteArray position =
                keys.seal(QLatin1String(ScopeKeys::own), {"meta", QStringLiteral("position"), 0},
                          R"({"epoch":"e1","seq":7,"last_mid":2})");
            QVERIFY(database->run("INSERT INTO meta (name, sealed) VALUES ('position', ?)",
                                  {position}));
            QVERIFY(database->run("INSERT INTO fetch_cursor (scope, state, after)"
                                  " VALUES ('provider:north', 0, 0), ('provider:south', 2, 5)"));
        }
        for (int start = 0; start < 2; ++start) {
            const auto core = fixture.open().value();
            QCOMPARE(core->position().seq, 7);
            QCOMPARE(core->position().held, QStringList({north}));
            QCOMPARE(core->position().fetching, QList<wire::FetchCursor>({{south, 5}}));
            QVERIFY(core->isFetchingAnew());
        }
        behindItsBack(fixture.path(), QStringLiteral("INSERT INTO fetch_cursor (scope, state,"
                                                     " after) VALUES ('provider:south', 0, 9)"));
        QCOMPARE(fixture.open().value()->position().fetching.first().after, 5);
    }

    void endedScopeCannotBeReadFromTheDisk()
    {
        CacheFixture fixture;
        std::unique_ptr<CacheCore> core = held(fixture);
        const QByteArray wrappedBefore = [&] {
            core.reset();
            return behindItsBack(fixture.path(),
                                 QStringLiteral("SELECT wrapped FROM scope_key WHERE"
                                                " scope = '%1'")
                                     .arg(north))
                .first()
                .toByteArray();
        }();
        const QByteArray rowBefore =
            behindItsBack(fixture.path(), QStringLiteral("SELECT sealed FROM base WHERE kind ="
                                                         " 'case_note'"))
                .first()
                .toByteArray();
        QVERIFY(fixture.everythingOnDisk().contains(rowBefore));
        core = fixture.open().value();
        fixture.addMaster();
        const Result<ChangedRecords> ended = core->endScopes({north}, fixture.masters);
        QVERIFY(ended);
        QVERIFY(ended->everything);
        QCOMPARE(core->generation(), 2);
        QCOMPARE(core->position().held, QStringList(south));
        const QByteArray disk = fixture.everythingOnDisk();
        QVERIFY(!disk.contains(wrappedBefore));
        QVERIFY(!disk.contains(rowBefore));
        core.reset();
        fixture.masters.remove(1); // only the new one is left
        core = fixture.open().value();
        QVERIFY(core);
        QCOMPARE(lastNames(*core), QStringList(QStringLiteral("Okafor")));
        CacheFile old = fixture.file();
        old.masters = {{1, fixture.masters.last()}};
        core.reset();
        QCOMPARE(CacheCore::open(old).error().kind, Kind::Crypto);
    }

    /** I6: what this computer itself wrote about the scope's clients goes with it, also for whoever
     * kept a copy of the file of before. */
    void endedScopeTakesQueueAndDraftsAlong()
    {
        using State = QueuedMutation::State;
        CacheFixture fixture;
        std::unique_ptr<CacheCore> core = held(fixture);
        const auto editOf = [](int client) {
            return wire::Mutation{0, QStringLiteral("edit_client"), 1, clientId(client).text(), {}};
        };
        for (const int client : {1, 2, 1})
            QVERIFY(core->queue().enqueue(editOf(client), 0, 1));
        QVERIFY(core->settle({{}, {applied(1, 20), applied(2, 21)}}, {}, 2));
        for (const int client : {1, 2})
            QVERIFY(
                core->drafts().save({clientId(client).text(), QStringLiteral("case_note"), {}, 1}));
        core.reset();
        const QString copy = fixture.path() + QStringLiteral(".copy");
        QVERIFY(QFile::copy(fixture.path(), copy));
        core = fixture.open().value();
        fixture.addMaster();
        QVERIFY(core->endScopes({north}, fixture.masters));
        QCOMPARE(core->queue().of(State::Applied)->size(), 1);
        QCOMPARE(core->queue().of(State::Applied)->first().mutation.subject, clientId(2).text());
        QCOMPARE(core->queue().of(State::Waiting)->size(), 1); // still to be parked by the hub
        QCOMPARE(core->drafts().all()->size(), 1);
        core.reset();
        fixture.masters.remove(1);
        core = fixture.open().value();
        QCOMPARE(core->drafts().all()->first().id, clientId(2).text());
        core.reset();
        const QString drafts = QStringLiteral("SELECT sealed FROM draft ORDER BY id");
        const QVariantList before = behindItsBack(copy, drafts);
        QCOMPARE(before.size(), 2);
        {
            const auto database = CacheDatabase::open(fixture.path()).value();
            ScopeKeys keys(*database, fixture.installId);
            QVERIFY(keys.load(fixture.masters));
            for (int i = 0; i < 2; ++i)
                QVERIFY(!keys.open(QLatin1String(ScopeKeys::own), {"draft", clientId(i + 1).text()},
                                   before.at(i).toByteArray()));
        }
        CacheFile old = fixture.file();
        old.path = copy;
        QCOMPARE(CacheCore::open(old).error().kind, Kind::Crypto);
        QCOMPARE(CacheCore::openDamaged(old).error().kind, Kind::Crypto); // not even the queue
    }

    void queueNumbersWithoutHoles()
    {
        const CacheFixture fixture;
        std::unique_ptr<CacheCore> core = held(fixture);
        QCOMPARE(core->queue().enqueue(note(QStringLiteral("a")), 6, 1)->mid, 7);
        QCOMPARE(core->queue().enqueue(note(QStringLiteral("b")), 6, 1)->mid, 8);
        QCOMPARE(core->queue().enqueue(note(QStringLiteral("c")), 6, 1)->mid, 9);
        core.reset();
        core = fixture.open().value(); // durable
        QVERIFY(core->queue().withdraw({8}));
        const QList<QueuedMutation> queue = *core->queue().of(QueuedMutation::State::Waiting);
        QCOMPARE(queue.size(), 2);
        QCOMPARE(queue.at(1).mutation.mid, 8);
        QCOMPARE(queue.at(1).mutation.arguments.value(QLatin1String("text")).toString(),
                 QStringLiteral("c"));
    }

    void queueKeepsWhatTheHubMayStillLose()
    {
        using State = QueuedMutation::State;
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        QVERIFY(core->queue().enqueue(note(QStringLiteral("a")), 0, 1));
        QVERIFY(core->queue().enqueue(note(QStringLiteral("b")), 0, 1));
        QVERIFY(core->queue().enqueue(note(QStringLiteral("c")), 0, 1));
        QVERIFY(core->settle({{}, {applied(1, 20), refused(2), refused(3)}}, {3}, 5));
        QCOMPARE(core->queue().of(State::Applied)->size(), 1);
        QCOMPARE(core->queue().of(State::Refused)->size(), 1); // 3's asker was told
        QCOMPARE(core->queue().of(State::Refused)->first().result->error->kind, Kind::Forbidden);
        wire::PullAnswer safe = page({}, 20);
        safe.lastMid = 3;
        safe.durableSeq = 19;
        QVERIFY(core->apply(safe, 6));
        QCOMPARE(core->queue().of(State::Applied)->size(), 1);
        safe.durableSeq = 20;
        QVERIFY(core->apply(safe, 6));
        QVERIFY(core->queue().of(State::Applied)->isEmpty());
        QVERIFY(core->queue().dismiss(2));
        QVERIFY(core->queue().of(State::Refused)->isEmpty());
    }

    void queueForgetsAfter35Days()
    {
        using State = QueuedMutation::State;
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        QVERIFY(core->queue().enqueue(note(QStringLiteral("a")), 0, 1));
        QVERIFY(core->settle({{}, {applied(1, 20)}}, {}, 1000));
        constexpr qint64 hour = 3600 * 1000;
        for (int i = 1; i <= 35 * 24; ++i)
            QVERIFY(core->apply(page({}, 20), 1000 + i * hour));
        QCOMPARE(core->queue().of(State::Applied)->size(), 1);
        QVERIFY(core->apply(page({}, 20), 1001 + 35 * 24 * hour));
        QVERIFY(core->queue().of(State::Applied)->isEmpty());
    }

    /** I14: years that only this computer's clock counts forget nothing. */
    void clockForgetsNothing()
    {
        using State = QueuedMutation::State;
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        QVERIFY(core->queue().enqueue(note(QStringLiteral("a")), 0, 1));
        QVERIFY(core->settle({{}, {applied(1, 20)}}, {}, 1000));
        constexpr qint64 year2100 = qint64(130) * 365 * 24 * 3600 * 1000;
        for (const qint64 clock : {year2100, qint64(0), year2100, qint64(1000)})
            QVERIFY(core->apply(page({}, 20), clock));
        QCOMPARE(core->queue().of(State::Applied)->size(), 1);
    }

    void restoredHubGetsItAgain()
    {
        using State = QueuedMutation::State;
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        QVERIFY(core->queue().enqueue(note(QStringLiteral("a")), 0, 1));
        QVERIFY(core->queue().enqueue(note(QStringLiteral("b")), 0, 1));
        QVERIFY(core->settle({{}, {applied(1, 20), applied(2, 21)}}, {}, 5));
        wire::PullAnswer contact = page({}, 20);
        contact.epoch = QStringLiteral("e2");
        contact.lastMid = 1;
        QVERIFY(core->startOver(contact, 6));
        // Also what its mid says that it knows: it may know another's.
        QCOMPARE(core->queue().of(State::Waiting)->size(), 2);
        QVERIFY(core->queue().find(1)->mayBeSent);
    }

    void drafts()
    {
        const CacheFixture fixture;
        std::unique_ptr<CacheCore> core = held(fixture);
        const QJsonObject content{{QStringLiteral("step"), 3}};
        QVERIFY(core->drafts().save({uuid(1, 1), QStringLiteral("intake"), {}, 10}));
        QVERIFY(core->drafts().save({uuid(1, 2), QStringLiteral("intake"), {}, 11}));
        QVERIFY(core->drafts().save({uuid(1, 1), QStringLiteral("intake"), content, 12}));
        core.reset();
        core = fixture.open().value();
        const QList<Draft> drafts = *core->drafts().all();
        QCOMPARE(drafts.size(), 2);
        QCOMPARE(drafts.first().id, uuid(1, 1));
        QCOMPARE(drafts.first().content, content);
        QCOMPARE(drafts.first().savedAt, 12);
        QVERIFY(core->drafts().discard(uuid(1, 1)));
        QCOMPARE(core->drafts().all()->size(), 1);
    }

    void fullDiskLeavesTheStoreIntact()
    {
        const CacheFixture fixture;
        std::unique_ptr<CacheCore> core = held(fixture);
        core.reset();
        // SQLite's own limit stands for the disk's: the file may not grow by one page more.
        Result<std::unique_ptr<CacheDatabase>> database = CacheDatabase::open(fixture.path());
        QVERIFY(database);
        QVERIFY((*database)->each("PRAGMA max_page_count = 1", {},
                                  [](const QSqlQuery &) { return Result<void>(); }));
        ScopeKeys keys(**database, fixture.installId);
        QVERIFY(keys.load(fixture.masters));
        DraftStore drafts(**database, keys);
        const QJsonObject large{{QStringLiteral("text"), QString(100'000, QLatin1Char('x'))}};
        const Result<void> saved = drafts.save({uuid(1, 1), QStringLiteral("intake"), large, 10});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::Storage);
        QVERIFY(drafts.all()->isEmpty());
        database->reset();
        core = fixture.open().value();
        QCOMPARE(lastNames(*core).size(), 2);
        QVERIFY(core->drafts().save({uuid(1, 1), QStringLiteral("intake"), large, 10}));
    }

    void secondProgramIsKeptOut()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = held(fixture);
        QCOMPARE(fixture.open().error().kind, Kind::Storage);
    }
};

WREN_TEST(TestCacheCore)
#include "tst_cachecore.moc"
