// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/web/securityheaders.h"

#include <algorithm>

namespace wren::pages {

void addSecurityHeaders(http::Response &response)
{
    static const QByteArray policyName = "Content-Security-Policy";
    const bool hasPolicy = std::any_of(response.headers.cbegin(), response.headers.cend(),
                                       [](const auto &field) { return field.first == policyName; });
    if (!hasPolicy) {
        response.headers.emplaceBack(policyName,
                                     "default-src 'none'; style-src 'self'; script-src 'self'; "
                                     "img-src 'self'; connect-src 'self'; form-action 'self'; "
                                     "base-uri 'none'; frame-ancestors 'none'");
    }
    response.headers
        << std::pair<QByteArray, QByteArray>{"X-Content-Type-Options", "nosniff"}
        << std::pair<QByteArray, QByteArray>{"Referrer-Policy", "no-referrer"}
        << std::pair<QByteArray, QByteArray>{"Cache-Control", "no-store"}
        << std::pair<QByteArray, QByteArray>{"X-Frame-Options", "DENY"}
        << std::pair<QByteArray, QByteArray>{"Cross-Origin-Opener-Policy", "same-origin"}
        << std::pair<QByteArray, QByteArray>{"Cross-Origin-Resource-Policy", "same-origin"}
        << std::pair<QByteArray, QByteArray>{"Strict-Transport-Security", "max-age=31536000"};
}

} // namespace wren::pages
