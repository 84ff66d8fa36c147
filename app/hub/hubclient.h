// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hub/hubtransport.h"
#include "models/wire/cams.h"
#include "models/wire/commands.h"
#include "models/wire/emailchanges.h"
#include "models/wire/history.h"
#include "models/wire/queuehandover.h"
#include "models/wire/records.h"
#include "models/wire/sync.h"

namespace wren::app {

/** Signs a renewal's challenge with the device key; empty when the key is locked away. */
using ChallengeSigner = std::function<QByteArray(const QByteArray &message)>;

/**
 * The hub's routes as typed calls. Callbacks as in HubTransport: once, later, or never if the
 * context died. Nothing here retries.
 */
class HubClient : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Callback = HubTransport::Callback<T>;

    HubClient(QNetworkAccessManager &network, const QUrl &hub, QObject *parent = nullptr);

    [[nodiscard]] const QUrl &address() const { return m_transport.hub(); }

    /** Unauthenticated: wrong name or password; TooMany: throttled. Keeps the token on success. */
    void signIn(const wire::SignInRequest &request, QObject *context,
                Callback<wire::SignInAnswer> callback);
    /** Challenge and signature; keeps the token on success. Unauthenticated: the device was ended.
     */
    void renew(QObject *context, Callback<wire::TokenAnswer> callback);
    /** From now on a refused token is renewed for this device. `renewed` tells of each. */
    void useDevice(const DeviceId &device, ChallengeSigner signer);
    /** Ends the access token at the hub and forgets it here. */
    void signOut(QObject *context, Callback<QJsonObject> callback);
    /** Forgets token and device here (lock). */
    void forget();

    void push(const wire::PushRequest &request, QObject *context,
              Callback<wire::PushAnswer> callback);
    /** Deadline: request.waitSeconds and 15 s more. */
    void pull(const wire::PullRequest &request, QObject *context,
              Callback<wire::PullAnswer> callback);

    /** Of an ended device or account, signed by the device; needs no token. */
    void handOver(const wire::QueueHandOver &part, QObject *context,
                  Callback<wire::HandOverAnswer> callback);

    /** R2. Kind::Invalid without a last name. */
    void registrySearch(const wire::RegistrySearchRequest &request, QObject *context,
                        Callback<wire::RegistrySearchAnswer> callback);
    /** R8. Kind::Offline, Timeout: our hub is away; Kind::Server: EOIS is. */
    void lookUpAssessment(const QString &number, QObject *context,
                          Callback<wire::AssessmentAnswer> callback);
    /** R16, R21: the very link that the mail carries. NotFound when there is no open invite. */
    void lookUpCams(const QString &number, QObject *context, Callback<wire::CamsAnswer> callback);
    void inviteLink(const ClientId &client, QObject *context, Callback<wire::InviteLink> callback);
    void clientMail(const ClientId &client, QObject *context,
                    Callback<QList<wire::MailStatus>> callback);
    /** R32 */
    void clientHistory(const ClientId &client, QObject *context,
                       Callback<wire::ClientHistory> callback);
    /** R45 */
    void inbox(const ClientId &client, QObject *context, Callback<wire::InboxAnswer> callback);
    /** R46: what request_email_change would be refused with now (Conflict or Invalid with field
     * "email"); else whose inbox it is (R45). TooMany: asked too often. */
    void checkNewEmail(const ClientId &client, const QString &email, QObject *context,
                       Callback<wire::InboxAnswer> callback);
    /** The same of somebody who has no account yet, or whom WREN corrects. */
    void checkAnyNewEmail(const QString &email, QObject *context,
                          Callback<wire::InboxAnswer> callback);
    /** R45: of the user's own; the plus address is null where none can be made. */
    void plusAddress(const wire::PlusAddressRequest &person, QObject *context,
                     Callback<wire::InboxAnswer> callback);
    /** For a client of a provider that is not kept on this computer. */
    void client(const ClientId &client, QObject *context, Callback<wire::ClientRecord> callback);
    /** Success: the hub answers. Needs no sign-in. */
    void health(QObject *context, Callback<QJsonObject> callback);

    /** Aborts what was called with this context (Kind::Cancelled). */
    void cancel(const QObject *context) { m_transport.cancel(context); }

signals:
    /** A token was renewed: the unlock secret and rights as they are now. */
    void renewed(const wren::wire::TokenAnswer &answer);

private:
    void sendSignature(const QByteArray &challenge, QObject *context,
                       const Callback<wire::TokenAnswer> &callback);
    void keepToken(const Result<wire::SignInAnswer> &answer);

    HubTransport m_transport;
    DeviceId m_device;
    ChallengeSigner m_signer;
};

} // namespace wren::app
