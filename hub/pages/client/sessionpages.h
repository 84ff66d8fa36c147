// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/page.h"
#include "hub/pages/web/forms.h"
#include "hub/services/accounts/login.h"
#include "hub/services/accounts/websessions.h"
#include "models/field.h"

namespace wren::pages {

/** The session of the visit's cookie, if it is still good. */
[[nodiscard]] Result<std::optional<services::WebSession>> sessionOf(const Tools &tools,
                                                                    const Visit &visit);

/** As above for a page that needs one. Nothing: `respond` was called (to the log-in page, or 503).
 */
[[nodiscard]] std::optional<services::WebSession>
requireSession(const Tools &tools, const Visit &visit, const http::Responder &respond);

/** A form posted by somebody who is logged in. */
struct SessionForm
{
    services::WebSession session;
    Form form;
};
/** Nothing: `respond` was called; also when the form's token is not this session's (CSRF). */
[[nodiscard]] std::optional<SessionForm> readSessionForm(const Tools &tools, const Visit &visit,
                                                         const http::Responder &respond);

/** Runs `work` through the writer lane as the client. An Error: "cannot now". */
[[nodiscard]] Result<wire::MutationResult>
runAsClient(const Tools &tools, const ClientId &client, const char *action,
            std::function<Result<store::Effect>(store::WriteContext &)> work);

/** In the client's own language until the visitor chooses another. */
[[nodiscard]] Visit inOwnLanguage(Visit visit, const Profile &own);

/**
 * Log in and log out (R50). A wrong password, an unknown address, an account without a password and
 * a deactivated one are answered alike, after the same work in the same order: one counted try, one
 * look-up, one comparison on the password pool.
 */
class SessionPages
{
public:
    explicit SessionPages(const Tools &tools);

    void addTo(PageRouter &router) const;

private:
    struct Try
    {
        Visit visit;
        QString email;   ///< as typed
        QString subject; ///< of the throttle
        QByteArray password;
    };

    void showLogIn(const Visit &visit, const http::Responder &respond) const;
    void logIn(const Visit &visit, const http::Responder &respond) const;
    void compare(const Try &attempt, const http::Responder &respond) const;
    void compared(const Try &attempt, const services::LogInAccount &account,
                  const services::PasswordVerdict &verdict, const http::Responder &respond) const;
    void logOut(const Visit &visit, const http::Responder &respond) const;

    [[nodiscard]] http::Response form(const Visit &visit, int status, const QString &email) const;
    /** The rows of a log-in that succeeded, and the cookie that goes with them. */
    [[nodiscard]] Result<QByteArray> open(const Try &attempt, const services::LogInAccount &account,
                                          const services::PasswordVerdict &verdict) const;

    const Tools &m_tools;
};

} // namespace wren::pages
