// SPDX-License-Identifier: Apache-2.0
#include "app/hub/hubtransport.h"

#include "app/hub/retryafter.h"

#include "models/formats/loopback.h"
#include "models/wire/commands.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace wren::app {

namespace {

constexpr qint64 answerLimit = qint64(8) << 20;

Error offline(const QString &detail)
{
    return Error{Kind::Offline, detail, {}};
}

Error timeout(const QString &detail)
{
    return Error{Kind::Timeout, detail, {}};
}

/** What an answer of 400 or more says, or what its status alone does. */
Error errorOfAnswer(int status, const QByteArray &body)
{
    const Result<QJsonObject> json = parseStrictObject(body);
    if (json && json->contains(QLatin1String("error")))
        return wire::errorFromJson(*json);
    const QString detail = QStringLiteral("http status %1").arg(status);
    switch (status) {
    case 401:
        return Error{Kind::Unauthenticated, detail, {}};
    case 403:
        return Error{Kind::Forbidden, detail, {}};
    case 404:
        return Error{Kind::NotFound, detail, {}};
    case 429:
        return Error{Kind::TooMany, detail, {}};
    default: // numbers, not our enum
        return Error{Kind::Server, detail, {}};
    }
}

/** Retry-After in seconds; a date is not what our hub says. */
Error inItsTime(const Error &error, const QByteArray &retryAfterHeader)
{
    bool isNumber = false;
    const int seconds = retryAfterHeader.trimmed().toInt(&isNumber);
    return isNumber && seconds > 0 ? withRetryAfter(error, std::chrono::seconds(seconds)) : error;
}

QNetworkRequest networkRequest(const QUrl &hub, const HubRequest &request, const QString &token)
{
    QUrl url = hub;
    url.setPath(request.route);
    QNetworkRequest made(url);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setRawHeader("Accept", "application/json");
    if (request.method == HubRequest::Method::Post)
        made.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (request.access == HubRequest::Access::Token)
        made.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    return made;
}

} // namespace

Result<QUrl> parseHubAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString whole =
        trimmed.contains(QLatin1String("://")) ? trimmed : QStringLiteral("https://") + trimmed;
    const Error invalid{Kind::Invalid,
                        QStringLiteral("not a hub address"),
                        {{QStringLiteral("hub"), QStringLiteral("not_allowed_character")}}};
    QUrl url(whole, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment() || (!url.path().isEmpty() && url.path() != QLatin1String("/")))
        return invalid;
    const bool plain = url.scheme() == QLatin1String("http");
    if (url.scheme() != QLatin1String("https") && !(plain && isLoopbackHost(url.host())))
        return invalid;
    url.setPath(QString());
    return url;
}

struct HubTransport::Pending
{
    HubRequest request;
    QPointer<QObject> context;
    const QObject *contextKey = nullptr; ///< for comparing only
    Callback<QByteArray> callback;
    QPointer<QNetworkReply> reply;
    QTimer deadline;
    QMetaObject::Connection contextEnd;
    bool retried = false; ///< it had its renewal
    bool maybeSent = false;
};

/** While it lives, requests that need the token wait in it; its end sends them, or fails them. */
class HubTransport::Hold
{
public:
    explicit Hold(HubTransport &transport)
        : m_transport(transport)
    {}
    ~Hold()
    {
        for (const std::shared_ptr<Pending> &pending : m_waiting) {
            if (m_failure)
                m_transport.settle(pending, *m_failure);
            else
                m_transport.start(pending);
        }
    }
    Q_DISABLE_COPY_MOVE(Hold)

    void add(const std::shared_ptr<Pending> &pending) { m_waiting.push_back(pending); }
    void fail(const Error &error) { m_failure = error; }

private:
    HubTransport &m_transport;
    std::vector<std::shared_ptr<Pending>> m_waiting;
    std::optional<Error> m_failure;
};

