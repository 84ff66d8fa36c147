// SPDX-License-Identifier: Apache-2.0
// The whole index at once: sorted before it is written, or a million people take hours.
#include "hub/store/matching/clientperson.h"
#include "hub/store/matching/matchindex.h"
#include "hub/store/sql/manyrows.h"
#include "models/matching/keys.h"

#include <algorithm>
#include <vector>

namespace wren::store {

namespace {

constexpr int page = 5000;

using Pair = std::pair<qint64, qint64>;

/** What the pages of clients gather. */
struct Gathered
{
    qint64 people = 0;
    QHash<QString, qint64> bearers;
    std::vector<Pair> keys; ///< (key, person)
};

Result<void> insertPairs(Connection &connection, const char *table,
                         const QList<QByteArray> &columns, std::vector<Pair> &pairs)
{
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    ManyRows rows(connection, table, columns);
    for (const Pair &pair : pairs) {
        if (const Result<void> added = rows.add({pair.first, pair.second}); !added)
            return added;
    }
    return rows.flush();
}

Result<void> insertNames(Connection &connection, const QHash<QString, qint64> &bearers)
{
    std::vector<Pair> spellings;
    std::vector<std::pair<qint64, QString>> names;
    for (auto it = bearers.cbegin(); it != bearers.cend(); ++it) {
        const matching::Key id = matching::nameKey(it.key());
        names.emplace_back(id, it.key());
        for (const matching::Key key : matching::spellingKeys(it.key()))
            spellings.emplace_back(key, id);
    }
    std::sort(names.begin(), names.end());
    ManyRows rows(connection, "match_name", {"id", "name", "people"});
    for (const auto &[id, name] : names) {
        if (const auto added = rows.add({id, name, bearers.value(name)}); !added)
            return added;
    }
    if (const Result<void> flushed = rows.flush(); !flushed)
        return flushed;
    return insertPairs(connection, "match_spelling", {"key", "name_id"}, spellings);
}

/** The rows of match_person and of match_cams on their way. */
struct PeopleRows
{
    ManyRows people;
    ManyRows inCams;

    [[nodiscard]] Result<void> flush()
    {
        const Result<void> flushed = people.flush();
        return flushed ? inCams.flush() : flushed;
    }
};

Result<void> insertPeople(PeopleRows &rows, const QList<ClientPerson> &people, Gathered &gathered)
{
    for (const ClientPerson &each : people) {
        const qint64 number = ++gathered.people;
        const QList<matching::Person> accounts = each.accounts();
        for (const QString &name : matching::personNames(accounts))
            ++gathered.bearers[name];
        for (const matching::Key key : matching::personKeys(accounts))
            gathered.keys.emplace_back(key, number);
        Result<void> added =
            rows.people.add(accountRow(number, each.texts) << QVariant(each.client.text()));
        if (added && each.inCams)
            added = rows.inCams.add(accountRow(number, *each.inCams));
        if (!added)
            return added;
    }
    return {};
}

Result<Gathered> gatherPeople(Connection &connection)
{
    Gathered gathered;
    PeopleRows rows{{connection, "match_person", accountColumns() + QList<QByteArray>{"client_id"}},
                    {connection, "match_cams", accountColumns()}};
    ClientId last;
    for (;;) {
        const auto people = readClientPeople(connection, last, page);
        if (!people)
            return people.error();
        if (people->isEmpty())
            break;
        last = people->last().client;
        if (const auto inserted = insertPeople(rows, *people, gathered); !inserted)
            return inserted.error();
    }
    if (const Result<void> flushed = rows.flush(); !flushed)
        return flushed.error();
    return gathered;
}

Result<void> makeIndex(Connection &connection)
{
    for (const char *sql :
         {"DELETE FROM match_key", "DELETE FROM match_spelling", "DELETE FROM match_name",
          "DELETE FROM match_person", "DELETE FROM match_cams"}) {
        if (const Result<void> emptied = connection.execute(sql); !emptied)
            return emptied;
    }
    Result<Gathered> gathered = gatherPeople(connection);
    if (!gathered)
        return gathered.error();
    if (const auto named = insertNames(connection, gathered->bearers); !named)
        return named;
    const auto keyed = insertPairs(connection, "match_key", {"key", "person"}, gathered->keys);
    if (!keyed)
        return keyed;
    static constexpr char state[] = R"(
        INSERT INTO match_state (id, keys_version) VALUES (1, :version)
        ON CONFLICT (id) DO UPDATE SET keys_version = excluded.keys_version)";
    return connection.execute(state, {{":version", matching::keysVersion}});
}

Result<bool> isUpToDate(Connection &connection)
{
    static constexpr char sql[] = "SELECT id FROM match_state WHERE keys_version = :version";
    const Result<Rows> rows = connection.query(sql, {{":version", matching::keysVersion}});
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

} // namespace

Result<void> fillMatchIndex(Connection &connection)
{
    static constexpr char lock[] = "UPDATE hub_state SET seq = seq WHERE id = 1";
    if (const Result<bool> done = isUpToDate(connection); !done || *done)
        return done ? Result<void>() : done.error();
    const auto transaction = Transaction::begin(connection, Transaction::Mode::Write);
    if (!transaction)
        return transaction.error();
    if (const Result<void> locked = connection.execute(lock); !locked)
        return locked;
    const Result<bool> meanwhile = isUpToDate(connection);
    if (!meanwhile)
        return meanwhile.error();
    if (*meanwhile)
        return {};
    if (const Result<void> made = makeIndex(connection); !made)
        return made;
    return (*transaction)->commit();
}

} // namespace wren::store
