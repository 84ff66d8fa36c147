// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/emailchange/terms.h"
#include "hub/store/accounts/accountrows.h"
#include "hub/store/emailchange/emailchangerows.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * The address itself: account, the client's record and history, the end of open links (and of
 * sessions and password with EndAccess), the mails of R42 and R44, an invite to the new address
 * where there is no password yet (R41). Fills in `row.confirmLink`.
 */
[[nodiscard]] Result<void> changeAddress(store::WriteContext &context,
                                         const store::AccountRow &account,
                                         store::EmailChangeRow &row, EmailChangeEffects effects,
                                         const EmailChangeTerms &terms);

/**
 * Tells the new address, and asks it to confirm that it receives mail (R42); an older link to do so
 * stops working. Fills in `row.confirmLink`. `account` as it is after the change.
 */
[[nodiscard]] Result<void> askToConfirm(store::WriteContext &context,
                                        const store::AccountRow &account,
                                        store::EmailChangeRow &row, const EmailChangeTerms &terms);

} // namespace wren::services
