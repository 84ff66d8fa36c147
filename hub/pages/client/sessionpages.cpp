// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/client/sessionpages.h"

#include "hub/pages/web/cookies.h"
#include "hub/pages/web/forms.h"
#include "hub/services/accounts/passwordpolicy.h"
#include "seal/seal.h"

namespace wren::pages {

namespace {

using services::WebSession;

constexpr char logInPurpose[] = "log_in";

services::WebSessionTerms termsOf(const services::Settings &settings)
{
    return {settings.sessionIdle, settings.sessionLife};
}

http::Response toProfile()
{
    return PageWriter::redirect("/my-profile");
}

} // namespace

Result<std::optional<WebSession>> sessionOf(const Tools &tools, const Visit &visit)
{
    const QByteArray token = visit.request.cookie(cookies::session);
    if (!cookies::isToken(token))
        return std::optional<WebSession>();
    const Result<store::Connection *> connection = tools.ground.database.connection();
    if (!connection)
        return connection.error();
    return services::findSession(**connection, token, termsOf(tools.ground.settings), tools.now());
}

std::optional<WebSession> requireSession(const Tools &tools, const Visit &visit,
                                         const http::Responder &respond)
{
    const Result<std::optional<WebSession>> session = sessionOf(tools, visit);
    if (!session) {
        respond(tools.busy(visit));
        return std::nullopt;
    }
    if (!*session) // a form that was sent too late is lost, and the page says so
        respond(
            PageWriter::redirect(visit.request.method == "POST" ? "/log-in?ended=1" : "/log-in"));
    return *session;
}

std::optional<SessionForm> readSessionForm(const Tools &tools, const Visit &visit,
                                           const http::Responder &respond)
{
    const std::optional<WebSession> session = requireSession(tools, visit, respond);
    if (!session)
        return std::nullopt;
    const std::optional<Form> posted = readForm(visit.request);
    const QByteArray csrf = posted ? posted->value("csrf").toUtf8() : QByteArray();
    if (seal::equal(csrf, cookies::tokenText(session->csrf)))
        return SessionForm{*session, *posted};
    respond(tools.formRefused(visit));
    return std::nullopt;
}

Result<wire::MutationResult>
runAsClient(const Tools &tools, const ClientId &client, const char *action,
            std::function<Result<store::Effect>(store::WriteContext &)> work)
{
    store::Job job;
    job.actor.kind = store::Actor::Kind::Client;
    job.actor.client = client;
    job.action = QString::fromLatin1(action);
    job.subject = client.text();
    job.work = std::move(work);
    const auto done = tools.ground.lane.submit(std::move(job)).get();
    if (!done)
        return done.error();
    return done->result;
}

Visit inOwnLanguage(Visit visit, const Profile &own)
{
    if (!visit.languageChosen)
        visit.language = own.text(Field::Language);
    return visit;
}

SessionPages::SessionPages(const Tools &tools)
    : m_tools(tools)
{}

void SessionPages::addTo(PageRouter &router) const
{
    using std::placeholders::_1;
    using std::placeholders::_2;
    router.add("GET", "/log-in", std::bind(&SessionPages::showLogIn, this, _1, _2));
    router.add("POST", "/log-in", std::bind(&SessionPages::logIn, this, _1, _2));
    router.add("POST", "/log-out", std::bind(&SessionPages::logOut, this, _1, _2));
}

http::Response SessionPages::form(const Visit &visit, int status, const QString &email) const
{
    const Tools::FormCookie cookie = m_tools.formCookie(visit);
    const QByteArray csrf = formToken(cookie.value, logInPurpose, m_tools.ground.keys.form.view());
    const auto &query = visit.request.query;
    http::Response response = m_tools.writer.page(
        visit, "log_in", status,
        {{QStringLiteral("csrf"), QString::fromLatin1(csrf)},
         {QStringLiteral("email"), email},
         {QStringLiteral("refused"), status != 200},
         {QStringLiteral("ended"), query.contains("ended") && status == 200},
         {QStringLiteral("logged_out"), query.contains("logged-out") && status == 200}});
    if (cookie.isNew)
        response.headers.emplaceBack("Set-Cookie", cookies::set(cookies::form, cookie.value));
    return response;
}

void SessionPages::showLogIn(const Visit &visit, const http::Responder &respond) const
{
    const Result<std::optional<WebSession>> session = sessionOf(m_tools, visit);
    if (!session)
        return respond(m_tools.busy(visit));
    if (*session)
        return respond(toProfile());
    respond(form(visit, 200, {}));
}

void SessionPages::logIn(const Visit &visit, const http::Responder &respond) const
{
    const std::optional<Form> posted = readForm(visit.request);
    if (!posted || !m_tools.formFits(visit, posted->value("csrf"), logInPurpose))
        return respond(m_tools.formRefused(visit));
    const QString email = posted->value("email").trimmed();
    const QString subject = services::logInSubject(email);
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return respond(m_tools.busy(visit));
    const auto wait = m_tools.throttle.attempt(**connection, subject, m_tools.now());
    if (!wait)
        return respond(m_tools.busy(visit));
    if (wait->count() > 0)
        return respond(m_tools.slowDown(visit, *wait));
    const QByteArray password = services::canonicalPassword(posted->value("password"));
    compare({visit, email, subject, password}, respond);
}

void SessionPages::compare(const Try &attempt, const http::Responder &respond) const
{
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return respond(m_tools.busy(attempt.visit));
    const auto found = services::findLogIn(**connection, attempt.email);
    if (!found)
        return respond(m_tools.busy(attempt.visit));
    const services::LogInAccount &account = *found;
    const bool taken = m_tools.ground.passwords.verify(
        account.passwordHash, attempt.password,
        [this, attempt, account, respond](const services::PasswordVerdict &verdict) {
            m_tools.later([this, attempt, account, verdict, respond] {
                compared(attempt, account, verdict, respond);
            });
        });
    if (!taken)
        respond(m_tools.busy(attempt.visit));
}

void SessionPages::compared(const Try &attempt, const services::LogInAccount &account,
                            const services::PasswordVerdict &verdict,
                            const http::Responder &respond) const
{
    if (!verdict.right)
        return respond(form(attempt.visit, 422, attempt.email));
    const Result<QByteArray> token = open(attempt, account, verdict);
    if (!token)
        return respond(m_tools.busy(attempt.visit));
    http::Response response = toProfile();
    response.headers.emplaceBack("Set-Cookie", cookies::set(cookies::session, *token));
    response.headers.emplaceBack("Set-Cookie", cookies::clear(cookies::form));
    if (!attempt.visit.languageChosen) // from now on also when logged out again
        response.headers.emplaceBack("Set-Cookie", languageCookie(account.language));
    respond(response);
}

Result<QByteArray> SessionPages::open(const Try &attempt, const services::LogInAccount &account,
                                      const services::PasswordVerdict &verdict) const
{
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return connection.error();
    store::Connection &sql = **connection;
    if (!verdict.rehashed.isEmpty()) {
        const auto replaced = services::raiseCost(sql, account, verdict.rehashed);
        if (!replaced)
            return replaced.error();
    }
    if (const auto cleared = m_tools.throttle.succeeded(sql, attempt.subject); !cleared)
        return cleared.error();
    const QByteArray before = attempt.visit.request.cookie(cookies::session);
    if (const auto ended = services::endWebSession(sql, before); !ended)
        return ended.error();
    const QByteArray token = m_tools.newToken();
    const auto opened = services::openWebSession(
        sql, account.client, token, m_tools.ground.environment.random(32), m_tools.now());
    if (!opened)
        return opened.error();
    return token;
}

void SessionPages::logOut(const Visit &visit, const http::Responder &respond) const
{
    const Result<std::optional<WebSession>> session = sessionOf(m_tools, visit);
    if (!session)
        return respond(m_tools.busy(visit));
    http::Response out = PageWriter::redirect("/log-in?logged-out=1");
    out.headers.emplaceBack("Set-Cookie", cookies::clear(cookies::session));
    if (!*session)
        return respond(out);
    const std::optional<Form> posted = readForm(visit.request);
    const QByteArray csrf = posted ? posted->value("csrf").toUtf8() : QByteArray();
    if (!seal::equal(csrf, cookies::tokenText((*session)->csrf)))
        return respond(m_tools.formRefused(visit));
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection ||
        !services::endWebSession(**connection, visit.request.cookie(cookies::session)))
        return respond(m_tools.busy(visit));
    respond(out);
}

} // namespace wren::pages
