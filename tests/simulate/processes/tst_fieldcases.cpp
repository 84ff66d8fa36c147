// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/processes/demohub.h"
#include "tests/simulate/processes/realdesk.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QTcpServer>
#include <QTcpSocket>

using namespace wren;
using namespace wren::app;
using namespace wren::test;
using namespace std::chrono_literals;

namespace {

// Who is who in the practice network (hub/services/demo/demostaff.cpp).
const QString dana = QStringLiteral("dana.whitfield@wren.example");    // a caseworker
const QString sam = QStringLiteral("sam.okafor@wren.example");         // the same provider's
const QString marcus = QStringLiteral("marcus.oyelaran@wren.example"); // its administration
const QString priya = QStringLiteral("priya.raman@wren.example");      // Administrator
const QString beth = QStringLiteral("beth.marentette@wren.example");   // another's administration

constexpr qint64 day = qint64(24) * 3600 * 1000;

/** One person's computer: its disk, its keychain, its clock, and Desk while it runs. */
class Computer
{
public:
    Computer(const DemoHub &hub, QString email)
        : m_hub(hub)
        , m_email(std::move(email))
    {}

    [[nodiscard]] Result<void> open()
    {
        desk = std::make_unique<RealDesk>(folder.path(), keychain, [this] {
            return QDateTime::currentMSecsSinceEpoch() + clockIsOff;
        });
        return desk->open(form());
    }
    /** Nothing waits, and the copy is the hub's. */
    [[nodiscard]] bool settles()
    {
        desk->workspace().sync().syncNow();
        return waitUntil([this] { return desk->isUpToDate(); }, 90s);
    }
    [[nodiscard]] bool start() { return open().ok() && settles(); }
    [[nodiscard]] SignInForm form() const
    {
        return {QStringLiteral("http://127.0.0.1:%1").arg(m_hub.port()), m_email, m_hub.password()};
    }
    /** Waits until the client's field shows the value. */
    [[nodiscard]] bool shows(const ClientId &client, Field field, const QString &value)
    {
        return waitUntil([&] {
            const std::optional<ClientView> view = desk->view(client);
            return view && view->record.profile.text(field) == value;
        });
    }

    QTemporaryDir folder;
    MemoryStore keychain;
    qint64 clockIsOff = 0; ///< ms
    std::unique_ptr<RealDesk> desk;

private:
    const DemoHub &m_hub;
    QString m_email;
};

/** A request with all of its body. */
bool isWhole(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    const QByteArray head = request.left(end).toLower();
    const qsizetype length = head.indexOf("content-length: ");
    const qint64 body =
        length < 0 ? 0 : head.mid(length + 16).split('\r').constFirst().toLongLong();
    return end >= 0 && request.size() >= end + 4 + body;
}

/** In the hub's place: answers everything with "cannot now, come again in so many seconds". */
class BusyDoor : public QTcpServer
{
public:
    explicit BusyDoor(std::chrono::seconds retryAfter)
    {
        connect(this, &QTcpServer::newConnection, this, [this, retryAfter] {
            QTcpSocket *caller = nextPendingConnection();
            connect(caller, &QTcpSocket::readyRead, this, [this, caller, retryAfter] {
                if (!isWhole(caller->peek(64 * 1024)))
                    return;
                (void)caller->readAll();
                asked.append(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
                caller->write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n"
                              "Connection: close\r\nRetry-After: " +
                              QByteArray::number(qlonglong(retryAfter.count())) + "\r\n\r\n");
                caller->disconnectFromHost();
            });
        });
    }

    QList<std::chrono::milliseconds> asked; ///< when, by the clock that Desk waits by
};

bool copyFolder(const QString &from, const QString &to)
{
    const QDir source(from);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString target = to + u'/' + source.relativeFilePath(files.next());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(files.filePath(), target))
            return false;
    }
    return true;
}

} // namespace

/**
 * What has cost others data in the field, each with the real hub process, Desk's real client on a
 * real disk and a real wire (docs/promises.md).
 */
