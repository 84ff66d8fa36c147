// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/emailchange/terms.h"
#include "hub/store/accounts/accountrows.h"
#include "hub/store/emailchange/emailchangerows.h"
#include "hub/store/lane.h"

namespace wren::services {

/** Asks the old address: accept or decline (R40, R41). `row.link` is the link to do so. */
[[nodiscard]] Result<void> mailQuestion(store::WriteContext &context,
                                        const store::AccountRow &account,
                                        const store::EmailChangeRow &row,
                                        const EmailChangeTerms &terms);
/** Tells the old address that the request came to nothing; nothing where another mail says so. */
[[nodiscard]] Result<void> mailEnd(store::WriteContext &context, const store::AccountRow &account,
                                   const store::EmailChangeRow &row, const EmailChangeTerms &terms);
/** Tells the new address, and asks it to confirm that mail arrives (R42): `row.confirmLink`. */
[[nodiscard]] Result<void> mailNewAddress(store::WriteContext &context,
                                          const store::AccountRow &account,
                                          const store::EmailChangeRow &row,
                                          const EmailChangeTerms &terms);
/** After a correction: a notice that needs no action and does not name the new address (R44). */
[[nodiscard]] Result<void> mailOldAddress(store::WriteContext &context,
                                          const store::AccountRow &account,
                                          const store::EmailChangeRow &row,
                                          const EmailChangeTerms &terms);

} // namespace wren::services
