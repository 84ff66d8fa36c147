// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/store/lane.h"

namespace wren::services {

inline constexpr int caseNoteMaximum = 10'000; ///< code points of a note's text

/**
 * Mutation "add_case_note" 1 (R32): {client, type, text}; the subject is the new note's id. Notes
 * are only ever added. Refused: NotFound for a client out of scope; Invalid with field "type"
 * (unknown, or one that the hub writes by itself) or "text"; Conflict for an id that is taken.
 */
[[nodiscard]] Result<store::Effect> addCaseNote(store::WriteContext &context,
                                                const StaffAccess &access,
                                                const wire::Mutation &mutation,
                                                ReferenceCache &reference);

} // namespace wren::services
