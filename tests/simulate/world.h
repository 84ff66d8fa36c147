// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/edits.h"
#include "tests/simulate/oracle.h"
#include "tests/simulate/simulateddesk.h"
#include "tests/simulate/simulatedhub.h"

#include <QTemporaryDir>

namespace wren::test {

/**
 * One hub, two to four computers, the network between them and everything that goes wrong, all from
 * one seed. A storm first; then the weather clears, and everybody must agree within 90 seconds.
 */
class World : private Wire
{
public:
    explicit World(quint32 seed);
    ~World() override;

    /** What is wrong; empty if every promise was kept. */
    [[nodiscard]] QStringList play();
    [[nodiscard]] QString trace() const { return m_trace.text(); }
    /** How much was going on. */
    struct Tally
    {
        int saved = 0;
        int mutations = 0;
        int powerCuts = 0;
        int restores = 0;
        int clones = 0;
        int putBack = 0; ///< old copies of disks
        int parked = 0;
        int startOvers = 0;
        int ended = 0;
        int rescued = 0;         ///< copies that were damaged
        int locked = 0;          ///< leases that were over
        qint64 settledAfter = 0; ///< simulated ms after the last fault
    };
    [[nodiscard]] const Tally &tally() const { return m_tally; }

private:
    enum class Fate { Fine, NotSent, Lost, AnswerLost, Late, Twice, Busy };

    /** Somebody was told that this is saved. */
    struct Promise
    {
        int seat = 0;
        QString key;
    };
    struct HeldPull
    {
        int seat = 0;
        int boot = 0;
        wire::PullRequest request;
        QStringList granted;
        std::function<void(const Result<wire::PullAnswer> &)> respond;
    };
    struct Backup
    {
        DiskImage image;
        Expected expected;
    };

    // -- network (worldnetwork.cpp)
    void push(int seat, int boot, const wire::PushRequest &request) override;
    void pull(int seat, int boot, const wire::PullRequest &request) override;
    void renew(int seat, int boot) override;
    void rescued(int seat, const app::RescueReport &report) override;
    void tookAlong(int seat, const QList<wire::Mutation> &answered) override;
    void wrong(const QString &what) override;
    [[nodiscard]] Fate fate(int seat);
    /** Serves at the hub and answers at the desk, or not, as its fate is. */
    template<typename Answer, typename Serve>
    void exchange(int seat, int boot, Serve serve);
    [[nodiscard]] Result<wire::PushAnswer> servePush(int seat, const wire::PushRequest &request);
    void servePull(int seat, int boot, const wire::PullRequest &request,
                   std::function<void(const Result<wire::PullAnswer> &)> respond);
    void observe(int seat, const wire::PushRequest &request);
    [[nodiscard]] Result<wire::PullAnswer> answerPull(int seat, const wire::PullRequest &request);
    void lookAtHeldPulls();
    void letGo(const HeldPull &held);
    [[nodiscard]] bool hubIsThere();

    // -- what people do (deeds.cpp)
    void deed();
    [[nodiscard]] std::optional<wire::Mutation> anyMutation(int seat, bool &isCommand);
    [[nodiscard]] wire::Mutation newClient(int seat);
    [[nodiscard]] std::optional<wire::Mutation> newNote(int seat);
    [[nodiscard]] std::optional<wire::Mutation> anyEdit(int seat);
    [[nodiscard]] std::optional<wire::Mutation> anyMove(int seat);
    [[nodiscard]] std::optional<wire::Mutation> anyResolution(int seat);
    [[nodiscard]] std::optional<wire::Mutation> anyDecision(int seat);
    [[nodiscard]] std::optional<wire::Mutation> anyResend(int seat);
    [[nodiscard]] wire::Mutation nonsense();
    void give(int seat, const wire::Mutation &mutation, bool isCommand);
    void promise(int seat, const QString &key);
    void hear(int seat, const QString &key, const Result<wire::MutationResult> &result);
    void dismissAnswers(int seat);
    /** Refused and shown: it need not take effect any more, though another history may repeat it.
     */
    void fulfil(int seat, const QString &key);
    [[nodiscard]] QString word();

    // -- what goes wrong (faults.cpp)
    void fault();
    void deskFault(int seat);
    void hubFault();
    void startHub();
    void stopHub(qint64 away);
    void restore();
    void forgetLost(const Expected &lost);
    [[nodiscard]] bool wasSafe(const Promise &promise, const Expected &lost) const;
    [[nodiscard]] bool mayBeForgotten(const Promise &promise, const Expected &lost) const;
    void changeMembership();
    void copyDisk(int seat);
    void startClone(int seat);
    void putBackDisk(int seat);
    void damageDisk(int seat);
    void fillHubDisk();
    void mayComeTwice(int seat);
    void forgiveLoss();
    void wipe(int seat);
    void endDevice(int seat);
    void handOver(int seat);
    void weeksGoBy(qint64 days);
    void awayForAMonth(int seat);
    void countHeld(QMap<QString, int> &there);
    void signInAnew(int seat);
    void fulfilRefused(int seat);
    void clearUp();

    // -- what must hold (world.cpp)
    [[nodiscard]] QString unrest();
    void checkEverything();
    void checkPromises();
    void compareView(int seat);
    [[nodiscard]] QString difference(int seat);
    [[nodiscard]] bool shows(int seat, const QString &scope);
    void checkCopy(int seat);
    [[nodiscard]] SimulatedDesk &desk(int seat) { return *m_desks[std::size_t(seat)]; }
    void note(const QString &what) override { m_trace.add(m_timeline.now(), what); }
    void boot(int seat);
    void addDesk(int seat);

    Dice m_dice;
    Timeline m_timeline;
    Trace m_trace;
    Tally m_tally;
    QTemporaryDir m_folder; ///< for the few steps that look past SQLite at the real disk
    FaultyDisk m_disk;
    Oracle m_oracle;
    SimulatedHub m_hub;
    std::vector<std::unique_ptr<SimulatedDesk>> m_desks;
    std::vector<bool> m_online;
    std::vector<HeldPull> m_held;
    std::optional<std::pair<int, wire::PushRequest>> m_inDoubt; ///< the hub died over it
    QList<Backup> m_backups;
    QList<Promise> m_promises;
    QMap<int, DiskImage> m_copies;    ///< by seat: of its disk, some time ago
    QSet<QString> m_onlyAtHub;        ///< the disk that held it was taken away, or its scope ended
    QMap<QString, int> m_doubtful;    ///< the power went as it was written down
    QMap<int, QSet<QString>> m_whole; ///< by seat: scopes that were there once, and not empty
    bool m_storm = true;
    bool m_isDamaged = false; ///< a disk; only a pull tells what is missing, then
    bool m_silently = false;  ///< a restore was not announced
    qint64 m_durable = 0;     ///< the highest that a hub ever said is safe
    bool m_skipped = false;   ///< weeks went by: acknowledged work may be forgotten
    int m_words = 0;
};

} // namespace wren::test
