// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/gateway.h"
#include "hub/services/clients/referencecache.h"
#include "hub/store/lane.h"
#include "models/wire/commands.h"

namespace wren::services {

/**
 * R8: the submitted Common Assessment of this number as a profile of ours. That `staff` found it is
 * remembered: complete_setup takes no other. What EOIS holds in a form that we refuse is left out
 * and named. Blocks for as long as EOIS takes. Errors: those of
 * eois::Gateway; Kind::Invalid with field "number".
 */
[[nodiscard]] Result<wire::AssessmentAnswer>
lookUpAssessment(const eois::Gateway &gateway, store::Connection &connection,
                 const store::Environment &environment, ReferenceCache &reference,
                 const StaffId &staff, const QString &number);

} // namespace wren::services
