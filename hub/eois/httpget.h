// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QByteArray>

#include <chrono>

namespace wren::eois {

struct GetRequest
{
    QByteArray url;
    QByteArray apiKey;
    QString caFile; ///< empty: the system's
    qsizetype answerSize = 0;
};

struct GetAnswer
{
    int status = 0;
    QByteArray body;
};

/**
 * One GET by libcurl; blocks for `within` at most. Offline: no connection, or it broke off;
 * Timeout; Server: longer than answerSize, or the other side's certificate does not hold.
 */
[[nodiscard]] Result<GetAnswer> httpGet(const GetRequest &request,
                                        std::chrono::milliseconds within);

} // namespace wren::eois
