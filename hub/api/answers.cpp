// SPDX-License-Identifier: Apache-2.0
#include "hub/api/answers.h"

#include "models/wire/commands.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace wren::api {

Q_LOGGING_CATEGORY(lcAnswers, "wren.api.answers")

namespace {

http::Response json(int status, const QJsonObject &object)
{
    return {status,
            {{"Content-Type", "application/json"},
             {"Cache-Control", "no-store"},
             {"X-Content-Type-Options", "nosniff"}},
            QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

http::Response withRetry(http::Response response, std::chrono::seconds retryAfter)
{
    response.headers.emplaceBack("Retry-After", QByteArray::number(qlonglong(retryAfter.count())));
    return response;
}

} // namespace

http::Response answer(const QJsonObject &object)
{
    return json(200, object);
}

http::Response refusal(const Error &error, std::chrono::seconds retryAfter)
{
    http::Response response = json(wire::httpStatus(error.kind), wire::errorToJson(error));
    if (response.status >= 500)
        qCWarning(lcAnswers).noquote() << kindName(error.kind) << error.detail;
    if (error.kind == Kind::Unauthenticated)
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    if (error.kind == Kind::TooMany || error.kind == Kind::Storage)
        return withRetry(std::move(response), retryAfter);
    return response;
}

http::Response busy(std::chrono::seconds retryAfter)
{
    return withRetry(json(503, wire::errorToJson({Kind::TooMany, {}, {}})), retryAfter);
}

http::Response answer(const Result<QJsonObject> &result)
{
    return result ? answer(*result) : refusal(result.error());
}

http::Response unusable(int status, Kind kind)
{
    return json(status, wire::errorToJson({kind, {}, {}}));
}

} // namespace wren::api
