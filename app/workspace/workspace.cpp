// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/workspace.h"

#include <QRandomGenerator>

namespace wren::app {

namespace {

/** One's own provider is always kept offline; others are chosen: SyncDriver::keep (sync.md, Desk
 * 4).
 */
QStringList scopesOf(const StaffAccess &access)
{
    QStringList scopes{QLatin1String(wire::directoryScope), wire::staffScope(access.staff)};
    if (access.seesClients() && !access.provider.isNull())
        scopes.append(wire::providerScope(access.provider));
    if (seesSupport(access))
        scopes.append(QString::fromLatin1(wire::supportScope));
    return scopes;
}

} // namespace

Workspace::Workspace(Session &session, std::unique_ptr<ClientCache> cache, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_cache(std::move(cache))
    , m_sync(*m_cache, session.hub())
    , m_directory(*m_cache, m_sync)
    , m_clients(*m_cache, m_sync, m_directory, staff().access.staff)
    , m_handOver(*m_cache, session.hub(), session.handOverIdentity())
{
    connect(&m_sync, &SyncDriver::deviceRefused, &m_handOver, &HandOver::begin);
    // Queued: the session's end is the end of this workspace.
    connect(&m_handOver, &HandOver::ordered, &m_session, &Session::destroyProfile,
            Qt::QueuedConnection);
}

Workspace::~Workspace() = default;

void Workspace::open(QObject *context, ClientCache::Callback<void> callback)
{
    const CacheFile file{m_session.cachePath(), m_session.profile().installId, m_session.masters(),
                         m_session.profile().device.text()};
    m_cache->open(file, context, [this, context, callback](const Result<OpenedCache> &opened) {
        if (!opened)
            return callback(opened.error());
        keepMaster(opened->generation);
        m_rescue = opened->rescued;
        if (opened->lease.isOver(m_session.now()))
            renewLease(context, callback);
        else
            load(context, callback);
    });
}

/** Nothing is read before the hub has been reached. */
void Workspace::renewLease(QObject *context, const Done &callback)
{
    m_session.hub().renew(context, [=, this](const Result<wire::TokenAnswer> &renewed) {
        if (renewed)
            return m_cache->run(
                context, [now = m_session.now()](CacheCore &core) { return core.contacted(now); },
                [=, this](const Result<void> &kept) {
                    if (kept)
                        load(context, callback);
                    else
                        callback(kept);
                });
        if (renewed.error().kind != Kind::Unauthenticated)
            return callback(leaseOverError());
        connect(&m_handOver, &HandOver::finished, context,
                [callback] { callback(leaseOverError()); });
        m_handOver.begin();
    });
}

void Workspace::load(QObject *context, const Done &callback)
{
    m_directory.load(context, [this, context, callback](const Result<void> &directory) {
        if (!directory)
            return callback(directory);
        m_clients.load(context, [this, callback](const Result<void> &clients) {
            if (clients)
                startSync();
            callback(clients);
        });
    });
}

void Workspace::keepMaster(int generation)
{
    const Result<void> kept = m_session.keepMaster(generation);
    if (!kept) // both stay in the profile, and the next start tries again
        qWarning("workspace: profile not saved: %s", qPrintable(kept.error().detail));
}

void Workspace::keep(const QSet<ProviderId> &providers)
{
    QStringList scopes;
    for (const ProviderId &provider : providers)
        scopes.append(wire::providerScope(provider));
    scopes.sort();
    m_sync.keep(scopes, this, [](const Result<void> &kept) {
        if (!kept) // the status says that this computer cannot be written to
            qWarning("workspace: choice not kept: %s", qPrintable(kept.error().detail));
    });
}

void Workspace::startSync()
{
    SyncSettings settings;
    settings.scopes = scopesOf(staff().access);
    settings.lastMid = m_session.lastMid();
    settings.addMaster = [this] {
        return m_session.addMaster();
    };
    settings.masterInUse = [this](int generation) {
        keepMaster(generation);
    };
    settings.environment = {m_session.clock(), [] {
                                return QRandomGenerator::global()->generateDouble();
                            }};
    m_sync.start(settings);
}

} // namespace wren::app
