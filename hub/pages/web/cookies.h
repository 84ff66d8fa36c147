// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

/**
 * The pages' cookies. All are __Host-: Secure, for the whole site and for this host alone. Browsers
 * take them over plain http from a loopback address too, so practice mode needs no other names.
 */
namespace wren::pages::cookies {

inline constexpr char session[] = "__Host-wren_session";
inline constexpr char form[] = "__Host-wren_form"; ///< what forms without a session are bound to
inline constexpr char invite[] = "__Host-wren_invite"; ///< the link's token, out of the address bar
inline constexpr char reset[] = "__Host-wren_reset";
inline constexpr char change[] = "__Host-wren_change";   ///< as invite, to accept an address
inline constexpr char confirm[] = "__Host-wren_confirm"; ///< as invite, to confirm an address
inline constexpr char language[] = "__Host-wren_language";

/** A Set-Cookie value: HttpOnly, SameSite=Lax; without `life` it ends with the browser. */
[[nodiscard]] QByteArray set(const char *name, const QByteArray &value,
                             std::optional<std::chrono::seconds> life = std::nullopt);
/** One that removes the cookie. */
[[nodiscard]] QByteArray clear(const char *name);

/** Whether `value` has the form of our tokens: 43 characters of base64url. */
[[nodiscard]] bool isToken(const QByteArray &value);
/** 32 bytes as they stand in cookies, links and forms. */
[[nodiscard]] QByteArray tokenText(QByteArrayView bytes);

} // namespace wren::pages::cookies
