// SPDX-License-Identifier: Apache-2.0
#include "models/scopedigest.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace wren {

quint64 recordDigest(const QString &epoch, const QString &scope, const ScopeRecord &record)
{
    // None of the parts holds a line end, so no two records give the same bytes.
    const QByteArray text = (epoch + u'\n' + scope + u'\n' + record.kind + u'\n' + record.id +
                             u'\n' + QString::number(record.rev))
                                .toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Blake2b_160);
    return qFromBigEndian<quint64>(hash.constData());
}

QString digestText(quint64 digest)
{
    return QStringLiteral("%1").arg(digest, 16, 16, QLatin1Char('0'));
}

} // namespace wren
