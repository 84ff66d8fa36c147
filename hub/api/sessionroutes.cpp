// SPDX-License-Identifier: Apache-2.0
#include "hub/api/answers.h"
#include "hub/api/routes.h"
#include "hub/services/accounts/passwordpolicy.h"
#include "models/formats/text.h"
#include "models/problem.h"
#include "models/wire/reader.h"

#include <QCoreApplication>

namespace wren::api {

namespace {

constexpr int deviceNameMaximum = 100; // code points

Result<wire::SignInRequest> readSignIn(const QJsonObject &body)
{
    Result<wire::SignInRequest> request = wire::SignInRequest::fromJson(body);
    if (!request)
        return request;
    const auto wrong = [](const char *field, Problem problem) {
        return Error{Kind::Invalid,
                     QStringLiteral("sign-in"),
                     {{QString::fromLatin1(field), problemCode(problem)}}};
    };
    if (!isCleanText(request->deviceName))
        return wrong("device_name", Problem::NotAllowedCharacter);
    if (codePoints(request->deviceName) > deviceNameMaximum)
        return wrong("device_name", Problem::TooLong);
    return request;
}

/** What goes from the first half of a sign-in, over the password pool, to the second. */
struct PendingSignIn
{
    wire::SignInRequest request;
    services::SignInAttempt attempt;
};

void finishSignIn(Parts &parts, const PendingSignIn &pending,
                  const services::PasswordVerdict &verdict, const http::Responder &respond)
{
    const Result<store::Connection *> sql = parts.ground.database.connection();
    if (!sql)
        return respond(refusal(sql.error()));
    const Result<wire::SignInAnswer> answered =
        parts.auth.finishSignIn(**sql, pending.request, pending.attempt, verdict);
    respond(answered ? answer(answered->toJson()) : refusal(answered.error()));
}

} // namespace

Result<QJsonObject> health(Parts &parts, store::Connection &, const Call &)
{
    const services::Settings &settings = parts.ground.settings;
    return QJsonObject{
        {QStringLiteral("version"), QCoreApplication::applicationVersion()},
        {QStringLiteral("practice"), settings.mode == services::Settings::Mode::Practice},
        {QStringLiteral("site"), settings.siteName},
        {QStringLiteral("network"), settings.networkName}};
}

void signIn(Parts &parts, store::Connection &sql, const CallPointer &call,
            const http::Responder &respond)
{
    Result<wire::SignInRequest> request = readSignIn(call->body);
    if (!request)
        return respond(refusal(request.error()));
    const Result<services::SignInAttempt> attempt = parts.auth.beginSignIn(sql, *request);
    if (!attempt)
        return respond(refusal(attempt.error()));
    if (attempt->wait.count() > 0) {
        return respond(refusal({Kind::TooMany, QStringLiteral("sign-in throttled"), {}},
                               std::chrono::ceil<std::chrono::seconds>(attempt->wait)));
    }
    const QByteArray password = services::canonicalPassword(request->password);
    request->password.clear();
    const PendingSignIn pending{std::move(*request), *attempt};
    const bool taken = parts.ground.passwords.verify(
        attempt->passwordHash, password,
        [&parts, call, pending, respond](const services::PasswordVerdict &verdict) {
            const bool posted = parts.workers.post([&parts, call, pending, verdict, respond] {
                finishSignIn(parts, pending, verdict, respond);
            });
            if (!posted)
                respond(busy(std::chrono::seconds(1)));
        });
    if (!taken)
        respond(busy(services::PasswordPool::retryAfter));
}

Result<QJsonObject> challenge(Parts &parts, store::Connection &, const Call &call)
{
    wire::Reader reader(call.body);
    const DeviceId device = reader.id<DeviceId>("device");
    if (const Result<void> whole = reader.finish(); !whole)
        return whole.error();
    const QByteArray challenge = parts.auth.challenge(device);
    return QJsonObject{{QStringLiteral("challenge"), QString::fromLatin1(challenge.toBase64())}};
}

Result<QJsonObject> renewToken(Parts &parts, store::Connection &sql, const Call &call)
{
    const Result<wire::TokenRequest> request = wire::TokenRequest::fromJson(call.body);
    if (!request)
        return request.error();
    const Result<wire::TokenAnswer> renewed = parts.auth.renew(sql, *request);
    if (!renewed)
        return renewed.error();
    return renewed->toJson();
}

Result<QJsonObject> signOut(Parts &parts, store::Connection &sql, const Call &call)
{
    const Result<void> ended = parts.auth.signOut(sql, call.asker.session.device);
    if (!ended)
        return ended.error();
    return QJsonObject();
}

Result<QJsonObject> whoAmI(Parts &, store::Connection &, const Call &call)
{
    return call.asker.session.staff.toJson();
}

} // namespace wren::api
