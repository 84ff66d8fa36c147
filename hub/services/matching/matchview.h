// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/matching/personmatches.h"
#include "models/permissions.h"
#include "models/wire/commands.h"

namespace wren::services {

/** What was asked for, as it was written: it stands in the reasons. */
using AskedFor = wire::RegistrySearchRequest;

/** For whom a match is shown. */
struct MatchViewer
{
    const StaffAccess &access;
    QByteArrayView handleKey; ///< of matchHandle
};

/**
 * R3, in the order of `matches`: in full with reasons in values for whoever may view the client,
 * with both addresses where CaMS holds another one than the portal (R43); for anybody else name,
 * one masked e-mail and phone, provider, caseworker and the kind of agreement.
 */
[[nodiscard]] Result<QList<wire::RegistryMatch>> viewMatches(store::Connection &connection,
                                                             const MatchViewer &viewer,
                                                             const AskedFor &asked,
                                                             const QList<PersonMatch> &matches);

} // namespace wren::services
