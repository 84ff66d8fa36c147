// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/client/passwordpages.h"

#include "hub/pages/web/cookies.h"
#include "hub/services/emailchange/clientside.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace wren::pages {

namespace {

Q_LOGGING_CATEGORY(passwordLog, "wren.pages.password")

using services::LinkPurpose;
using services::LinkState;
using services::PasswordLink;

/** Long enough to think of a password, short enough for a shared computer. */
constexpr std::chrono::seconds tokenLife = std::chrono::hours(1);

/** In the client's own language until the visitor chooses another. */
Visit inLanguageOf(Visit visit, const PasswordLink &link)
{
    if (!visit.languageChosen && !link.language.isEmpty())
        visit.language = link.language;
    return visit;
}

http::Response json(int status, const QJsonObject &object)
{
    return {status,
            {{"Content-Type", "application/json"}},
            QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

} // namespace

PasswordPages::PasswordPages(const Tools &tools, LinkPurpose purpose)
    : m_tools(tools)
    , m_purpose(purpose)
    , m_path(purpose == LinkPurpose::Invite ? "/invite" : "/reset")
    , m_cookie(purpose == LinkPurpose::Invite ? cookies::invite : cookies::reset)
    , m_strengthLimit(60, std::chrono::seconds(10))
{}

void PasswordPages::addTo(PageRouter &router)
{
    using std::placeholders::_1;
    using std::placeholders::_2;
    router.add("GET", m_path + "/{token}", std::bind(&PasswordPages::takeToken, this, _1, _2));
    router.add("GET", m_path, std::bind(&PasswordPages::show, this, _1, _2));
    router.add("POST", m_path, std::bind(&PasswordPages::accept, this, _1, _2));
    router.add("POST", m_path + "/strength", std::bind(&PasswordPages::rateStrength, this, _1, _2));
    router.add(
        "GET", isInvite() ? "/password-set" : "/password-reset",
        [this](const Visit &visit, const http::Responder &respond) { respond(done(visit)); });
}

http::Response PasswordPages::done(const Visit &visit) const
{
    return m_tools.writer.page(
        visit, "password_set", 200,
        {{QStringLiteral("invite"), isInvite()}, {QStringLiteral("reset"), !isInvite()}});
}

QByteArray PasswordPages::formPurpose(const QByteArray &token) const
{
    return QByteArray(services::linkPurposeName(m_purpose)) + ':' + token;
}

services::PasswordPolicy PasswordPages::policy() const
{
    services::PasswordPolicy policy;
    policy.minimum = m_tools.ground.settings.minimumPassword;
    return policy;
}

Result<PasswordLink> PasswordPages::find(const QByteArray &token) const
{
    if (!cookies::isToken(token))
        return PasswordLink();
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return connection.error();
    return services::findPasswordLink(**connection, m_purpose, token, m_tools.now());
}

void PasswordPages::takeToken(const Visit &visit, const http::Responder &respond) const
{
    const QByteArray token = visit.parameters.value("token");
    if (!cookies::isToken(token))
        return respond(m_tools.writer.problem(visit, 404, "no_link"));
    http::Response response = PageWriter::redirect(m_path);
    response.headers.emplaceBack("Set-Cookie", cookies::set(m_cookie, token, tokenLife));
    respond(response);
}

void PasswordPages::show(const Visit &visit, const http::Responder &respond) const
{
    const QByteArray token = visit.request.cookie(m_cookie);
    const Result<PasswordLink> link = find(token);
    if (!link)
        return respond(m_tools.busy(visit));
    const Visit local = inLanguageOf(visit, *link);
    if (link->state != LinkState::Open)
        return respond(ended(local, link->state));
    respond(form(local, token, *link, {{QStringLiteral("refused"), false}}));
}

http::Response PasswordPages::ended(const Visit &visit, LinkState state) const
{
    if (state == LinkState::Unknown)
        return m_tools.writer.problem(visit, 404, "no_link");
    return m_tools.writer.page(visit, isInvite() ? "invite_ended" : "reset_ended", 410,
                               {{QStringLiteral("used"), state == LinkState::Used},
                                {QStringLiteral("replaced"), state == LinkState::Replaced},
                                {QStringLiteral("expired"), state == LinkState::Expired}});
}

http::Response PasswordPages::form(const Visit &visit, const QByteArray &token,
                                   const PasswordLink &link, const QVariantMap &refusal) const
{
    const Tools::FormCookie cookie = m_tools.formCookie(visit);
    const QByteArray csrf =
        formToken(cookie.value, formPurpose(token), m_tools.ground.keys.form.view());
    QVariantMap values = refusal;
    values.insert(QStringLiteral("csrf"), QString::fromLatin1(csrf));
    values.insert(QStringLiteral("email"), link.email);
    values.insert(QStringLiteral("path"), QString::fromLatin1(m_path));
    values.insert(QStringLiteral("invite"), isInvite());
    values.insert(QStringLiteral("reset"), !isInvite());
    const bool refused = values.value(QStringLiteral("refused")).toBool();
    http::Response response =
        m_tools.writer.page(visit, "new_password", refused ? 422 : 200, values);
    if (cookie.isNew)
        response.headers.emplaceBack("Set-Cookie", cookies::set(cookies::form, cookie.value));
    return response;
}

QString PasswordPages::problemLine(const Visit &visit, Problem problem) const
{
    const QString label =
        m_tools.writer.text(visit, "Pages", QT_TRANSLATE_NOOP("Pages", "New password"));
    QString line = m_tools.writer.text(visit, "Problem", problemText(problem));
    return line.replace(QStringLiteral("%1"), label);
}

QVariantMap PasswordPages::refusalOf(const Posted &posted, Problem problem) const
{
    const auto strength =
        services::passwordStrength(posted.password, posted.link.personal, policy());
    const PageWriter &writer = m_tools.writer;
    return {{QStringLiteral("refused"), true},
            {QStringLiteral("problem"), problemLine(posted.visit, problem)},
            {QStringLiteral("strength"), writer.text(posted.visit, "PasswordStrength",
                                                     services::passwordStrengthText(strength))}};
}

std::optional<PasswordPages::Posted> PasswordPages::readPost(const Visit &visit,
                                                             const http::Responder &respond) const
{
    const QByteArray token = visit.request.cookie(m_cookie);
    const std::optional<Form> form = readForm(visit.request);
    if (!cookies::isToken(token)) {
        respond(ended(visit, LinkState::Unknown));
        return std::nullopt;
    }
    if (!form || !m_tools.formFits(visit, form->value("csrf"), formPurpose(token))) {
        respond(m_tools.formRefused(visit));
        return std::nullopt;
    }
    const Result<PasswordLink> link = find(token);
    if (!link) {
        respond(m_tools.busy(visit));
        return std::nullopt;
    }
    return Posted{inLanguageOf(visit, *link), token, form->value("password"), *link};
}

void PasswordPages::accept(const Visit &visit, const http::Responder &respond) const
{
    const std::optional<Posted> posted = readPost(visit, respond);
    if (!posted)
        return;
    const auto problem = services::checkPassword(posted->password, posted->link.personal, policy());
    if (problem && posted->link.state != LinkState::Open)
        return respond(ended(posted->visit, posted->link.state));
    if (problem) {
        const QVariantMap refusal = refusalOf(*posted, *problem);
        return respond(form(posted->visit, posted->token, posted->link, refusal));
    }
    // Hashed before it is seen how the link stands: a used one takes as long as an open one.
    const bool taken = m_tools.ground.passwords.hash(
        services::canonicalPassword(posted->password),
        [this, posted, respond](const std::optional<QByteArray> &hash) {
            m_tools.later([this, posted, respond, hash] {
                if (!hash)
                    return respond(m_tools.busy(posted->visit));
                accepted(*posted, *hash, respond);
            });
        });
    if (!taken)
        respond(m_tools.busy(posted->visit));
}

void PasswordPages::accepted(const Posted &posted, const QByteArray &hash,
                             const http::Responder &respond) const
{
    store::Job job;
    job.actor.kind = store::Actor::Kind::Client;
    job.actor.client = posted.link.client;
    job.action = isInvite() ? QStringLiteral("accept_invite") : QStringLiteral("reset_password");
    job.subject = posted.link.client.text();
    const auto terms = services::emailChangeTerms(m_tools.ground.settings, m_tools.ground.keys);
    job.work = [purpose = m_purpose, token = posted.token, hash,
                terms](store::WriteContext &context) -> Result<store::Effect> {
        return services::setPasswordByLink(context, purpose, token, hash, terms);
    };
    const Result<store::JobResult> done = m_tools.ground.lane.submit(std::move(job)).get();
    if (!done)
        return respond(m_tools.busy(posted.visit));
    if (done->result.outcome == wire::Outcome::Refused) {
        const Result<PasswordLink> now = find(posted.token);
        return respond(now ? ended(posted.visit, now->state) : m_tools.busy(posted.visit));
    }
    openTheDoor(posted.link.email);
    http::Response response =
        PageWriter::redirect(isInvite() ? "/password-set" : "/password-reset");
    response.headers.emplaceBack("Set-Cookie", cookies::clear(m_cookie));
    // The pages that follow know no link to take the language from.
    response.headers.emplaceBack("Set-Cookie", languageCookie(posted.visit.language));
    respond(response);
}

/** Whoever guessed at the account meanwhile does not keep its owner out (security.md, Passwords).
 */
void PasswordPages::openTheDoor(const QString &email) const
{
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    const Result<void> opened =
        connection ? m_tools.throttle.succeeded(**connection, services::logInSubject(email))
                   : connection.error();
    if (!opened) // the password is set; at worst the pause is waited for
        qCWarning(passwordLog) << "the log-in throttle stays:" << opened.error().detail;
}

void PasswordPages::rateStrength(const Visit &visit, const http::Responder &respond)
{
    const auto wait = m_strengthLimit.take(visit.request.remoteAddress, m_tools.now());
    if (wait.count() > 0)
        return respond(m_tools.slowDown(visit, wait));
    const std::optional<Posted> posted = readPost(visit, respond);
    if (!posted)
        return;
    const QStringList &personal = posted->link.personal;
    const auto strength = services::passwordStrength(posted->password, personal, policy());
    const auto problem = services::checkPassword(posted->password, personal, policy());
    const PageWriter &writer = m_tools.writer;
    respond(json(
        200,
        {{QStringLiteral("strength"), int(strength)},
         {QStringLiteral("word"),
          writer.text(posted->visit, "PasswordStrength", services::passwordStrengthText(strength))},
         {QStringLiteral("problem"), problem ? problemLine(posted->visit, *problem) : QString()}}));
}

} // namespace wren::pages
