// SPDX-License-Identifier: Apache-2.0
#include "app/cache/clientcache.h"

#include <QFile>
#include <QPointer>

namespace wren::app {

ClientCache::ClientCache(std::function<qint64()> now)
    : m_now(std::move(now))
    , m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("cache"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

ClientCache::~ClientCache()
{
    // In turn after everything that was asked before; the database must be closed where it was
    // opened.
    post([this] {
        m_ahead.reset();
        m_core.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void ClientCache::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(work), Qt::QueuedConnection);
}

/** What is wrong with the file is found again by open(), and told there. */
void ClientCache::prepare(const QString &path)
{
    post([this, path] {
        if (!QFile::exists(path))
            return;
        Result<std::unique_ptr<CacheDatabase>> database = CacheDatabase::open(path);
        if (database)
            m_ahead = std::move(*database);
    });
}

void ClientCache::open(const CacheFile &file, QObject *context, Callback<OpenedCache> callback)
{
    post([this, file] {
        if (m_ahead && m_ahead->path() != file.path)
            m_ahead.reset();
        use(CacheCore::openOrRescue(file, std::move(m_ahead)));
    });
    tellOpened(context, std::move(callback));
}

void ClientCache::rescue(std::function<void()> letGo, QObject *context,
                         Callback<OpenedCache> callback)
{
    post([this, letGo = std::move(letGo)] {
        letGo();
        if (m_core)
            use(CacheCore::rescue(std::move(m_core)));
    });
    tellOpened(context, std::move(callback));
}

void ClientCache::use(Result<std::unique_ptr<CacheCore>> core)
{
    if (core)
        m_core = std::move(*core);
    else
        m_whyNot = core.error();
}

void ClientCache::tellOpened(QObject *context, Callback<OpenedCache> callback)
{
    run(
        context,
        [](CacheCore &core) -> Result<OpenedCache> {
            return OpenedCache{core.generation(), core.lease(), core.rescued()};
        },
        std::move(callback));
}

void ClientCache::saveDraft(const QString &id, const QString &kind, const QJsonObject &content,
                            QObject *context, Callback<void> callback)
{
    run(
        context,
        [draft = Draft{id, kind, content, m_now()}](CacheCore &core) {
            return core.drafts().save(draft);
        },
        tellingDrafts(std::move(callback)));
}

void ClientCache::drafts(QObject *context, Callback<QList<Draft>> callback)
{
    run(
        context, [](CacheCore &core) { return core.drafts().all(); }, std::move(callback));
}

void ClientCache::discardDraft(const QString &id, QObject *context, Callback<void> callback)
{
    run(
        context, [id](CacheCore &core) { return core.drafts().discard(id); },
        tellingDrafts(std::move(callback)));
}

ClientCache::Callback<void> ClientCache::tellingDrafts(Callback<void> callback)
{
    // The caller's context may outlive the cache, or the callback end it.
    return [self = QPointer(this), callback = std::move(callback)](const Result<void> &result) {
        callback(result);
        if (self)
            emit self->draftsChanged();
    };
}

} // namespace wren::app
