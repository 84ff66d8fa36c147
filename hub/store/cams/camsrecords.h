// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/recordreader.h"
#include "models/wire/cams.h"

namespace wren::store {

/** Adds records of kind "cams" to `values`; ids of other kinds are left out. */
[[nodiscard]] Result<void> addCams(Connection &connection, const QStringList &ids,
                                   QHash<RecordKey, QJsonObject> &values);
/** As above, of kind "cams_proposal": the open ones. */
[[nodiscard]] Result<void> addCamsProposals(Connection &connection, const QStringList &ids,
                                            QHash<RecordKey, QJsonObject> &values);
/** As above, of kind "cams_hint". */
[[nodiscard]] Result<void> addCamsHints(Connection &connection, const QStringList &ids,
                                        QHash<RecordKey, QJsonObject> &values);
/** As above, of kind "eois". */
[[nodiscard]] Result<void> addEois(Connection &connection, const QStringList &ids,
                                   QHash<RecordKey, QJsonObject> &values);

/** Of a row of correction_proposal. */
[[nodiscard]] wire::CamsProposalRecord proposalOf(const Rows::Row &row);

} // namespace wren::store
