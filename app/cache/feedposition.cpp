// SPDX-License-Identifier: Apache-2.0
#include "app/cache/feedposition.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wren::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 contactStep = 60 * 60 * 1000; ///< what one answer adds to the time in contact

QJsonArray writeCursors(const FeedPosition &position)
{
    QJsonArray cursors;
    for (const wire::FetchCursor &cursor : position.fetching)
        cursors.append(QJsonObject{{u"scope"_s, cursor.scope},
                                   {u"after"_s, cursor.after},
                                   {u"again"_s, position.again.contains(cursor.scope)}});
    return cursors;
}

void readCursors(FeedPosition &position, const QJsonObject &json)
{
    for (const QJsonValue &scope : json.value("held"_L1).toArray())
        position.held.append(scope.toString());
    for (const QJsonValue &cursor : json.value("fetching"_L1).toArray()) {
        const QString scope = cursor["scope"_L1].toString();
        position.fetching.append({scope, cursor["after"_L1].toInteger()});
        if (cursor["again"_L1].toBool())
            position.again.insert(scope);
    }
}

void sort(QList<wire::FetchCursor> &cursors)
{
    std::sort(cursors.begin(), cursors.end(),
              [](const auto &a, const auto &b) { return a.scope < b.scope; });
}

} // namespace

void FeedPosition::contacted(qint64 now)
{
    const qint64 since = lastContact ? now - *lastContact : 0;
    inContact += std::clamp<qint64>(since, 0, contactStep);
    lastContact = now;
    greatestSeen = now;
}

void FeedPosition::hear(const std::optional<wire::HistoryPoint> &point)
{
    if (point && (!history || history->seq <= point->seq))
        history = point;
}

void FeedPosition::begin(const QString &scope)
{
    drop(scope);
    fetching.append({scope, 0});
    sort(fetching);
}

void FeedPosition::progress(const wire::FetchProgress &progress)
{
    const bool isAgain = again.contains(progress.scope);
    drop(progress.scope);
    if (progress.done) {
        held.append(progress.scope);
        held.sort();
        return;
    }
    fetching.append({progress.scope, progress.after});
    sort(fetching);
    if (isAgain)
        again.insert(progress.scope);
}

void FeedPosition::fetchAllAgain()
{
    for (const QString &scope : std::exchange(held, {}))
        fetching.append({scope, 0});
    sort(fetching);
    for (wire::FetchCursor &cursor : fetching) {
        cursor.after = 0;
        again.insert(cursor.scope);
    }
}

void FeedPosition::drop(const QString &scope)
{
    held.removeAll(scope);
    fetching.removeIf([&scope](const wire::FetchCursor &cursor) { return cursor.scope == scope; });
    again.remove(scope);
}

QByteArray FeedPosition::toBytes() const
{
    QJsonObject json{{u"epoch"_s, epoch},
                     {u"seq"_s, seq},
                     {u"last_mid"_s, lastMid},
                     {u"held"_s, QJsonArray::fromStringList(held)},
                     {u"fetching"_s, writeCursors(*this)},
                     {u"greatest"_s, greatestSeen},
                     {u"in_contact"_s, inContact},
                     {u"device"_s, device},
                     {u"chosen"_s, QJsonArray::fromStringList(chosen)},
                     {u"numbering"_s, numbering}};
    if (lastContact)
        json.insert(u"contact"_s, *lastContact);
    if (history)
        json.insert(u"history"_s, history->text());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

FeedPosition FeedPosition::fromBytes(const QByteArray &plain, bool &hasCursors)
{
    const QJsonObject json = QJsonDocument::fromJson(plain).object();
    FeedPosition position;
    position.epoch = json.value("epoch"_L1).toString();
    position.seq = json.value("seq"_L1).toInteger();
    position.lastMid = json.value("last_mid"_L1).toInteger();
    position.greatestSeen = json.value("greatest"_L1).toInteger();
    position.inContact = json.value("in_contact"_L1).toInteger();
    position.device = json.value("device"_L1).toString();
    for (const QJsonValue &scope : json.value("chosen"_L1).toArray())
        position.chosen.append(scope.toString());
    position.numbering = json.value("numbering"_L1).toInteger();
    position.history = wire::HistoryPoint::parse(json.value("history"_L1).toString());
    if (json.contains("contact"_L1))
        position.lastContact = json.value("contact"_L1).toInteger();
    hasCursors = json.contains("held"_L1);
    readCursors(position, json);
    return position;
}

} // namespace wren::app
