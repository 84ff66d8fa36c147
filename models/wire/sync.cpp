// SPDX-License-Identifier: Apache-2.0
#include "models/wire/sync.h"

#include "models/wire/commands.h"
#include "models/wire/nested.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace wren::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumMutations = 200;
constexpr qint64 maximumWait = 25;
constexpr qsizetype maximumScopes = 256;
constexpr qsizetype chainDigits = 16;

struct NamedOutcome
{
    Outcome outcome;
    const char *name;
};

constexpr std::array outcomes{
    NamedOutcome{Outcome::Applied, "applied"},       NamedOutcome{Outcome::Merged, "merged"},
    NamedOutcome{Outcome::Conflicted, "conflicted"}, NamedOutcome{Outcome::Refused, "refused"},
    NamedOutcome{Outcome::Parked, "parked"},
};

/** A fetch cursor and its progress differ only in `done`. */
QJsonObject cursorJson(const QString &scope, qint64 after)
{
    return {{u"scope"_s, scope}, {u"after"_s, after}};
}

qint64 readAtLeast(Reader &reader, const char *name, qint64 minimum)
{
    const qint64 value = reader.integer(name);
    if (value < minimum)
        reader.fault(name);
    return value;
}

QList<FetchCursor> readCursors(Reader &reader, const char *name)
{
    QList<FetchCursor> cursors;
    for (const QJsonValue &element : reader.array(name)) {
        Reader inner(element.toObject());
        const FetchCursor cursor{inner.string("scope"), readAtLeast(inner, "after", 0)};
        if (!inner.finish())
            reader.fault(name);
        cursors << cursor;
    }
    return cursors;
}

/** A scope that is named twice would be read twice. */
void checkScopes(Reader &reader, const char *name, const QStringList &scopes)
{
    const QSet<QString> distinct(scopes.begin(), scopes.end());
    if (scopes.size() > maximumScopes || distinct.size() != scopes.size())
        reader.fault(name);
}

QStringList scopesOf(const QList<FetchCursor> &cursors)
{
    QStringList scopes;
    for (const FetchCursor &cursor : cursors)
        scopes << cursor.scope;
    return scopes;
}

QList<FetchProgress> readProgress(Reader &reader, const char *name)
{
    QList<FetchProgress> list;
    for (const QJsonValue &element : reader.array(name)) {
        Reader inner(element.toObject());
        const FetchProgress progress{inner.string("scope"), readAtLeast(inner, "after", 0),
                                     inner.boolean("done")};
        if (!inner.known())
            reader.fault(name);
        list << progress;
    }
    return list;
}

QJsonObject digestsToJson(const QMap<QString, QString> &digests)
{
    QJsonObject json;
    for (auto it = digests.cbegin(); it != digests.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QMap<QString, QString> readDigests(Reader &reader, const char *name)
{
    QMap<QString, QString> digests;
    const QJsonObject json = reader.optionalObject(name);
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!it.value().isString())
            reader.fault(name);
        digests.insert(it.key(), it.value().toString());
    }
    return digests;
}

std::optional<HistoryPoint> readHistory(Reader &reader)
{
    const QString text = reader.optionalString("history");
    if (text.isNull())
        return std::nullopt;
    const std::optional<HistoryPoint> point = HistoryPoint::parse(text);
    if (!point)
        reader.fault("history");
    return point;
}

void writeHistory(QJsonObject &json, const std::optional<HistoryPoint> &history)
{
    if (history)
        json.insert(u"history"_s, history->text());
}

} // namespace

QString HistoryPoint::text() const
{
    return QString::number(seq) + u':' + chain;
}

std::optional<HistoryPoint> HistoryPoint::parse(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    bool isNumber = false;
    const HistoryPoint point{text.left(colon).toLongLong(&isNumber), text.mid(colon + 1)};
    const auto isHex = [](QChar digit) {
        return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
    };
    if (colon < 1 || !isNumber || point.seq < 0 || point.chain.size() != chainDigits ||
        !std::all_of(point.chain.begin(), point.chain.end(), isHex))
        return std::nullopt;
    return point;
}

QJsonObject Mutation::toJson() const
{
    return {{u"mid"_s, mid},
            {u"name"_s, name},
            {u"version"_s, version},
            {u"subject"_s, subject},
            {u"arguments"_s, arguments}};
}

Result<Mutation> Mutation::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const Mutation mutation{readAtLeast(reader, "mid", 1), reader.string("name"),
                            int(readAtLeast(reader, "version", 1)), reader.string("subject"),
                            reader.object("arguments")};
    return finished(reader, mutation);
}

QJsonObject PushRequest::toJson() const
{
    QJsonObject json{{u"mutations"_s, writeList(mutations)}};
    if (numbering > 0)
        json.insert(u"numbering"_s, numbering);
    writeHistory(json, history);
    return json;
}

Result<PushRequest> PushRequest::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const PushRequest request{readList<Mutation>(reader, "mutations"),
                              reader.optionalInteger("numbering").value_or(0), readHistory(reader)};
    if (request.mutations.size() > maximumMutations)
        reader.fault("mutations");
    if (request.numbering < 0)
        reader.fault("numbering");
    return finished(reader, request);
}

QString outcomeName(Outcome outcome)
{
    for (const NamedOutcome &named : outcomes) {
        if (named.outcome == outcome)
            return QString::fromLatin1(named.name);
    }
    return {};
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    for (const NamedOutcome &named : outcomes) {
        if (name == QLatin1String(named.name))
            return named.outcome;
    }
    return std::nullopt;
}

