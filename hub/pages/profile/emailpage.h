// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/page.h"
#include "hub/services/accounts/links.h"
#include "hub/services/accounts/websessions.h"
#include "models/problem.h"

namespace wren::pages {

/**
 * The client's own address (R40): what it is, what waits for the old address, a form for a new one,
 * and buttons to take the request back or to have a mail sent again.
 */
class EmailPage
{
public:
    explicit EmailPage(const Tools &tools);

    void addTo(PageRouter &router) const;

private:
    void show(const Visit &visit, const http::Responder &respond) const;
    void ask(const Visit &visit, const http::Responder &respond) const;
    void cancel(const Visit &visit, const http::Responder &respond) const;
    /** The mail that holds the newest link of that purpose (R40, R42). */
    void resend(services::LinkPurpose purpose, const Visit &visit,
                const http::Responder &respond) const;
    /** False: `respond` was called, as the client tried often and must wait. */
    [[nodiscard]] bool mayTry(const Visit &visit, const ClientId &client,
                              const http::Responder &respond) const;

    /** What was typed, and what is wrong with it. */
    struct Refusal
    {
        QString email;
        Problem problem = Problem::NotAnEmail;
    };
    [[nodiscard]] http::Response page(const Visit &visit, const services::WebSession &session,
                                      const std::optional<Refusal> &refusal) const;
    [[nodiscard]] QString problemLine(const Visit &visit, Problem problem) const;

    const Tools &m_tools;
};

} // namespace wren::pages
