// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/api/call.h"
#include "hub/api/routetable.h"

namespace wren::api {

/** Who bears the request's access token (Authorization: Bearer). */
[[nodiscard]] Result<services::Session> authenticate(const Parts &parts, store::Connection &sql,
                                                     const http::Request &request);

/**
 * Lets the call pass if its route's access does, and fills in asker and client. Unauthenticated,
 * Forbidden, or NotFound for a client that is missing or another's.
 */
[[nodiscard]] Result<void> authorise(const Parts &parts, store::Connection &sql,
                                     const RouteAccess &access, Call &call);

} // namespace wren::api
