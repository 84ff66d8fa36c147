// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/email/emailtext.h"

/** What is said before a client's address is changed, and of what failed. */
namespace wren::ui {

/** Mail came back: what that means, and the way out (R41). */
[[nodiscard]] QString bouncedText(const app::BouncedMail &mail);
/** What stands in the way of the client's accepting at `present`: an inbox out of reach, mail that
 * fails, no password yet (R41, R45). */
[[nodiscard]] EmailNotice reachText(const app::EmailState &state, const QString &present,
                                    bool hasPassword);
/** Whose inbox a new address is, before it is taken; empty: nothing speaks against it (R45). */
[[nodiscard]] EmailNotice newInboxText(Inbox inbox, const QString &email);
/** Where the new address cannot be used: the person may be somebody else's client already (R46). */
[[nodiscard]] QString transferOfferText(const QString &client);
/** Whom to turn to at WREN, to follow "contact" (R44). */
[[nodiscard]] QString supportContactText(const app::CaseworkServices &services);
/** What failed and what to do; empty where the problem stands beside a field. */
[[nodiscard]] QString emailFailureText(const app::EmailState::Failure &failure,
                                       const app::CaseworkServices &services);

} // namespace wren::ui
