// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/personmatches.h"
#include "hub/store/clients/clientqueries.h"
#include "hub/store/matching/latinname.h"
#include "models/formats/personname.h"
#include "tests/bench/benchregistry.h"
#include "tests/support/databases.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace wren;
using namespace wren::bench;

namespace {

/** Milliseconds of each search, and how often the person meant was in the first ten. */
struct Measured
{
    std::vector<double> times;
    int found = 0;

    [[nodiscard]] double percentile(double share)
    {
        std::sort(times.begin(), times.end());
        return times.at(std::size_t(share * double(times.size() - 1)));
    }
    void print(const char *what)
    {
        std::printf("%s: median %.1f ms, p95 %.1f ms, person meant in the first ten %.3f\n", what,
                    percentile(0.5), percentile(0.95), double(found) / double(times.size()));
    }
};

/** Somebody of the registry, as somebody else misspells the name. */
struct Search
{
    Somebody asked;
    qsizetype meant = 0;
};

QList<Search> searchesFor(const QList<Somebody> &people, int count)
{
    std::mt19937 random(99);
    QList<Search> searches;
    for (int i = 0; i < count; ++i) {
        const qsizetype meant = qsizetype(random()) % people.size();
        Search search{people.at(meant), meant};
        (i % 2 == 0 ? search.asked.first : search.asked.last) =
            misspelt(i % 2 == 0 ? search.asked.first : search.asked.last, random);
        searches << search;
    }
    return searches;
}

template<typename Ask>
Measured measure(const QList<Search> &searches, Ask ask)
{
    Measured measured;
    for (const Search &search : searches) {
        QElapsedTimer timer;
        timer.start();
        const QList<qsizetype> found = ask(search.asked);
        measured.times.push_back(double(timer.nsecsElapsed()) / 1e6);
        measured.found += found.mid(0, 10).contains(search.meant) ? 1 : 0;
    }
    return measured;
}

/** As the hub answers it: who matches, and what of them is shown. */
QList<qsizetype> searchHub(store::Connection &sql, const Somebody &asked)
{
    matching::Person person;
    person.first = matching::Name::of(store::latinName(asked.first));
    person.last = matching::Name::of(store::latinName(asked.last));
    QList<ClientId> clients;
    QList<qsizetype> found;
    for (const services::PersonMatch &match : must(services::findMatches(sql, person))) {
        clients << match.found.client;
        found << numberOf(match.found.client);
    }
    (void)must(store::findPeople(sql, clients));
    return found;
}

QList<qsizetype> searchTrigrams(store::Connection &sql, const Somebody &asked)
{
    static constexpr char select[] = R"(
        SELECT id FROM client WHERE search_name % CAST(:name AS TEXT)
        ORDER BY similarity(search_name, CAST(:name_again AS TEXT)) DESC LIMIT 50)";
    const QString name = searchName(asked.first, asked.last, {});
    const store::Rows rows = must(sql.query(select, {{":name", name}, {":name_again", name}}));
    QList<qsizetype> found;
    for (qsizetype i = 0; i < rows.size(); ++i)
        found << numberOf(ClientId::fromTrusted(rows.at(i).text("id")));
    return found;
}

void indexTrigrams(store::Connection &sql)
{
    for (const char *statement :
         {"SET statement_timeout = 0", "CREATE EXTENSION IF NOT EXISTS pg_trgm",
          "CREATE INDEX client_trigrams ON client USING gin (search_name gin_trgm_ops)",
          "ANALYZE client"})
        must(sql.execute(statement));
}

Measured onSqlite(const QList<Somebody> &people, const QList<Search> &searches)
{
    const test::TestDatabase database(test::TestDatabase::Kind::Sqlite);
    store::Connection &sql = *must(database->connection());
    fillRegistry(sql, people);
    (void)measure(searches.mid(0, 50), [&sql](const Somebody &who) { return searchHub(sql, who); });
    return measure(searches, [&sql](const Somebody &who) { return searchHub(sql, who); });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("people"), QStringLiteral("In the registry."),
                      QStringLiteral("N"), QStringLiteral("1000000")});
    parser.process(application);
    Crowd crowd(20260104, {});
    QList<Somebody> people;
    const qsizetype size = parser.value(QStringLiteral("people")).toLongLong();
    while (people.size() < size)
        people << crowd.next();
    const QList<Search> searches = searchesFor(people, 500);
    std::printf("people: %lld, misspelt searches: %lld\n", people.size(), searches.size());

    Measured sqlite = onSqlite(people, searches);
    sqlite.print("hub on SQLite");
    std::fflush(stdout);
    const test::TestDatabase database(test::TestDatabase::Kind::PostgreSql);
    store::Connection &sql = *must(database->connection());
    fillRegistry(sql, people);
    indexTrigrams(sql);
    const auto hub = [&sql](const Somebody &who) {
        return searchHub(sql, who);
    };
    const auto trigrams = [&sql](const Somebody &who) {
        return searchTrigrams(sql, who);
    };
    (void)measure(searches.mid(0, 50), hub);
    (void)measure(searches.mid(0, 50), trigrams);
    Measured postgres = measure(searches, hub);
    postgres.print("hub on PostgreSQL");
    Measured reference = measure(searches, trigrams);
    reference.print("pg_trgm similarity (GIN index)");
    const double slower = std::max(sqlite.percentile(0.95), postgres.percentile(0.95));
    const double ratio = slower / reference.percentile(0.95);
    std::printf("ratio: %.3f\n", ratio);
    std::printf("bar: %s\n", ratio <= 0.5 && slower <= 60 ? "met" : "missed");
    return 0;
}
