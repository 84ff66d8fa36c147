// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/curl/handle.h"
#include "hub/mail/mailserver.h"

/** What the conversations with mail servers share: inside hub/mail only. */
namespace wren::mail {

/**
 * Address, TLS, deadlines and log-in of a transfer. `protocol` is "smtp" or "imap" (nothing else is
 * spoken, whatever the server says), `path` what follows the slash, escaped.
 */
void setServer(CURL *curl, const MailServer &server, const QString &protocol, const QString &path);

} // namespace wren::mail
