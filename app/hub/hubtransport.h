// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/async/background.h"
#include "models/result.h"
#include "models/strictjson.h"

#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace wren::app {

/** "https://hub.example.ca", or plain http to loopback. Kind::Invalid (field "hub") for anything
 * else. */
[[nodiscard]] Result<QUrl> parseHubAddress(const QString &text);

/** One request to the hub's JSON API. */
struct HubRequest
{
    enum class Method { Get, Post };
    enum class Access { Open, Token }; ///< Token: sent with the access token, renewed when refused

    QString route; ///< "/api/v1/pull"
    QJsonObject body;
    Method method = Method::Post;
    Access access = Access::Token;
    std::chrono::milliseconds deadline{20'000};
};

/**
 * The one way to the hub, around a network manager that belongs to the same (GUI) thread. Every
 * request has a deadline, speaks HTTP/1.1, follows no redirect and never passes over a TLS error.
 * Answers are strict JSON of at most 8 MiB.
 *
 * Errors: Offline means that the request surely was not sent; Timeout, that it may have been and
 * there is no answer (deadline, connection lost); the rest is what the hub said
 * (wire::errorFromJson).
 */
class HubTransport : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Callback = std::function<void(Result<T>)>;
    /** Gets a new access token and calls back once; makes its own calls with Access::Open. */
    using Renewal = std::function<void(Callback<QString>)>;

    HubTransport(QNetworkAccessManager &network, const QUrl &hub, QObject *parent = nullptr);
    ~HubTransport() override;

    /**
     * T is QJsonObject or a wire type with fromJson. The callback runs exactly once, later, on this
     * thread, or not at all if `context` died or was told to forget (cancel). Large answers are
     * decoded on a pool thread.
     */
    template<typename T>
    void call(const HubRequest &request, QObject *context, Callback<T> callback)
    {
        send(request, context, [context, callback = std::move(callback)](Result<QByteArray> body) {
            if (!body)
                return callback(body.error());
            decodeInto<T>(std::move(*body), context, callback);
        });
    }
    /** Aborts what was called with this context; its callbacks get Kind::Cancelled. */
    void cancel(const QObject *context);

    [[nodiscard]] const QUrl &hub() const { return m_hub; }
    /** Memory only; empty: forgotten. */
    void setAccessToken(const QString &token);
    /** How to renew; null: a refused token is final (Unauthenticated). */
    void setRenewal(Renewal renewal);

private:
    struct Pending;
    class Hold;
    static constexpr qsizetype inlineDecodeLimit = 16 * 1024;

    template<typename T>
    static Result<T> decode(const QByteArray &body)
    {
        Result<QJsonObject> object = parseStrictObject(body);
        if constexpr (std::is_same_v<T, QJsonObject>) {
            return object;
        } else {
            if (!object)
                return object.error();
            return T::fromJson(*object);
        }
    }
    /** What we cannot read from the hub is the hub's fault, whatever the codec called it. */
    template<typename T>
    static Result<T> asServerFault(Result<T> decoded)
    {
        if (decoded || decoded.error().kind != Kind::Invalid)
            return decoded;
        return Error{
            Kind::Server, QStringLiteral("unreadable answer: ") + decoded.error().detail, {}};
    }
    template<typename T>
    static void decodeInto(QByteArray body, QObject *context, const Callback<T> &callback)
    {
        if (body.size() <= inlineDecodeLimit)
            return callback(asServerFault(decode<T>(body)));
        inBackground(
            context, [body = std::move(body)] { return asServerFault(decode<T>(body)); }, callback);
    }

    void send(const HubRequest &request, QObject *context, Callback<QByteArray> callback);
    void startWithToken(const std::shared_ptr<Pending> &pending);
    void start(const std::shared_ptr<Pending> &pending);
    void finished(const std::shared_ptr<Pending> &pending);
    void expired(const std::shared_ptr<Pending> &pending);
    void refused(const std::shared_ptr<Pending> &pending, const Error &error);
    void holdForRenewal(const std::shared_ptr<Pending> &pending);
    void renewed(Result<QString> token);
    void settle(const std::shared_ptr<Pending> &pending, Result<QByteArray> result);
    static Error unanswered(const Pending &pending, int networkError);
    void forgetReply(Pending &pending);

    QNetworkAccessManager &m_network;
    QUrl m_hub;
    QString m_token;
    Renewal m_renewal;
    std::unique_ptr<Hold> m_hold; ///< while a token is renewed; keeps what waits for it
    std::vector<std::shared_ptr<Pending>> m_pending;
};

} // namespace wren::app
