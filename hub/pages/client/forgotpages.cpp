// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/client/forgotpages.h"

#include "hub/pages/web/cookies.h"
#include "hub/pages/web/forms.h"
#include "hub/services/accounts/passwordreset.h"
#include "models/formats/email.h"

#include <QtEndian>

#include <limits>

namespace wren::pages {

namespace {

constexpr char forgotPurpose[] = "forgot_password";
/** An office shares one network address. */
constexpr int asksPerAddress = 60;
constexpr std::chrono::milliseconds addressWindow = std::chrono::minutes(10);

} // namespace

ForgotPages::ForgotPages(const Tools &tools)
    : m_tools(tools)
    , m_limit(asksPerAddress, addressWindow)
{}

void ForgotPages::addTo(PageRouter &router)
{
    using std::placeholders::_1;
    using std::placeholders::_2;
    router.add("GET", "/forgot-password", std::bind(&ForgotPages::show, this, _1, _2));
    router.add("POST", "/forgot-password", std::bind(&ForgotPages::ask, this, _1, _2));
    router.add("GET", "/forgot-password-sent",
               [this](const Visit &visit, const http::Responder &respond) {
                   respond(m_tools.writer.page(visit, "forgot_sent", 200, {}));
               });
}

void ForgotPages::show(const Visit &visit, const http::Responder &respond) const
{
    const Tools::FormCookie cookie = m_tools.formCookie(visit);
    const QByteArray csrf = formToken(cookie.value, forgotPurpose, m_tools.ground.keys.form.view());
    http::Response response = m_tools.writer.page(
        visit, "forgot_password", 200, {{QStringLiteral("csrf"), QString::fromLatin1(csrf)}});
    if (cookie.isNew)
        response.headers.emplaceBack("Set-Cookie", cookies::set(cookies::form, cookie.value));
    respond(response);
}

Result<std::chrono::milliseconds> ForgotPages::waitOf(const Visit &visit, const QString &email)
{
    const auto wait = m_limit.take(visit.request.remoteAddress, m_tools.now());
    if (wait.count() > 0)
        return wait;
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return connection.error();
    const QString folded = foldedEmail(email);
    const QString subject = QStringLiteral("forgot:") + (folded.isEmpty() ? email : folded);
    return m_tools.throttle.attempt(**connection, subject, m_tools.now());
}

std::chrono::milliseconds ForgotPages::delay() const
{
    const QByteArray drawn = m_tools.ground.environment.random(2);
    const auto share = qFromBigEndian<quint16>(drawn.constData());
    return soonest + (latest - soonest) * share / std::numeric_limits<quint16>::max();
}

void ForgotPages::ask(const Visit &visit, const http::Responder &respond)
{
    const std::optional<Form> posted = readForm(visit.request);
    if (!posted || !m_tools.formFits(visit, posted->value("csrf"), forgotPurpose))
        return respond(m_tools.formRefused(visit));
    const QString email = posted->value("email").trimmed();
    const auto wait = waitOf(visit, email);
    if (!wait)
        return respond(m_tools.busy(visit));
    if (wait->count() > 0)
        return respond(m_tools.slowDown(visit, *wait));
    const Ground &ground = m_tools.ground;
    const services::ResetTerms terms{ground.keys.link.view(), ground.settings.passwordReset,
                                     ground.settings.baseUrl.host()};
    store::Job job;
    job.action = QStringLiteral("forgot_password");
    job.work = [email, from = visit.request.remoteAddress,
                terms](store::WriteContext &context) -> Result<store::Effect> {
        const auto requested = services::requestReset(context, email, from, terms);
        return requested ? Result<store::Effect>(store::Effect()) : requested.error();
    };
    job.delay = delay();
    (void)ground.lane.submit(std::move(job)); // not waited for: how long it takes would tell
    respond(PageWriter::redirect("/forgot-password-sent"));
}

} // namespace wren::pages
