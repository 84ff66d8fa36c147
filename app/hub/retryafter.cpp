// SPDX-License-Identifier: Apache-2.0
#include "app/hub/retryafter.h"

#include <algorithm>

namespace wren::app {

namespace {

constexpr char headerName[] = "retry-after"; ///< no field of a profile is called so

} // namespace

Error withRetryAfter(Error error, std::chrono::seconds after)
{
    error.fields.append({QLatin1String(headerName), QString::number(after.count())});
    return error;
}

std::optional<std::chrono::seconds> retryAfter(const Error &error)
{
    const auto said =
        std::find_if(error.fields.begin(), error.fields.end(), [](const FieldError &field) {
            return field.field == QLatin1String(headerName);
        });
    if (said == error.fields.end())
        return std::nullopt;
    return std::chrono::seconds(said->problem.toLongLong());
}

} // namespace wren::app
