// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/permissions.h"
#include "models/wire/sync.h"

#include <chrono>
#include <functional>
#include <future>
#include <memory>

namespace wren::store {

/** Who writes. Clients' pages, EOIS and the mailer write through the lane too, as their own kind.
 */
struct Actor
{
    enum class Kind { Staff, Client, System, Eois };
    Kind kind = Kind::System;
    StaffAccess access; ///< with Staff
    DeviceId device;    ///< with Staff
    ClientId client;    ///< with Client
};

/** What one change was, for history: values are kept beside the chain and can be erased. */
struct FieldChange
{
    QString field;
    QJsonValue before;
    QJsonValue after;
};

/** A record that changed in that scope, or entered it. */
struct ChangedRecord
{
    QString scope;
    QString kind;
    QString id;
    std::optional<ClientId> client;
};

/** What changed in a record, for history. */
struct AuditedRecord
{
    QString kind;
    QString id;
    std::optional<ClientId> client;
    QList<FieldChange> changes;
};

/** Time and randomness, given to every core as arguments (sync.md, How it is proved). */
struct Environment
{
    std::function<qint64()> now; ///< ms UTC
    std::function<QByteArray(std::size_t)> random;
};

/**
 * What a mutation writes through: under the counter lock, inside its own savepoint. Services never
 * BEGIN, COMMIT or number anything themselves.
 */
class WriteContext
{
public:
    virtual ~WriteContext() = default;
    [[nodiscard]] virtual Connection &sql() = 0;
    /** Who writes, as the job says; a staff member's access is read anew under the lock. */
    [[nodiscard]] virtual const Actor &actor() const = 0;
    [[nodiscard]] virtual qint64
    seq() const = 0; ///< this mutation's number: the rev of what it writes
    [[nodiscard]] virtual qint64 now() const = 0; ///< ms UTC
    [[nodiscard]] virtual QByteArray random(std::size_t size) = 0;
    /**
     * The record entered `scope` or changed in it (a head row with this seq). Whoever moves a
     * client says so of each record that goes with it: entry numbers them anew in the new scope.
     */
    [[nodiscard]] virtual Result<void> changed(const QString &scope, const QString &kind,
                                               const QString &id,
                                               const std::optional<ClientId> &client) = 0;
    /** As changed(), of many with a few statements; no record of a scope twice. */
    [[nodiscard]] virtual Result<void> changedAll(const QList<ChangedRecord> &records) = 0;
    /** The record left `scope`; kind "client" takes everything of that client out of it. */
    [[nodiscard]] virtual Result<void> left(const QString &scope, const QString &kind,
                                            const QString &id,
                                            const std::optional<ClientId> &client) = 0;
    /** For history and the audit chain; also writes field_rev of (kind, id, field). */
    [[nodiscard]] virtual Result<void> audit(const QString &kind, const QString &id,
                                             const std::optional<ClientId> &client,
                                             const QList<FieldChange> &changes) = 0;
    /** As audit(), of many with a few statements, in this order; no record twice. */
    [[nodiscard]] virtual Result<void> auditAll(const QList<AuditedRecord> &records) = 0;
};

/** What an applied mutation tells its asker. */
struct Effect
{
    wire::Outcome outcome = wire::Outcome::Applied;
    QJsonObject info;
};

/**
 * One mutation for the lane. `work` runs on the lane's thread. Its Error refuses the mutation
 * (rolled back to the savepoint, consumed); Kind::Storage alone means "cannot now": nothing is
 * consumed.
 */
struct Job
{
    Actor actor;
    QString action; ///< the mutation's name, for the commit record
    QString subject;
    std::function<Result<Effect>(WriteContext &)> work;
    /** From a device: `mid` decides by last_mid whether `work` runs at all (sync.md, Hub 4). */
    std::optional<qint64> mid;
    /** With `mid`: tells its content from another under the same number. */
    QByteArray content;
    /** The jobs of one push share it: once one of them is found to be another computer's or of
     * another history (Kind::Conflict), that is the result of all that follow. */
    std::shared_ptr<std::optional<Error>> stopped;
    /** With `mid`: one below what was consumed of the device is as another content. */
    qint64 numbering = 0;
    /** With `mid`: one that is not in this history ends the push too (wire::otherHistory). */
    std::optional<wire::HistoryPoint> history = {};
    /** Runs no sooner than this after it was submitted, behind what came meanwhile: for one whose
     * asker must not feel whether there was anything to do. The lane's end waits for none. */
    std::chrono::milliseconds delay{0};
};

struct JobResult
{
    wire::MutationResult result;
    std::optional<qint64> expectedMid; ///< a gap: nothing was consumed
};

/**
 * The one way to change records: a thread that drains waiting jobs into one transaction every few
 * milliseconds (sync.md, Hub 1 and 2).
 */
class WriterLane
{
public:
    WriterLane(Database &database, Environment environment);
    ~WriterLane(); ///< finishes what waits, then joins

    /** Any thread. Error Kind::Storage: the database cannot now; nothing was consumed. */
    [[nodiscard]] std::future<Result<JobResult>> submit(Job job);
    /** Called on the lane's thread after each commit with the scopes it touched (wakes long-polls).
     */
    void onCommit(std::function<void(const QStringList &scopes)> listener);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::store
