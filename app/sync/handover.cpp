// SPDX-License-Identifier: Apache-2.0
#include "app/sync/handover.h"

#include <QJsonDocument>

namespace wren::app {

namespace {

constexpr qsizetype largestPart = 400 * 1024; ///< the hub takes 512 KiB
constexpr qsizetype mostMutations = 200;

QByteArray partOf(const QList<wire::Mutation> &mutations)
{
    return QJsonDocument(wire::PushRequest{mutations}.toJson()).toJson(QJsonDocument::Compact);
}

} // namespace

QList<QByteArray> handOverParts(const QList<QueuedMutation> &queue)
{
    QList<QByteArray> parts;
    QList<wire::Mutation> mutations;
    qsizetype size = 0;
    for (const QueuedMutation &queued : queue) {
        const qsizetype more =
            QJsonDocument(queued.mutation.toJson()).toJson(QJsonDocument::Compact).size() + 1;
        if (!mutations.isEmpty() &&
            (size + more > largestPart || mutations.size() == mostMutations)) {
            parts.append(partOf(mutations));
            mutations.clear();
            size = 0;
        }
        mutations.append(queued.mutation);
        size += more;
    }
    parts.append(partOf(mutations));
    return parts;
}

HandOver::HandOver(ClientCache &cache, HubClient &hub, HandOverIdentity identity, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_hub(hub)
    , m_identity(std::move(identity))
{}

HandOver::~HandOver()
{
    m_hub.cancel(this);
}

void HandOver::begin()
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_cache.run(
        this, [](CacheCore &core) { return core.queue().of(QueuedMutation::State::Waiting); },
        [this](const Result<QList<QueuedMutation>> &queue) {
            if (!queue)
                return end();
            m_waiting = int(queue->size());
            m_parts = handOverParts(*queue);
            send();
        });
}

void HandOver::send()
{
    wire::QueueHandOver part;
    part.device = m_identity.device;
    part.queue = m_parts.constFirst();
    part.last = m_parts.size() == 1;
    part.signature = m_identity.signer(part.signedMessage());
    m_hub.handOver(part, this,
                   [this](const Result<wire::HandOverAnswer> &answer) { answered(answer); });
}

void HandOver::answered(const Result<wire::HandOverAnswer> &answer)
{
    if (!answer)
        return end(); // no end of ours, or not now: the next refusal asks again
    m_parts.removeFirst();
    if (!m_parts.isEmpty())
        return send();
    if (answer->wipe && isGenuine(*answer->wipe))
        emit ordered(m_waiting);
    else
        qWarning("hand-over: no genuine order to wipe");
    end();
}

bool HandOver::isGenuine(const wire::WipeOrder &order) const
{
    return order.device == m_identity.device &&
           seal::verify(order.signedMessage(), order.signature, m_identity.hubPublicKey);
}

void HandOver::end()
{
    m_underWay = false;
    emit finished();
}

} // namespace wren::app
