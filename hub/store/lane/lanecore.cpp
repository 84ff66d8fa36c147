// SPDX-License-Identifier: Apache-2.0
#include "hub/store/lane/lanecore.h"

#include "hub/store/audit/chain.h"
#include "hub/store/killpoint.h"
#include "hub/store/lane/mutationwriter.h"
#include "hub/store/staff/staffaccess.h"
#include "hub/store/state/history.h"
#include "models/strictjson.h"

#include <QLoggingCategory>

#include <new>
#include <typeinfo>

namespace wren::store {

Q_LOGGING_CATEGORY(lcLane, "wren.lane")

namespace {

constexpr char lockCounter[] =
    "UPDATE hub_state SET seq = seq WHERE id = 1 RETURNING seq, chain, epoch";
constexpr char writeCounter[] = "UPDATE hub_state SET seq = :seq, chain = :chain WHERE id = 1";
constexpr char selectDevice[] =
    "SELECT staff_id, last_mid, numbering, ended_at FROM device WHERE id = :device";
constexpr char updateLastMid[] =
    "UPDATE device SET last_mid = :mid, numbering = :numbering WHERE id = :device";
constexpr char selectResult[] =
    "SELECT result, content FROM mutation_result WHERE device_id = :device AND mid = :mid";
constexpr char insertResult[] = "INSERT INTO mutation_result (device_id, mid, result, content, at)"
                                " VALUES (:device, :mid, :result, :content, :at)";
constexpr char insertCommit[] =
    "INSERT INTO commit_record (seq, at, actor_kind, actor_id, device_id, action, subject,"
    " commitment, chain) VALUES (:seq, :at, :actor_kind, :actor, :device, :action, :subject,"
    " :commitment, :chain)";

QString kindName(Actor::Kind kind)
{
    switch (kind) {
    case Actor::Kind::Staff:
        return QStringLiteral("staff");
    case Actor::Kind::Client:
        return QStringLiteral("client");
    case Actor::Kind::System:
        return QStringLiteral("system");
    case Actor::Kind::Eois:
        return QStringLiteral("eois");
    }
    Q_UNREACHABLE();
}

QString actorId(const Actor &actor)
{
    switch (actor.kind) {
    case Actor::Kind::Staff:
        return actor.access.staff.text();
    case Actor::Kind::Client:
        return actor.client.text();
    case Actor::Kind::System:
    case Actor::Kind::Eois:
        return QStringLiteral("");
    }
    Q_UNREACHABLE();
}

Error ended()
{
    return {Kind::Unauthenticated, QStringLiteral("the device or the account has ended"), {}};
}

Error twice()
{
    return {
        Kind::Conflict,
        QStringLiteral("one mid with two contents, or an older numbering: a copy of the device"),
        {{QStringLiteral("device"), QString::fromLatin1(wire::deviceTwice)}}};
}

Error ofOtherHistory()
{
    return {Kind::Conflict,
            QStringLiteral("the push was numbered for another history"),
            {{QStringLiteral("history"), QString::fromLatin1(wire::otherHistory)}}};
}

/** A mutation that throws is a bad one: refused, so that it blocks no other (I10). */
Result<Effect> runGuarded(const Job &job, WriteContext &context)
{
    try {
        return job.work(context);
    } catch (const std::bad_alloc &) {
        return Error{Kind::Storage, QStringLiteral("no memory"), {}};
    } catch (const std::exception &exception) {
        qCCritical(lcLane) << job.action << "threw" << typeid(exception).name();
        return Error{Kind::Server, QStringLiteral("the mutation failed"), {}};
    }
}

/** The transaction of LaneCore::run: the counter's value as it grows job by job. */
class Batch
{
public:
    Batch(Connection &connection, const Environment &environment)
        : m_connection(connection)
        , m_environment(environment)
    {}

    [[nodiscard]] Result<void> takeCounter();
    /** An Error of Kind::Storage ends the batch; any other is this job's alone. */
    [[nodiscard]] Result<JobResult> runJob(Job &job);
    [[nodiscard]] Result<void> giveCounterBack();

    QSet<QString> scopes;

private:
    /** How far the device has numbered; zeros without a device. */
    struct Numbered
    {
        qint64 lastMid = 0;
        qint64 numbering = 0;
    };
    /** Reads the actor anew under the lock. */
    [[nodiscard]] Result<Numbered> refreshActor(Actor &actor);
    /** The end of the whole push; `why` again. */
    [[nodiscard]] static Error stop(const Job &job, const Error &why);
    [[nodiscard]] Result<bool> isOfThisHistory(const Job &job);
    [[nodiscard]] Result<JobResult> storedResult(const Job &job);
    [[nodiscard]] Result<JobResult> apply(Job &job);
    [[nodiscard]] Result<Effect> work(Job &job);
    [[nodiscard]] Result<void> record(const Job &job, const MutationWriter &writer);
    [[nodiscard]] Result<void> consume(const Job &job, const wire::MutationResult &result);

