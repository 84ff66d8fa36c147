// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"
#include "models/result.h"

#include <QJsonObject>

#include <chrono>

namespace wren::standin {

/** A way to be wrong; its name on the command line and on the wire in quotes. */
enum class Wrong {
    No,          ///< "no"
    Malformed,   ///< "malformed": the JSON breaks off half way
    OtherPerson, ///< "other_person": somebody else's record
    WrongType,   ///< "wrong_type": JSON of another shape
    Huge,        ///< "huge": ten megabytes
    Html,        ///< "html": a log-in page with status 200
    ServerError, ///< "server_error": status 500
    Duplicate,   ///< "duplicate": the change feed names each client twice, as two people
};

[[nodiscard]] std::optional<Wrong> wrongFromName(QStringView name);

/** How the stand-in behaves towards /v1; never towards /control. */
struct Mode
{
    bool away = false; ///< every answer is 503
    std::chrono::milliseconds slow{0};
    Wrong wrong = Wrong::No;

    /** Takes over what `json` names: {"away": bool, "slow_ms": integer, "wrong": name}. */
    [[nodiscard]] Result<void> update(const QJsonObject &json);
    /** The right answer made wrong; OtherPerson is the caller's, who knows other people. */
    [[nodiscard]] http::Response spoilt(http::Response right) const;
};

} // namespace wren::standin
