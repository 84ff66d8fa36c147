// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/emailchange/terms.h"
#include "hub/store/emailchange/emailchangerows.h"
#include "hub/store/lane.h"
#include "models/wire/emailchanges.h"

namespace wren::services {

/** What a new correction is made of, besides what was asked. */
struct NewCorrection
{
    EmailChangeId id;
    ClientId client;
    bool enteredByWren = false;
};

/**
 * Asks WREN to change the address (R44), or enters it for one who phoned (R60). By the context's
 * actor, who was authorised. Kind::Conflict with field "incorrect" when that is no longer the
 * client's address, with "correct" as newaddress.h, without a field for a deactivated account;
 * Kind::Invalid for texts.
 */
[[nodiscard]] Result<void> addCorrection(store::WriteContext &context, const NewCorrection &added,
                                         const wire::AskEmailCorrection &asked);

/**
 * The client who has that address and whose last name is in `name`; Kind::NotFound alike when there
 * is no such address and when it is another person's.
 */
[[nodiscard]] Result<ClientId> findForCorrection(store::Connection &connection,
                                                 const QString &email, const QString &name);

/** Every correction of the client is told anew where it is shown: it names the client, and shows
 * the address that CaMS holds (R60), and one of these changed. */
[[nodiscard]] Result<void> announceCorrections(store::WriteContext &context,
                                               const ClientId &client);

enum class Decided { Applied, ApprovedFirst, Declined };
/**
 * Applies or declines one (R44). Where two must agree the first approval is noted and the second
 * must be another person's (Kind::Forbidden). Kind::Conflict with field "correct" while the address
 * is another client's, without a field while the account is deactivated; Kind::Invalid with field
 * "reason" when declining without one.
 */
[[nodiscard]] Result<Decided> decideCorrection(store::WriteContext &context,
                                               const EmailChangeId &id,
                                               const wire::DecideEmailCorrection &decision,
                                               const EmailChangeTerms &terms);

} // namespace wren::services
