// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/workspace.h"
#include "models/wire/emailchanges.h"
#include "tests/app/support/cachefixture.h"
#include "tests/app/support/fakehub.h"
#include "tests/app/support/fakestaffhub.h"
#include "tests/app/support/memorystore.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <atomic>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

constexpr KeyCosts cheap{{1, 64 << 10}, {1, 64 << 10}};

/** Desk without windows over a hub in memory: signed in, workspace open. */
class Desk
{
public:
    Desk()
    {
        provider = wire::providerScope(staffHub.staff.access.provider);
        hub.granted = {provider, QLatin1String(wire::directoryScope),
                       wire::staffScope(staffHub.staff.access.staff)};
        staffHub.other = [this](const FakeRequest &request) {
            return answer(request);
        };
    }
    ~Desk() { close(); }

    void signIn()
    {
        session = std::make_unique<Session>(SessionParts{
            network, keychain, folder.path(), QStringLiteral("FRONT-DESK-2"), cheap, [this] {
                return clock.load();
            }});
        session->start();
        if (session->state().phase == SessionState::Phase::Locked)
            session->unlock(staffHub.password);
        else
            session->signIn({QStringLiteral("hub.example.ca"), QStringLiteral("robin@example.ca"),
                             staffHub.password});
        QTRY_COMPARE(session->state().phase, SessionState::Phase::Unlocked);
    }
    void open()
    {
        if (!session)
            signIn();
        workspace = std::make_unique<Workspace>(*session);
        std::optional<Result<void>> opened;
        workspace->open(workspace.get(), [&opened](Result<void> result) { opened = result; });
        QTRY_VERIFY_WITH_TIMEOUT(opened, 60'000);
        openedWith = *opened;
    }
    void openAndSync()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(workspace->sync().status().state, SyncStatus::State::UpToDate,
                                  60'000);
    }
    void close()
    {
        workspace.reset();
        session.reset();
    }
    /** Something new at the hub: the held pull comes back. */
    void news() { network.answerSilent(); }

    [[nodiscard]] std::optional<Result<wire::MutationResult>> command(const QString &name,
                                                                      const QString &subject)
    {
        std::optional<Result<wire::MutationResult>> result;
        workspace->sync().command(
            name, subject, {}, workspace.get(),
            [&result](Result<wire::MutationResult> answer) { result.emplace(std::move(answer)); });
        [&] {
            QTRY_VERIFY(result);
        }();
        return result;
    }

    QTemporaryDir folder;
    MemoryStore keychain;
    FakeNetwork network;
    FakeStaffHub staffHub{network};
    FakeHub hub;
    QString provider;
    bool pushIsCut = false;
    std::atomic<qint64> clock = QDateTime::currentMSecsSinceEpoch(); ///< also the cache's thread
    std::unique_ptr<Session> session;
    std::unique_ptr<Workspace> workspace;
    Result<void> openedWith;

private:
    FakeAnswer answer(const FakeRequest &request)
    {
        if (request.path() == QLatin1String("/api/v1/mutations")) {
            const wire::PushAnswer pushed = hub.push(*wire::PushRequest::fromJson(request.json()));
            return pushIsCut ? FakeAnswer::cutAfterSend() : FakeAnswer::json(pushed.toJson());
        }
        const wire::PullRequest pull = *wire::PullRequest::fromJson(request.json());
        if (pull.waitSeconds > 0 && !hub.hasNews(pull))
            return FakeAnswer::silent();
        return FakeAnswer::json(hub.pull(pull).toJson());
    }
};

wire::RecordChange providerChange(int number, const QString &name)
{
    wire::RecordChange change;
    change.scope = QLatin1String(wire::directoryScope);
    change.kind = QStringLiteral("provider");
    change.id = uuid(0xa, number);
    change.value = wire::ProviderRecord{name, true}.toJson();
    return change;
}

wire::RecordChange staffChange(int number, const QString &name, bool serves)
{
    wire::RecordChange change;
    change.scope = QLatin1String(wire::directoryScope);
    change.kind = QStringLiteral("staff");
    change.id = uuid(5, number);
    wire::StaffRecord staff;
    staff.name = name;
    staff.provider = ProviderId::fromTrusted(uuid(0xa, 1));
    staff.servesClients = serves;
    change.value = staff.toJson();
    return change;
}

/** From now on an index says other things than its table. */
void disagree(const QString &path)
{
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("PRAGMA writable_schema = ON")));
        QVERIFY(query.exec(QStringLiteral("UPDATE sqlite_schema SET sql = 'CREATE INDEX base_kind"
                                          " ON base (rev)' WHERE name = 'base_kind'")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

/** Of client 1, to be answered by 1000 ms. */
wire::RecordChange emailChange(const QString &scope, EmailChangeState state)
{
    wire::EmailChangeRecord record;
    record.client = clientId(1);
    record.state = state;
    record.expiresAt = 1000;
    wire::RecordChange change;
    change.scope = scope;
    change.kind = QStringLiteral("email_change");
    change.id = uuid(7, 1);
    change.client = clientId(1);
    change.value = record.toJson();
    return change;
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void firstSyncFillsEverything()
    {
        Desk desk;
        desk.hub.write(providerChange(1, QStringLiteral("North Office")));
        desk.hub.write(staffChange(1, QStringLiteral("Robin Caseworker"), true));
        desk.hub.write(staffChange(2, QStringLiteral("Alex Clerk"), false));
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.hub.write(noteChange(desk.provider, 1, 1, 0));
        desk.hub.write(noteChange(desk.provider, 1, 2, 0));
        desk.openAndSync();
        Workspace &workspace = *desk.workspace;
        QTRY_COMPARE(workspace.clients().index().size(), 1);
        QCOMPARE(workspace.clients().index().find(clientId(1))->name,
                 QStringLiteral("Camille Tremblay"));
        QTRY_COMPARE(workspace.directory().providerName(ProviderId::fromTrusted(uuid(0xa, 1))),
                     QStringLiteral("North Office"));
        QTRY_COMPARE(
            workspace.directory().caseworkers(ProviderId::fromTrusted(uuid(0xa, 1))).size(), 1);
        std::optional<Result<wire::ClientRecord>> client;
        workspace.clients().client(
            clientId(1), this, [&](Result<wire::ClientRecord> record) { client.emplace(record); });
        QTRY_VERIFY(client);
        QCOMPARE((*client)->profile.text(Field::LastName), QStringLiteral("Tremblay"));
        std::optional<Result<QList<CaseNote>>> notes;
        workspace.clients().caseNotes(clientId(1), this,
                                      [&](Result<QList<CaseNote>> list) { notes.emplace(list); });
        QTRY_VERIFY(notes);
        QCOMPARE((*notes)->size(), 2);
        QCOMPARE((*notes)->first().record.at, 2); // the newest first
    }

    void heldPullBringsNews()
    {
        Desk desk;
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.openAndSync();
        QTRY_COMPARE(desk.workspace->clients().index().size(), 1);
        QSignalSpy changed(&desk.workspace->clients(), &ClientStore::clientsChanged);
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Renamed")));
        desk.hub.write(clientChange(desk.provider, 2, 0, QStringLiteral("Okafor")));
        desk.news();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<QSet<ClientId>>(),
                 QSet<ClientId>({clientId(1), clientId(2)}));
        QCOMPARE(desk.workspace->clients().index().size(), 2);
        desk.hub.write(goneChange(desk.provider, QStringLiteral("client"), clientId(1).text(), 0));
        desk.news();
        QTRY_COMPARE(desk.workspace->clients().index().size(), 1);
        QVERIFY(!desk.workspace->clients().index().find(clientId(1)));
    }

    /** The list knows whose address is to be changed (R6, R41): from the feed, and from the copy.
     */
    void theListKnowsOfPendingEmailChanges()
    {
        Desk desk;
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.openAndSync();
        const auto until = [&desk] {
            const PersonRow *row = desk.workspace->clients().index().find(clientId(1));
            return row ? row->emailPendingUntil : -1;
        };
        QTRY_COMPARE(until(), 0);
        desk.hub.write(emailChange(desk.provider, EmailChangeState::Pending));
        desk.news();
        QTRY_COMPARE(until(), 1000);
        desk.close();
        desk.staffHub.away = true;
        desk.open();
        QCOMPARE(until(), 1000);
        desk.staffHub.away = false;
        desk.workspace->sync().syncNow();
        QTRY_COMPARE(desk.workspace->sync().status().state, SyncStatus::State::UpToDate);
        desk.hub.write(emailChange(desk.provider, EmailChangeState::Declined));
        desk.news();
        QTRY_COMPARE(until(), 0);
    }

    void worksOfflineFromTheSealedCopy()
    {
        Desk desk;
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.openAndSync();
        desk.close();
        desk.staffHub.away = true;
        desk.open();
        QVERIFY(desk.openedWith.ok());
        QCOMPARE(desk.workspace->clients().index().size(), 1);
        QTRY_COMPARE(desk.workspace->sync().status().state, SyncStatus::State::Offline);
        QVERIFY(desk.workspace->sync().status().lastContact); // of the last run
        const auto told = desk.command(QStringLiteral("note"), uuid(0xd, 1));
        QCOMPARE(told->error().kind, Kind::Offline);
        desk.staffHub.away = false;
        desk.workspace->sync().syncNow();
        QTRY_COMPARE(desk.workspace->sync().status().state, SyncStatus::State::UpToDate);
        QVERIFY(desk.hub.effects().isEmpty()); // withdrawn is withdrawn
    }

    void commandGoesOutWhileAPullIsHeld()
    {
        Desk desk;
        desk.openAndSync();
        const auto told = desk.command(QStringLiteral("note"), uuid(0xd, 1));
        QCOMPARE((*told)->outcome, wire::Outcome::Applied);
        const auto refused = desk.command(QStringLiteral("no"), uuid(0xd, 2));
        QCOMPARE((*refused)->outcome, wire::Outcome::Refused);
        QCOMPARE(desk.hub.effects().value(uuid(0xd, 1)), 1);
    }

    void commandWithoutAnswerIsSettledLater()
    {
        Desk desk;
        desk.openAndSync();
        QSignalSpy settled(&desk.workspace->sync(), &SyncDriver::commandSettled);
        desk.pushIsCut = true;
        const auto told = desk.command(QStringLiteral("note"), uuid(0xd, 1));
        QCOMPARE(told->error().kind, Kind::Timeout);
        desk.pushIsCut = false;
        desk.workspace->sync().syncNow();
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(settled.first().first().value<wire::Mutation>().subject, uuid(0xd, 1));
        QCOMPARE(desk.hub.effects().value(uuid(0xd, 1)), 1);
    }

    void commandOfADeadContextIsDoneAllTheSame()
    {
        Desk desk;
        desk.openAndSync();
        auto context = std::make_unique<QObject>();
        int calls = 0;
        desk.workspace->sync().command(QStringLiteral("note"), uuid(0xd, 1), {}, context.get(),
                                       [&calls](const Result<wire::MutationResult> &) { ++calls; });
        context.reset();
        QTRY_COMPARE(desk.hub.effects().value(uuid(0xd, 1)), 1);
        QTRY_COMPARE(desk.workspace->sync().status().waiting, 0);
        QCOMPARE(calls, 0);
    }

    void draftsOutliveTheWorkspace()
    {
        Desk desk;
        desk.openAndSync();
        const QJsonObject content{{QStringLiteral("step"), QStringLiteral("finalize")}};
        QSignalSpy changed(&desk.workspace->cache(), &ClientCache::draftsChanged);
        desk.workspace->cache().saveDraft(uuid(1, 1), QStringLiteral("intake"), content, this,
                                          [](const Result<void> &) {});
        desk.close(); // at once: what was asked to be saved is saved
        desk.open();
        std::optional<Result<QList<Draft>>> drafts;
        desk.workspace->cache().drafts(this,
                                       [&](Result<QList<Draft>> list) { drafts.emplace(list); });
        QTRY_VERIFY(drafts);
        QCOMPARE((*drafts)->size(), 1);
        QCOMPARE((*drafts)->first().content, content);
    }

    void endedScopeGoesAndTheMasterKeyWithIt()
    {
        Desk desk;
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.openAndSync();
        QTRY_COMPARE(desk.workspace->clients().index().size(), 1);
        QSignalSpy ended(&desk.workspace->sync(), &SyncDriver::scopesEnded);
        desk.hub.granted.removeOne(desk.provider);
        desk.news();
        QTRY_COMPARE(ended.size(), 1);
        QTRY_COMPARE(desk.workspace->clients().index().size(), 0);
        QCOMPARE(desk.session->masters().keys(), QList<int>({2}));
        desk.close();
        desk.open(); // and it opens again with what is left
        QVERIFY(desk.openedWith.ok());
        QCOMPARE(desk.workspace->clients().index().size(), 0);
    }

    /** Group staff keep what they choose (sync.md, Desk 4), past a restart. */
    void chosenProvidersComeAndGo()
    {
        Desk desk;
        const ProviderId other = ProviderId::fromTrusted(uuid(0xa, 77));
        const QString scope = wire::providerScope(other);
        desk.hub.granted.append(scope);
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.hub.write(clientChange(scope, 2, 0, QStringLiteral("Okafor")));
        desk.openAndSync();
        QTRY_COMPARE(desk.workspace->clients().index().size(), 1);
        desk.workspace->keep({other});
        QTRY_COMPARE(desk.workspace->clients().index().size(), 2);
        QTRY_VERIFY(desk.workspace->sync().status().kept.contains(scope));
        desk.close();
        desk.openAndSync();
        QCOMPARE(desk.workspace->clients().index().size(), 2);
        desk.workspace->keep({});
        QTRY_COMPARE(desk.workspace->clients().index().size(), 1);
        QTRY_COMPARE(desk.session->masters().size(), 1); // the one that opened it is gone
        QVERIFY(!desk.session->masters().contains(1));
    }

    /** Read, search and list show what was saved, at once and without the hub (R70). */
    void editedOffline()
    {
        Desk desk;
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.openAndSync();
        desk.staffHub.away = true;
        QTRY_COMPARE(desk.workspace->clients().index().size(), 1);
        const QJsonObject change{{QStringLiteral("field"), QStringLiteral("last_name")},
                                 {QStringLiteral("seen"), 0},
                                 {QStringLiteral("before"), QStringLiteral("Tremblay")},
                                 {QStringLiteral("after"), QStringLiteral("Okafor")}};
        std::optional<Result<void>> saved;
        desk.workspace->sync().enqueue(QStringLiteral("edit_client"), clientId(1).text(),
                                       {{QStringLiteral("changes"), QJsonArray{change}}}, this,
                                       [&](const Result<void> &result) { saved = result; });
        QTRY_VERIFY(saved);
        QVERIFY(saved->ok());
        for (int start = 0; start < 2; ++start) {
            const PeopleIndex &index = desk.workspace->clients().index();
            QTRY_COMPARE(index.find(clientId(1))->lastName, QStringLiteral("Okafor"));
            QVERIFY(index.find(clientId(1))->waits);
            PeopleQuery query;
            query.text = QStringLiteral("okaf");
            QCOMPARE(index.search(query).size(), std::size_t(1));
            QTRY_COMPARE(desk.workspace->sync().status().waiting, 1);
            desk.close();
            desk.open();
        }
    }

    void leaseIsRenewedAtTheHubOnly()
    {
        Desk desk;
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.openAndSync();
        QTRY_COMPARE(desk.workspace->clients().index().size(), 1);
        desk.close();
        desk.staffHub.away = true;
        desk.clock += qint64(15) * 24 * 3600 * 1000;
        desk.open();
        QVERIFY(!desk.openedWith.ok());
        QVERIFY(isLeaseOver(desk.openedWith.error()));
        QCOMPARE(desk.workspace->clients().index().size(), 0); // nothing was read
        desk.close();
        desk.staffHub.away = false;
        desk.open();
        QVERIFY(desk.openedWith.ok()); // locked, not deleted
        QCOMPARE(desk.workspace->clients().index().size(), 1);
    }

    /** An ended account: the queue is handed over, then everything here goes (I1, I7). */
    void endedAccountLeavesNothing()
    {
        Desk desk;
        const seal::KeyPair hubKeys = seal::makeKeyPair();
        desk.staffHub.publicKey = hubKeys.publicKey;
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.openAndSync();
        const QString folder = QFileInfo(desk.session->cachePath()).path();
        desk.staffHub.away = true;
        std::optional<Result<void>> saved;
        desk.workspace->sync().enqueue(QStringLiteral("note"), uuid(0xd, 1), {}, this,
                                       [&](const Result<void> &result) { saved = result; });
        QTRY_VERIFY(saved);
        connect(desk.session.get(), &Session::stateChanged, this, [&desk] {
            if (desk.session->state().phase != SessionState::Phase::Unlocked)
                desk.workspace.reset();
        });
        QByteArray queue;
        desk.staffHub.ended = [&](const wire::QueueHandOver &part) {
            queue += part.queue;
            wire::WipeOrder order{part.device, 5, {}};
            order.signature = seal::sign(order.signedMessage(), hubKeys.secretKey);
            return order;
        };
        desk.staffHub.deviceEnded = true;
        desk.staffHub.forgetToken();
        desk.staffHub.away = false;
        desk.workspace->sync().syncNow();
        QTRY_VERIFY(desk.session->state().ended);
        QVERIFY(queue.contains(uuid(0xd, 1).toLatin1()));
        QVERIFY(desk.hub.effects().isEmpty());
        QCOMPARE(desk.session->state().ended->handedOver, 1);
        QTRY_VERIFY(!QFile::exists(folder));
    }

    void damagedCacheIsSaidAndKept()
    {
        Desk desk;
        desk.openAndSync();
        const QString path = desk.session->cachePath();
        desk.workspace.reset();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        file.seek(0);
        file.write(QByteArray(whole.size(), '\x5a'));
        file.close();
        desk.open();
        QVERIFY(desk.openedWith.ok());
        QVERIFY(desk.workspace->rescue());
        QVERIFY(!desk.workspace->rescue()->allRead);
        QCOMPARE(QFile(path + QStringLiteral(".damaged-1")).size(), whole.size());
        QTRY_COMPARE(desk.workspace->sync().status().state, SyncStatus::State::UpToDate);
        desk.close();
        desk.open();
        QVERIFY(!desk.workspace->rescue()); // said once
    }

    /** I15: an index that disagrees with its table is found out as it is written to. */
    void damageFoundInUseIsRescued()
    {
        Desk desk;
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Tremblay")));
        desk.openAndSync();
        const QString path = desk.session->cachePath();
        desk.close();
        disagree(path);
        desk.openAndSync();
        QVERIFY(!desk.workspace->rescue());
        QSignalSpy rescued(&desk.workspace->sync(), &SyncDriver::rescued);
        QTest::ignoreMessage(QtWarningMsg, "sync: sqlite 779");
        desk.hub.write(clientChange(desk.provider, 1, 0, QStringLiteral("Roy")));
        desk.news();
        QTRY_COMPARE_WITH_TIMEOUT(rescued.count(), 1, 60'000);
        const auto name = [&desk] {
            const PersonRow *row = desk.workspace->clients().index().find(clientId(1));
            return row ? row->name : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(name(), QStringLiteral("Camille Roy"), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.workspace->sync().status().state,
                                  SyncStatus::State::UpToDate, 60'000);
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged-1")));
    }

    void tokenThatCannotBeRenewedShows()
    {
        Desk desk;
        desk.openAndSync();
        desk.session->hub().signOut(this, [](const Result<QJsonObject> &) {}); // the hub forgets it
        QTRY_VERIFY(desk.network.requests.last().path().endsWith(QLatin1String("sign-out")));
        desk.session->hub().useDevice(desk.session->profile().device, {});
        const auto told = desk.command(QStringLiteral("note"), uuid(0xd, 1));
        QCOMPARE(told->error().kind, Kind::Unauthenticated); // without the device key it shows
        QTRY_VERIFY(desk.workspace->sync().status().signInNeeded);
    }

    void twentyThousandClients()
    {
        constexpr int clients = 20'000;
        Desk desk;
        for (int i = 0; i < clients; ++i)
            desk.hub.write(clientChange(desk.provider, i, 0, QStringLiteral("Name%1").arg(i)));
        QElapsedTimer clock;
        clock.start();
        desk.openAndSync();
        const qint64 synced = clock.elapsed();
        QTRY_COMPARE(desk.workspace->clients().index().size(), clients);
        desk.close();
        desk.signIn();
        clock.start();
        desk.open();
        const qint64 opened = clock.elapsed();
        QCOMPARE(desk.workspace->clients().index().size(), clients);
        qInfo("20,000 clients: first sync %lld ms (%lld records/s, hub in this process included), "
              "opened again in %lld ms",
              (long long)synced, (long long)(clients * 1000 / std::max<qint64>(1, synced)),
              (long long)opened);
    }
};

WREN_TEST(TestWorkspace)
#include "tst_workspace.moc"
