// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"

#include <QByteArray>

namespace wren::services {

/** What a one-time link is for; a token made for one purpose opens nothing else (R22). */
enum class LinkPurpose { Invite };

/** The purpose's name in the database and in the token's derivation. */
[[nodiscard]] const char *linkPurposeName(LinkPurpose purpose);

/**
 * The secret part of a link: keyed BLAKE2b over link id and purpose, base64url without padding (43
 * characters). Never stored: whoever holds the key derives it again (security.md, One-time links).
 */
[[nodiscard]] QByteArray linkToken(const LinkId &link, LinkPurpose purpose, QByteArrayView linkKey);

/** What the database holds of a token. */
[[nodiscard]] QByteArray linkTokenHash(const QByteArray &token);

} // namespace wren::services
