// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"
#include "hub/services/hubkeys.h"
#include "hub/services/passwordpool.h"
#include "hub/services/settings.h"
#include "hub/store/lane.h"

#include <memory>

namespace wren::pages {

/** What the pages work with; all of it outlives them. */
struct Ground
{
    store::Database &database;
    store::WriterLane &lane;
    store::Environment environment;
    services::PasswordPool &passwords;
    const services::Settings &settings; ///< baseUrl must be set: links use it, never Host
    const services::HubKeys &keys;
};

/**
 * What clients see in a browser (R20, R50, R52): server-made pages that need no script. The handler
 * is called on the I/O thread and answers from a pool of its own; each answer bears the headers of
 * security.md, Pages. GET and HEAD change nothing. In practice mode /practice/mail shows the mails
 * that were kept for want of a mail server, links included.
 */
class Pages
{
public:
    explicit Pages(const Ground &ground);
    ~Pages(); ///< waits for the answers under way; the password pool must still be there

    /** For every path outside /api/. To be called only while the pages live. */
    [[nodiscard]] http::Handler handler();
    /** "GET /invite/{token}" and so on: the tests walk them all. */
    [[nodiscard]] QStringList routes() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::pages
