// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/gateway.h"

#include <QByteArray>

namespace wren::eois {

/** The bodies of docs/api/eois.yaml, read strictly. Kind::Invalid for anything else. */
[[nodiscard]] Result<Assessment> readAssessment(const QByteArray &body);
[[nodiscard]] Result<CamsClient> readCamsClient(const QByteArray &body);
[[nodiscard]] Result<CamsChanges> readChanges(const QByteArray &body);
[[nodiscard]] Result<NumberKinds> readNumberKinds(const QByteArray &body, const QString &digits);
/** Is this the contract's own error `code` ("not_found"), and not some proxy's page? */
[[nodiscard]] bool says(const QByteArray &body, const char *code);

} // namespace wren::eois
