// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/hub/hubclient.h"
#include "models/wire/queuehandover.h"

#include <QObject>

namespace wren::app {

/** Who hands over, and whose orders it believes. */
struct HandOverIdentity
{
    DeviceId device;
    ChallengeSigner signer;  ///< with the device's key
    QByteArray hubPublicKey; ///< pinned at the first sign-in
};

/**
 * The end of an account or device (sync.md, Hub 8): what waits goes to the hub in parts, and only
 * then, and only by an order that the pinned hub key signed for this very device, everything here
 * is to be destroyed. A hub that does not know of an end refuses, and nothing happens. GUI thread.
 */
class HandOver : public QObject
{
    Q_OBJECT

public:
    /** References outlive it. */
    HandOver(ClientCache &cache, HubClient &hub, HandOverIdentity identity,
             QObject *parent = nullptr);
    ~HandOver() override;

    /** Tries; not while a try is under way. Ends in finished(), after ordered() if so. */
    void begin();

signals:
    /** The order is genuine: destroy this computer's copy. `handedOver`: how much waited. */
    void ordered(int handedOver);
    void finished();

private:
    void send();
    void answered(const Result<wire::HandOverAnswer> &answer);
    [[nodiscard]] bool isGenuine(const wire::WipeOrder &order) const;
    void end();

    ClientCache &m_cache;
    HubClient &m_hub;
    HandOverIdentity m_identity;
    QList<QByteArray> m_parts; ///< not handed over yet, in order; the last one asks for the order
    int m_waiting = 0;
    bool m_underWay = false;
};

/** The queue in parts that the hub takes: PushRequests as JSON; at least one, if need be empty. */
[[nodiscard]] QList<QByteArray> handOverParts(const QList<QueuedMutation> &queue);

} // namespace wren::app
