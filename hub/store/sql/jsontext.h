// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>

namespace wren::store {

/** Any JSON value as a column's text; QJsonDocument by itself writes only objects and arrays. */
[[nodiscard]] QString jsonText(const QJsonValue &value);
/** Back again; Undefined if it is no JSON. */
[[nodiscard]] QJsonValue jsonValue(const QString &text);

} // namespace wren::store
