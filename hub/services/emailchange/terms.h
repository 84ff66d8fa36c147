// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/invites.h"
#include "hub/services/accounts/links.h"
#include "hub/services/hubkeys.h"
#include "hub/services/settings.h"

namespace wren::services {

/** What changes of an address are made with; lifetimes are settings. */
struct EmailChangeTerms
{
    InviteTerms invite; ///< its key and mail domain serve every link and mail
    std::chrono::milliseconds change = std::chrono::hours(24 * 7);
    std::chrono::milliseconds confirm = std::chrono::hours(24 * 30);
    bool secondApproval = false; ///< two of WREN must agree (R44)

    [[nodiscard]] LinkTerms accepting() const { return {invite.linkKey, change}; }
    [[nodiscard]] LinkTerms confirming() const { return {invite.linkKey, confirm}; }
};

/** `keys` must outlive the terms; settings.baseUrl must be set. */
[[nodiscard]] EmailChangeTerms emailChangeTerms(const Settings &settings, const HubKeys &keys);

} // namespace wren::services
