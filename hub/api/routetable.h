// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/api/call.h"
#include "hub/http/router.h"
#include "hub/services/access.h"

#include <variant>

namespace wren::api {

/** Who may call a route; every route has one. Checked before its function is called. */
class RouteAccess
{
public:
    enum class Who {
        Anyone,        ///< no sign-in
        Staff,         ///< signed in and allowed the action
        StaffOfClient, ///< and that for the client `{id}`, who is in scope; logged as seen
    };

    [[nodiscard]] static RouteAccess anyone();
    [[nodiscard]] static RouteAccess staff(services::Action action);
    [[nodiscard]] static RouteAccess staffOfClient(services::Action action);

    [[nodiscard]] Who who() const { return m_who; }
    [[nodiscard]] services::Action action() const { return m_action; }
    /** "anyone", "staff:search_registry", "client:see_client". */
    [[nodiscard]] QString name() const;

private:
    RouteAccess(Who who, services::Action action)
        : m_who(who)
        , m_action(action)
    {}
    Who m_who;
    services::Action m_action; ///< except with Anyone
};

/** Answers on the worker's thread. */
using Now = Result<QJsonObject> (*)(Parts &, store::Connection &, const Call &);
/** Called on a worker's thread, answers later, on any. */
using Later = void (*)(Parts &, store::Connection &, const CallPointer &, const http::Responder &);

struct Endpoint
{
    RouteAccess access;
    /** Arguments: a JSON object as the body. Nothing: no body, or `{}`. */
    enum class Body { Nothing, Arguments } body;
    std::variant<Now, Later> function;
};

/** Every route of the API; the same as docs/api/openapi.yaml, by test. */
[[nodiscard]] const http::Router<Endpoint> &routeTable();

/** "GET /api/v1/health anyone" a line, in the table's order. */
[[nodiscard]] QStringList describeRoutes();

} // namespace wren::api
