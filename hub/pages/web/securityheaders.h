// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"

namespace wren::pages {

/**
 * Adds what every answer bears (security.md, Pages): content from this site alone, in no frame,
 * read by nobody else, kept nowhere, over TLS from now on. A Content-Security-Policy that the page
 * has set itself stays.
 */
void addSecurityHeaders(http::Response &response);

} // namespace wren::pages
