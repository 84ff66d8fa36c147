// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/async/background.h"
#include "app/cache/cachecore.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace wren::app {

/** A cache that was opened. */
struct OpenedCache
{
    int generation = 0; ///< of the master key in use
    Lease lease;
    std::optional<RescueReport> rescued;
};

/**
 * The sealed cache on a thread of its own. Every call returns at once; its callback runs exactly
 * once, later, on the caller's (GUI) thread, or not at all if the context died. Work is done in the
 * order of the calls, and all of it before the destructor returns: what was asked to be saved is
 * saved.
 */
class ClientCache : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Callback = std::function<void(Result<T>)>;

    explicit ClientCache(std::function<qint64()> now = &QDateTime::currentMSecsSinceEpoch);
    ~ClientCache() override;

    /** Opens the file and checks its structure ahead of open(), while its keys are not at hand: a
     * password is being typed. A file that is not there is not made. */
    void prepare(const QString &path);
    /** Call once, first. Errors as CacheCore::openOrRescue. */
    void open(const CacheFile &file, QObject *context, Callback<OpenedCache> callback);
    /** What was found damaged in use is rescued as at opening (I15). `letGo` runs first, on the
     * cache's thread: nobody may hold on to the core. After an error there is no cache until the
     * next start. */
    void rescue(std::function<void()> letGo, QObject *context, Callback<OpenedCache> callback);

    // -- drafts (R17)
    /** Durable when the callback runs. `kind`: "intake", ...; `id` a UUID of the caller's. */
    void saveDraft(const QString &id, const QString &kind, const QJsonObject &content,
                   QObject *context, Callback<void> callback);
    /** Newest first. */
    void drafts(QObject *context, Callback<QList<Draft>> callback);
    void discardDraft(const QString &id, QObject *context, Callback<void> callback);

    /** `work(CacheCore &)`, a Result, runs on the cache's thread; Kind::Storage if it is not open.
     */
    template<typename Work, typename Done>
    void run(QObject *context, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work &, CacheCore &>;
        const auto answer = std::make_shared<std::optional<Answer>>();
        const auto promise = std::make_shared<QPromise<void>>();
        whenFinished(context, promise,
                     [answer, done = std::move(done)]() mutable { done(std::move(**answer)); });
        post([this, answer, promise, work = std::move(work)]() mutable {
            if (m_core)
                answer->emplace(work(*m_core));
            else
                answer->emplace(m_whyNot);
            promise->finish();
        });
    }

signals:
    void draftsChanged();

private:
    void post(std::function<void()> work);
    void use(Result<std::unique_ptr<CacheCore>> core);
    void tellOpened(QObject *context, Callback<OpenedCache> callback);
    Callback<void> tellingDrafts(Callback<void> callback);

    std::function<qint64()> m_now;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker;      ///< lives on m_thread: what is posted to it runs there
    std::unique_ptr<CacheDatabase> m_ahead; ///< used on m_thread only, as m_core
    std::unique_ptr<CacheCore> m_core;
    Error m_whyNot{Kind::Storage, QStringLiteral("the cache is not open"), {}};
};

} // namespace wren::app
