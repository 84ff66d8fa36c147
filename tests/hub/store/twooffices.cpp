// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/store/twooffices.h"

#include "hub/store/lane/lanecore.h"

namespace wren::test {

TwoOffices::TwoOffices()
    : sql(*must(database->connection()))
    , here(sql)
    , there(sql)
    , scopeHere(wire::providerScope(here.provider))
    , scopeThere(wire::providerScope(there.provider))
    , directory(QString::fromLatin1(wire::directoryScope))
{}

void TwoOffices::write(Work work)
{
    std::vector<store::Job> jobs{systemJob(std::move(work))};
    const auto done = store::LaneCore(environment()).run(sql, jobs);
    if (must(done.results.front()).result.outcome != wire::Outcome::Applied)
        qFatal("a test's own mutation was refused");
}

ClientId TwoOffices::newClient(const Office &office)
{
    const ClientId id = newId<ClientId>();
    write([&](store::WriteContext &context) {
        must(addClient(context, id, office.provider, id.text() + QStringLiteral("@example.org")));
        return addNote(context, id, office.provider, QStringLiteral("first note"));
    });
    return id;
}

void TwoOffices::move(const ClientId &client, const Office &from, const Office &to)
{
    write([&](store::WriteContext &context) -> Result<store::Effect> {
        must(context.sql().run("UPDATE client SET provider_id = :to WHERE id = :id",
                               {{":to", to.provider.text()}, {":id", client.text()}}));
        must(context.left(wire::providerScope(from.provider), QStringLiteral("client"),
                          client.text(), client));
        const QString scope = wire::providerScope(to.provider);
        must(context.changed(scope, QStringLiteral("client"), client.text(), client));
        const store::Rows notes = must(context.sql().query(
            "SELECT id FROM case_note WHERE client_id = :id", {{":id", client.text()}}));
        for (qsizetype i = 0; i < notes.size(); ++i)
            must(context.changed(scope, QStringLiteral("case_note"), notes.at(i).text("id"),
                                 client));
        return store::Effect{};
    });
}

QList<Follower::Records::key_type> TwoOffices::idsInTables()
{
    const store::Rows rows =
        must(sql.query("SELECT 'client' AS kind, id, provider_id FROM client UNION ALL"
                       " SELECT 'case_note', n.id, c.provider_id FROM case_note n JOIN client c "
                       "ON c.id = n.client_id"
                       " UNION ALL SELECT 'provider', id, NULL FROM provider WHERE rev > 0"));
    QList<Follower::Records::key_type> keys;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const store::Rows::Row row = rows.at(i);
        const QString scope = row.isNull("provider_id")
                                  ? directory
                                  : QString(QStringLiteral("provider:") + row.text("provider_id"));
        keys.append({scope, row.text("kind"), row.text("id")});
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace wren::test
