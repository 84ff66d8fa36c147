// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"
#include "hub/store/lane/digests.h"
#include "hub/store/sql/manyrows.h"

#include <QSet>

namespace wren::store {

/** The WriteContext of one job: head rows, field revisions and salted values, all under one seq. */
class MutationWriter : public WriteContext
{
public:
    MutationWriter(Connection &connection, const Environment &environment, const Actor &actor,
                   const QString &epoch, qint64 seq);

    [[nodiscard]] Connection &sql() override { return m_connection; }
    [[nodiscard]] const Actor &actor() const override { return m_actor; }
    [[nodiscard]] qint64 seq() const override { return m_seq; }
    [[nodiscard]] qint64 now() const override { return m_now; }
    [[nodiscard]] QByteArray random(std::size_t size) override;
    [[nodiscard]] Result<void> changed(const QString &scope, const QString &kind, const QString &id,
                                       const std::optional<ClientId> &client) override;
    [[nodiscard]] Result<void> changedAll(const QList<ChangedRecord> &records) override;
    [[nodiscard]] Result<void> left(const QString &scope, const QString &kind, const QString &id,
                                    const std::optional<ClientId> &client) override;
    [[nodiscard]] Result<void> audit(const QString &kind, const QString &id,
                                     const std::optional<ClientId> &client,
                                     const QList<FieldChange> &changes) override;
    [[nodiscard]] Result<void> auditAll(const QList<AuditedRecord> &records) override;

    /** Those of every changed() and left(). */
    [[nodiscard]] const QSet<QString> &scopes() const { return m_scopes; }
    /** What can wait for the end of the work: writes the values of every audit(), and brings the
     * registry's match index in line with the clients that were audited. */
    [[nodiscard]] Result<void> finish();
    /** What changed() and left() did to those scopes' digests. */
    [[nodiscard]] const DigestChanges &digests() const { return m_digests; }
    /** Of every audit(), in order. */
    [[nodiscard]] const QList<QByteArray> &commitments() const { return m_commitments; }

private:
    /** The heads alone: what they were leaves the digests. */
    [[nodiscard]] Result<void> writeHeads(const QList<ChangedRecord> &records, int gone);
    /** Takes the records that `select` finds by `ids` out of the scope's digest. */
    [[nodiscard]] Result<void> subtract(const QString &scope, const char *select,
                                        const QStringList &ids, const Bindings &bindings);
    [[nodiscard]] Result<void> addValue(const AuditedRecord &record, const FieldChange &change);
    [[nodiscard]] Result<void> writeFieldRevs(const QList<AuditedRecord> &records);

    Connection &m_connection;
    const Environment &m_environment;
    const Actor &m_actor;
    const QString m_epoch;
    const qint64 m_seq;
    const qint64 m_now;
    QSet<QString> m_scopes;
    DigestChanges m_digests;
    QSet<ClientId> m_toIndex;
    QList<QByteArray> m_commitments;
    ManyRows m_values;
};

} // namespace wren::store
