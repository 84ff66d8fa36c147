// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"

namespace wren::http {

enum class After { KeepAlive, Close };

/**
 * Status line and fields as bytes, blank line included, with our own Date, Content-Length and
 * Connection. Nothing if a field's name is no token or a value holds a control: answering that
 * would let its writer answer in our place.
 */
[[nodiscard]] std::optional<QByteArray> replyHead(const Response &response, After after);

/** False for 204 and 304, which have no body whatever the handler gave. */
[[nodiscard]] bool statusHasBody(int status);

/** What the server says by itself: plain text naming the status, never kept, never framed. */
[[nodiscard]] Response plainResponse(int status);

} // namespace wren::http
