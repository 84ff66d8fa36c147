// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/gateway.h"
#include "hub/http/message.h"
#include "hub/services/hubkeys.h"
#include "hub/services/passwordpool.h"
#include "hub/services/settings.h"
#include "hub/store/lane.h"

#include <memory>

namespace wren::api {

/** What the API works with; all of it outlives it. */
struct Ground
{
    store::Database &database;
    store::WriterLane &lane;
    store::Environment environment;
    services::PasswordPool &passwords;
    const services::Settings &settings; ///< baseUrl must be set: invite links are made with it
    const services::HubKeys &keys;
    const eois::Gateway *eois = nullptr; ///< null: not connected
};

/**
 * The JSON API for Desk (docs/api/openapi.yaml). The handler is called on the I/O thread and
 * answers from pools of its own; who may do what stands in the route table.
 */
class Api
{
public:
    explicit Api(const Ground &ground);
    ~Api(); ///< waits for the answers under way; lane and password pool must still be there

    /** For every path below /api/. To be called only while the API lives. */
    [[nodiscard]] http::Handler handler();
    /** Another hub on the same database wrote to these scopes: wakes the pulls held here. Any
     * thread.
     */
    void committedElsewhere(const QStringList &scopes);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::api
