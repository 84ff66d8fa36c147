// SPDX-License-Identifier: Apache-2.0
// <utility> first: Boost.Asio 1.74 does not compile as C++20 on g++ 12 without it.
#include <utility>

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QDebug>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>
