// SPDX-License-Identifier: Apache-2.0
#include "hub/store/matching/matchindex.h"

#include "hub/store/eachrow.h"
#include "hub/store/matching/clientperson.h"
#include "hub/store/matching/matchrows.h"
#include "hub/store/sql/manyrows.h"

namespace wren::store {

namespace {

constexpr char orNewAccount[] =
    " ON CONFLICT (number) DO UPDATE SET first_name = excluded.first_name,"
    " preferred_name = excluded.preferred_name, last_name = excluded.last_name,"
    " birth_date = excluded.birth_date, phone = excluded.phone, email = excluded.email,"
    " postal_code = excluded.postal_code, street = excluded.street";

/** What is on its way into the index; what is to go from it goes at once. */
struct IndexRows
{
    explicit IndexRows(Connection &connection)
        : people(connection, "match_person", accountColumns() + QList<QByteArray>{"client_id"},
                 orNewAccount)
        , inCams(connection, "match_cams", accountColumns(), orNewAccount)
        , keys(connection, "match_key", {"key", "person"})
    {}

    [[nodiscard]] Result<void> flush()
    {
        Result<void> flushed = people.flush();
        if (flushed)
            flushed = inCams.flush();
        return flushed ? keys.flush() : flushed;
    }

    ManyRows people;
    ManyRows inCams;
    ManyRows keys;
};

/** Those of the clients whom the index knows. */
Result<QHash<ClientId, IndexedPerson>> indexed(Connection &connection,
                                               const QList<ClientId> &clients)
{
    static constexpr char select[] = "SELECT number FROM match_person WHERE client_id IN ";
    QSet<qint64> numbers;
    const Result<void> read =
        forEachRow(connection, select, idTexts(clients),
                   [&numbers](const Rows::Row &row) { numbers.insert(row.integer("number")); });
    const auto people = read ? indexedPeople(connection, numbers) : read.error();
    if (!people)
        return people.error();
    QHash<ClientId, IndexedPerson> known;
    for (const IndexedPerson &person : *people)
        known.insert(person.client, person);
    return known;
}

/** Nothing in CaMS: CaMS's account goes. */
Result<void> putCams(Connection &connection, IndexRows &rows, qint64 number,
                     const std::optional<PersonTexts> &texts)
{
    static constexpr char drop[] = "DELETE FROM match_cams WHERE number = :number";
    return texts ? rows.inCams.add(accountRow(number, *texts))
                 : connection.execute(drop, {{":number", number}});
}

/** One bearer more; a new name can then be found misspelt too. */
Result<void> addName(Connection &connection, const QString &name)
{
    static constexpr char count[] = R"(
        INSERT INTO match_name (id, name, people) VALUES (:id, :name, 1)
        ON CONFLICT (id) DO UPDATE SET people = match_name.people + 1 RETURNING people)";
    static constexpr char spell[] = R"(
        INSERT INTO match_spelling (key, name_id) VALUES (:key, :id)
        ON CONFLICT (key, name_id) DO NOTHING)";
    const matching::Key id = matching::nameKey(name);
    const Result<Rows> people = connection.query(count, {{":id", id}, {":name", name}});
    if (!people)
        return people.error();
    if (people->first().integer("people") > 1)
        return {};
    for (const matching::Key key : matching::spellingKeys(name)) {
        if (const auto added = connection.execute(spell, {{":key", key}, {":id", id}}); !added)
            return added;
    }
    return {};
}

Result<void> removeName(Connection &connection, const QString &name)
{
    static constexpr char sql[] = "UPDATE match_name SET people = people - 1 WHERE id = :id";
    return connection.execute(sql, {{":id", matching::nameKey(name)}});
}

/** `change` for each that is in `some`, but not in `others`. */
template<typename List, typename Change>
Result<void> forThoseMissing(const List &some, const List &others, Change change)
{
    for (const auto &each : some) {
        if (others.contains(each))
            continue;
        if (const Result<void> changed = change(each); !changed)
            return changed;
    }
    return {};
}

Result<void> changeKeys(Connection &connection, IndexRows &rows, qint64 number,
                        const QList<matching::Person> &before, const QList<matching::Person> &after)
{
    static constexpr char drop[] = "DELETE FROM match_key WHERE key = :key AND person = :person";
    const QList<matching::Key> old = matching::personKeys(before);
    const QList<matching::Key> now = matching::personKeys(after);
    const Result<void> removed = forThoseMissing(old, now, [&](matching::Key key) {
        return connection.execute(drop, {{":key", key}, {":person", number}});
    });
    if (!removed)
        return removed;
    return forThoseMissing(now, old, [&](matching::Key key) {
        return rows.keys.add({key, number});
    });
}

Result<void> changeNames(Connection &connection, const QList<matching::Person> &before,
                         const QList<matching::Person> &after)
{
    const QStringList old = matching::personNames(before);
    const QStringList now = matching::personNames(after);
    const Result<void> removed = forThoseMissing(
        old, now, [&connection](const QString &name) { return removeName(connection, name); });
    if (!removed)
        return removed;
    return forThoseMissing(
        now, old, [&connection](const QString &name) { return addName(connection, name); });
}

/** `before`: the accounts that the index knows; none of somebody new. */
Result<void> indexPerson(Connection &connection, IndexRows &rows, qint64 number,
                         const QList<matching::Person> &before, const ClientPerson &person)
{
    const QList<matching::Person> after = person.accounts();
    Result<void> written =
        rows.people.add(accountRow(number, person.texts) << QVariant(person.client.text()));
    if (written && (before.size() > 1 || after.size() > 1))
        written = putCams(connection, rows, number, person.inCams);
    if (written)
        written = changeKeys(connection, rows, number, before, after);
    if (written)
        written = changeNames(connection, before, after);
    return written;
}

} // namespace

bool isMatched(const QString &kind, const QString &field)
{
    const bool isCams = kind == QLatin1String("cams");
    if (!isCams && kind != QLatin1String("client"))
        return false;
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const Field each :
             {Field::FirstName, Field::LastName, Field::PreferredName, Field::BirthDate,
              Field::Phone, Field::Email, Field::PrimaryAddress})
            all.insert(fieldName(each));
        return all;
    }();
    return names.contains(field) || (isCams && field == QLatin1String("state"));
}

Result<void> indexClients(Connection &connection, const QList<ClientId> &clients)
{
    if (clients.isEmpty())
        return {};
    const Result<QList<ClientPerson>> people = readClientPeople(connection, clients);
    if (!people)
        return people.error();
    const auto known = indexed(connection, clients);
    if (!known)
        return known.error();
    // Under the counter lock: nobody else takes the next numbers.
    Result<qint64> last = known->size() < people->size() ? indexedPopulation(connection) : 0;
    if (!last)
        return last.error();
    IndexRows rows(connection);
    for (const ClientPerson &person : *people) {
        const auto was = known->constFind(person.client);
        const bool isNew = was == known->cend();
        const qint64 number = isNew ? ++*last : was->number;
        const auto before = isNew ? QList<matching::Person>() : was->accounts;
        const auto written = indexPerson(connection, rows, number, before, person);
        if (!written)
            return written;
    }
    return rows.flush();
}

} // namespace wren::store
