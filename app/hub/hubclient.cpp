// SPDX-License-Identifier: Apache-2.0
#include "app/hub/hubclient.h"

#include "models/wire/reader.h"

#include <QJsonArray>

namespace wren::app {

namespace {

using Access = HubRequest::Access;
using Method = HubRequest::Method;

HubRequest post(const char *route, const QJsonObject &body, Access access = Access::Token)
{
    return HubRequest{QLatin1String("/api/v1/") + QLatin1String(route), body, Method::Post, access};
}

QString clientRoute(const ClientId &client, const char *rest)
{
    return QLatin1String("/api/v1/clients/") + client.text() + QLatin1String(rest);
}

/** {"challenge": base64} */
struct Challenge
{
    QByteArray bytes;

    static Result<Challenge> fromJson(const QJsonObject &json)
    {
        wire::Reader reader(json);
        Challenge challenge{reader.base64("challenge")};
        const Result<void> read = reader.finish();
        if (!read)
            return read.error();
        return challenge;
    }
};

/** {"mail": [...]} */
struct MailList
{
    QList<wire::MailStatus> mails;

    static Result<MailList> fromJson(const QJsonObject &json)
    {
        wire::Reader reader(json);
        const QJsonArray array = reader.array("mail");
        const Result<void> read = reader.finish();
        if (!read)
            return read.error();
        MailList list;
        for (const QJsonValue &value : array) {
            Result<wire::MailStatus> mail = wire::MailStatus::fromJson(value.toObject());
            if (!mail)
                return mail.error();
            list.mails.append(std::move(*mail));
        }
        return list;
    }
};

} // namespace

HubClient::HubClient(QNetworkAccessManager &network, const QUrl &hub, QObject *parent)
    : QObject(parent)
    , m_transport(network, hub)
{}

void HubClient::signIn(const wire::SignInRequest &request, QObject *context,
                       Callback<wire::SignInAnswer> callback)
{
    m_transport.call<wire::SignInAnswer>(post("sign-in", request.toJson(), Access::Open), context,
                                         [this, callback](Result<wire::SignInAnswer> answer) {
                                             keepToken(answer);
                                             callback(std::move(answer));
                                         });
}

void HubClient::renew(QObject *context, Callback<wire::TokenAnswer> callback)
{
    const QJsonObject who{{QStringLiteral("device"), m_device.text()}};
    m_transport.call<Challenge>(post("challenge", who, Access::Open), context,
                                [this, context, callback](Result<Challenge> challenge) {
                                    if (!challenge)
                                        return callback(challenge.error());
                                    sendSignature(challenge->bytes, context, callback);
                                });
}

void HubClient::sendSignature(const QByteArray &challenge, QObject *context,
                              const Callback<wire::TokenAnswer> &callback)
{
    const QByteArray message = wire::tokenMessage(m_device, challenge);
    const QByteArray signature = m_signer ? m_signer(message) : QByteArray();
    const wire::TokenRequest request{m_device, challenge, signature};
    m_transport.call<wire::TokenAnswer>(post("token", request.toJson(), Access::Open), context,
                                        [this, callback](Result<wire::TokenAnswer> answer) {
                                            keepToken(answer);
                                            if (answer)
                                                emit renewed(*answer);
                                            callback(std::move(answer));
                                        });
}

void HubClient::useDevice(const DeviceId &device, ChallengeSigner signer)
{
    m_device = device;
    m_signer = std::move(signer);
    m_transport.setRenewal([this](Callback<QString> done) {
        renew(this, [done](const Result<wire::TokenAnswer> &answer) {
            if (answer)
                done(answer->accessToken);
            else
                done(answer.error());
        });
    });
}

void HubClient::keepToken(const Result<wire::SignInAnswer> &answer)
{
    if (answer)
        m_transport.setAccessToken(answer->accessToken);
}

void HubClient::signOut(QObject *context, Callback<QJsonObject> callback)
{
    m_transport.call<QJsonObject>(post("sign-out", {}), context, std::move(callback));
    forget();
}

void HubClient::forget()
{
    m_transport.setRenewal({});
    m_transport.setAccessToken({});
    m_signer = {};
}

void HubClient::push(const wire::PushRequest &request, QObject *context,
                     Callback<wire::PushAnswer> callback)
{
    m_transport.call(post("mutations", request.toJson()), context, std::move(callback));
}

void HubClient::pull(const wire::PullRequest &request, QObject *context,
                     Callback<wire::PullAnswer> callback)
{
    HubRequest made = post("pull", request.toJson());
    made.deadline = std::chrono::seconds(request.waitSeconds + 15);
    m_transport.call(made, context, std::move(callback));
}

void HubClient::handOver(const wire::QueueHandOver &part, QObject *context,
                         Callback<wire::HandOverAnswer> callback)
{
    m_transport.call(post("hand-over", part.toJson(), Access::Open), context, std::move(callback));
}

void HubClient::registrySearch(const wire::RegistrySearchRequest &request, QObject *context,
                               Callback<wire::RegistrySearchAnswer> callback)
{
    m_transport.call(post("registry-search", request.toJson()), context, std::move(callback));
}

void HubClient::lookUpAssessment(const QString &number, QObject *context,
                                 Callback<wire::AssessmentAnswer> callback)
{
    m_transport.call(post("eois/assessment", {{QStringLiteral("number"), number}}), context,
                     std::move(callback));
}

void HubClient::lookUpCams(const QString &number, QObject *context,
                           Callback<wire::CamsAnswer> callback)
{
    m_transport.call(post("eois/client", {{QStringLiteral("number"), number}}), context,
                     std::move(callback));
}

void HubClient::inviteLink(const ClientId &client, QObject *context,
                           Callback<wire::InviteLink> callback)
{
    HubRequest request;
    request.route = clientRoute(client, "/invite-link");
    m_transport.call(request, context, std::move(callback));
}

void HubClient::clientMail(const ClientId &client, QObject *context,
                           Callback<QList<wire::MailStatus>> callback)
{
    HubRequest request;
    request.route = clientRoute(client, "/mail");
    request.method = Method::Get;
    m_transport.call<MailList>(request, context, [callback](Result<MailList> list) {
        if (list)
            callback(std::move(list->mails));
        else
            callback(list.error());
    });
}

void HubClient::clientHistory(const ClientId &client, QObject *context,
                              Callback<wire::ClientHistory> callback)
{
    HubRequest request;
    request.route = clientRoute(client, "/history");
    request.method = Method::Get;
    m_transport.call(request, context, std::move(callback));
}

void HubClient::inbox(const ClientId &client, QObject *context,
                      Callback<wire::InboxAnswer> callback)
{
    HubRequest request;
    request.route = clientRoute(client, "/inbox");
    request.method = Method::Get;
    m_transport.call(request, context, std::move(callback));
}

void HubClient::checkNewEmail(const ClientId &client, const QString &email, QObject *context,
                              Callback<wire::InboxAnswer> callback)
{
    HubRequest request;
    request.route = clientRoute(client, "/new-email");
    request.body = wire::RequestEmailChange{email}.toJson();
    m_transport.call(request, context, std::move(callback));
}

void HubClient::checkAnyNewEmail(const QString &email, QObject *context,
                                 Callback<wire::InboxAnswer> callback)
{
    HubRequest request;
    request.route = QStringLiteral("/api/v1/new-email");
    request.body = wire::RequestEmailChange{email}.toJson();
    m_transport.call(request, context, std::move(callback));
}

void HubClient::plusAddress(const wire::PlusAddressRequest &person, QObject *context,
                            Callback<wire::InboxAnswer> callback)
{
    HubRequest request;
    request.route = QStringLiteral("/api/v1/plus-address");
    request.body = person.toJson();
    m_transport.call(request, context, std::move(callback));
}

void HubClient::client(const ClientId &client, QObject *context,
                       Callback<wire::ClientRecord> callback)
{
    HubRequest request;
    request.route = clientRoute(client, "");
    request.method = Method::Get;
    m_transport.call(request, context, std::move(callback));
}

void HubClient::health(QObject *context, Callback<QJsonObject> callback)
{
    HubRequest request;
    request.route = QStringLiteral("/api/v1/health");
    request.method = Method::Get;
    request.access = Access::Open;
    request.deadline = std::chrono::seconds(5);
    m_transport.call(request, context, std::move(callback));
}

} // namespace wren::app
