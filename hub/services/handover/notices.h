// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/handover/handoverrows.h"
#include "hub/store/lane.h"

/**
 * Mail to the staff concerned by a hand-over, besides their record under Requests. It tells nothing
 * of the client: mailboxes are no place for who seeks help (security.md, E-mail). Whoever acts gets
 * none, nor does an address that got many just now. `mailDomain`: as InviteTerms.
 */
namespace wren::services {

/** To those who may decide: administration and caseworker of that side. */
[[nodiscard]] Result<void> mailAsked(store::WriteContext &context, const store::HandoverRow &row,
                                     const QString &mailDomain);
/** To who asked, who is to serve the client and who did; to those who would have decided, if nobody
 * did. */
[[nodiscard]] Result<void> mailEnded(store::WriteContext &context, const store::HandoverRow &row,
                                     const QString &mailDomain);

} // namespace wren::services
