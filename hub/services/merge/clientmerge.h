// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"
#include "hub/store/lane.h"
#include "models/merge.h"
#include "models/referencedata.h"

/** One person's edits of a client on their way into the database (sync.md, Hub 6; R30). */
namespace wren::services {

struct MergedEdits
{
    Profile before; ///< as the hub has it
    Profile after;  ///< and as it will have it
    QList<Field> taken;
    QList<FieldEdit> conflicting; ///< not in `after`
    bool mergedWithOthers = false;
};

/**
 * Merges canonical edits with what the hub has now, under the counter lock. Writes nothing.
 * Kind::Conflict with owned_by_cams for fields that CaMS holds (R31).
 */
[[nodiscard]] Result<MergedEdits> mergeEdits(store::Connection &connection,
                                             const store::Actor &editor,
                                             const store::ClientKey &client,
                                             const QList<FieldEdit> &edits);

/** Kind::Invalid with what the edits would make wrong; what was wrong before stops nobody. */
[[nodiscard]] Result<void> checkMerged(const MergedEdits &merged, const ReferenceData &reference,
                                       QDate today);

/**
 * Writes the fields, their history and heads, and keeps what conflicts for a person to choose. The
 * effect: applied, merged or conflicted with info {"conflicts": ids}.
 */
[[nodiscard]] Result<store::Effect> writeMerged(store::WriteContext &context,
                                                const store::Actor &editor,
                                                const store::ClientKey &client,
                                                const MergedEdits &merged);

} // namespace wren::services
