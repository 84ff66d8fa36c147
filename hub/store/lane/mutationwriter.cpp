// SPDX-License-Identifier: Apache-2.0
#include "hub/store/lane/mutationwriter.h"

#include "hub/store/audit/chain.h"
#include "hub/store/matching/matchindex.h"
#include "hub/store/sql/jsontext.h"
#include "models/scopedigest.h"

namespace wren::store {

namespace {

constexpr char upsertHead[] =
    "INSERT INTO head (scope, kind, id, client_id, seq, gone)"
    " VALUES (:scope, :kind, :id, :client, :seq, :gone)"
    " ON CONFLICT (scope, kind, id) DO UPDATE SET"
    " client_id = excluded.client_id, seq = excluded.seq, gone = excluded.gone";
constexpr char selectHead[] = "SELECT kind, id, seq FROM head"
                              " WHERE scope = :scope AND kind = :kind AND id = :id AND gone = 0";
constexpr char selectClientHeads[] =
    "SELECT kind, id, seq FROM head"
    " WHERE client_id = :client AND scope = :scope AND kind <> 'client' AND gone = 0";
constexpr char deleteClientHeads[] =
    "DELETE FROM head WHERE client_id = :client AND scope = :scope AND kind <> 'client'";
constexpr char orNewRev[] = " ON CONFLICT (kind, id, field) DO UPDATE SET rev = excluded.rev";
constexpr std::size_t saltSize = 32;

QString textOf(const std::optional<ClientId> &client)
{
    return client ? client->text() : QString();
}

} // namespace

MutationWriter::MutationWriter(Connection &connection, const Environment &environment,
                               const Actor &actor, const QString &epoch, qint64 seq)
    : m_connection(connection)
    , m_environment(environment)
    , m_actor(actor)
    , m_epoch(epoch)
    , m_seq(seq)
    , m_now(environment.now())
    , m_values(connection, "change_value",
               {"seq", "position", "kind", "id", "client_id", "field", "old_value", "new_value",
                "salt", "commitment"})
{}

QByteArray MutationWriter::random(std::size_t size)
{
    return m_environment.random(size);
}

Result<void> MutationWriter::changed(const QString &scope, const QString &kind, const QString &id,
                                     const std::optional<ClientId> &client)
{
    return writeHead(scope, kind, id, client, 0);
}

Result<void> MutationWriter::left(const QString &scope, const QString &kind, const QString &id,
                                  const std::optional<ClientId> &client)
{
    if (const Result<void> written = writeHead(scope, kind, id, client, 1); !written)
        return written;
    if (kind != QLatin1String("client"))
        return {};
    // The client's exit speaks for everything of it.
    const Bindings all{{":client", id}, {":scope", scope}};
    if (const Result<void> gone = subtract(scope, selectClientHeads, all); !gone)
        return gone;
    return m_connection.execute(deleteClientHeads, all);
}

Result<void> MutationWriter::audit(const QString &kind, const QString &id,
                                   const std::optional<ClientId> &client,
                                   const QList<FieldChange> &changes)
{
    for (const FieldChange &change : changes) {
        if (const Result<void> added = addValue(kind, id, client, change); !added)
            return added;
        if (client && isMatched(kind, change.field))
            m_toIndex.insert(*client);
    }
    return writeFieldRevs(kind, id, changes);
}

Result<void> MutationWriter::finish()
{
    if (const Result<void> written = m_values.flush(); !written)
        return written;
    for (const ClientId &client : std::as_const(m_toIndex)) {
        if (const Result<void> indexed = indexClient(m_connection, client); !indexed)
            return indexed;
    }
    return {};
}

Result<void> MutationWriter::writeHead(const QString &scope, const QString &kind, const QString &id,
                                       const std::optional<ClientId> &client, int gone)
{
    m_scopes.insert(scope);
    const Bindings key{{":scope", scope}, {":kind", kind}, {":id", id}};
    if (const Result<void> before = subtract(scope, selectHead, key); !before)
        return before;
    if (gone == 0)
        m_digests[scope] += recordDigest(m_epoch, scope, {kind, id, m_seq});
    return m_connection.execute(upsertHead, {{":scope", scope},
                                             {":kind", kind},
                                             {":id", id},
                                             {":client", textOf(client)},
                                             {":seq", m_seq},
                                             {":gone", gone}});
}

Result<void> MutationWriter::subtract(const QString &scope, const char *select,
                                      const Bindings &bindings)
{
    const Result<Rows> rows = m_connection.query(select, bindings);
    if (!rows)
        return rows.error();
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        m_digests[scope] -=
            recordDigest(m_epoch, scope, {row.text("kind"), row.text("id"), row.integer("seq")});
    }
    return {};
}

Result<void> MutationWriter::addValue(const QString &kind, const QString &id,
                                      const std::optional<ClientId> &client,
                                      const FieldChange &change)
{
    const ChangedValue value{
        kind, id, textOf(client), change.field, jsonText(change.before), jsonText(change.after)};
    const QByteArray salt = random(saltSize);
    const QByteArray commitment = valueCommitment(value, salt);
    const qint64 position = m_commitments.size();
    m_commitments.append(commitment);
    return m_values.add({m_seq, position, value.kind, value.id,
                         client ? QVariant(value.clientId) : QVariant(), value.field,
                         value.oldValue, value.newValue, salt, commitment});
}

Result<void> MutationWriter::writeFieldRevs(const QString &kind, const QString &id,
                                            const QList<FieldChange> &changes)
{
    ManyRows revs(m_connection, "field_rev", {"kind", "id", "field", "rev"}, orNewRev);
    QSet<QString> written;
    for (const FieldChange &change : changes) {
        if (written.contains(change.field))
            continue;
        written.insert(change.field);
        if (const Result<void> added = revs.add({kind, id, change.field, m_seq}); !added)
            return added;
    }
    return revs.flush();
}

} // namespace wren::store
