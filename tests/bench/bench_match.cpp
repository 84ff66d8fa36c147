// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/personmatches.h"
#include "hub/store/matching/latinname.h"
#include "models/matching/street.h"
#include "models/matching/weights.h"
#include "tests/bench/benchregistry.h"
#include "tests/bench/estimate.h"
#include "tests/bench/namesakes.h"
#include "tests/bench/trigrams.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

using namespace wren;
using namespace wren::bench;

namespace {

enum class Asked { Name, NameAndBirthDate, NameAndPostalCode, Everything };

matching::Person personFor(const Somebody &somebody, Asked asked)
{
    matching::Person person;
    person.first = matching::Name::of(store::latinName(somebody.first));
    person.last = matching::Name::of(store::latinName(somebody.last));
    if (asked == Asked::NameAndBirthDate || asked == Asked::Everything)
        person.birthDate = somebody.birthDate;
    if (asked == Asked::NameAndPostalCode || asked == Asked::Everything)
        person.postalCode = somebody.postalCode;
    if (asked == Asked::Everything)
        person.street = matching::comparableStreet(somebody.street);
    return person;
}

/** Where the true person stood in the answers: 1 is first, 0 nowhere. */
struct Ranks
{
    int asked = 0;
    int first = 0;
    int firstTen = 0;

    void add(int rank)
    {
        ++asked;
        first += rank == 1 ? 1 : 0;
        firstTen += rank >= 1 && rank <= 10 ? 1 : 0;
    }
    [[nodiscard]] double inFirst() const { return double(first) / std::max(asked, 1); }
    [[nodiscard]] double inFirstTen() const { return double(firstTen) / std::max(asked, 1); }
};

/** Pairs of records that were called one person. */
struct Pairs
{
    int right = 0;
    int wrong = 0;
    [[nodiscard]] double precision() const { return double(right) / std::max(right + wrong, 1); }
    [[nodiscard]] double recall(int all) const { return double(right) / std::max(all, 1); }
};

struct FoundPair
{
    bool right = false;
    bool strong = false;
    double bits = -1000; ///< above the registry's size
};

template<typename Test>
Pairs counted(const QList<FoundPair> &found, Test test)
{
    Pairs pairs;
    for (const FoundPair &pair : found) {
        if (test(pair))
            (pair.right ? pairs.right : pairs.wrong) += 1;
    }
    return pairs;
}

class MatchBench
{
public:
    MatchBench(QList<Somebody> file, bool tuning)
        : m_file(std::move(file))
        , m_tuning(tuning)
    {
        for (qsizetype i = 0; i < m_file.size(); ++i)
            m_records[m_file.at(i).entity] << i;
        for (qsizetype i = 0; i < m_file.size(); ++i) {
            const Somebody &each = m_file.at(i);
            if (each.tuning == m_tuning && m_records.value(each.entity).size() > 1)
                m_questions << i;
        }
    }

    /** True if every bar is met. */
    bool run(qsizetype size)
    {
        QList<Somebody> people = m_file;
        Crowd crowd(20260104, m_file);
        while (people.size() < size)
            people << crowd.next();
        std::printf("\nregistry: %lld people, %lld records searched for\n", people.size(),
                    m_questions.size());
        QTemporaryDir directory;
        const auto database = must(store::Database::open(
            {QString(QStringLiteral("sqlite:") + directory.filePath(QStringLiteral("hub.db")))}));
        must(database->migrate());
        m_connection = must(database->connection());
        QElapsedTimer timer;
        timer.start();
        fillRegistry(*m_connection, shuffled(people));
        std::printf("made in: %.1f s\n", double(timer.elapsed()) / 1000);
        tellCeiling(Namesakes(people));
        const Ranks reference = trigramRanks(people);
        return report(reference);
    }

private:
    [[nodiscard]] bool isPartner(qsizetype record, qsizetype other) const
    {
        return other < m_file.size() && other != record &&
               m_file.at(other).entity == m_file.at(record).entity;
    }

