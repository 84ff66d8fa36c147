// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"
#include "models/result.h"

#include <QJsonObject>

#include <chrono>

namespace wren::api {

/** 200 with the object. Every answer of the API is JSON and is never stored by anybody. */
[[nodiscard]] http::Response answer(const QJsonObject &object);
/**
 * {"error": kind, "fields": [...]} with the kind's status; the detail stays here. TooMany and
 * Storage carry Retry-After.
 */
[[nodiscard]] http::Response refusal(const Error &error,
                                     std::chrono::seconds retryAfter = std::chrono::seconds(1));
/** 503 with Retry-After: nothing was done, come again. */
[[nodiscard]] http::Response busy(std::chrono::seconds retryAfter);
[[nodiscard]] http::Response answer(const Result<QJsonObject> &result);
/** A request that is wrong before any route looks at it: 400, 404, 405, 415. */
[[nodiscard]] http::Response unusable(int status, Kind kind);

} // namespace wren::api
