// SPDX-License-Identifier: Apache-2.0
#include "hub/store/matching/matchrows.h"

#include "hub/store/eachrow.h"

namespace wren::store {

namespace {

/** forEachRow binds texts; both databases read them as the numbers that the column holds. */
template<typename Numbers>
QStringList texts(const Numbers &numbers)
{
    QStringList all;
    all.reserve(numbers.size());
    for (const qint64 number : numbers)
        all << QString::number(number);
    return all;
}

Result<QList<matching::BorneName>> names(Connection &connection, const char *select,
                                         const QList<matching::Key> &keys)
{
    QList<matching::BorneName> found;
    const Result<void> read =
        forEachRow(connection, select, texts(keys), [&found](const Rows::Row &row) {
            found << matching::BorneName{row.text("name"), row.integer("people")};
        });
    if (!read)
        return read.error();
    return found;
}

matching::Person personOf(const Rows::Row &row)
{
    return {matching::Name::of(row.text("first_name")),
            matching::Name::of(row.text("preferred_name")),
            matching::Name::of(row.text("last_name")),
            row.text("birth_date"),
            row.text("phone"),
            row.text("email"),
            row.text("postal_code"),
            row.text("street")};
}

} // namespace

Result<qint64> indexedPopulation(Connection &connection)
{
    static constexpr char sql[] = "SELECT COALESCE(MAX(number), 0) AS n FROM match_person";
    const Result<Rows> rows = connection.query(sql);
    if (!rows)
        return rows.error();
    return rows->first().integer("n");
}

Result<QList<matching::BorneName>> namesSpelt(Connection &connection,
                                              const QList<matching::Key> &spellingKeys)
{
    static constexpr char select[] = R"(
        SELECT n.name, n.people FROM match_spelling s JOIN match_name n ON n.id = s.name_id
        WHERE s.key IN )";
    return names(connection, select, spellingKeys);
}

Result<QList<matching::BorneName>> namesWithKeys(Connection &connection,
                                                 const QList<matching::Key> &nameKeys)
{
    static constexpr char select[] = "SELECT name, people FROM match_name WHERE id IN ";
    return names(connection, select, nameKeys);
}

Result<void> addPeopleWithKeys(Connection &connection, const QList<matching::Key> &keys, int most,
                               QSet<qint64> &people)
{
    static constexpr char select[] = "SELECT person FROM match_key WHERE key IN ";
    const QByteArray tail = " LIMIT " + QByteArray::number(most);
    return forEachRow(
        connection, select, texts(keys),
        [&people](const Rows::Row &row) { people.insert(row.integer("person")); },
        tail.constData());
}

Result<QList<IndexedPerson>> indexedPeople(Connection &connection, const QSet<qint64> &numbers)
{
    static constexpr char selectCams[] = R"(
        SELECT number, first_name, preferred_name, last_name, birth_date, phone, email,
               postal_code, street
        FROM match_cams WHERE number IN )";
    static constexpr char select[] = R"(
        SELECT number, client_id, first_name, preferred_name, last_name, birth_date, phone, email,
               postal_code, street
        FROM match_person WHERE number IN )";
    QHash<qint64, matching::Person> inCams;
    Result<void> read =
        forEachRow(connection, selectCams, texts(numbers), [&inCams](const Rows::Row &row) {
            inCams.insert(row.integer("number"), personOf(row));
        });
    if (!read)
        return read.error();
    QList<IndexedPerson> people;
    people.reserve(numbers.size());
    read = forEachRow(connection, select, texts(numbers), [&](const Rows::Row &row) {
        IndexedPerson person{
            row.integer("number"), ClientId::fromTrusted(row.text("client_id")), {personOf(row)}};
        const auto held = inCams.constFind(person.number);
        if (held != inCams.cend())
            person.accounts << *held;
        people << person;
    });
    if (!read)
        return read.error();
    return people;
}

Result<QMultiHash<matching::Key, qint64>> unlinkedWithKeys(Connection &connection,
                                                           const QList<matching::Key> &keys)
{
    // One after the other: asked for both at once, PostgreSQL reads every client there is.
    static constexpr char selectPeople[] = "SELECT key, person FROM match_key WHERE key IN ";
    static constexpr char selectUnlinked[] = R"(
        SELECT p.number FROM match_person p
        WHERE NOT EXISTS (SELECT 1 FROM cams_link l WHERE l.client_id = p.client_id)
        AND p.number IN )";
    QMultiHash<matching::Key, qint64> found;
    QSet<qint64> people;
    Result<void> read =
        forEachRow(connection, selectPeople, texts(keys), [&](const Rows::Row &row) {
            found.insert(row.integer("key"), row.integer("person"));
            people.insert(row.integer("person"));
        });
    if (!read)
        return read.error();
    QSet<qint64> unlinked;
    read = forEachRow(connection, selectUnlinked, texts(people), [&unlinked](const Rows::Row &row) {
        unlinked.insert(row.integer("number"));
    });
    if (!read)
        return read.error();
    found.removeIf([&unlinked](auto pair) { return !unlinked.contains(pair.value()); });
    return found;
}

Result<void> insertNotSamePerson(Connection &connection, const NotSamePerson &said)
{
    static constexpr char sql[] = R"(
        INSERT INTO not_same_person (client_id, other_id, staff_id, reason, at)
        VALUES (:client, :other, :staff, :reason, :at))";
    return connection.execute(sql, {{":client", said.client.text()},
                                    {":other", said.other.text()},
                                    {":staff", said.staff.text()},
                                    {":reason", said.reason},
                                    {":at", said.at}});
}

} // namespace wren::store