    /** So that where somebody stands in the registry has nothing to do with the truth. */
    QList<Somebody> shuffled(const QList<Somebody> &people)
    {
        m_order.resize(people.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        std::shuffle(m_order.begin(), m_order.end(), std::mt19937(5));
        QList<Somebody> all;
        all.reserve(people.size());
        for (const qsizetype number : std::as_const(m_order))
            all << people.at(number);
        return all;
    }

    [[nodiscard]] qsizetype foundBy(const services::PersonMatch &match) const
    {
        return m_order.at(numberOf(match.found.client));
    }

    [[nodiscard]] Ranks trigramRanks(const QList<Somebody> &people) const
    {
        const TrigramIndex index(people);
        Ranks ranks;
        for (const qsizetype record : m_questions) {
            int rank = 0;
            int at = 0;
            for (const qsizetype found : index.closest(people.at(record), 11)) {
                at += found == record ? 0 : 1;
                if (rank == 0 && isPartner(record, found))
                    rank = at;
            }
            ranks.add(rank);
        }
        return ranks;
    }

    /** The chance that one of the partners is among the first `places` of all of that name. */
    [[nodiscard]] double chanceByName(qsizetype record, const Namesakes &namesakes,
                                      double places) const
    {
        const QList<qsizetype> entity = m_records.value(m_file.at(record).entity);
        double best = 0;
        for (const qsizetype partner : entity) {
            if (partner == record)
                continue;
            const Somebody &held = m_file.at(partner);
            const auto alike = std::count_if(entity.cbegin(), entity.cend(), [&](qsizetype other) {
                return other != record && areNamesakes(m_file.at(other), held);
            });
            const int others = namesakes.of(held) - (areNamesakes(m_file.at(record), held) ? 1 : 0);
            best = std::max(best, places * double(alike) / others);
        }
        return std::min(1.0, best);
    }

    /** What no matcher can pass by name alone, however good: whoever is called the same is equal.
     */
    void tellCeiling(const Namesakes &namesakes) const
    {
        double firstTen = 0;
        double first = 0;
        for (const qsizetype record : m_questions) {
            firstTen += chanceByName(record, namesakes, 10);
            first += chanceByName(record, namesakes, 1);
        }
        const double all = double(m_questions.size());
        std::printf("name only, at best (people of one name are equal): first ten %.4f, "
                    "first place %.4f\n",
                    firstTen / all, first / all);
    }

    [[nodiscard]] QList<services::PersonMatch> matchesOf(qsizetype record, Asked asked) const
    {
        return must(services::findMatches(*m_connection, personFor(m_file.at(record), asked)));
    }

    Ranks ranks(Asked asked)
    {
        Ranks ranks;
        QElapsedTimer timer;
        timer.start();
        for (const qsizetype record : m_questions) {
            int rank = 0;
            int at = 0;
            for (const services::PersonMatch &match : matchesOf(record, asked)) {
                const qsizetype found = foundBy(match);
                at += found == record ? 0 : 1;
                if (rank == 0 && isPartner(record, found))
                    rank = at;
            }
            ranks.add(rank);
            if (rank != 1)
                tellMiss(record, rank);
        }
        m_milliseconds = double(timer.elapsed()) / double(m_questions.size());
        return ranks;
    }

    /** Only of the half for tuning: nobody is to learn from the other one. */
    [[nodiscard]] bool isExplained() const
    {
        return m_tuning && qEnvironmentVariableIsSet("BENCH_MISSES");
    }

    void tellMiss(qsizetype record, int rank) const
    {
        if (!isExplained())
            return;
        std::printf("  rank %d: %s\n", rank, qPrintable(line(m_file.at(record))));
        for (const qsizetype other : m_records.value(m_file.at(record).entity)) {
            if (other != record)
                std::printf("          %s\n", qPrintable(line(m_file.at(other))));
        }
    }

    void tellPair(qsizetype record, const services::PersonMatch &match) const
    {
        const matching::Person &held = match.found.accounts.first();
        const double above = match.comparison.bits - std::log2(double(m_order.size()));
        const bool right = isPartner(record, foundBy(match));
        if (isExplained() && right != (above >= 0) && above > -6) {
            std::printf("  %s %.1f: %s = %s|%s|%s|%s|%s\n", right ? "missed" : "false ", above,
                        qPrintable(line(m_file.at(record))), qPrintable(held.first.joined),
                        qPrintable(held.last.joined), qPrintable(held.birthDate),
                        qPrintable(held.postalCode), qPrintable(held.street));
        }
    }

    [[nodiscard]] static QString line(const Somebody &person)
    {
        return QStringList{person.first, person.last, person.birthDate, person.postalCode,
                           person.street}
            .join(u'|');
    }

    /** Every pair found, once, with its bits above the registry's size. */
    [[nodiscard]] QList<FoundPair> pairs() const
    {
        const double size = std::log2(double(
            std::max(must(store::indexedPopulation(*m_connection)), matching::leastPopulation)));
        QHash<std::pair<qsizetype, qsizetype>, FoundPair> found;
        for (const qsizetype record : m_questions) {
            for (const services::PersonMatch &match : matchesOf(record, Asked::Everything)) {
                const qsizetype other = foundBy(match);
                if (other == record)
                    continue;
                tellPair(record, match);
                FoundPair &pair = found[std::minmax(record, other)];
                pair.right = isPartner(record, other);
                pair.bits = std::max(pair.bits, match.comparison.bits - size);
                pair.strong =
                    pair.strong || match.comparison.strength == matching::Strength::Strong;
            }
        }
        return found.values();
    }

    void reportPairs(const QList<FoundPair> &found) const
    {
        const int all = truePairs();
        for (int bits = -6; m_tuning && bits <= 8; bits += 2) {
            const Pairs pairs =
                counted(found, [bits](const FoundPair &p) { return p.bits >= bits; });
            std::printf("pairs from %d bits: precision %.4f, recall %.4f\n", bits,
                        pairs.precision(), pairs.recall(all));
        }
        const Pairs strong = counted(found, [](const FoundPair &pair) { return pair.strong; });
        std::printf("held back (strong): precision %.4f, recall %.4f\n", strong.precision(),
                    strong.recall(all));
    }

    [[nodiscard]] int truePairs() const
    {
        int count = 0;
        for (const QList<qsizetype> &records : m_records) {
            if (m_file.at(records.first()).tuning == m_tuning)
                count += int(records.size() * (records.size() - 1) / 2);
        }
        return count;
    }

    void tell(const char *what, const Ranks &ranks) const
    {
        std::printf("%s: first ten %.4f, first place %.4f (%.1f ms each)\n", what,
                    ranks.inFirstTen(), ranks.inFirst(), m_milliseconds);
    }

    bool report(const Ranks &reference)
    {
        std::printf("trigram similarity of the full name: first ten %.4f, first place %.4f\n",
                    reference.inFirstTen(), reference.inFirst());
        const Ranks name = ranks(Asked::Name);
        tell("name only", name);
        const Ranks birth = ranks(Asked::NameAndBirthDate);
        tell("name and birth date", birth);
        const Ranks postal = ranks(Asked::NameAndPostalCode);
        tell("name and postal code", postal);
        const QList<FoundPair> found = pairs();
        const Pairs same =
            counted(found, [](const FoundPair &pair) { return pair.bits >= matching::strongBits; });
        const double recall = same.recall(truePairs());
        std::printf("pairs: precision %.4f, recall %.4f of %d\n", same.precision(), recall,
                    truePairs());
        reportPairs(found);
        std::printf("ratio: %.3f\n", name.inFirstTen() / reference.inFirstTen());
        return name.inFirstTen() >= 0.94 && isMet(birth) && isMet(postal) &&
               same.precision() >= 0.99 && recall >= 0.97;
    }

    [[nodiscard]] static bool isMet(const Ranks &ranks)
    {
        return ranks.inFirstTen() >= 0.99 && ranks.inFirst() >= 0.97;
    }

    const QList<Somebody> m_file;
    const bool m_tuning;
    QHash<QString, QList<qsizetype>> m_records;
    QList<qsizetype> m_questions;
    QList<qsizetype> m_order; ///< who of the people stands at each place of the registry
    store::Connection *m_connection = nullptr;
    double m_milliseconds = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("truth"), QStringLiteral("People with known duplicates."),
                      QStringLiteral("FILE.csv")});
    parser.addOption({QStringLiteral("sizes"), QStringLiteral("Registry sizes."),
                      QStringLiteral("N,N,..."), QStringLiteral("5000,200000,1000000")});
    parser.addOption(
        {QStringLiteral("tuning"),
         QStringLiteral("Report the half for tuning instead of the half for testing.")});
    parser.addOption({QStringLiteral("estimate"),
                      QStringLiteral("Print what the weights are estimated from, nothing else.")});
    parser.process(application);
    if (!parser.isSet(QStringLiteral("truth")))
        parser.showHelp(2);
    const QList<Somebody> file = peopleOfFile(parser.value(QStringLiteral("truth")));
    if (parser.isSet(QStringLiteral("estimate"))) {
        estimateWeights(file);
        return 0;
    }
    bool met = true;
    for (const QString &size : parser.value(QStringLiteral("sizes")).split(u',')) {
        const bool reached =
            MatchBench(file, parser.isSet(QStringLiteral("tuning"))).run(size.toLongLong());
        std::printf("bar at this size: %s\n", reached ? "met" : "missed");
        met = met && reached;
        std::fflush(stdout);
    }
    std::printf("\nbar: %s\n", met ? "met" : "missed");
    return 0;
}
