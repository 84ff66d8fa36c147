// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/benchregistry.h"

#include "hub/store/matching/matchindex.h"
#include "hub/store/sql/manyrows.h"
#include "models/formats/address.h"
#include "models/formats/personname.h"

#include <QJsonDocument>

namespace wren::bench {

namespace {

constexpr char provider[] = "00000000-0000-4000-8000-0000000000aa";

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant address(const Somebody &person)
{
    Address address;
    address.line1 = person.street;
    address.postalCode = person.postalCode;
    if (address.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(address.toJson()).toJson(QJsonDocument::Compact));
}

void insertClients(store::Connection &connection, const QList<Somebody> &people)
{
    store::ManyRows clients(connection, "client",
                            {"id", "provider_id", "rev", "created_at", "first_name", "last_name",
                             "phone", "primary_address", "birth_date", "language", "search_name"});
    for (qsizetype i = 0; i < people.size(); ++i) {
        const Somebody &person = people.at(i);
        must(clients.add({idOf(i).text(), QString::fromLatin1(provider), 1, 1, orNull(person.first),
                          person.last, orNull(person.phone), address(person),
                          orNull(person.birthDate), QStringLiteral("en"),
                          searchName(person.first, person.last, {})}));
    }
    must(clients.flush());
}

void insertAccounts(store::Connection &connection, const QList<Somebody> &people)
{
    store::ManyRows accounts(connection, "client_account", {"client_id", "email", "email_folded"});
    for (qsizetype i = 0; i < people.size(); ++i) {
        const QString given = people.at(i).email;
        const QString email = given.isEmpty() ? QStringLiteral("p%1@example.com").arg(i) : given;
        must(accounts.add({idOf(i).text(), email, email.toLower()}));
    }
    must(accounts.flush());
}

} // namespace

ClientId idOf(qsizetype number)
{
    return ClientId::fromTrusted(
        QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 16, QLatin1Char('0')));
}

qsizetype numberOf(const ClientId &id)
{
    return id.text().right(12).toLongLong(nullptr, 16);
}

void fillRegistry(store::Connection &connection, const QList<Somebody> &people)
{
    {
        const auto transaction =
            must(store::Transaction::begin(connection, store::Transaction::Mode::Write));
        must(connection.execute("INSERT INTO provider (id, name, active, rev)"
                                " VALUES (:id, 'Bench', 1, 1)",
                                {{":id", QString::fromLatin1(provider)}}));
        insertClients(connection, people);
        insertAccounts(connection, people);
        must(connection.execute("DELETE FROM match_state"));
        must(transaction->commit());
    }
    must(store::fillMatchIndex(connection));
    if (connection.dialect() == store::Connection::Dialect::PostgreSql)
        must(connection.execute("ANALYZE"));
}

} // namespace wren::bench
