// SPDX-License-Identifier: Apache-2.0
#include "hub/api/routetable.h"

#include "hub/api/routes.h"

namespace wren::api {

using services::Action;

RouteAccess RouteAccess::anyone()
{
    return {Who::Anyone, Action::UseOwnSession};
}

RouteAccess RouteAccess::staff(Action action)
{
    return {Who::Staff, action};
}

RouteAccess RouteAccess::staffOfClient(Action action)
{
    return {Who::StaffOfClient, action};
}

QString RouteAccess::name() const
{
    switch (m_who) {
    case Who::Anyone:
        return QStringLiteral("anyone");
    case Who::Staff:
        return QStringLiteral("staff:") + services::actionName(m_action);
    case Who::StaffOfClient:
        return QStringLiteral("client:") + services::actionName(m_action);
    }
    return {};
}

namespace {

http::Router<Endpoint> makeTable()
{
    using Body = Endpoint::Body;
    http::Router<Endpoint> table;
    const auto get = [&table](const char *path, RouteAccess access, Now function) {
        table.add("GET", path, {access, Body::Nothing, function});
    };
    const auto post = [&table](const char *path, RouteAccess access, Body body,
                               std::variant<Now, Later> function) {
        table.add("POST", path, {access, body, function});
    };
    const RouteAccess anyone = RouteAccess::anyone();
    const RouteAccess own = RouteAccess::staff(Action::UseOwnSession);

    get("/api/v1/health", anyone, health);
    post("/api/v1/sign-in", anyone, Body::Arguments, signIn);
    post("/api/v1/challenge", anyone, Body::Arguments, challenge);
    post("/api/v1/token", anyone, Body::Arguments, renewToken);
    post("/api/v1/sign-out", own, Body::Nothing, signOut);
    get("/api/v1/whoami", own, whoAmI);
    post("/api/v1/mutations", own, Body::Arguments, pushMutations);
    post("/api/v1/hand-over", anyone, Body::Arguments, handOverQueue);
    post("/api/v1/pull", own, Body::Arguments, pullChanges);
    post("/api/v1/registry-search", RouteAccess::staff(Action::SearchRegistry), Body::Arguments,
         searchRegistry);
    post("/api/v1/eois/assessment", RouteAccess::staff(Action::LookUpAssessment), Body::Arguments,
         lookUpAssessment);
    post("/api/v1/eois/client", RouteAccess::staff(Action::LookUpCamsClient), Body::Arguments,
         lookUpCamsClient);
    get("/api/v1/clients/{id}", RouteAccess::staffOfClient(Action::SeeClient), showClient);
    get("/api/v1/clients/{id}/mail", RouteAccess::staffOfClient(Action::SeeClientMail),
        showClientMail);
    get("/api/v1/clients/{id}/history", RouteAccess::staffOfClient(Action::SeeClient),
        showClientHistory);
    get("/api/v1/clients/{id}/inbox", RouteAccess::staffOfClient(Action::ChangeClientEmail),
        showInbox);
    post("/api/v1/new-email", RouteAccess::staff(Action::CheckNewEmail), Body::Arguments,
         checkAnyNewEmail);
    post("/api/v1/clients/{id}/new-email", RouteAccess::staffOfClient(Action::CheckNewEmail),
         Body::Arguments, checkNewEmail);
    post("/api/v1/plus-address", RouteAccess::staff(Action::CompleteSetup), Body::Arguments,
         composePlusAddress);
    post("/api/v1/clients/{id}/invite-link", RouteAccess::staffOfClient(Action::CopyInviteLink),
         Body::Nothing, copyInviteLink);
    return table;
}

} // namespace

const http::Router<Endpoint> &routeTable()
{
    static const http::Router<Endpoint> table = makeTable();
    return table;
}

QStringList describeRoutes()
{
    QStringList lines;
    for (const auto &route : routeTable().routes()) {
        lines << QStringLiteral("%1 %2 %3")
                     .arg(QString::fromLatin1(route.method), QString::fromLatin1(route.pattern),
                          route.function.access.name());
    }
    return lines;
}

} // namespace wren::api
