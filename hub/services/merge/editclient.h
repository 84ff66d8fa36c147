// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/store/lane.h"
#include "models/merge.h"
#include "models/wire/sync.h"

namespace wren::services {

/**
 * Mutation "edit_client" 1 (R30): wire::EditClient; the subject is the client. Everybody who may
 * see the client may edit its profile. Refused: NotFound out of scope; Invalid with every field
 * that is faulty or would make the merged profile so; "email" is not_yours: it changes only by an
 * e-mail change; Conflict with owned_by_cams for fields that CaMS holds (R31).
 */
[[nodiscard]] Result<store::Effect> editClient(store::WriteContext &context,
                                               const store::Actor &editor,
                                               const wire::Mutation &mutation,
                                               ReferenceCache &reference);

/** Values and added codes in canonical form; Kind::Invalid names every field that has none. */
[[nodiscard]] Result<QList<FieldEdit>> canonicalEdits(const QList<FieldEdit> &edits,
                                                      const ReferenceData &reference);

/**
 * Puts the hub's record (info.record, a wire::ClientRecord) beside each refused edit, as far as the
 * asker may see the client now (sync.md, Hub 4). It is read anew, also for a result that is told
 * again: a stored result holds nobody's values.
 */
[[nodiscard]] Result<void> addRecords(store::Connection &connection, const StaffId &asker,
                                      const wire::PushRequest &request, wire::PushAnswer &answer);

} // namespace wren::services
