// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/cachecore.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace wren::app {

/**
 * The sealed cache on a thread of its own. Every call returns at once; its callback runs exactly
 * once, later, on the caller's (GUI) thread, or not at all if the context died. Work is done in the
 * order of the calls, and finished before the destructor returns: nothing that was asked to be
 * saved is lost.
 */
class ClientCache : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Callback = std::function<void(Result<T>)>;

    ClientCache();
    ~ClientCache() override;

    /** Call once, first. Errors as CacheCore::open; every later call then fails with the same. */
    void open(const CacheFile &file, QObject *context, Callback<CacheOpened> callback);

    // -- drafts (R17) --------------------------------------------------------------------------
    /** Durable when the callback runs. `kind`: "intake", ...; `id` a UUID of the caller's. */
    void saveDraft(const QString &id, const QString &kind, const QJsonObject &content,
                   QObject *context, Callback<void> callback);
    /** Newest first. */
    void drafts(QObject *context, Callback<QList<Draft>> callback);
    void discardDraft(const QString &id, QObject *context, Callback<void> callback);

    /** `work(CacheCore &)` on the cache's thread, its Result<T> to the callback. */
    template<typename T>
    void run(QObject *context, std::function<Result<T>(CacheCore &)> work, Callback<T> callback);

signals:
    void draftsChanged();

private:
    void post(std::function<void()> work);

    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< lives on m_thread: what is posted to it runs there
    std::unique_ptr<CacheCore> m_core; ///< used on m_thread only
};

template<typename T>
void ClientCache::run(QObject *context, std::function<Result<T>(CacheCore &)> work,
                      Callback<T> callback)
{
    const auto result = std::make_shared<std::optional<Result<T>>>();
    const auto promise = std::make_shared<QPromise<void>>();
    whenFinished(context, promise,
                 [result, callback = std::move(callback)] { callback(std::move(**result)); });
    post([this, result, promise, work = std::move(work)] {
        result->emplace(work(*m_core));
        promise->finish();
    });
}

} // namespace wren::app
