// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"

namespace wren::pages {

/** The style, script or picture of that path ("/static/style.css"); nothing if there is none. */
[[nodiscard]] std::optional<http::Response> asset(const QByteArray &path);

/** "GET /static/style.css" and so on. */
[[nodiscard]] QStringList assetRoutes();

} // namespace wren::pages
