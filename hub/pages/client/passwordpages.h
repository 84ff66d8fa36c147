// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/page.h"
#include "hub/pages/web/forms.h"
#include "hub/services/accounts/passwordlinks.h"
#include "hub/services/accounts/passwordpolicy.h"
#include "hub/services/ratelimit.h"

namespace wren::pages {

/**
 * The page that sets a password: the first by an invite (R20), a new one by a reset (R51).
 * /invite/{token} moves the token from the address bar into a cookie; /invite shows the form; only
 * its button changes anything (R22). A reset alike, under /reset.
 */
class PasswordPages
{
public:
    /** `purpose`: Invite or Reset. */
    PasswordPages(const Tools &tools, services::LinkPurpose purpose);

    void addTo(PageRouter &router);

private:
    struct Posted
    {
        Visit visit;
        QByteArray token;
        QString password;
        services::PasswordLink link;
    };

    void takeToken(const Visit &visit, const http::Responder &respond) const;
    void show(const Visit &visit, const http::Responder &respond) const;
    void accept(const Visit &visit, const http::Responder &respond) const;
    void accepted(const Posted &posted, const QByteArray &hash,
                  const http::Responder &respond) const;
    void openTheDoor(const QString &email) const;
    void rateStrength(const Visit &visit, const http::Responder &respond);
    [[nodiscard]] http::Response done(const Visit &visit) const;

    [[nodiscard]] Result<services::PasswordLink> find(const QByteArray &token) const;
    /** The checks that come before any work: cookie, form, link. Nothing: `respond` was called. */
    [[nodiscard]] std::optional<Posted> readPost(const Visit &visit,
                                                 const http::Responder &respond) const;
    [[nodiscard]] http::Response form(const Visit &visit, const QByteArray &token,
                                      const services::PasswordLink &link,
                                      const QVariantMap &refusal) const;
    [[nodiscard]] http::Response ended(const Visit &visit, services::LinkState state) const;
    /** What is wrong with the password and what to do, in the visit's language. */
    [[nodiscard]] QString problemLine(const Visit &visit, Problem problem) const;
    [[nodiscard]] QVariantMap refusalOf(const Posted &posted, Problem problem) const;
    [[nodiscard]] services::PasswordPolicy policy() const;
    /** What the form's token is bound to. */
    [[nodiscard]] QByteArray formPurpose(const QByteArray &token) const;
    [[nodiscard]] bool isInvite() const { return m_purpose == services::LinkPurpose::Invite; }

    const Tools &m_tools;
    const services::LinkPurpose m_purpose;
    const QByteArray m_path; ///< "/invite" or "/reset"
    const char *const m_cookie;
    services::RateLimit m_strengthLimit;
};

} // namespace wren::pages
