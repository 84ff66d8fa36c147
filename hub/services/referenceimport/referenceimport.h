// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/referenceimport/occupations.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * Puts the built-in lists into the hub's database, as one mutation; only items that are not there,
 * so that what the network edited stays. Does nothing, and takes no number, once all are there. To
 * be called at each start, after the migrations.
 */
[[nodiscard]] Result<void> installReferenceData(store::Database &database, store::WriterLane &lane);

struct OccupationsImported
{
    int unitGroups = 0; ///< in the files
    int changed = 0;    ///< new, retitled or made active again
    int retired = 0;    ///< on the list before, but not in the files: inactive now
};
/**
 * Replaces list "occupations" by the unit groups of the two files, as one mutation: all or nothing.
 * Codes that the files lack become inactive, never deleted: clients may hold them. Kind::Invalid
 * names file, line and cure; Kind::Storage: the database cannot now.
 */
[[nodiscard]] Result<OccupationsImported>
importOccupations(store::WriterLane &lane, const NamedFile &english, const NamedFile &french);

} // namespace wren::services
