// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"
#include "models/merge.h"
#include "models/result.h"

#include <QJsonObject>

/** Mutations that change a client, and the records of what could not simply be merged. */
namespace wren {

using ConflictId = Id<struct ConflictTag>;
using ParkedId = Id<struct ParkedTag>;

} // namespace wren

namespace wren::wire {

/**
 * Mutation "edit_client" 1; the subject is the client. Each field at most once. Outcomes: applied;
 * merged (somebody changed one of these fields too, nothing is lost); conflicted (info.conflicts:
 * ids of ConflictRecords; the other fields are in); parked (the client left the asker's scope;
 * info.parked: id); refused (Invalid: the fields; NotFound: no such client).
 */
struct EditClient
{
    QList<FieldEdit> changes;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EditClient> fromJson(const QJsonObject &json);
    friend bool operator==(const EditClient &, const EditClient &) = default;
};

/** One of two values that stand against each other. */
struct ConflictSide
{
    QJsonValue value;
    std::optional<StaffId> by; ///< absent: the client, or the hub itself
    qint64 at = 0;             ///< ms UTC, hub clock
    friend bool operator==(const ConflictSide &, const ConflictSide &) = default;
};

/**
 * Kind "conflict", in the client's provider scope: a field's value that came second and waits for a
 * person to choose. `kept` is always what the field holds now.
 */
struct ConflictRecord
{
    ClientId client;
    Field field = Field::FirstName;
    ConflictSide kept;
    qint64 rev = 0; ///< kept's: "seen" of a resolve_conflict
    ConflictSide other;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ConflictRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const ConflictRecord &, const ConflictRecord &) = default;
};

/**
 * Mutation "resolve_conflict" 1; the subject is the conflict. The field becomes `value` (one of the
 * two, or any third) and the conflict leaves the feed. Conflicted: the field changed since `seen`
 * and differs again; info.conflicts names the new conflict that holds `value`.
 */
struct ResolveConflict
{
    QJsonValue value;
    qint64 seen = 0;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ResolveConflict> fromJson(const QJsonObject &json);
    friend bool operator==(const ResolveConflict &, const ResolveConflict &) = default;
};

/** Mutation "move_client" 1; the subject is the client (R4, direct assignment). */
struct MoveClient
{
    ProviderId provider;
    std::optional<StaffId> caseworker; ///< none: nobody yet

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MoveClient> fromJson(const QJsonObject &json);
    friend bool operator==(const MoveClient &, const MoveClient &) = default;
};

enum class ParkedCause {
    Moved, ///< the client had left its editor's scope
    Ended, ///< the editor's account or device had ended (quarantine)
};
[[nodiscard]] QString parkedCauseName(ParkedCause cause);
[[nodiscard]] std::optional<ParkedCause> parkedCauseFromName(QStringView name);

/**
 * Kind "parked", in the scope of the provider that owns the client now: a mutation that waits for
 * Service Provider Administration to apply or discard it.
 */
struct ParkedRecord
{
    std::optional<ClientId> client; ///< none: about no client that its editor could reach
    ParkedCause cause = ParkedCause::Moved;
    QString mutation; ///< "edit_client", "add_case_note", ...
    QString subject;
    QJsonObject arguments; ///< the mutation's own
    StaffId by;
    qint64 at = 0; ///< ms UTC, hub clock: when it arrived

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ParkedRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const ParkedRecord &, const ParkedRecord &) = default;
};

/** Mutation "decide_parked" 1; the subject is the parked record. */
struct DecideParked
{
    enum class Decision { Apply, Discard };
    Decision decision = Decision::Apply;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DecideParked> fromJson(const QJsonObject &json);
    friend bool operator==(const DecideParked &, const DecideParked &) = default;
};
// mutation "end_account" 1 (subject: staff) and "end_device" 1 (subject: device): no arguments.

} // namespace wren::wire