class TestFieldCases : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DemoHub> m_hub;

    /** `wren-hub NAME` on the hub's own database. */
    [[nodiscard]] bool runCommand(const QString &name, const QStringList &arguments = {}) const
    {
        const QString data = QFileInfo(m_hub->databasePath()).path();
        QFile config(data + QStringLiteral("/hub.ini"));
        if (!config.open(QIODevice::WriteOnly))
            return false;
        config.write("[hub]\ndata_directory = " + data.toUtf8() + '\n');
        config.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(WREN_BINARY_DIR "/hub/wren-hub"),
                      QStringList{name, QStringLiteral("--config"), config.fileName()} + arguments);
        return process.waitForFinished(60'000) && process.exitCode() == 0;
    }

private slots:
    void init()
    {
        m_hub = std::make_unique<DemoHub>();
        QVERIFY(m_hub->start());
    }
    void cleanup() { m_hub.reset(); }

    /** The first to type is the last to arrive, a month later. */
    void twoDesksEditTheSameClientOneForAMonth()
    {
        Computer first(*m_hub, dana);
        Computer second(*m_hub, sam);
        QVERIFY(first.start());
        QVERIFY(second.start());
        const ClientId client = first.desk->anyClient();
        m_hub->kill();
        QVERIFY(first.desk->saveEdit(client, Field::PreferredName, QStringLiteral("Juniper")));
        QVERIFY(first.desk->saveEdit(client, Field::Phone, QStringLiteral("+15195550101")));
        first.desk.reset(); // into a drawer
        QVERIFY(second.desk->saveEdit(client, Field::Phone, QStringLiteral("+15195550102")));
        QVERIFY(second.desk->saveEdit(client, Field::PhoneExtension, QStringLiteral("77")));
        QVERIFY(m_hub->start());
        QVERIFY(second.settles());
        first.clockIsOff = 30 * day;
        QVERIFY(first.start());
        for (Computer *each : {&first, &second}) {
            QVERIFY(each->shows(client, Field::PreferredName, QStringLiteral("Juniper")));
            QVERIFY(each->shows(client, Field::PhoneExtension, QStringLiteral("77")));
            QVERIFY(each->shows(client, Field::Phone, QStringLiteral("+15195550102")));
            QVERIFY(waitUntil([&] { return !each->desk->view(client)->conflicts.isEmpty(); }));
            const QList<FieldConflict> conflicts = each->desk->view(client)->conflicts;
            QCOMPARE(conflicts.size(), 1);
            QCOMPARE(conflicts.first().record.field, Field::Phone);
            QCOMPARE(conflicts.first().record.other.value,
                     QJsonValue(QStringLiteral("+15195550101")));
        }
    }

    /** The new provider's administration finds the late edit, and applies it. */
    void transferWhileEditsWait()
    {
        Computer author(*m_hub, dana);
        Computer owner(*m_hub, beth);
        Computer mover(*m_hub, priya);
        QVERIFY(author.start());
        QVERIFY(owner.start());
        QVERIFY(mover.start());
        const ClientId client = author.desk->anyClient();
        m_hub->kill();
        QVERIFY(author.desk->saveEdit(client, Field::PreferredName, QStringLiteral("Juniper")));
        author.desk.reset();
        QVERIFY(m_hub->start());
        const ProviderId provider = owner.desk->workspace().staff().access.provider;
        const wire::MoveClient move{provider, {}};
        QVERIFY(mover.settles());
        QCOMPARE(mover.desk->command(QStringLiteral("move_client"), client.text(), move.toJson()),
                 std::optional(wire::Outcome::Applied));
        QVERIFY(author.open());
        QVERIFY(waitUntil([&] { return author.desk->status().parked == 1; }));
        QVERIFY(waitUntil([&] { return !author.desk->view(client); })); // and the client went
        QVERIFY(waitUntil([&] { return owner.desk->view(client).has_value(); }));
        QVERIFY(
            waitUntil([&] { return owner.desk->records(QStringLiteral("parked")).size() == 1; }));
        const QString parked = owner.desk->records(QStringLiteral("parked")).first();
        const wire::DecideParked apply{wire::DecideParked::Decision::Apply};
        QCOMPARE(owner.desk->command(QStringLiteral("decide_parked"), parked, apply.toJson()),
                 std::optional(wire::Outcome::Applied));
        QVERIFY(owner.shows(client, Field::PreferredName, QStringLiteral("Juniper")));
        QVERIFY(waitUntil([&] { return owner.desk->records(QStringLiteral("parked")).isEmpty(); }));
    }

    /** What waited goes to the administration; on the computer nothing is left. */
    void accountEndedWhileEditsWait()
    {
        Computer author(*m_hub, dana);
        Computer owner(*m_hub, marcus);
        QVERIFY(author.start());
        QVERIFY(owner.start());
        const ClientId client = author.desk->anyClient();
        m_hub->kill();
        QVERIFY(author.desk->saveEdit(client, Field::PreferredName, QStringLiteral("Juniper")));
        author.desk.reset();
        QVERIFY(m_hub->start());
        QVERIFY(runCommand(QStringLiteral("end-account"), {dana}));
        QVERIFY(author.open());
        QVERIFY(waitUntil([&] { return author.desk->session().ended.has_value(); }));
        QCOMPARE(author.desk->session().ended->handedOver, 1);
        const auto left = [&author] {
            QStringList files;
            QDirIterator all(author.folder.path(), QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
            while (all.hasNext())
                files << all.next();
            return files;
        };
        QVERIFY(waitUntil([&] { return left().isEmpty() && author.keychain.entries.isEmpty(); }));
        QVERIFY(owner.settles());
        QVERIFY(
            waitUntil([&] { return owner.desk->records(QStringLiteral("parked")).size() == 1; }));
        const QString parked = owner.desk->records(QStringLiteral("parked")).first();
        const wire::DecideParked apply{wire::DecideParked::Decision::Apply};
        QCOMPARE(owner.desk->command(QStringLiteral("decide_parked"), parked, apply.toJson()),
                 std::optional(wire::Outcome::Applied));
        QVERIFY(owner.shows(client, Field::PreferredName, QStringLiteral("Juniper")));
    }

    /** What was acknowledged since then is on the hub again, from whoever wrote it. */
    void hubRestoredFromYesterdaysBackup()
    {
        Computer one(*m_hub, dana);
        Computer two(*m_hub, sam);
        QVERIFY(one.start());
        QVERIFY(two.start());
        const ClientId client = one.desk->anyClient();
        const QString backup = one.folder.filePath(QStringLiteral("yesterday.db"));
        QVERIFY(runCommand(QStringLiteral("backup"), {backup}));
        QVERIFY(one.desk->saveEdit(client, Field::PreferredName, QStringLiteral("Juniper")));
        QVERIFY(two.desk->saveEdit(client, Field::PhoneExtension, QStringLiteral("77")));
        QVERIFY(one.shows(client, Field::PhoneExtension, QStringLiteral("77")));
        QVERIFY(two.shows(client, Field::PreferredName, QStringLiteral("Juniper")));
        QVERIFY(one.settles());
        QVERIFY(two.settles());

        m_hub->kill();
        const QString database = m_hub->databasePath();
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(database + QLatin1String(part));
        QVERIFY(QFile::copy(backup, database));
        QVERIFY(runCommand(QStringLiteral("restored")));
        QVERIFY(m_hub->start());
        QVERIFY(one.settles());
        QVERIFY(two.settles());
        Computer fresh(*m_hub, marcus);
        QVERIFY(fresh.start());
        for (Computer *each : {&one, &two, &fresh}) {
            QVERIFY(each->shows(client, Field::PreferredName, QStringLiteral("Juniper")));
            QVERIFY(each->shows(client, Field::PhoneExtension, QStringLiteral("77")));
            QVERIFY(each->desk->view(client)->conflicts.isEmpty());
        }
    }

    void clockWrongByYears_data()
    {
        QTest::addColumn<int>("year");
        QTest::newRow("1970") << 1970;
        QTest::newRow("2100") << 2100;
    }
    /** Nothing is lost or decided by it: alone it locks, at the hub everything goes on. */
    void clockWrongByYears()
    {
        QFETCH(int, year);
        Computer wrong(*m_hub, dana);
        Computer right(*m_hub, sam);
        QVERIFY(wrong.start());
        QVERIFY(right.start());
        const ClientId client = wrong.desk->anyClient();
        m_hub->kill();
        QVERIFY(wrong.desk->saveEdit(client, Field::PreferredName, QStringLiteral("Juniper")));
        wrong.desk.reset();
        const QDateTime then({year, 6, 1}, {12, 0}, Qt::UTC);
        wrong.clockIsOff = then.toMSecsSinceEpoch() - QDateTime::currentMSecsSinceEpoch();
        const Result<void> alone = wrong.open();
        QVERIFY(!alone && isLeaseOver(alone.error())); // locked, not deleted
        QVERIFY(m_hub->start());
        QVERIFY(wrong.start());
        QVERIFY(right.shows(client, Field::PreferredName, QStringLiteral("Juniper")));
        QVERIFY(right.desk->saveEdit(client, Field::PhoneExtension, QStringLiteral("77")));
        QVERIFY(wrong.shows(client, Field::PhoneExtension, QStringLiteral("77")));
        QVERIFY(wrong.desk->saveEdit(client, Field::PreferredName, QStringLiteral("June")));
        QVERIFY(right.shows(client, Field::PreferredName, QStringLiteral("June")));
        wrong.clockIsOff = 0; // somebody set it right
        QVERIFY(wrong.start());
        QVERIFY(wrong.desk->saveEdit(client, Field::PreferredName, QStringLiteral("Junie")));
        QVERIFY(right.shows(client, Field::PreferredName, QStringLiteral("Junie")));
        QVERIFY(right.desk->view(client)->conflicts.isEmpty());
    }

    /** Nobody is asked again before its time, and then all goes on. */
    void hubThatAsksForPatience()
    {
        Computer computer(*m_hub, dana);
        QVERIFY(computer.start());
        const ClientId client = computer.desk->anyClient();
        m_hub->kill();
        QVERIFY(computer.desk->saveEdit(client, Field::PreferredName, QStringLiteral("Juniper")));
        {
            BusyDoor door(6s); // longer than the Desk's own first tries are apart
            QVERIFY(waitUntil([&] {
                return door.isListening() || door.listen(QHostAddress::LocalHost, m_hub->port());
            }));
            QVERIFY(waitUntil([&] { return door.asked.size() == 3; }, 90s));
            for (qsizetype i = 1; i < door.asked.size(); ++i)
                QCOMPARE_GE((door.asked[i] - door.asked[i - 1]).count(), 6000);
            QCOMPARE(computer.desk->status().state, SyncStatus::State::Offline);
            QCOMPARE(computer.desk->status().waiting, 1);
        }
        QVERIFY(m_hub->start());
        QVERIFY(computer.settles());
        Computer other(*m_hub, sam);
        QVERIFY(other.start());
        QVERIFY(other.shows(client, Field::PreferredName, QStringLiteral("Juniper")));
    }

    /** The same device twice: one goes on, the other signs in anew; both edits arrive. */
    void clonedComputer()
    {
        Computer original(*m_hub, dana);
        Computer clone(*m_hub, dana);
        QVERIFY(original.start());
        const ClientId client = original.desk->anyClient();
        QVERIFY(original.desk->saveEdit(client, Field::LastName, QStringLiteral("Before")));
        QVERIFY(original.settles());
        original.desk.reset();
        QVERIFY(copyFolder(original.folder.path(), clone.folder.path()));
        clone.keychain.entries = original.keychain.entries;
        m_hub->kill();
        QVERIFY(original.open());
        QVERIFY(clone.open());
        QVERIFY(original.desk->saveEdit(client, Field::PreferredName, QStringLiteral("Juniper")));
        QVERIFY(clone.desk->saveEdit(client, Field::PhoneExtension, QStringLiteral("77")));
        clone.desk.reset(); // or it might be the first to reach the hub, by itself
        QVERIFY(m_hub->start());
        QVERIFY(original.settles());
        QVERIFY(clone.open());
        clone.desk->workspace().sync().syncNow();
        QVERIFY(waitUntil([&] { return clone.desk->status().deviceTwice; }));
        QCOMPARE(clone.desk->status().waiting, 1);
        QVERIFY(clone.desk->openAsNewDevice(clone.form()));
        QVERIFY(clone.settles());
        QVERIFY(original.settles());
        for (Computer *each : {&original, &clone}) {
            QVERIFY(each->shows(client, Field::PreferredName, QStringLiteral("Juniper")));
            QVERIFY(each->shows(client, Field::PhoneExtension, QStringLiteral("77")));
            QVERIFY(each->shows(client, Field::LastName, QStringLiteral("Before")));
        }
    }
};

WREN_TEST(TestFieldCases)
#include "tst_fieldcases.moc"
