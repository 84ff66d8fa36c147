// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/hubkeys.h"
#include "hub/services/settings.h"
#include "hub/store/lane.h"

#include <memory>

namespace wren::command {

/** The hub's clock and randomness, everywhere but in tests. */
[[nodiscard]] store::Environment systemEnvironment();

/**
 * The whole hub, put together: database, keys, writer lane, pools, mailer, EOIS connector, API,
 * pages and server. Used by one thread; what it starts has threads of its own.
 */
class Hub
{
public:
    /** Opens database and key file (made when missing beside a new database), brings the schema up
     * to date and installs the reference lists. The detail of an error names the cure. */
    [[nodiscard]] static Result<std::unique_ptr<Hub>> open(services::Settings settings);
    ~Hub(); ///< stops; answers under way and waiting mutations are finished

    [[nodiscard]] store::Database &database();
    [[nodiscard]] store::WriterLane &lane();
    [[nodiscard]] const services::HubKeys &keys() const;

    /** Starts the mailer and listens; returns where clients reach the hub on this machine. */
    [[nodiscard]] Result<QUrl> serve();

private:
    Hub();
    class Private;
    std::unique_ptr<Private> d;
};

/**
 * Serves until SIGTERM or SIGINT: prints "listening on http://127.0.0.1:8095" when ready. Returns
 * the exit status. blockEndSignals() must have been called before any thread was started.
 */
int serveUntilEnded(Hub &hub);
void blockEndSignals();

} // namespace wren::command
