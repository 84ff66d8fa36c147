// SPDX-License-Identifier: Apache-2.0
#include "app/sync/synccore.h"
#include "tests/app/support/cachefixture.h"
#include "tests/app/support/fakehub.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

const QString north = QStringLiteral("provider:north");
const QString south = QStringLiteral("provider:south");

/**
 * One desk and one hub in one process on a simulated clock; everything that happens comes from the
 * seed. While it storms, messages are lost on either way, the desk is killed, the hub restored from
 * its backup and a scope withdrawn; then the weather clears and both must agree.
 */
class World
{
public:
    explicit World(quint32 seed)
        : m_random(seed)
    {
        m_hub.granted = {north, south};
        m_hub.pageSize = 3;
        boot();
    }

    void storm(int events)
    {
        for (int i = 0; i < events; ++i)
            happen();
    }

    /** Simulated milliseconds until nothing is left to do; -1 if that never comes. */
    qint64 clear()
    {
        const qint64 begun = m_now;
        m_hub.granted = {north, south};
        for (int turn = 0; turn < 2000; ++turn) {
            if (m_push)
                answerPush(Fate::Fine);
            else if (m_pull && (m_pull->waitSeconds == 0 || m_hub.hasNews(*m_pull)))
                answerPull(Fate::Fine);
            else if (m_pull && m_status.waiting == 0 && m_cache->position().held.size() == 2)
                return m_now - begun;
            else if (m_pull) // a held pull comes back after its time, with what was granted since
                answerPull(Fate::Fine);
            else
                wake();
        }
        return -1;
    }

    /** Empty if everything is as promised. */
    QString broken() const
    {
        for (const QString &scope : m_hub.granted) {
            if (view(scope) != m_hub.view(scope))
                return QStringLiteral("views of %1 differ").arg(scope);
        }
        for (int number = 0; number < m_commands; ++number) {
            const int wanted = m_withdrawn.contains(quint64(number)) ? 0 : 1;
            const int effects = m_hub.effects().value(uuid(0xd, number));
            if (effects != wanted)
                return QStringLiteral("command %1 took effect %2 times, not %3")
                    .arg(number)
                    .arg(effects)
                    .arg(wanted);
        }
        return {};
    }

private:
    static constexpr quint64 refusedTicket = ~quint64(0);
    enum class Fate { Fine, NotSent, LostOnTheWay, AnswerLost };

    void boot()
    {
        m_core.reset();
        m_cache.reset();
        m_push.reset();
        m_pull.reset();
        m_cache = m_fixture.open().value();
        m_core = std::make_unique<SyncCore>(*m_cache,
                                            SyncEnvironment{[this] { return m_now; },
                                                            [this] {
                                                                return random(1000) / 1000.0;
                                                            }},
                                            QStringList{north, south}, 0);
        take(m_core->step());
    }

    int random(int below) { return int(m_random.bounded(below)); }

    void happen()
    {
        m_now += random(3000);
        switch (random(12)) {
        case 0:
        case 1:
            take(m_core->command({0, QStringLiteral("note"), 1, uuid(0xd, m_commands), {}},
                                 quint64(m_commands)));
            ++m_commands;
            break;
        case 2:
            take(m_core->command({0, QStringLiteral("no"), 1, uuid(0xe, 0), {}}, refusedTicket));
            break;
        case 3:
            writeAtHub();
            break;
        case 4:
        case 5:
        case 6:
            answerPush(Fate(random(4)));
            break;
        case 7:
        case 8:
        case 9:
            answerPull(Fate(random(4)));
            break;
        case 10:
            wake();
            break;
        case 11:
            disaster();
            break;
        }
    }

    void writeAtHub()
    {
        const QString scope = random(2) ? north : south;
        const int client = random(10);
        if (random(4) == 0)
            m_hub.write(goneChange(scope, QStringLiteral("client"), clientId(client).text(), 0));
        else
            m_hub.write(clientChange(scope, client, 0, QStringLiteral("Name")));
    }

