// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/page.h"
#include "hub/store/accounts/mailrows.h"

namespace wren::pages {

/**
 * Practice mode only: the mails that were kept for want of a mail server, as their readers would
 * get them, links included.
 */
class PracticeMail
{
public:
    explicit PracticeMail(const Tools &tools);

    void addTo(PageRouter &router) const;

private:
    void list(const Visit &visit, const http::Responder &respond) const;
    void showHtml(const Visit &visit, const http::Responder &respond) const;
    [[nodiscard]] QVariantMap entry(store::Connection &connection,
                                    const store::MailRow &mail) const;

    const Tools &m_tools;
};

} // namespace wren::pages
