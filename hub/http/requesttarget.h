// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>

#include <optional>

namespace wren::http {

/** A request target in origin-form, taken apart and percent-decoded. */
struct RequestTarget
{
    QByteArray path;
    QMap<QByteArray, QByteArray> query;
};

/**
 * Nothing for a target that is not origin-form of RFC 3986's characters, has a bad escape, or whose
 * decoded path holds a control, an escaped '/' or '\', a dot segment, or is not UTF-8.
 */
[[nodiscard]] std::optional<RequestTarget> parseTarget(QByteArrayView target);

} // namespace wren::http
