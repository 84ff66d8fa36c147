// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/cams/camslookups.h"
#include "hub/store/cams/camsrows.h"
#include "hub/store/lane.h"
#include "models/permissions.h"

/** Connecting a client to CaMS and parting them again, as parts of mutations. */
namespace wren::services {

/**
 * The client of CaMS as the asker was shown them within camsLookUpLife, if nobody is connected to
 * it. Kind::Invalid: not_a_number, or unknown_code when they were not shown; Kind::Conflict:
 * already_in_use. Both with the field `name`.
 */
[[nodiscard]] Result<store::CamsLookUp> checkCamsReference(store::WriteContext &context,
                                                           const StaffId &asker,
                                                           const QString &given, const char *name);

/**
 * R14: what a new client's profile may not say, because CaMS does: any value that CaMS owns, except
 * the name, which must be CaMS's. Each with owned_by_cams.
 */
[[nodiscard]] QList<FieldError> saidInsteadOfCams(const Profile &profile, const Profile &cams);

/** Writes link, history and case note; the hub's reader goes over it at once. */
[[nodiscard]] Result<void> connectToCams(store::WriteContext &context,
                                         const store::ClientKey &client,
                                         const store::CamsLookUp &found);

/** What CaMS's record of a client was, and is. */
struct CamsChange
{
    store::ClientKey client;
    wire::CamsRecord before;
    wire::CamsRecord after;
};

/** The records entered or changed in their clients' scopes. */
[[nodiscard]] Result<void> showCams(store::WriteContext &context,
                                    const QList<store::ClientKey> &clients);
/** Writes what differs to history; where CaMS's address does, what shows it is told anew (R60), and
 * where the lock does (R31), the conflicts of that field. The links are written. */
[[nodiscard]] Result<void> noteCamsChanges(store::WriteContext &context,
                                           const QList<CamsChange> &changes);

/** Mutation "connect_cams" 1 (R12): wire::ConnectCams; the subject is the client. Also
 * Kind::Conflict, field "subject" already_in_use: connected already. */
[[nodiscard]] Result<store::Effect> connectCams(store::WriteContext &context,
                                                const StaffAccess &access,
                                                const wire::Mutation &mutation);
/** Mutation "disconnect_cams" 1 (Administrator): wire::DisconnectCams. Invalid: "reason";
 * NotFound: out of scope, or not connected. */
[[nodiscard]] Result<store::Effect> disconnectCams(store::WriteContext &context,
                                                   const StaffAccess &access,
                                                   const wire::Mutation &mutation);
/** Mutation "refresh_cams" 1: the hub reads the client anew, soon. */
[[nodiscard]] Result<store::Effect> refreshCams(store::WriteContext &context,
                                                const StaffAccess &access,
                                                const wire::Mutation &mutation);

} // namespace wren::services
