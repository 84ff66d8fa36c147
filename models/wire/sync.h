// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"
#include "models/result.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

/**
 * The sync protocol's messages (sync.md). Each codec is used by both sides; the samples of
 * tests/data/wire are decoded and encoded by both and validated against docs/api/openapi.yaml.
 */
namespace wren::wire {

/** One mutation of a device (POST /api/v1/mutations). `subject` is the record it is about. */
struct Mutation
{
    qint64 mid = 0;  ///< contiguous per device, from 1
    QString name;    ///< "complete_setup", "resend_invite", "add_case_note", ...
    int version = 1; ///< of the arguments' shape
    QString subject; ///< id as text
    QJsonObject arguments;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Mutation> fromJson(const QJsonObject &json);
    friend bool operator==(const Mutation &, const Mutation &) = default;
};

/**
 * A point of the hub's history, as text "5121:9e3779b97f4a7c15". A Desk names the newest one that
 * it was told of, so that a hub which lost it says so, whatever its counters are by then.
 */
struct HistoryPoint
{
    qint64 seq = 0;
    QString chain; ///< the first 16 hex digits of the audit chain there

    [[nodiscard]] QString text() const;
    [[nodiscard]] static std::optional<HistoryPoint> parse(const QString &text);
    friend bool operator==(const HistoryPoint &, const HistoryPoint &) = default;
};

struct PushRequest
{
    QList<Mutation> mutations; ///< at most 200, in mid order
    /** How often the device has given mutations other mids that may have been sent before. A push
     * with a smaller one than the hub has consumed was numbered before: nothing of it counts. */
    qint64 numbering = 0;
    std::optional<HistoryPoint> history = {}; ///< the newest that the hub has told of

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PushRequest> fromJson(const QJsonObject &json);
};

/** What became of a mutation: always one of these (sync.md, Hub 4). */
enum class Outcome { Applied, Merged, Conflicted, Refused, Parked };
[[nodiscard]] QString outcomeName(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromName(QStringView name);

struct MutationResult
{
    qint64 mid = 0;
    Outcome outcome = Outcome::Applied;
    qint64 seq = 0;             ///< the hub's number; 0 when refused
    std::optional<Error> error; ///< with Refused and Parked: kind and fields (detail is not sent)
    QJsonObject info;           ///< small facts for the asker ("mail": "queued"); never a token

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MutationResult> fromJson(const QJsonObject &json);
    friend bool operator==(const MutationResult &, const MutationResult &) = default;
};

struct PushAnswer
{
    QString epoch;
    QList<MutationResult> results;
    /** Set when the request left a gap: the mid that the hub expects next. */
    std::optional<qint64> expectedMid = {};
    std::optional<HistoryPoint> history = {}; ///< how far the hub is; every result is in it

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PushAnswer> fromJson(const QJsonObject &json);
};

/** A scope that is being fetched for the first time: pages by ascending seq. */
struct FetchCursor
{
    QString scope;
    qint64 after = 0; ///< last seq seen of it
    friend bool operator==(const FetchCursor &, const FetchCursor &) = default;
};

/** POST /api/v1/pull. */
struct PullRequest
{
    QString epoch;               ///< empty at first
    qint64 seq = 0;              ///< the one cursor over all held scopes
    QStringList held;            ///< scopes whose first fetch is done: at most 256, each once
    QList<FetchCursor> fetching; ///< scopes whose first fetch goes on: at most 256, each once
    int waitSeconds = 0;         ///< 0 to 25: hold the request while there is nothing new
    std::optional<HistoryPoint> history = {}; ///< the newest that the hub has told of

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PullRequest> fromJson(const QJsonObject &json);
};

/**
 * One record as it is now in one scope, or the news that it left. `value` empty and `gone` true:
 * left; the exit of kind "client" means: delete everything of that client in that scope.
 */
struct RecordChange
{
    QString scope;
    QString kind; ///< "client", "case_note", "conflict", "parked", "provider", "staff",
                  ///< "reference_item"; a newer hub may send others
    QString id;
    std::optional<ClientId> client; ///< the client the record belongs to, if any
    qint64 rev = 0;                 ///< the seq that last changed it (in this scope)
    bool gone = false;
    QJsonObject value;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RecordChange> fromJson(const QJsonObject &json);
    friend bool operator==(const RecordChange &, const RecordChange &) = default;
};

struct FetchProgress
{
    QString scope;
    qint64 after = 0;
    bool done = false; ///< from now on the scope is held, from the answer's seq
    friend bool operator==(const FetchProgress &, const FetchProgress &) = default;
};

struct PullAnswer
{
    QString epoch;
    qint64 seq = 0;      ///< new main cursor
    bool more = false;   ///< ask again at once; what came is whole to others only when false (I8)
    QStringList granted; ///< every scope the user holds now; Desk chooses which to keep
    QStringList ended; ///< of those named in the request: no longer held, destroy (sync.md, Desk 6)
    QList<FetchProgress> fetching;
    QList<RecordChange> changes;
    qint64 lastMid = 0;
    qint64 durableSeq = 0;
    /** Of each scope that the Desk holds whole once this answer is applied, when there is no more:
     * digestText of the sum of its records (models/scopedigest.h). */
    QMap<QString, QString> digests;
    /** The cursor is too old: exits since then are forgotten. Answered as a first contact; fetch
     * every scope anew from `after` 0 beside the old copy (sync.md, Desk 5). */
    bool startOver = false;
    /** The request named a point that is not in the hub's history: it was restored, and nobody said
     * so. Answered as a first contact. */
    bool otherHistory = false;
    std::optional<HistoryPoint> history = {}; ///< that of the read snapshot

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PullAnswer> fromJson(const QJsonObject &json);
};

/**
 * The problem of field "device" in a push's Kind::Conflict: one mid with another content than the
 * hub has of it, or an older numbering. This computer, or its copy, numbers on its own; nothing of
 * the push was consumed.
 */
inline constexpr char deviceTwice[] = "device_twice";
/**
 * The problem of field "history" in a push's Kind::Conflict: the point that it names is not in the
 * hub's history, so its mids may be those of another. Nothing was consumed; pull first.
 */
inline constexpr char otherHistory[] = "other_history";

/** "provider:<id>", "directory", "support", "staff:<id>". */
[[nodiscard]] QString providerScope(const ProviderId &provider);
[[nodiscard]] QString staffScope(const StaffId &staff);
inline constexpr char directoryScope[] = "directory";
inline constexpr char supportScope[] = "support";

} // namespace wren::wire
