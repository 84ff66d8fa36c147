// SPDX-License-Identifier: Apache-2.0
#include "hub/store/audit/chain.h"

#include "seal/seal.h"

#include <QtEndian>

namespace wren::store {

namespace {

/** Fields one after the other, each behind its length: two different entries never give the same
 * bytes. */
class Canonical
{
public:
    Canonical &add(QByteArrayView bytes)
    {
        addNumber(bytes.size());
        m_bytes.append(bytes);
        return *this;
    }
    Canonical &add(const QString &text)
    {
        // Absent and empty differ: an absent text has no length.
        if (text.isNull())
            return addNumber(-1);
        return add(QByteArrayView(text.toUtf8()));
    }
    Canonical &addNumber(qint64 number)
    {
        const qint64 big = qToBigEndian(number);
        m_bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
        return *this;
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace

QByteArray chainStart()
{
    return QByteArray(32, '\0');
}

QByteArray chainAfter(const QByteArray &previous, const CommitEntry &entry)
{
    Canonical canonical;
    canonical.add(QByteArrayView(previous))
        .addNumber(entry.seq)
        .addNumber(entry.at)
        .add(entry.actorKind)
        .add(entry.actorId)
        .add(entry.deviceId)
        .add(entry.action)
        .add(entry.subject)
        .add(QByteArrayView(entry.commitment));
    return seal::hash(canonical.bytes());
}

QByteArray valueCommitment(const ChangedValue &value, const QByteArray &salt)
{
    Canonical canonical;
    canonical.add(value.kind)
        .add(value.id)
        .add(value.clientId)
        .add(value.field)
        .add(value.oldValue)
        .add(value.newValue);
    return seal::hash(canonical.bytes(), salt);
}

QByteArray joinCommitments(const QList<QByteArray> &commitments)
{
    Canonical canonical;
    for (const QByteArray &commitment : commitments)
        canonical.add(QByteArrayView(commitment));
    return seal::hash(canonical.bytes());
}

} // namespace wren::store
