// SPDX-License-Identifier: Apache-2.0
#include "app/cache/draftstore.h"

#include <QJsonDocument>

#include <algorithm>

namespace wren::app {

namespace {

constexpr char writeDraft[] = "INSERT INTO draft (id, sealed) VALUES (?, ?)"
                              " ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed";
constexpr char selectDrafts[] = "SELECT id, sealed FROM draft";
constexpr char deleteDraft[] = "DELETE FROM draft WHERE id = ?";

SealedRow sealedRow(const QString &id)
{
    return {"draft", id, 0};
}

QByteArray plainOf(const Draft &draft)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("kind"), draft.kind},
                                     {QStringLiteral("content"), draft.content},
                                     {QStringLiteral("saved_at"), draft.savedAt}})
        .toJson(QJsonDocument::Compact);
}

Draft draftOf(const QString &id, const QByteArray &plain)
{
    const QJsonObject json = QJsonDocument::fromJson(plain).object();
    return {id, json.value(QLatin1String("kind")).toString(),
            json.value(QLatin1String("content")).toObject(),
            json.value(QLatin1String("saved_at")).toInteger()};
}

} // namespace

std::optional<ClientId> Draft::client() const
{
    const std::optional<ClientId> named =
        ClientId::parse(content.value(QLatin1String("client")).toString());
    return named ? named : ClientId::parse(id);
}

DraftStore::DraftStore(CacheDatabase &database, const ScopeKeys &keys)
    : m_database(database)
    , m_keys(keys)
{}

Result<void> DraftStore::save(const Draft &draft)
{
    const QByteArray sealed =
        m_keys.seal(QLatin1String(ScopeKeys::own), sealedRow(draft.id), plainOf(draft));
    const Result<qint64> written = m_database.run(writeDraft, {draft.id, sealed});
    if (!written)
        return written.error();
    return {};
}

Result<void> DraftStore::readInto(QList<Draft> &drafts, int &damaged)
{
    const Result<void> read =
        m_database.each(selectDrafts, {}, [&](const QSqlQuery &row) -> Result<void> {
            const QString id = row.value(0).toString();
            const Result<QByteArray> plain = m_keys.open(QLatin1String(ScopeKeys::own),
                                                         sealedRow(id), row.value(1).toByteArray());
            if (plain)
                drafts.append(draftOf(id, *plain));
            else
                ++damaged;
            return {};
        });
    std::sort(drafts.begin(), drafts.end(),
              [](const Draft &a, const Draft &b) { return a.savedAt > b.savedAt; });
    return read;
}

Result<QList<Draft>> DraftStore::all()
{
    QList<Draft> drafts;
    int damaged = 0;
    const Result<void> read = readInto(drafts, damaged);
    if (!read)
        return read.error();
    if (damaged > 0)
        return Error{Kind::Crypto, QStringLiteral("a draft does not open"), {}};
    return drafts;
}

QList<Draft> DraftStore::readable(Unreadable &lost)
{
    QList<Draft> drafts;
    lost.cutOff = !readInto(drafts, lost.rows);
    return drafts;
}

Result<void> DraftStore::forget(const std::function<bool(const Draft &)> &isGone)
{
    const Result<QList<Draft>> drafts = all();
    if (!drafts)
        return drafts.error();
    for (const Draft &draft : *drafts) {
        const Result<void> gone = isGone(draft) ? discard(draft.id) : Result<void>();
        if (!gone)
            return gone;
    }
    return {};
}

Result<void> DraftStore::discard(const QString &id)
{
    const Result<qint64> deleted = m_database.run(deleteDraft, {id});
    if (!deleted)
        return deleted.error();
    return {};
}

} // namespace wren::app
