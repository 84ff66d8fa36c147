// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"
#include "models/field.h"
#include "models/wire/commands.h"

namespace wren::services {

/** The person who is to be added, and what the asker says of matches. */
struct RegisteredQuestion
{
    ClientId client; ///< the new client's id
    Profile profile; ///< canonical
    std::optional<wire::NotSamePerson> notSamePerson;
};

/**
 * Is a person who is about to be added already registered, by the same comparison as the search
 * (R2)? To be asked under the counter lock, before the client is written. Answers the clients who
 * were said to be somebody else. Kind::Conflict, field "matches" already_registered: a strong match
 * that nobody said this of; the set-up is held back. Kind::Invalid names "reason" (required,
 * too_long, not_allowed_character) and "matches" (unknown_code: a handle that is none of the
 * asker's). `handleKey`: of matchHandle.
 */
[[nodiscard]] Result<QList<ClientId>> checkNotRegistered(store::Connection &connection,
                                                         const StaffId &asker,
                                                         QByteArrayView handleKey,
                                                         const RegisteredQuestion &question);

/** Remembers who said so of each of `others`, and why; to be called once the client is written. */
[[nodiscard]] Result<void> rememberNotSamePerson(store::WriteContext &context, const StaffId &asker,
                                                 const RegisteredQuestion &question,
                                                 const QList<ClientId> &others);

} // namespace wren::services
