// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/accounts/linkrows.h"
#include "hub/store/accounts/mailrows.h"
#include "models/result.h"

#include <functional>

namespace wren::mail {

/** What stands in every mail besides the row's own parameters, and `account`: whom it goes to. */
struct Sender
{
    QString siteName;    ///< "WREN Job Portal"
    QString networkName; ///< "Windsor Regional Employment Network"
    QString address;     ///< From
    QString supportContact;
    QString supportContactFr; ///< as French mails name it
};

/** The link's address, derived again whenever the mail is rendered; it is stored nowhere. */
using LinkUrl = std::function<QString(const store::LinkRow &)>;

struct RenderedMail
{
    QString subject;
    QString text; ///< plain text, lines ended by \n
    QString html; ///< a whole document
    QString link; ///< the one that both carry; empty without one
};

/**
 * A mail as its reader gets it, in the row's language; `link` is the row's link, if it has one.
 * Kind::Server when a template or a value for one of its tags is missing, Kind::Invalid when the
 * subject would hold a control character.
 */
[[nodiscard]] Result<RenderedMail> renderMail(const store::MailRow &mail,
                                              const std::optional<store::LinkRow> &link,
                                              const Sender &sender, const LinkUrl &linkUrl);

} // namespace wren::mail
