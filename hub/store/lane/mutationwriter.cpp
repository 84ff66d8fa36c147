// SPDX-License-Identifier: Apache-2.0
#include "hub/store/lane/mutationwriter.h"

#include "hub/store/audit/chain.h"
#include "hub/store/matching/matchindex.h"

namespace wren::store {

namespace {

constexpr char upsertHead[] =
    "INSERT INTO head (scope, kind, id, client_id, seq, gone)"
    " VALUES (:scope, :kind, :id, :client, :seq, :gone)"
    " ON CONFLICT (scope, kind, id) DO UPDATE SET"
    " client_id = excluded.client_id, seq = excluded.seq, gone = excluded.gone";
constexpr char deleteClientHeads[] =
    "DELETE FROM head WHERE client_id = :client AND scope = :scope AND kind <> 'client'";
constexpr char insertValue[] =
    "INSERT INTO change_value (seq, position, kind, id, client_id, field, old_value, new_value,"
    " salt, commitment) VALUES (:seq, :position, :kind, :id, :client, :field, :old, :new, :salt,"
    " :commitment)";
constexpr char upsertFieldRev[] =
    "INSERT INTO field_rev (kind, id, field, rev) VALUES (:kind, :id, :field, :rev)"
    " ON CONFLICT (kind, id, field) DO UPDATE SET rev = excluded.rev";
constexpr std::size_t saltSize = 32;

QString textOf(const std::optional<ClientId> &client)
{
    return client ? client->text() : QString();
}

/** Any JSON value as text: QJsonDocument writes only objects and arrays. */
QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

} // namespace

MutationWriter::MutationWriter(Connection &connection, const Environment &environment,
                               const Actor &actor, qint64 seq)
    : m_connection(connection)
    , m_environment(environment)
    , m_actor(actor)
    , m_seq(seq)
    , m_now(environment.now())
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
    return m_connection.execute(deleteClientHeads, {{":client", id}, {":scope", scope}});
}

Result<void> MutationWriter::audit(const QString &kind, const QString &id,
                                   const std::optional<ClientId> &client,
                                   const QList<FieldChange> &changes)
{
    for (const FieldChange &change : changes) {
        if (const Result<void> written = writeValue(kind, id, client, change); !written)
            return written;
        if (const Result<void> written = writeFieldRev(kind, id, change.field); !written)
            return written;
        if (client && kind == QLatin1String("client") && isMatched(change.field))
            m_toIndex.insert(*client);
    }
    return {};
}

Result<void> MutationWriter::keepMatchIndex()
{
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
    return m_connection.execute(upsertHead, {{":scope", scope},
                                             {":kind", kind},
                                             {":id", id},
                                             {":client", textOf(client)},
                                             {":seq", m_seq},
                                             {":gone", gone}});
}

Result<void> MutationWriter::writeValue(const QString &kind, const QString &id,
                                        const std::optional<ClientId> &client,
                                        const FieldChange &change)
{
    const ChangedValue value{
        kind, id, textOf(client), change.field, jsonText(change.before), jsonText(change.after)};
    const QByteArray salt = random(saltSize);
    const QByteArray commitment = valueCommitment(value, salt);
    const qint64 position = m_commitments.size();
    m_commitments.append(commitment);
    return m_connection.execute(insertValue, {{":seq", m_seq},
                                              {":position", position},
                                              {":kind", value.kind},
                                              {":id", value.id},
                                              {":client", value.clientId},
                                              {":field", value.field},
                                              {":old", value.oldValue},
                                              {":new", value.newValue},
                                              {":salt", salt},
                                              {":commitment", commitment}});
}

Result<void> MutationWriter::writeFieldRev(const QString &kind, const QString &id,
                                           const QString &field)
{
    return m_connection.execute(upsertFieldRev,
                                {{":kind", kind}, {":id", id}, {":field", field}, {":rev", m_seq}});
}

} // namespace wren::store
