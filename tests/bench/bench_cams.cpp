// SPDX-License-Identifier: Apache-2.0
// 20,000 linked clients against a real stand-in: the nightly compare when nothing changed and when
// everything did, the feed's lag, and memory. bench_cams WREN_EOIS [sqlite|postgresql]
#include "hub/eois/connector.h"
#include "hub/services/cams/camsreader.h"
#include "hub/services/referenceimport/referenceimport.h"
#include "hub/store/cams/camsrows.h"
#include "hub/store/staff/staffrows.h"
#include "seal/seal.h"
#include "tests/support/databases.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <cstdio>

using namespace wren;

namespace {

constexpr int links = 20'000;
constexpr int firstReference = 3'000'001;
constexpr double bar = 60; // seconds for a full compare

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

double megabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

store::Environment environment()
{
    return {[] { return QDateTime::currentMSecsSinceEpoch(); },
            [](std::size_t size) {
                return seal::randomBytes(size);
            }};
}

/** Clients with a link that was read long ago: as empty as can be. */
void fill(store::WriteContext &context, int from, int to)
{
    const ProviderId provider = ProviderId::fromTrusted(u"6a1f0c52-3b8e-4f0e-9d61-0c2b7a5d1e01");
    const StaffId staff = StaffId::fromTrusted(u"0f8fad5b-d9cb-469f-a165-70867728950e");
    if (from == 0) {
        must(
            store::insertProvider(context.sql(), provider, QStringLiteral("North"), context.seq()));
        must(store::insertStaff(
            context.sql(),
            {staff, provider, {}, QStringLiteral("Jo"), QStringLiteral("jo@example.ca")}, {},
            context.seq(), context.now()));
    }
    for (int i = from; i < to; ++i) {
        Profile profile;
        profile.set(Field::LastName, QStringLiteral("Client"));
        profile.set(Field::OneNameOnly, true);
        profile.set(Field::Email, QStringLiteral("c%1@example.ca").arg(i));
        const store::ClientKey key{ClientId::fromRandom(context.random(16)), provider};
        must(store::insertClient(context.sql(), {key, {}, profile, context.seq(), context.now()}));
        store::CamsLink link;
        link.client = key;
        link.record.client = key.id;
        link.record.reference = QString::number(firstReference + i);
        link.record.caseReference = QStringLiteral("1");
        must(store::insertCamsLink(context.sql(), link, staff));
    }
    must(context.sql().execute("UPDATE cams_link SET wanted = 0"));
}

void fillAll(store::WriterLane &lane)
{
    for (int from = 0; from < links; from += 1000) {
        store::Job job;
        job.action = QStringLiteral("fill");
        job.work = [from](store::WriteContext &context) -> Result<store::Effect> {
            fill(context, from, std::min(links, from + 1000));
            return store::Effect();
        };
        (void)must(lane.submit(std::move(job)).get());
    }
}

/** The first reading knows each person by what CaMS says then. */
void acquaint(store::Database &database, const eois::Gateway &eois)
{
    services::ReferenceCache cache;
    store::Connection &sql = *must(database.connection());
    QString cursor;
    for (bool more = true; more;) {
        const eois::CamsChanges page = must(eois.changesAfter(cursor));
        for (const eois::CamsClient &client : page.clients) {
            const auto lists = must(cache.current(sql));
            const services::CamsReading reading = services::readingOf(client, *lists);
            const auto known = must(store::camsLinks(sql, {reading.reference}));
            if (known.isEmpty())
                continue;
            store::CamsLink link = *known.cbegin();
            link.record.layer.values = reading.values;
            link.record.layer.values.set(Field::Phone, QStringLiteral("+15195550100"));
            must(store::updateCamsLink(sql, link));
        }
        cursor = page.cursor;
        more = page.more;
    }
}

double seconds(const std::function<services::CamsTally()> &work, const char *what)
{
    QElapsedTimer timer;
    timer.start();
    const services::CamsTally tally = work();
    const double taken = double(timer.elapsed()) / 1000;
    std::printf("%s: %.1f s (%d read, %d written, longest lag %lld ms, %.0f MB)\n", what, taken,
                tally.read, tally.written, qlonglong(tally.lag.count()), megabytes());
    std::fflush(stdout);
    return taken;
}

QUrl startEois(QProcess &process, const QString &program)
{
    process.start(program, {QStringLiteral("--port"), QStringLiteral("0"),
                            QStringLiteral("--clients"), QString::number(links)});
    if (!process.waitForStarted() || !process.waitForReadyRead(30000))
        qFatal("wren-eois did not start");
    return QUrl(QString::fromUtf8(process.readLine()).trimmed().section(u' ', 2));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || !seal::initialise())
        return 2;
    QProcess process;
    const auto eois =
        must(eois::Connector::make({startEois(process, arguments.at(1)), "practice"}));
    const bool postgres = arguments.value(2) == u"postgresql";
    const test::TestDatabase database(postgres ? test::TestDatabase::Kind::PostgreSql
                                               : test::TestDatabase::Kind::Sqlite);
    store::WriterLane lane(*database, environment());
    must(services::installReferenceData(*database, lane));
    fillAll(lane);
    acquaint(*database, *eois);
    services::CamsReader reader({*database, lane, environment(), *eois});
    const double all =
        seconds([&] { return must(reader.compareAll()); }, "full compare, every value differs");
    const double none =
        seconds([&] { return must(reader.compareAll()); }, "full compare, nothing differs");
    (void)seconds([&] { return must(reader.readFeed()); }, "feed, nothing new");
    process.kill();
    process.waitForFinished();
    std::printf("ratio: %.2f\nbar: %s\n", std::max(all, none) / bar,
                std::max(all, none) <= bar ? "met" : "missed");
    return 0;
}
