// SPDX-License-Identifier: Apache-2.0
#include "hub/api/authorise.h"

#include "hub/services/clients/clientscope.h"

namespace wren::api {

namespace {

Result<void> findClient(const Parts &parts, store::Connection &sql, const RouteAccess &access,
                        Call &call)
{
    const Error missing{Kind::NotFound, QStringLiteral("client"), {}};
    const std::optional<ClientId> id =
        ClientId::parse(QString::fromUtf8(call.parameters.value("id")));
    if (!id)
        return missing;
    const Result<store::ClientKey> client =
        services::findInScope(sql, access.action(), call.asker.access(), *id);
    if (!client)
        return client.error();
    call.client = *client;
    return services::logAccess(sql, parts.ground.environment, call.asker,
                               services::actionName(access.action()), *id);
}

} // namespace

Result<services::Session> authenticate(const Parts &parts, store::Connection &sql,
                                       const http::Request &request)
{
    const QByteArray authorization = request.header("authorization");
    if (authorization.left(7).compare("bearer ", Qt::CaseInsensitive) != 0)
        return Error{Kind::Unauthenticated, QStringLiteral("no bearer token"), {}};
    return parts.auth.authenticate(sql, authorization.mid(7).trimmed());
}

Result<void> authorise(const Parts &parts, store::Connection &sql, const RouteAccess &access,
                       Call &call)
{
    if (access.who() == RouteAccess::Who::Anyone)
        return {};
    Result<services::Session> session = authenticate(parts, sql, call.request);
    if (!session)
        return session.error();
    call.asker = {std::move(*session), call.request.remoteAddress};
    if (access.who() == RouteAccess::Who::StaffOfClient)
        return findClient(parts, sql, access, call);
    if (!services::isAllowed(access.action(), call.asker.access()))
        return Error{Kind::Forbidden, services::actionName(access.action()), {}};
    return {};
}

} // namespace wren::api
