// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/services/sync/mutationtable.h"
#include "hub/store/lane/lanecore.h"
#include "models/wire/queuehandover.h"
#include "models/wire/sync.h"
#include "tests/fault/faultydisk.h"
#include "tests/simulate/cast.h"
#include "tests/simulate/timeline.h"

namespace wren::test {

/** Ends the run: for steps that are not what a test is about. */
template<typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(kindName(result.error().kind) + u' ' + result.error().detail));
    return std::move(result).value();
}
inline void sure(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(kindName(result.error().kind) + u' ' + result.error().detail));
}

/** The hub's cores on one thread: what the API does between socket and services, without sockets.
 */
class SimulatedHub
{
public:
    SimulatedHub(FaultyDisk &disk, const QString &folder, const Timeline &timeline, quint32 seed);

    /** Opens the database, as at the start of the process. */
    void start();
    /** The process ends; the disk stays as it is. */
    void stop();
    [[nodiscard]] bool isUp() const { return m_database != nullptr; }
    /** The power went in the middle of something. */
    [[nodiscard]] bool isDead() const { return m_disk.isDead(m_folder); }
    [[nodiscard]] const QString &folder() const { return m_folder; }

    // -- as the routes do
    [[nodiscard]] Result<wire::PushAnswer> push(const DeviceId &device,
                                                const wire::PushRequest &request);
    [[nodiscard]] Result<QStringList> granted(const DeviceId &device);
    [[nodiscard]] Result<wire::PullAnswer> pull(const DeviceId &device,
                                                const wire::PullRequest &request);
    [[nodiscard]] Result<bool> hasNews(const DeviceId &device, const wire::PullRequest &request);

    // -- behind the routes' back
    /** One job of the hub's own. */
    store::JobResult run(store::Job job);
    /** From now on it may only hand over its queue. */
    void endDevice(const DeviceId &device);
    [[nodiscard]] bool hasEnded(const DeviceId &device);
    [[nodiscard]] Result<wire::HandOverAnswer> handOver(const wire::QueueHandOver &part);
    /** What its orders are signed with. */
    [[nodiscard]] const QByteArray &publicKey() const { return m_identity.publicKey; }
    /** A new device of this person's. */
    [[nodiscard]] DeviceId signIn(const StaffId &staff);
    void markBackedUp();
    void beginNewEpoch();
    /** Exits and results of before `time` (ms UTC). */
    void forgetOld(qint64 time);
    [[nodiscard]] bool knows(const QString &mutation) const;
    [[nodiscard]] qint64 seq();
    [[nodiscard]] QString epoch();
    [[nodiscard]] qint64 durableSeq();
    [[nodiscard]] qint64 lastMid(const DeviceId &device);
    [[nodiscard]] wire::MutationResult storedResult(const DeviceId &device, qint64 mid);
    /** Empty if every entry fits and the last one is `seq`. */
    [[nodiscard]] QString brokenChain();
    /** Every record of the scopes, fetched as a new computer would. */
    [[nodiscard]] QList<wire::RecordChange> fresh(const QStringList &scopes);

private:
    [[nodiscard]] Result<store::Actor> authenticate(const DeviceId &device);
    [[nodiscard]] store::Connection &sql();

    FaultyDisk &m_disk;
    const QString m_folder;
    const Timeline &m_timeline;
    Dice m_dice;
    QByteArray m_linkKey;
    seal::KeyPair m_identity = seal::makeKeyPair();
    store::LaneCore m_lane;
    services::ReferenceCache m_reference;
    services::MutationTable m_table;
    std::unique_ptr<store::Database> m_database;
};

} // namespace wren::test