    void disaster()
    {
        switch (random(5)) {
        case 0:
            if (m_push && random(2)) // on its way as the power went
                (void)m_hub.push(*m_push);
            return boot();
        case 1:
            return m_hub.backUp();
        case 2:
            return m_hub.restore();
        case 3:
            m_hub.granted = {north};
            return;
        case 4:
            m_hub.granted = {north, south};
            return;
        }
    }

    void wake()
    {
        if (m_wakeAt)
            m_now = std::max(m_now, *m_wakeAt);
        take(m_core->step());
    }

    template<typename Answer>
    static Result<Answer> seen(Fate fate, const Answer &answer)
    {
        switch (fate) {
        case Fate::Fine:
            return answer;
        case Fate::NotSent:
            return Error{Kind::Offline, {}, {}};
        case Fate::LostOnTheWay:
        case Fate::AnswerLost:
            break;
        }
        return Error{Kind::Timeout, {}, {}};
    }

    void answerPush(Fate fate)
    {
        if (!m_push)
            return;
        const wire::PushRequest request = *std::exchange(m_push, std::nullopt);
        wire::PushAnswer answer;
        if (fate == Fate::Fine || fate == Fate::AnswerLost)
            answer = m_hub.push(request);
        take(m_core->pushAnswered(seen(fate, answer)));
    }

    void answerPull(Fate fate)
    {
        if (!m_pull)
            return;
        const wire::PullRequest request = *std::exchange(m_pull, std::nullopt);
        take(m_core->pullAnswered(seen(fate, m_hub.pull(request))));
    }

    void take(const SyncStep &step)
    {
        if (step.push)
            m_push = step.push;
        if (step.pull)
            m_pull = step.pull;
        m_wakeAt = step.wakeAt;
        m_status = step.status;
        for (const SyncStep::Told &told : step.told) {
            if (!told.result && told.result.error().kind == Kind::Offline)
                m_withdrawn.insert(told.ticket);
        }
        if (!step.ended.isEmpty()) {
            m_fixture.addMaster();
            take(m_core->masterReady(m_fixture.masters));
        }
    }

    QMap<QPair<QString, QString>, qint64> view(const QString &scope) const
    {
        QMap<QPair<QString, QString>, qint64> view;
        for (const char *kind : {"client", "case_note"}) {
            const Result<void> read =
                m_cache->records().each(QLatin1String(kind), [&](const CachedRecord &record) {
                    if (record.scope == scope)
                        view.insert({record.kind, record.id}, record.rev);
                });
            if (!read)
                view.insert({QStringLiteral("unreadable"), {}}, 0);
        }
        return view;
    }

    QRandomGenerator m_random;
    FakeHub m_hub;
    CacheFixture m_fixture;
    std::unique_ptr<CacheCore> m_cache;
    std::unique_ptr<SyncCore> m_core;
    qint64 m_now = 1'000'000;
    std::optional<qint64> m_wakeAt;
    std::optional<wire::PushRequest> m_push; ///< under way
    std::optional<wire::PullRequest> m_pull; ///< under way
    SyncStatus m_status;
    int m_commands = 0;
    QSet<quint64> m_withdrawn;
};

} // namespace

class TestSyncSimulator : public QObject
{
    Q_OBJECT

private slots:
    void seeds()
    {
        constexpr qint64 convergeWithin = 90'000;
        const quint32 seeds = qEnvironmentVariable("WREN_SEEDS", QStringLiteral("300")).toUInt();
        for (quint32 seed = 1; seed <= seeds; ++seed) {
            World world(seed);
            world.storm(120);
            const qint64 time = world.clear();
            QVERIFY2(time >= 0 && time <= convergeWithin,
                     qPrintable(QStringLiteral("seed %1: %2 ms").arg(seed).arg(time)));
            const QString broken = world.broken();
            QVERIFY2(broken.isEmpty(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(broken)));
        }
    }
};

WREN_TEST(TestSyncSimulator)
#include "tst_syncsimulator.moc"
