// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/synccore.h"
#include "tests/fault/faultydisk.h"
#include "tests/simulate/cast.h"
#include "tests/simulate/timeline.h"

namespace wren::test {

/** Where a computer's requests go; answers come back through SimulatedDesk::answered. */
class Wire
{
public:
    virtual ~Wire() = default;
    /** `boot`: an answer for an earlier one finds nobody. */
    virtual void push(int seat, int boot, const wire::PushRequest &request) = 0;
    virtual void pull(int seat, int boot, const wire::PullRequest &request) = 0;
    /** Its access is to be renewed: the lease is over, and nothing opens before. Answer by
     * SimulatedDesk::renewed, if the hub can be reached and lets it in. */
    virtual void renew(int seat, int boot) = 0;
    /** Its copy was damaged and is made anew. */
    virtual void rescued(int seat, const app::RescueReport &report) = 0;
    /** Scopes that the hub ended took these along: they had been answered. */
    virtual void tookAlong(int seat, const QList<wire::Mutation> &answered) = 0;
    /** What the computer says of itself that must never be. */
    virtual void wrong(const QString &what) = 0;
    /** For the trace. */
    virtual void note(const QString &what) = 0;
};

/** What one computer is set up with. */
struct DeskSetup
{
    int seat = 0;
    QString folder;     ///< its own on the disk
    QStringList scopes; ///< to keep
    DeviceId device;
};

/** Desk's cores on one thread: what the driver does between cores, disk, timer and network. */
class SimulatedDesk
{
public:
    SimulatedDesk(FaultyDisk &disk, Timeline &timeline, Wire &wire, const DeskSetup &setup);

    /** Switched on: reads its disk as the power cut left it. */
    void boot();
    /** Switched off between two steps. */
    void shutDown();
    [[nodiscard]] bool isOn() const { return m_core != nullptr; }
    /** Switched on, but the lease is over: nothing is shown and nothing can be typed. */
    [[nodiscard]] bool isLocked() const { return m_cache && !m_core; }
    /** The power went in the middle of something, and nobody has noticed yet. */
    [[nodiscard]] bool isDead() const { return m_disk.isDead(m_setup.folder); }
    [[nodiscard]] const QString &folder() const { return m_setup.folder; }
    [[nodiscard]] int bootNumber() const { return m_boot; }

    /** Signed in anew: another device from the next boot on. */
    void becomeDevice(const DeviceId &device) { m_setup.device = device; }
    /** What is on the disk may be older than what was last seen there. */
    void expectOlderCopy() { m_position = {}; }
    /** The hub lost history and did not say so: it counts anew under the same epoch. */
    void expectLostHistory() { m_historyIsLost = true; }
    /** The keys of the computer whose disk was copied. */
    void takeKeysOf(const SimulatedDesk &other)
    {
        m_masters = other.m_masters;
        m_setup.scopes = other.m_setup.scopes;
        m_installId = other.m_installId;
    }
    /** This computer's clock is wrong by so much. */
    void setClockError(qint64 milliseconds) { m_clockError = milliseconds; }

    // -- what people do
    enum class Saved { Yes, No, PowerWent };
    /** Written down to be sent some time; Yes is shown as "saved". */
    [[nodiscard]] Saved save(const wire::Mutation &mutation);
    /** Sent at once, with somebody waiting: `told` gets what he was told, if he still waits. */
    [[nodiscard]] Saved command(const wire::Mutation &mutation,
                                std::function<void(const Result<wire::MutationResult> &)> told);
    void syncNow();
    /** Answers that call for attention are shown; those that were refusals. */
    [[nodiscard]] QList<wire::Mutation> dismissAnswers();

    // -- what comes back
    void renewed(int boot);
    void answered(int boot, const Result<wire::PushAnswer> &answer);
    void answered(int boot, const Result<wire::PullAnswer> &answer);

    // -- what is seen
    [[nodiscard]] app::CacheCore &cache() { return *m_cache; }
    [[nodiscard]] const app::SyncStatus &status() const { return m_status; }
    /** Everything in its copy of these scopes; nothing: some of it is damaged, and is fetched anew.
     */
    [[nodiscard]] std::optional<QList<wire::RecordChange>> view(const QStringList &scopes);
    /** Everything that is in its queue, answered or not; also while it is off. */
    [[nodiscard]] QList<app::QueuedMutation> held();
    /** When it was last asked what it holds, its disk had damaged some of that. */
    [[nodiscard]] bool hasUnreadable() const { return m_hasUnreadable; }
    /** What was just saved is in what is shown (I9). */
    [[nodiscard]] bool shows(const wire::Mutation &mutation);

private:
    using Event = std::function<app::SyncStep(app::SyncCore &)>;
    void tell(const Event &event);
    void take(const app::SyncStep &step);
    void replaceMaster(const QStringList &ended);
    [[nodiscard]] QSet<QString> goneWith(const wire::PullAnswer &answer);
    [[nodiscard]] QList<wire::Mutation> answeredAbout(const QSet<QString> &ids);
    void wakeAt(qint64 time);
    [[nodiscard]] bool noticesPowerCut();
    void checkPosition();
    [[nodiscard]] qint64 now() const { return m_timeline.clock() + m_clockError; }
    [[nodiscard]] app::CacheFile file() const;
    [[nodiscard]] std::unique_ptr<app::CacheCore> openCache();
    void begin();
    void tellRescue();
    void lock();
    void rescue();

    FaultyDisk &m_disk;
    Timeline &m_timeline;
    Wire &m_wire;
    DeskSetup m_setup;
    Dice m_jitter;
    qint64 m_clockError = 0;
    int m_boot = 0;
    int m_wake = 0; ///< the newest timer; earlier ones are void
    QString m_installId;
    app::MasterKeys m_masters;
    std::unique_ptr<app::CacheCore> m_cache;
    std::unique_ptr<app::SyncCore> m_core;
    app::SyncStatus m_status;
    std::optional<wire::PullAnswer> m_withdrawal; ///< the newest answer, if it is of the history
                                                  ///< that is known and ends scopes
    bool m_historyIsLost = false;
    bool m_hasUnreadable = false;
    app::FeedPosition m_position; ///< as last seen on disk: never back in time
    QHash<quint64, std::function<void(const Result<wire::MutationResult> &)>> m_askers;
    quint64 m_lastTicket = 0;
};

} // namespace wren::test
