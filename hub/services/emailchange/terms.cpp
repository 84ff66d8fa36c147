// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/terms.h"

namespace wren::services {

EmailChangeTerms emailChangeTerms(const Settings &settings, const HubKeys &keys)
{
    return {{keys.link.view(), settings.invite, settings.baseUrl.host()},
            settings.emailChange,
            settings.confirmAddress,
            settings.secondApproval};
}

} // namespace wren::services