QJsonObject MutationResult::toJson() const
{
    QJsonObject json{
        {u"mid"_s, mid}, {u"outcome"_s, outcomeName(outcome)}, {u"seq"_s, seq}, {u"info"_s, info}};
    if (error)
        json.insert(u"error"_s, errorToJson(*error));
    return json;
}

Result<MutationResult> MutationResult::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    MutationResult result;
    result.mid = readAtLeast(reader, "mid", 0);
    result.seq = readAtLeast(reader, "seq", 0);
    result.info = reader.object("info");
    const std::optional<Outcome> outcome = outcomeFromName(reader.string("outcome"));
    if (!outcome)
        reader.fault("outcome");
    result.outcome = outcome.value_or(Outcome::Refused);
    const QJsonObject error = reader.optionalObject("error");
    if (!error.isEmpty())
        result.error = errorFromJson(error);
    return told(reader, result);
}

QJsonObject PushAnswer::toJson() const
{
    QJsonObject json{{u"epoch"_s, epoch}, {u"results"_s, writeList(results)}};
    if (expectedMid)
        json.insert(u"expected_mid"_s, *expectedMid);
    writeHistory(json, history);
    return json;
}

Result<PushAnswer> PushAnswer::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const PushAnswer answer{reader.string("epoch"), readList<MutationResult>(reader, "results"),
                            reader.optionalInteger("expected_mid"), readHistory(reader)};
    return told(reader, answer);
}

QJsonObject PullRequest::toJson() const
{
    QJsonArray cursors;
    for (const FetchCursor &cursor : fetching)
        cursors << cursorJson(cursor.scope, cursor.after);
    QJsonObject json{{u"epoch"_s, epoch},
                     {u"seq"_s, seq},
                     {u"held"_s, QJsonArray::fromStringList(held)},
                     {u"fetching"_s, cursors},
                     {u"wait_seconds"_s, waitSeconds}};
    writeHistory(json, history);
    return json;
}

Result<PullRequest> PullRequest::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const PullRequest request{reader.string("epoch"),
                              readAtLeast(reader, "seq", 0),
                              reader.strings("held"),
                              readCursors(reader, "fetching"),
                              int(readAtLeast(reader, "wait_seconds", 0)),
                              readHistory(reader)};
    checkScopes(reader, "held", request.held);
    checkScopes(reader, "fetching", scopesOf(request.fetching));
    if (request.waitSeconds > maximumWait)
        reader.fault("wait_seconds");
    return finished(reader, request);
}

QJsonObject RecordChange::toJson() const
{
    QJsonObject json{{u"scope"_s, scope}, {u"kind"_s, kind}, {u"id"_s, id}, {u"rev"_s, rev}};
    if (client)
        json.insert(u"client"_s, client->text());
    if (gone)
        json.insert(u"gone"_s, true);
    else
        json.insert(u"value"_s, value);
    return json;
}

Result<RecordChange> RecordChange::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    RecordChange change{reader.string("scope"),
                        reader.string("kind"),
                        reader.string("id"),
                        reader.optionalId<ClientId>("client"),
                        readAtLeast(reader, "rev", 0),
                        json.contains("gone"_L1) && reader.boolean("gone"),
                        {}};
    if (!change.gone)
        change.value = reader.object("value");
    return told(reader, change);
}

QJsonObject PullAnswer::toJson() const
{
    QJsonArray progress;
    for (const FetchProgress &one : fetching) {
        QJsonObject object = cursorJson(one.scope, one.after);
        object.insert(u"done"_s, one.done);
        progress << object;
    }
    QJsonObject json{{u"epoch"_s, epoch},       {u"seq"_s, seq},
                     {u"more"_s, more},         {u"ended"_s, QJsonArray::fromStringList(ended)},
                     {u"fetching"_s, progress}, {u"changes"_s, writeList(changes)},
                     {u"last_mid"_s, lastMid},  {u"durable_seq"_s, durableSeq}};
    if (!granted.isEmpty())
        json.insert(u"granted"_s, QJsonArray::fromStringList(granted));
    if (!digests.isEmpty())
        json.insert(u"digests"_s, digestsToJson(digests));
    if (startOver)
        json.insert(u"start_over"_s, true);
    if (otherHistory)
        json.insert(u"other_history"_s, true);
    writeHistory(json, history);
    return json;
}

Result<PullAnswer> PullAnswer::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const PullAnswer answer{reader.string("epoch"),
                            readAtLeast(reader, "seq", 0),
                            reader.boolean("more"),
                            json.contains("granted"_L1) ? reader.strings("granted") : QStringList(),
                            reader.strings("ended"),
                            readProgress(reader, "fetching"),
                            readList<RecordChange>(reader, "changes"),
                            readAtLeast(reader, "last_mid", 0),
                            readAtLeast(reader, "durable_seq", 0),
                            readDigests(reader, "digests"),
                            json.contains("start_over"_L1) && reader.boolean("start_over"),
                            json.contains("other_history"_L1) && reader.boolean("other_history"),
                            readHistory(reader)};
    return told(reader, answer);
}

QString providerScope(const ProviderId &provider)
{
    return "provider:"_L1 + provider.text();
}

QString staffScope(const StaffId &staff)
{
    return "staff:"_L1 + staff.text();
}

} // namespace wren::wire
