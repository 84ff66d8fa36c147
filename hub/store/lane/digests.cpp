// SPDX-License-Identifier: Apache-2.0
#include "hub/store/lane/digests.h"

#include "models/scopedigest.h"

#include <QtEndian>

namespace wren::store {

namespace {

constexpr char selectDigest[] = "SELECT digest FROM scope_digest WHERE scope = :scope";
constexpr char upsertDigest[] = "INSERT INTO scope_digest (scope, digest) VALUES (:scope, :digest)"
                                " ON CONFLICT (scope) DO UPDATE SET digest = excluded.digest";
// Takes the counter row: nobody writes a head meanwhile.
constexpr char lockState[] =
    "UPDATE hub_state SET seq = seq WHERE id = 1 RETURNING epoch, digest_epoch";
constexpr char selectHeads[] = "SELECT scope, kind, id, seq FROM head WHERE gone = 0"
                               " AND seq > :after ORDER BY seq LIMIT 5000";
constexpr char selectHeadsOf[] =
    "SELECT scope, kind, id, seq FROM head WHERE gone = 0 AND seq = :seq";
constexpr char deleteDigests[] = "DELETE FROM scope_digest";
constexpr char updateEpoch[] = "UPDATE hub_state SET digest_epoch = :epoch WHERE id = 1";

QByteArray bytesOf(quint64 digest)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(digest, bytes.data());
    return bytes;
}

void addHead(DigestChanges &digests, const QString &epoch, const Rows::Row &row)
{
    const QString scope = row.text("scope");
    digests[scope] +=
        recordDigest(epoch, scope, {row.text("kind"), row.text("id"), row.integer("seq")});
}

/** Pages by seq; the last seq of a page may go on beyond it, so it is read whole by itself. */
Result<DigestChanges> reckonAll(Connection &connection, const QString &epoch)
{
    DigestChanges digests;
    qint64 after = 0;
    for (;;) {
        const Result<Rows> page = connection.query(selectHeads, {{":after", after}});
        if (!page)
            return page.error();
        if (page->isEmpty())
            return digests;
        const qint64 last = page->at(page->size() - 1).integer("seq");
        for (qsizetype i = 0; i < page->size() && page->at(i).integer("seq") < last; ++i)
            addHead(digests, epoch, page->at(i));
        const Result<Rows> whole = connection.query(selectHeadsOf, {{":seq", last}});
        if (!whole)
            return whole.error();
        for (qsizetype i = 0; i < whole->size(); ++i)
            addHead(digests, epoch, whole->at(i));
        after = last;
    }
}

} // namespace

Result<void> addToDigests(Connection &connection, const DigestChanges &changes)
{
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (change.value() == 0)
            continue;
        const Result<Rows> rows = connection.query(selectDigest, {{":scope", change.key()}});
        if (!rows)
            return rows.error();
        const QByteArray stored = rows->isEmpty() ? bytesOf(0) : rows->first().bytes("digest");
        const quint64 sum = qFromBigEndian<quint64>(stored.constData()) + change.value();
        const Result<void> written =
            connection.execute(upsertDigest, {{":scope", change.key()}, {":digest", bytesOf(sum)}});
        if (!written)
            return written;
    }
    return {};
}

Result<void> reckonDigests(Connection &connection, const QString &epoch)
{
    const Result<DigestChanges> digests = reckonAll(connection, epoch);
    if (!digests)
        return digests.error();
    if (const Result<void> emptied = connection.execute(deleteDigests); !emptied)
        return emptied;
    if (const Result<void> added = addToDigests(connection, *digests); !added)
        return added;
    return connection.execute(updateEpoch, {{":epoch", epoch}});
}

Result<void> renewDigests(Connection &connection)
{
    const auto transaction = Transaction::begin(connection, Transaction::Mode::Write);
    if (!transaction)
        return transaction.error();
    const Result<Rows> state = connection.query(lockState);
    if (!state)
        return state.error();
    if (state->isEmpty())
        return Error{Kind::Storage, QStringLiteral("the database has no counter row"), {}};
    const QString epoch = state->first().text("epoch");
    if (state->first().text("digest_epoch") == epoch)
        return {};
    if (const Result<void> written = reckonDigests(connection, epoch); !written)
        return written;
    return (*transaction)->commit();
}

} // namespace wren::store
