// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/page.h"
#include "hub/services/emailchange/clientside.h"

namespace wren::pages {

/**
 * The pages that the mails about a new address lead to: the old address accepts or declines (R40,
 * R41), the new one confirms that it receives mail (R42). As with an invite, the token moves into a
 * cookie and only a button changes anything (R22).
 */
class ChangePages
{
public:
    explicit ChangePages(const Tools &tools);

    void addTo(PageRouter &router);

private:
    /** One of the two pages. */
    struct Route
    {
        services::LinkPurpose purpose;
        QByteArray path;
        const char *cookie;
        const char *template_;
    };

    void addRoute(PageRouter &router, const Route &route);
    void show(const Route &route, const Visit &visit, const http::Responder &respond) const;
    void answer(const Route &route, const Visit &visit, const http::Responder &respond) const;
    [[nodiscard]] Result<services::ChangeLink> find(const Route &route,
                                                    const QByteArray &token) const;
    [[nodiscard]] http::Response form(const Route &route, const Visit &visit,
                                      const QByteArray &token,
                                      const services::ChangeLink &link) const;
    [[nodiscard]] http::Response ended(const Route &route, const Visit &visit,
                                       const services::ChangeLink &link) const;

    const Tools &m_tools;
};

} // namespace wren::pages
