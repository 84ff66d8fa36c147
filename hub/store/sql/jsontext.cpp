// SPDX-License-Identifier: Apache-2.0
#include "hub/store/sql/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wren::store {

QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QJsonValue jsonValue(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    return document.array().isEmpty() ? QJsonValue(QJsonValue::Undefined) : document.array().at(0);
}

} // namespace wren::store
