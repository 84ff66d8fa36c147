// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace wren {

/**
 * Parses JSON as RFC 8259 says and no wider (QJsonDocument alone accepts 18 of the 188 must-reject
 * files of JSONTestSuite): UTF-8 without BOM, no repeated keys, depth 64 at most, no integer beyond
 * 2^53, no lone surrogate, no NUL, no byte order
 * mark that begins a string, nothing after the value. Kind::Invalid otherwise, the detail
 * naming the offset and the fault. Shared by hub and desk (security.md, JSON).
 */
[[nodiscard]] Result<QJsonValue> parseStrictJson(QByteArrayView text);
/** As above, and the top must be an object. */
[[nodiscard]] Result<QJsonObject> parseStrictObject(QByteArrayView text);

} // namespace wren