    Connection &m_connection;
    const Environment &m_environment;
    QString m_epoch;
    DigestChanges m_digests;
    qint64 m_seq = 0;
    QByteArray m_chain;
    std::optional<wire::HistoryPoint> m_wentThrough; ///< that a job of this batch named
};

Result<void> Batch::takeCounter()
{
    const Result<Rows> counter = m_connection.query(lockCounter);
    if (!counter)
        return counter.error();
    if (counter->isEmpty())
        return Error{Kind::Storage, QStringLiteral("the database has no counter row"), {}};
    m_seq = counter->first().integer("seq");
    m_chain = counter->first().bytes("chain");
    m_epoch = counter->first().text("epoch");
    return {};
}

Result<void> Batch::giveCounterBack()
{
    if (const Result<void> added = addToDigests(m_connection, m_digests); !added)
        return added;
    return m_connection.execute(writeCounter, {{":seq", m_seq}, {":chain", m_chain}});
}

Result<Batch::Numbered> Batch::refreshActor(Actor &actor)
{
    Numbered numbered;
    if (actor.kind != Actor::Kind::Staff)
        return numbered;
    if (!actor.device.isNull()) {
        const Result<Rows> rows =
            m_connection.query(selectDevice, {{":device", actor.device.text()}});
        if (!rows)
            return rows.error();
        if (rows->isEmpty() || !rows->first().isNull("ended_at") ||
            rows->first().text("staff_id") != actor.access.staff.text())
            return ended();
        numbered = {rows->first().integer("last_mid"), rows->first().integer("numbering")};
    }
    const Result<std::optional<StaffAccess>> access =
        readStaffAccess(m_connection, actor.access.staff);
    if (!access)
        return access.error();
    if (!*access)
        return ended();
    actor.access = **access;
    return numbered;
}

Error Batch::stop(const Job &job, const Error &why)
{
    if (job.stopped)
        *job.stopped = why;
    return why;
}

Result<bool> Batch::isOfThisHistory(const Job &job)
{
    if (!job.history || job.history == m_wentThrough)
        return true;
    const HubState state{m_seq, m_epoch, 0, 0, m_chain};
    const Result<bool> went = wentThrough(m_connection, state, *job.history);
    if (went && *went)
        m_wentThrough = job.history;
    return went;
}

/** It took effect, or was refused, so long ago that only its content is still known. */
JobResult forgotten(qint64 mid)
{
    wire::MutationResult result;
    result.mid = mid;
    result.info = {{QStringLiteral("forgotten"), true}};
    return {result, std::nullopt};
}

Result<JobResult> Batch::storedResult(const Job &job)
{
    const Result<Rows> rows = m_connection.query(
        selectResult, {{":device", job.actor.device.text()}, {":mid", *job.mid}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{Kind::Invalid, QStringLiteral("no mutation has this mid"), {}};
    const QByteArray content = rows->first().bytes("content");
    if (!content.isEmpty() && !job.content.isEmpty() && content != job.content)
        return stop(job, twice());
    const QString stored = rows->first().text("result");
    if (stored.isEmpty())
        return forgotten(*job.mid);
    const Result<QJsonObject> json = parseStrictObject(stored.toUtf8());
    if (!json)
        return Error{Kind::Server, QStringLiteral("a stored result cannot be read"), {}};
    const Result<wire::MutationResult> result = wire::MutationResult::fromJson(*json);
    if (!result)
        return Error{Kind::Server, QStringLiteral("a stored result cannot be read"), {}};
    return JobResult{*result, std::nullopt};
}

Result<JobResult> Batch::runJob(Job &job)
{
    if (job.stopped && *job.stopped)
        return **job.stopped;
    const Result<Numbered> numbered = refreshActor(job.actor);
    if (!numbered)
        return numbered.error();
    const Result<bool> fits = isOfThisHistory(job);
    if (!fits)
        return fits.error();
    if (!*fits)
        return stop(job, ofOtherHistory());
    if (job.mid && job.numbering < numbered->numbering)
        return stop(job, twice());
    if (job.mid && *job.mid <= numbered->lastMid)
        return storedResult(job);
    if (job.mid && *job.mid > numbered->lastMid + 1)
        return JobResult{{}, numbered->lastMid + 1};
    return apply(job);
}

Result<JobResult> Batch::apply(Job &job)
{
    const qint64 before = m_seq;
    const Result<Effect> effect = work(job);
    if (!effect && effect.error().kind == Kind::Storage)
        return effect.error();
    wire::MutationResult result;
    result.mid = job.mid.value_or(0);
    if (effect) {
        result.outcome = effect->outcome;
        result.info = effect->info;
        result.seq = m_seq > before ? m_seq : 0;
    } else {
        result.outcome = wire::Outcome::Refused;
        result.error = effect.error();
    }
    if (const Result<void> consumed = consume(job, result); !consumed)
        return consumed.error();
    killPoint("lane.after_record");
    return JobResult{result, std::nullopt};
}

Result<Effect> Batch::work(Job &job)
{
    const auto savepoint = Savepoint::begin(m_connection);
    if (!savepoint)
        return savepoint.error();
    MutationWriter writer(m_connection, m_environment, job.actor, m_epoch, m_seq + 1);
    const Result<Effect> effect = runGuarded(job, writer);
    killPoint("lane.after_work");
    const bool refused = !effect || effect->outcome == wire::Outcome::Refused;
    if (refused) {
        const Result<void> undone = (*savepoint)->rollBack();
        return undone ? effect : Result<Effect>(undone.error());
    }
    const QByteArray chain = m_chain;
    Result<void> recorded = writer.finish();
    if (recorded)
        recorded = record(job, writer);
    if (!recorded) {
        // A statement failed although the work does not say so: it is refused for that.
        m_chain = chain;
        const Result<void> undone = (*savepoint)->rollBack();
        return undone ? recorded.error() : undone.error();
    }
    if (const Result<void> released = (*savepoint)->release(); !released)
        return released.error();
    ++m_seq;
    scopes |= writer.scopes();
    for (auto it = writer.digests().cbegin(); it != writer.digests().cend(); ++it)
        m_digests[it.key()] += it.value();
    return effect;
}

Result<void> Batch::record(const Job &job, const MutationWriter &writer)
{
    const QString device = job.actor.device.isNull() ? QString() : job.actor.device.text();
    // A null text would be stored as NULL.
    const auto text = [](const QString &value) {
        return value.isNull() ? QStringLiteral("") : value;
    };
    const CommitEntry entry{writer.seq(),
                            writer.now(),
                            kindName(job.actor.kind),
                            actorId(job.actor),
                            device,
                            text(job.action),
                            text(job.subject),
                            joinCommitments(writer.commitments())};
    m_chain = chainAfter(m_chain, entry);
    return m_connection.execute(insertCommit, {{":seq", entry.seq},
                                               {":at", entry.at},
                                               {":actor_kind", entry.actorKind},
                                               {":actor", entry.actorId},
                                               {":device", entry.deviceId},
                                               {":action", entry.action},
                                               {":subject", entry.subject},
                                               {":commitment", entry.commitment},
                                               {":chain", m_chain}});
}

Result<void> Batch::consume(const Job &job, const wire::MutationResult &result)
{
    if (!job.mid)
        return {};
    const QString device = job.actor.device.text();
    const QString json =
        QString::fromUtf8(QJsonDocument(result.toJson()).toJson(QJsonDocument::Compact));
    if (const Result<void> stored =
            m_connection.execute(insertResult, {{":device", device},
                                                {":mid", *job.mid},
                                                {":result", json},
                                                {":content", job.content},
                                                {":at", m_environment.now()}});
        !stored)
        return stored;
    return m_connection.execute(
        updateLastMid, {{":mid", *job.mid}, {":numbering", job.numbering}, {":device", device}});
}

/** What a failure of the lane's own statements is to everybody: it cannot now. */
LaneCore::Done nothingDone(const Error &error, std::size_t jobs)
{
    const Error cannotNow{Kind::Storage, error.detail, {}};
    return {std::vector<Result<JobResult>>(jobs, cannotNow), {}};
}

} // namespace

LaneCore::LaneCore(Environment environment)
    : m_environment(std::move(environment))
{}

LaneCore::Done LaneCore::run(Connection &connection, std::vector<Job> &jobs)
{
    killPoint("lane.begin");
    const auto transaction = Transaction::begin(connection, Transaction::Mode::Write);
    if (!transaction)
        return nothingDone(transaction.error(), jobs.size());
    Batch batch(connection, m_environment);
    if (const Result<void> taken = batch.takeCounter(); !taken)
        return nothingDone(taken.error(), jobs.size());
    killPoint("lane.after_counter");
    Done done;
    for (Job &job : jobs) {
        Result<JobResult> result = batch.runJob(job);
        if (!result && result.error().kind == Kind::Storage)
            return nothingDone(result.error(), jobs.size());
        done.results.push_back(std::move(result));
    }
    if (const Result<void> given = batch.giveCounterBack(); !given)
        return nothingDone(given.error(), jobs.size());
    killPoint("lane.before_commit");
    if (const Result<void> committed = (*transaction)->commit(); !committed)
        return nothingDone(committed.error(), jobs.size());
    killPoint("lane.after_commit");
    done.scopes = batch.scopes;
    return done;
}

} // namespace wren::store
