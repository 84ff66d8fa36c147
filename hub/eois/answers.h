// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/gateway.h"

#include <QByteArray>

namespace wren::eois {

/** The bodies of docs/api/eois.yaml, read strictly. Kind::Invalid for anything else. */
[[nodiscard]] Result<Assessment> readAssessment(const QByteArray &body);
[[nodiscard]] Result<CamsClient> readCamsClient(const QByteArray &body);
/** Is this the contract's own "not found", and not some proxy's page? */
[[nodiscard]] bool saysNotFound(const QByteArray &body);

} // namespace wren::eois
