// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/synccore.h"
#include "tests/app/support/cachefixture.h"
#include "tests/app/support/fakehub.h"

#include <QTest>

namespace wren::test {

inline const QString north = QStringLiteral("provider:north");
inline const QString south = QStringLiteral("provider:south");

/** A desk over a hub in memory, on a clock that only the test moves. */
class Bench
{
public:
    Bench() { begin(); }
    /** On what is in a folder that stays. */
    explicit Bench(const QString &folder)
        : fixture(folder)
    {
        begin();
    }

    void begin()
    {
        hub.granted = {north, south};
        for (int i = 0; i < 7; ++i)
            hub.write(clientChange(i % 2 ? south : north, i, 0, QStringLiteral("Name%1").arg(i)));
        start();
    }

    void start()
    {
        core.reset();
        cache.reset();
        cache = fixture.open().value();
        core = std::make_unique<app::SyncCore>(*cache,
                                               app::SyncEnvironment{[this] { return now; },
                                                                    [] {
                                                                        return 0.5;
                                                                    }},
                                               scopes, 0);
        last = core->step();
    }
    /** Answers whatever is asked until only a held pull is left. */
    void settle()
    {
        for (int turn = 0; turn < 200; ++turn) {
            if (last.push)
                keep(core->pushAnswered(hub.push(*last.push)));
            else if (pull && (pull->waitSeconds == 0 || hub.hasNews(*pull)))
                answerPull();
            else if (pull && last.status.waiting == 0)
                return;
            else
                keep(core->tryNow());
        }
        QFAIL("does not settle");
    }
    void answerPull()
    {
        const wire::PullRequest request = *pull;
        pull.reset();
        keep(core->pullAnswered(hub.pull(request)));
    }
    void answerPull(const Error &error)
    {
        pull.reset();
        keep(core->pullAnswered(error));
    }
    void keep(app::SyncStep step)
    {
        for (const app::SyncStep::Told &told : step.told)
            toldOf.insert(told.ticket, told.result);
        settled.append(step.settled);
        last = std::move(step);
        if (last.withdrawPull)
            pull.reset();
        if (last.pull)
            pull = last.pull;
        if (!last.ended.isEmpty()) {
            fixture.addMaster();
            keep(core->masterReady(fixture.masters));
        }
    }
    [[nodiscard]] QMap<QPair<QString, QString>, qint64> view(const QString &scope) const
    {
        QMap<QPair<QString, QString>, qint64> view;
        for (const char *kind : {"client", "case_note"}) {
            const Result<void> read =
                cache->records().each(QLatin1String(kind), [&](const app::CachedRecord &record) {
                    if (record.scope == scope)
                        view.insert({record.kind, record.id}, record.rev);
                });
            if (!read)
                view.insert({QStringLiteral("unreadable"), {}}, 0);
        }
        return view;
    }
    [[nodiscard]] bool agrees() const
    {
        return std::all_of(hub.granted.begin(), hub.granted.end(),
                           [this](const QString &scope) { return view(scope) == hub.view(scope); });
    }

    FakeHub hub;
    QStringList scopes{north, south}; ///< kept without a choice
    CacheFixture fixture;
    std::unique_ptr<app::CacheCore> cache;
    std::unique_ptr<app::SyncCore> core;
    qint64 now = 1'000'000;
    app::SyncStep last;
    std::optional<wire::PullRequest> pull; ///< under way
    QMap<quint64, Result<wire::MutationResult>> toldOf;
    QList<app::SyncStep::Settled> settled;
};

} // namespace wren::test
