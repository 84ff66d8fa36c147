// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eois/records.h"
#include "models/result.h"

#include <QList>

namespace wren::standin {

/** The body of POST /control/people: {"people": [{number, state, client_reference?, part1?}]}. */
[[nodiscard]] Result<QList<AssessmentRecord>> readPeople(const QJsonObject &body);

/**
 * `client` with what `changes` names (the body of POST /control/clients/{reference}); null empties
 * a value. References and the time of change cannot be set. Kind::Invalid for a name or type that a
 * client does not have.
 */
[[nodiscard]] Result<ClientRecord> changedClient(const ClientRecord &client,
                                                 const QJsonObject &changes);

} // namespace wren::standin
