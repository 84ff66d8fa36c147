// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/emailchange/terms.h"
#include "hub/services/sync/mutationtable.h"

namespace wren::services {

/**
 * Adds request_email_change 1, cancel_email_change 1, resend_email_change 1 (R41),
 * ask_email_correction 1, enter_email_correction 1 and decide_email_correction 1 (R44, R60) to the
 * table: models/wire/emailchanges.h. Each decides under the counter lock, by the actor's access at
 * that moment.
 */
void addEmailChangeMutations(MutationTable &table, const EmailChangeTerms &terms);

} // namespace wren::services