HubTransport::HubTransport(QNetworkAccessManager &network, const QUrl &hub, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_hub(hub)
{}

HubTransport::~HubTransport()
{
    if (m_hold)
        m_hold->fail(Error{Kind::Cancelled, QStringLiteral("transport ended"), {}});
    m_hold.reset();
    while (!m_pending.empty()) {
        const std::shared_ptr<Pending> pending = m_pending.back(); // which settle() takes out
        settle(pending, Error{Kind::Cancelled, QStringLiteral("transport ended"), {}});
    }
}

void HubTransport::setAccessToken(const QString &token)
{
    m_token = token;
}

void HubTransport::setRenewal(Renewal renewal)
{
    m_renewal = std::move(renewal);
}

void HubTransport::send(const HubRequest &request, QObject *context, Callback<QByteArray> callback)
{
    const auto pending = std::make_shared<Pending>();
    pending->request = request;
    pending->context = context;
    pending->contextKey = context;
    pending->callback = std::move(callback);
    pending->deadline.setSingleShot(true);
    connect(&pending->deadline, &QTimer::timeout, this,
            [this, weak = std::weak_ptr(pending)] { expired(weak.lock()); });
    pending->deadline.start(request.deadline);
    pending->contextEnd =
        connect(context, &QObject::destroyed, this, [this, context] { cancel(context); });
    m_pending.push_back(pending);
    if (request.access == HubRequest::Access::Open)
        start(pending);
    else
        startWithToken(pending);
}

void HubTransport::startWithToken(const std::shared_ptr<Pending> &pending)
{
    if (m_hold)
        m_hold->add(pending);
    else if (m_token.isEmpty())
        holdForRenewal(pending);
    else
        start(pending);
}

void HubTransport::start(const std::shared_ptr<Pending> &pending)
{
    const bool waits = std::find(m_pending.begin(), m_pending.end(), pending) != m_pending.end();
    if (!waits)
        return; // settled while it was held
    const QNetworkRequest request = networkRequest(m_hub, pending->request, m_token);
    QNetworkReply *reply =
        pending->request.method == HubRequest::Method::Get
            ? m_network.get(request)
            : m_network.post(request,
                             QJsonDocument(pending->request.body).toJson(QJsonDocument::Compact));
    pending->reply = reply;
    connect(reply, &QNetworkReply::requestSent, this, [pending] { pending->maybeSent = true; });
    connect(reply, &QNetworkReply::downloadProgress, this, [this, pending](qint64 received) {
        if (received > answerLimit)
            settle(pending, Error{Kind::Server, QStringLiteral("answer too large"), {}});
    });
    connect(reply, &QNetworkReply::finished, this, [this, pending] { finished(pending); });
}

void HubTransport::finished(const std::shared_ptr<Pending> &pending)
{
    QNetworkReply *reply = pending->reply;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError network = reply->error();
    const QByteArray body = reply->readAll();
    if (status == 0)
        return settle(pending, unanswered(*pending, network));
    if (status >= 400)
        return refused(pending,
                       inItsTime(errorOfAnswer(status, body), reply->rawHeader("Retry-After")));
    // A connection lost in the middle of a good answer: it happened, but we do not know what it
    // said.
    if (network != QNetworkReply::NoError)
        return settle(pending, timeout(QStringLiteral("answer cut off")));
    if (status != 200)
        return settle(pending,
                      Error{Kind::Server, QStringLiteral("http status %1").arg(status), {}});
    settle(pending, body);
}

Error HubTransport::unanswered(const Pending &pending, int networkError)
{
    const QString detail = QStringLiteral("network error %1").arg(networkError);
    switch (QNetworkReply::NetworkError(networkError)) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::SslHandshakeFailedError:
        // The manager repeats a request on a connection that broke, so "refused" may come second.
        return pending.maybeSent ? timeout(detail) : offline(detail);
    default: // Qt's enum, not ours
        return timeout(detail);
    }
}

void HubTransport::expired(const std::shared_ptr<Pending> &pending)
{
    // Never started: it was held for a new token. Started: it may be on its way.
    if (pending)
        settle(pending, pending->reply ? timeout(QStringLiteral("deadline"))
                                       : offline(QStringLiteral("deadline while renewing")));
}

void HubTransport::refused(const std::shared_ptr<Pending> &pending, const Error &error)
{
    const bool renewable = error.kind == Kind::Unauthenticated && m_renewal && !pending->retried &&
                           pending->request.access == HubRequest::Access::Token;
    if (!renewable)
        return settle(pending, error);
    forgetReply(*pending);
    pending->maybeSent = false; // it was refused at the door
    holdForRenewal(pending);
}

void HubTransport::holdForRenewal(const std::shared_ptr<Pending> &pending)
{
    if (!m_renewal)
        return settle(pending, Error{Kind::Unauthenticated, QStringLiteral("no access token"), {}});
    pending->retried = true;
    const bool first = !m_hold;
    if (first)
        m_hold = std::make_unique<Hold>(*this);
    m_hold->add(pending);
    if (first)
        m_renewal([guard = QPointer(this)](Result<QString> token) {
            if (guard)
                guard->renewed(std::move(token));
        });
}

void HubTransport::renewed(Result<QString> token)
{
    if (!m_hold)
        return;
    const std::unique_ptr<Hold> hold = std::move(m_hold);
    if (token)
        m_token = *token;
    else if (token.error().kind ==
             Kind::Timeout) // ours was not carried out, whatever became of that
        hold->fail(offline(QStringLiteral("no answer while renewing")));
    else
        hold->fail(token.error());
}

void HubTransport::settle(const std::shared_ptr<Pending> &pending, Result<QByteArray> result)
{
    const auto found = std::find(m_pending.begin(), m_pending.end(), pending);
    if (found == m_pending.end())
        return;
    m_pending.erase(found);
    pending->deadline.stop();
    disconnect(pending->contextEnd);
    forgetReply(*pending);
    if (pending->context)
        QMetaObject::invokeMethod(
            pending->context.data(),
            [callback = std::move(pending->callback), result = std::move(result)]() mutable {
                callback(std::move(result));
            },
            Qt::QueuedConnection);
}

void HubTransport::forgetReply(Pending &pending)
{
    QNetworkReply *reply = pending.reply;
    pending.reply = nullptr;
    if (!reply)
        return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void HubTransport::cancel(const QObject *context)
{
    const std::vector<std::shared_ptr<Pending>> all = m_pending;
    for (const std::shared_ptr<Pending> &pending : all) {
        if (pending->contextKey == context)
            settle(pending, Error{Kind::Cancelled, QStringLiteral("cancelled"), {}});
    }
}

} // namespace wren::app
