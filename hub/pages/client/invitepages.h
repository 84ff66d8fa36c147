// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/page.h"
#include "hub/pages/web/forms.h"
#include "hub/services/accounts/invites.h"
#include "hub/services/accounts/passwordpolicy.h"
#include "hub/services/ratelimit.h"

namespace wren::pages {

/**
 * The page that an invite leads to (R20, R22). /invite/{token} moves the token from the address bar
 * into a cookie; /invite shows the form; only its button changes anything.
 */
class InvitePages
{
public:
    explicit InvitePages(const Tools &tools);

    void addTo(PageRouter &router);

private:
    struct Posted
    {
        Visit visit;
        QByteArray token;
        QString password;
        services::Invite invite;
    };

    void takeToken(const Visit &visit, const http::Responder &respond) const;
    void show(const Visit &visit, const http::Responder &respond) const;
    void accept(const Visit &visit, const http::Responder &respond) const;
    void accepted(const Posted &posted, const QByteArray &hash,
                  const http::Responder &respond) const;
    void rateStrength(const Visit &visit, const http::Responder &respond);

    [[nodiscard]] Result<services::Invite> find(const QByteArray &token) const;
    /** The checks that come before any work: cookie, form, link. Nothing: `respond` was called. */
    [[nodiscard]] std::optional<Posted> readPost(const Visit &visit,
                                                 const http::Responder &respond) const;
    [[nodiscard]] http::Response form(const Visit &visit, const QByteArray &token,
                                      const services::Invite &invite,
                                      const QVariantMap &refusal) const;
    [[nodiscard]] http::Response ended(const Visit &visit, services::InviteState state) const;
    /** What is wrong with the password and what to do, in the visit's language. */
    [[nodiscard]] QString problemLine(const Visit &visit, Problem problem) const;
    [[nodiscard]] QVariantMap refusalOf(const Posted &posted, Problem problem) const;
    [[nodiscard]] services::PasswordPolicy policy() const;

    const Tools &m_tools;
    services::RateLimit m_strengthLimit;
};

} // namespace wren::pages
