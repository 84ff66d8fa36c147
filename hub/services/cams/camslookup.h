// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/gateway.h"
#include "hub/services/clients/referencecache.h"
#include "hub/services/staff/asker.h"
#include "models/wire/cams.h"

namespace wren::services {

/** How long a staff member may connect a client of CaMS after having been shown who it is. */
inline constexpr std::chrono::milliseconds camsLookUpLife = std::chrono::hours(24);

/**
 * R10: who has this Client Reference Number; or what else the number is. That the asker was shown a
 * client is remembered: complete_setup and connect_cams take no other. A portal client who is
 * connected already, or whose case it is, is shown as R3 allows and entered into the access log.
 * Blocks for as long as EOIS takes. Errors: those of eois::Gateway; Kind::Invalid with field
 * "number".
 */
[[nodiscard]] Result<wire::CamsAnswer> lookUpCams(const eois::Gateway &gateway,
                                                  store::Connection &connection,
                                                  const store::Environment &environment,
                                                  ReferenceCache &reference, const Asker &asker,
                                                  const QString &number);

} // namespace wren::services
