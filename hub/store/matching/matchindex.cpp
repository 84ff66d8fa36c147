// SPDX-License-Identifier: Apache-2.0
#include "hub/store/matching/matchindex.h"

#include "hub/store/matching/clientperson.h"
#include "hub/store/matching/matchrows.h"

namespace wren::store {

namespace {

Bindings bindingsOf(qint64 number, const PersonTexts &texts)
{
    return {{":number", number},     {":first", texts.first},      {":preferred", texts.preferred},
            {":last", texts.last},   {":birth", texts.birthDate},  {":phone", texts.phone},
            {":email", texts.email}, {":postal", texts.postalCode}};
}

Result<std::optional<IndexedPerson>> indexed(Connection &connection, const ClientId &client)
{
    static constexpr char sql[] = "SELECT number FROM match_person WHERE client_id = :client";
    const Result<Rows> rows = connection.query(sql, {{":client", client.text()}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<IndexedPerson>();
    const auto people = indexedPeople(connection, {rows->first().integer("number")});
    if (!people)
        return people.error();
    return std::optional(people->first());
}

/** Under the counter lock: nobody else takes the next number. */
Result<qint64> insertPerson(Connection &connection, const ClientId &client,
                            const PersonTexts &texts)
{
    static constexpr char sql[] = R"(
        INSERT INTO match_person (number, client_id, first_name, preferred_name, last_name,
            birth_date, phone, email, postal_code)
        VALUES (:number, :client, :first, :preferred, :last, :birth, :phone, :email, :postal))";
    const Result<qint64> population = indexedPopulation(connection);
    if (!population)
        return population;
    const qint64 number = *population + 1;
    Bindings bindings = bindingsOf(number, texts);
    bindings << Bind{":client", client.text()};
    if (const Result<void> inserted = connection.execute(sql, bindings); !inserted)
        return inserted.error();
    return number;
}

Result<void> updatePerson(Connection &connection, qint64 number, const PersonTexts &texts)
{
    static constexpr char sql[] = R"(
        UPDATE match_person SET first_name = :first, preferred_name = :preferred,
            last_name = :last, birth_date = :birth, phone = :phone, email = :email,
            postal_code = :postal
        WHERE number = :number)";
    return connection.execute(sql, bindingsOf(number, texts));
}

/** Nothing: CaMS's account goes. */
Result<void> putCams(Connection &connection, qint64 number, const std::optional<PersonTexts> &texts)
{
    static constexpr char drop[] = "DELETE FROM match_cams WHERE number = :number";
    static constexpr char put[] = R"(
        INSERT INTO match_cams (number, first_name, preferred_name, last_name, birth_date, phone,
            email, postal_code)
        VALUES (:number, :first, :preferred, :last, :birth, :phone, :email, :postal)
        ON CONFLICT (number) DO UPDATE SET first_name = excluded.first_name,
            preferred_name = excluded.preferred_name, last_name = excluded.last_name,
            birth_date = excluded.birth_date, phone = excluded.phone, email = excluded.email,
            postal_code = excluded.postal_code)";
    return texts ? connection.execute(put, bindingsOf(number, *texts))
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

Result<void> changeKeys(Connection &connection, qint64 number,
                        const QList<matching::Person> &before, const QList<matching::Person> &after)
{
    const auto run = [&](const char *sql) {
        return [&connection, number, sql](matching::Key key) {
            return connection.execute(sql, {{":key", key}, {":person", number}});
        };
    };
    const QList<matching::Key> old = matching::personKeys(before);
    const QList<matching::Key> now = matching::personKeys(after);
    const Result<void> removed = forThoseMissing(
        old, now, run("DELETE FROM match_key WHERE key = :key AND person = :person"));
    if (!removed)
        return removed;
    return forThoseMissing(now, old,
                           run("INSERT INTO match_key (key, person) VALUES (:key, :person)"));
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

Result<void> indexClient(Connection &connection, const ClientId &client)
{
    const Result<std::optional<ClientPerson>> person = readClientPerson(connection, client);
    if (!person)
        return person.error();
    if (!*person)
        return {};
    const Result<std::optional<IndexedPerson>> known = indexed(connection, client);
    if (!known)
        return known.error();
    const PersonTexts &texts = (*person)->texts;
    const Result<qint64> number =
        *known ? Result<qint64>((*known)->number) : insertPerson(connection, client, texts);
    if (!number)
        return number.error();
    const QList<matching::Person> before = *known ? (*known)->accounts : QList<matching::Person>();
    const QList<matching::Person> after = (*person)->accounts();
    Result<void> written = *known ? updatePerson(connection, *number, texts) : Result<void>();
    if (written && (before.size() > 1 || after.size() > 1))
        written = putCams(connection, *number, (*person)->inCams);
    if (written)
        written = changeKeys(connection, *number, before, after);
    if (written)
        written = changeNames(connection, before, after);
    return written;
}

} // namespace wren::store
