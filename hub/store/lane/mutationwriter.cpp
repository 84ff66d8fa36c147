// SPDX-License-Identifier: Apache-2.0
#include "hub/store/lane/mutationwriter.h"

#include "hub/store/audit/chain.h"
#include "hub/store/eachrow.h"
#include "hub/store/matching/matchindex.h"
#include "hub/store/sql/jsontext.h"
#include "models/scopedigest.h"

namespace wren::store {

namespace {

constexpr char orNewHead[] =
    " ON CONFLICT (scope, kind, id) DO UPDATE SET"
    " client_id = excluded.client_id, seq = excluded.seq, gone = excluded.gone";
constexpr char selectHeads[] = "SELECT kind, id, seq FROM head"
                               " WHERE scope = :scope AND kind = :kind AND gone = 0 AND id IN ";
constexpr char selectClientHeads[] =
    "SELECT kind, id, seq FROM head"
    " WHERE scope = :scope AND kind <> 'client' AND gone = 0 AND client_id IN ";
constexpr char deleteClientHeads[] =
    "DELETE FROM head WHERE client_id = :client AND scope = :scope AND kind <> 'client'";
constexpr char orNewRev[] = " ON CONFLICT (kind, id, field) DO UPDATE SET rev = excluded.rev";
constexpr std::size_t saltSize = 32;

QVariant textOrNothing(const std::optional<ClientId> &client)
{
    return client ? QVariant(client->text()) : QVariant();
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
    return changedAll({{scope, kind, id, client}});
}

Result<void> MutationWriter::changedAll(const QList<ChangedRecord> &records)
{
    if (const Result<void> written = writeHeads(records, 0); !written)
        return written;
    for (const ChangedRecord &record : records)
        m_digests[record.scope] +=
            recordDigest(m_epoch, record.scope, {record.kind, record.id, m_seq});
    return {};
}

Result<void> MutationWriter::left(const QString &scope, const QString &kind, const QString &id,
                                  const std::optional<ClientId> &client)
{
    if (const Result<void> written = writeHeads({{scope, kind, id, client}}, 1); !written)
        return written;
    if (kind != QLatin1String("client"))
        return {};
    // The client's exit speaks for everything of it.
    const Bindings inScope{{":scope", scope}};
    if (const Result<void> gone = subtract(scope, selectClientHeads, {id}, inScope); !gone)
        return gone;
    return m_connection.execute(deleteClientHeads, {{":client", id}, {":scope", scope}});
}

Result<void> MutationWriter::audit(const QString &kind, const QString &id,
                                   const std::optional<ClientId> &client,
                                   const QList<FieldChange> &changes)
{
    return auditAll({{kind, id, client, changes}});
}

Result<void> MutationWriter::auditAll(const QList<AuditedRecord> &records)
{
    for (const AuditedRecord &record : records) {
        for (const FieldChange &change : record.changes) {
            if (const Result<void> added = addValue(record, change); !added)
                return added;
            if (record.client && isMatched(record.kind, change.field))
                m_toIndex.insert(*record.client);
        }
    }
    return writeFieldRevs(records);
}

Result<void> MutationWriter::finish()
{
    if (const Result<void> written = m_values.flush(); !written)
        return written;
    return indexClients(m_connection, m_toIndex.values());
}

Result<void> MutationWriter::writeHeads(const QList<ChangedRecord> &records, int gone)
{
    QMap<std::pair<QString, QString>, QStringList> ids; // by scope and kind
    ManyRows heads(m_connection, "head", {"scope", "kind", "id", "client_id", "seq", "gone"},
                   orNewHead);
    for (const ChangedRecord &record : records)
        ids[{record.scope, record.kind}] << record.id;
    for (auto it = ids.cbegin(); it != ids.cend(); ++it) {
        const auto &[scope, kind] = it.key();
        m_scopes.insert(scope);
        const Bindings ofKind{{":scope", scope}, {":kind", kind}};
        if (const Result<void> was = subtract(scope, selectHeads, it.value(), ofKind); !was)
            return was;
    }
    for (const ChangedRecord &record : records) {
        const Result<void> added = heads.add(
            {record.scope, record.kind, record.id, textOrNothing(record.client), m_seq, gone});
        if (!added)
            return added;
    }
    return heads.flush();
}

Result<void> MutationWriter::subtract(const QString &scope, const char *select,
                                      const QStringList &ids, const Bindings &bindings)
{
    return forEachRow(
        m_connection, select, ids,
        [&](const Rows::Row &row) {
            m_digests[scope] -= recordDigest(
                m_epoch, scope, {row.text("kind"), row.text("id"), row.integer("seq")});
        },
        "", bindings);
}

Result<void> MutationWriter::addValue(const AuditedRecord &record, const FieldChange &change)
{
    const ChangedValue value{record.kind,
                             record.id,
                             record.client ? record.client->text() : QString(),
                             change.field,
                             jsonText(change.before),
                             jsonText(change.after)};
    const QByteArray salt = random(saltSize);
    const QByteArray commitment = valueCommitment(value, salt);
    const qint64 position = m_commitments.size();
    m_commitments.append(commitment);
    return m_values.add({m_seq, position, value.kind, value.id, textOrNothing(record.client),
                         value.field, value.oldValue, value.newValue, salt, commitment});
}

Result<void> MutationWriter::writeFieldRevs(const QList<AuditedRecord> &records)
{
    ManyRows revs(m_connection, "field_rev", {"kind", "id", "field", "rev"}, orNewRev);
    for (const AuditedRecord &record : records) {
        QSet<QString> written;
        for (const FieldChange &change : record.changes) {
            if (written.contains(change.field))
                continue;
            written.insert(change.field);
            const Result<void> added = revs.add({record.kind, record.id, change.field, m_seq});
            if (!added)
                return added;
        }
    }
    return revs.flush();
}

} // namespace wren::store
