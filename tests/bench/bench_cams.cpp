// SPDX-License-Identifier: Apache-2.0
// 20,000 linked clients against a real stand-in with twice as many: the nightly compare when every
// link changed and when none did, the feed's lag while the hub runs, and memory. The reference is
// EOIS's own feed, fetched and not compared. bench_cams WREN_EOIS [sqlite|postgresql [LINKS]]: with
// fewer links, which says nothing of the bar, to see what a change of the code is worth.
#include "hub/eois/connector.h"
#include "hub/services/cams/camskeeper.h"
#include "hub/services/referenceimport/referenceimport.h"
#include "hub/store/cams/camsrows.h"
#include "hub/store/matching/matchindex.h"
#include "hub/store/staff/staffrows.h"
#include "models/formats/personname.h"
#include "models/wire/sync.h"
#include "seal/seal.h"
#include "tests/bench/benchregistry.h"
#include "tests/support/databases.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace wren;
using namespace std::chrono_literals;
using bench::must;

namespace {

constexpr int allLinks = 20'000;
constexpr int inCamsPerLink = 2;
constexpr int linksPerUnlinked = 10; ///< clients of ours who may be hinted at
constexpr double bar = 60;           ///< seconds for a full compare
constexpr int changes = 200;         ///< of which the feed's lag is measured
const ProviderId provider = ProviderId::fromTrusted(u"6a1f0c52-3b8e-4f0e-9d61-0c2b7a5d1e01");
const StaffId staff = StaffId::fromTrusted(u"0f8fad5b-d9cb-469f-a165-70867728950e");

/** "VmRSS:" (now) or "VmHWM:" (at most so far) of this process. */
double megabytes(const char *what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

store::Environment environment()
{
    return {[] { return QDateTime::currentMSecsSinceEpoch(); }, seal::randomBytes};
}

void run(store::WriterLane &lane, std::function<Result<void>(store::WriteContext &)> work)
{
    store::Job job;
    job.action = QStringLiteral("fill");
    job.work = [work = std::move(work)](store::WriteContext &context) -> Result<store::Effect> {
        const Result<void> done = work(context);
        return done ? Result<store::Effect>(store::Effect()) : done.error();
    };
    if (const auto error = must(lane.submit(std::move(job)).get()).result.error)
        qFatal("%s", qPrintable(error->detail));
}

/** Somebody of the provider's; the last name is needed. */
store::ClientKey insertClient(store::WriteContext &context, const Profile &profile)
{
    const store::ClientKey key{ClientId::fromRandom(context.random(16)), provider};
    must(store::insertClient(context.sql(), {key, {}, profile, context.seq(), context.now()}));
    return key;
}

void insertLinked(store::WriteContext &context, const services::CamsReading &reading)
{
    Profile profile;
    for (const Field field : {Field::FirstName, Field::LastName, Field::OneNameOnly}) {
        if (reading.values.has(field))
            profile.set(field, reading.values.value(field));
    }
    profile.set(Field::Email, QString(reading.reference + u"@example.ca"));
    store::CamsLink link;
    link.client = insertClient(context, profile);
    link.record.client = link.client.id;
    link.record.reference = reading.reference;
    link.record.caseReference = reading.caseReference;
    link.record.layer.values = reading.values;
    link.record.layer.values.set(Field::Phone, QStringLiteral("+16135550100")); // nobody's
    must(store::insertCamsLink(context.sql(), link, staff));
    must(store::updateCamsLinks(context.sql(), {{link, link}})); // nobody waits for it
    must(context.changed(wire::providerScope(provider), QStringLiteral("cams"),
                         link.client.id.text(), link.client.id));
}

void fillOffice(store::WriterLane &lane, int unlinked)
{
    run(lane, [unlinked](store::WriteContext &context) -> Result<void> {
        must(
            store::insertProvider(context.sql(), provider, QStringLiteral("North"), context.seq()));
        store::StaffRow row;
        row.id = staff;
        row.provider = provider;
        row.name = QStringLiteral("Jo");
        row.email = QStringLiteral("jo@example.ca");
        must(store::insertStaff(context.sql(), row, "none", context.seq(), context.now()));
        bench::Crowd crowd(7, {});
        for (int i = 0; i < unlinked; ++i) {
            const bench::Somebody somebody = crowd.next();
            Profile profile;
            profile.set(Field::FirstName, somebody.first);
            profile.set(Field::LastName, somebody.last);
            profile.set(Field::BirthDate, somebody.birthDate);
            profile.set(Field::Email, QStringLiteral("u%1@example.ca").arg(i));
            (void)insertClient(context, profile);
        }
        return {};
    });
}

/** One client for each of CaMS's first, as last read: but for the phone. */
void fillLinks(store::Database &database, store::WriterLane &lane, const eois::Gateway &eois,
               int links)
{
    services::ReferenceCache cache;
    QString cursor;
    for (int made = 0; made < links;) {
        const eois::CamsChanges page = must(eois.changesAfter(cursor));
        cursor = page.cursor;
        const auto lists = must(cache.current(*must(database.connection())));
        run(lane, [&](store::WriteContext &context) -> Result<void> {
            for (const eois::CamsClient &client : page.clients) {
                if (made++ < links)
                    insertLinked(context, services::readingOf(client, *lists));
            }
            return {};
        });
    }
    must(database.connection().value()->execute("DELETE FROM match_state"));
    must(store::fillMatchIndex(*must(database.connection())));
    must(database.connection().value()->execute("ANALYZE")); // PostgreSQL does by the night
}

double seconds(const char *what, const std::function<services::CamsTally()> &work)
{
    QElapsedTimer timer;
    timer.start();
    const services::CamsTally tally = work();
    const double taken = double(timer.elapsed()) / 1000;
    std::printf("%s: %.1f s (%d read, %d written, %.0f MB now, %.0f MB at most)\n", what, taken,
                tally.read, tally.written, megabytes("VmRSS:"), megabytes("VmHWM:"));
    std::fflush(stdout);
    return taken;
}

/** EOIS's feed from its start, fetched alone. */
services::CamsTally fetchAll(const eois::Gateway &eois)
{
    services::CamsTally tally;
    QString cursor;
    for (bool more = true; more;) {
        const eois::CamsChanges page = must(eois.changesAfter(cursor));
        tally.read += int(page.clients.size());
        cursor = page.cursor;
        more = page.more;
    }
    return tally;
}

/** One request to the stand-in's operator, by curl: the hub's connector may only read. */
void change(const QUrl &eois, const QString &reference)
{
    const int failed = QProcess::execute(
        QStringLiteral("curl"),
        {QStringLiteral("-sf"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
         QStringLiteral("-H"), QStringLiteral("X-Api-Key: practice"), QStringLiteral("-d"),
         QStringLiteral("{\"identifies_as\": \"measured\"}"),
         eois.toString() + QStringLiteral("/control/clients/") + reference});
    if (failed != 0)
        qFatal("the stand-in refused a change");
}

/** Milliseconds from CaMS's clock to ours, of every change that has arrived. */
std::vector<qint64> lagsSoFar(store::Database &database)
{
    const store::Rows rows = must(must(database.connection())
                                      ->query("SELECT read_at - changed_at AS lag FROM cams_link"
                                              " WHERE identifies_as = 'measured'"));
    std::vector<qint64> lags;
    for (qsizetype i = 0; i < rows.size(); ++i)
        lags.push_back(rows.at(i).integer("lag"));
    return lags;
}

/** Changes while the hub keeps itself current at its own pace. */
void measureLag(const services::CamsReader::Ground &ground, const QUrl &eois)
{
    // The compare of this night is done.
    must(must(ground.database.connection())
             ->execute("UPDATE eois_cursor SET compared_at = :now",
                       {{":now", QDateTime::currentMSecsSinceEpoch()}}));
    const services::CamsKeeper keeper(ground, {});
    for (int i = 0; i < changes; ++i) {
        // Those of long ago: the changes of the practice data reach into the future.
        change(eois, QString::number(3'000'100 + 9 * i));
        std::this_thread::sleep_for(100ms);
    }
    std::vector<qint64> lags;
    for (int wait = 0; wait < 300 && int(lags.size()) < changes; ++wait) {
        std::this_thread::sleep_for(100ms);
        lags = lagsSoFar(ground.database);
    }
    std::sort(lags.begin(), lags.end());
    if (lags.empty())
        qFatal("no change arrived");
    std::printf("feed lag, read every 5 s: %zu of %d changes, median %.1f s, longest %.1f s\n",
                lags.size(), changes, double(lags.at(lags.size() / 2)) / 1000,
                double(lags.back()) / 1000);
}

QUrl startEois(QProcess &process, const QString &program, int clients)
{
    process.start(program, {QStringLiteral("--port"), QStringLiteral("0"),
                            QStringLiteral("--clients"), QString::number(clients)});
    if (!process.waitForStarted() || !process.waitForReadyRead(60'000))
        qFatal("wren-eois did not start");
    return QUrl(QString::fromUtf8(process.readLine()).trimmed().section(u' ', 2));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || !seal::initialise())
        return 2;
    QProcess process;
    const int links = arguments.size() > 3 ? arguments.at(3).toInt() : allLinks;
    const int inCams = links * inCamsPerLink;
    const int unlinked = links / linksPerUnlinked;
    const QUrl url = startEois(process, arguments.at(1), inCams);
    eois::ConnectorSettings settings;
    settings.baseUrl = url;
    settings.apiKey = "practice";
    const auto eois = must(eois::Connector::make(settings));
    const bool postgres = arguments.value(2) == u"postgresql";
    const test::TestDatabase database(postgres ? test::TestDatabase::Kind::PostgreSql
                                               : test::TestDatabase::Kind::Sqlite);
    store::WriterLane lane(*database, environment());
    must(services::installReferenceData(*database, lane));
    fillOffice(lane, unlinked);
    fillLinks(*database, lane, *eois, links);
    std::printf("database: %s, %d linked, %d not; CaMS: %d clients\n",
                postgres ? "PostgreSQL" : "SQLite", links, unlinked, inCams);
    const services::CamsReader::Ground ground{*database, lane, environment(), *eois};
    services::CamsReader reader(ground);
    const double fetched =
        seconds("reference: the feed fetched alone", [&] { return fetchAll(*eois); });
    const double all =
        seconds("full compare, every link changed", [&] { return must(reader.compareAll()); });
    const double none =
        seconds("full compare, nothing changed", [&] { return must(reader.compareAll()); });
    (void)seconds("feed, nothing new", [&] { return must(reader.readFeed()); });
    if (links == allLinks)
        measureLag(ground, url);
    process.kill();
    process.waitForFinished();
    std::printf("memory: %.0f MB at most\n", megabytes("VmHWM:"));
    std::printf("ratio: %.2f (nothing changed, to fetching alone)\nbar: %s\n", none / fetched,
                std::max(all, none) <= bar ? "met" : "missed");
    return 0;
}
