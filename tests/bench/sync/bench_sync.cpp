// SPDX-License-Identifier: Apache-2.0
// `bench_sync HUB EMAIL PASSWORD EXPORT`: signs in at a running hub, takes the first copy of all
// its user may see into a sealed cache, asks again when there is nothing new; writes the records
// to EXPORT, one JSON object a line, for the reference to replicate.
#include "app/workspace/workspace.h"
#include "seal/seal.h"
#include "tests/app/support/memorystore.h"
#include "tests/fault/faultproxy.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <cstdio>

using namespace wren;
using namespace wren::app;

namespace {

constexpr int noChangePulls = 200;
constexpr int heldPulls = 5;
constexpr KeyCosts cheap{{1, 64 << 10}, {1, 64 << 10}}; // signing in is not what is measured

/** Runs the event loop until it holds; sleeps meanwhile, for the other side needs the processor. */
void waitUntil(const std::function<bool()> &holds)
{
    QTimer wake;
    wake.start(std::chrono::milliseconds(5));
    while (!holds())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

template<typename T, typename Ask>
Result<T> answerOf(Ask ask)
{
    std::optional<Result<T>> answer;
    ask([&answer](Result<T> result) { answer.emplace(std::move(result)); });
    waitUntil([&answer] { return answer.has_value(); });
    return std::move(*answer);
}

/** Milliseconds from an empty cache to the whole copy. */
qint64 firstSync(Workspace &workspace, QObject *context)
{
    QElapsedTimer timer;
    timer.start();
    (void)answerOf<void>([&](auto done) { workspace.open(context, done); });
    waitUntil([&] {
        const SyncStatus &status = workspace.sync().status();
        return status.state == SyncStatus::State::UpToDate && !status.firstFetch;
    });
    return timer.elapsed();
}

int exportRecords(Workspace &workspace, QObject *context, const QString &path)
{
    const auto read = [path](CacheCore &cache) -> Result<int> {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return Error{Kind::Storage, file.errorString(), {}};
        int count = 0;
        for (const char *kind : {"client", "case_note", "provider", "staff", "reference_item"}) {
            const auto each =
                cache.records().each(QLatin1String(kind), [&](const CachedRecord &record) {
                    QJsonObject json = record.value;
                    json.insert(QStringLiteral("_id"), QString(record.kind + u'/' + record.id));
                    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
                    ++count;
                });
            if (!each)
                return each.error();
        }
        return count;
    };
    const auto count =
        answerOf<int>([&](auto done) { workspace.cache().run(context, read, done); });
    return count ? *count : -1;
}

struct NoChange
{
    double medianMs = 0;
    qint64 bytes = 0; ///< of one, both ways, heads and all
};

wire::PullRequest pullOf(Workspace &workspace, QObject *context)
{
    const auto at = [](CacheCore &cache) -> Result<FeedPosition> {
        return cache.position();
    };
    const FeedPosition position = answerOf<FeedPosition>([&](auto done) {
                                      workspace.cache().run(context, at, done);
                                  }).value();
    wire::PullRequest request;
    request.epoch = position.epoch;
    request.seq = position.seq;
    request.held = position.held;
    request.history = position.history;
    return request;
}

/** With nobody else asking: the hub holds one pull a device. */
NoChange noChange(HubClient &hub, wire::PullRequest request, QObject *context,
                  const test::FaultProxy &proxy)
{
    std::vector<qint64> times;
    for (int i = 0; i < noChangePulls; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto answer =
            answerOf<wire::PullAnswer>([&](auto done) { hub.pull(request, context, done); });
        times.push_back(timer.nsecsElapsed());
        if (!answer || !answer->changes.isEmpty())
            qFatal("there was something new");
    }
    std::sort(times.begin(), times.end());
    // What a Desk that is up to date asks all day: held until there is news, or its time is over.
    request.waitSeconds = 1;
    const qint64 before = proxy.byteCount();
    for (int i = 0; i < heldPulls; ++i)
        (void)answerOf<wire::PullAnswer>([&](auto done) { hub.pull(request, context, done); });
    return {double(times[times.size() / 2]) / 1e6, (proxy.byteCount() - before) / heldPulls};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5 || !seal::initialise())
        return 2;
    // Nothing is broken here: the proxy counts the bytes.
    const test::FaultProxy proxy(quint16(QUrl(arguments.at(1)).port()));
    const QTemporaryDir folder;
    QNetworkAccessManager network;
    test::MemoryStore keychain;
    Session session({network, keychain, folder.path(), QStringLiteral("BENCH"), cheap});
    session.signIn({QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()), arguments.at(2),
                    arguments.at(3)});
    waitUntil([&] { return session.state().phase != SessionState::Phase::SigningIn; });
    if (session.state().phase != SessionState::Phase::Unlocked)
        qFatal("cannot sign in");
    wire::PullRequest request;
    {
        Workspace workspace(session);
        const qint64 ms = firstSync(workspace, &application);
        const qint64 bytes = proxy.byteCount();
        const int count = exportRecords(workspace, &application, arguments.at(4));
        request = pullOf(workspace, &application);
        std::printf("records: %d\n", count);
        std::printf("first sync ms: %lld\n", ms);
        std::printf("first sync bytes: %lld\n", bytes);
        std::printf("records/s: %.0f\n", count * 1000.0 / double(ms));
    }
    const NoChange again = noChange(session.hub(), request, &application, proxy);
    std::printf("no-change sync median ms: %.2f\n", again.medianMs);
    std::printf("no-change sync bytes: %lld\n", again.bytes);
    return 0;
}
