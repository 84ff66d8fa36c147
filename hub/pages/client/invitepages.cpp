// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/client/invitepages.h"

#include "hub/pages/web/cookies.h"

#include <QJsonDocument>

namespace wren::pages {

namespace {

using services::Invite;
using services::InviteState;

/** Long enough to think of a password, short enough for a shared computer. */
constexpr std::chrono::seconds tokenLife = std::chrono::hours(1);

QByteArray purposeOf(const QByteArray &token)
{
    return "invite:" + token;
}

/** In the client's own language until the visitor chooses another. */
Visit inLanguageOf(Visit visit, const Invite &invite)
{
    if (!visit.languageChosen && !invite.language.isEmpty())
        visit.language = invite.language;
    return visit;
}

http::Response json(int status, const QJsonObject &object)
{
    return {status,
            {{"Content-Type", "application/json"}},
            QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

} // namespace

InvitePages::InvitePages(const Tools &tools)
    : m_tools(tools)
    , m_strengthLimit(60, std::chrono::seconds(10))
{}

void InvitePages::addTo(PageRouter &router)
{
    using std::placeholders::_1;
    using std::placeholders::_2;
    router.add("GET", "/invite/{token}", std::bind(&InvitePages::takeToken, this, _1, _2));
    router.add("GET", "/invite", std::bind(&InvitePages::show, this, _1, _2));
    router.add("POST", "/invite", std::bind(&InvitePages::accept, this, _1, _2));
    router.add("POST", "/password-strength", std::bind(&InvitePages::rateStrength, this, _1, _2));
    router.add("GET", "/password-set", [this](const Visit &visit, const http::Responder &respond) {
        respond(m_tools.writer.page(visit, "password_set", 200, {}));
    });
}

services::PasswordPolicy InvitePages::policy() const
{
    services::PasswordPolicy policy;
    policy.minimum = m_tools.ground.settings.minimumPassword;
    return policy;
}

Result<Invite> InvitePages::find(const QByteArray &token) const
{
    if (!cookies::isToken(token))
        return Invite();
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return connection.error();
    return services::findInvite(**connection, token, m_tools.now());
}

void InvitePages::takeToken(const Visit &visit, const http::Responder &respond) const
{
    const QByteArray token = visit.parameters.value("token");
    if (!cookies::isToken(token))
        return respond(m_tools.writer.problem(visit, 404, "no_link"));
    http::Response response = PageWriter::redirect("/invite");
    response.headers.emplaceBack("Set-Cookie", cookies::set(cookies::invite, token, tokenLife));
    respond(response);
}

void InvitePages::show(const Visit &visit, const http::Responder &respond) const
{
    const QByteArray token = visit.request.cookie(cookies::invite);
    const Result<Invite> invite = find(token);
    if (!invite)
        return respond(m_tools.busy(visit));
    const Visit local = inLanguageOf(visit, *invite);
    if (invite->state != InviteState::Open)
        return respond(ended(local, invite->state));
    respond(form(local, token, *invite, {{QStringLiteral("refused"), false}}));
}

http::Response InvitePages::ended(const Visit &visit, InviteState state) const
{
    if (state == InviteState::Unknown)
        return m_tools.writer.problem(visit, 404, "no_link");
    return m_tools.writer.page(visit, "invite_ended", 410,
                               {{QStringLiteral("used"), state == InviteState::Used},
                                {QStringLiteral("replaced"), state == InviteState::Replaced},
                                {QStringLiteral("expired"), state == InviteState::Expired}});
}

http::Response InvitePages::form(const Visit &visit, const QByteArray &token, const Invite &invite,
                                 const QVariantMap &refusal) const
{
    const Tools::FormCookie cookie = m_tools.formCookie(visit);
    const QByteArray csrf =
        formToken(cookie.value, purposeOf(token), m_tools.ground.keys.form.view());
    QVariantMap values = refusal;
    values.insert(QStringLiteral("csrf"), QString::fromLatin1(csrf));
    values.insert(QStringLiteral("email"), invite.email);
    const bool refused = values.value(QStringLiteral("refused")).toBool();
    http::Response response = m_tools.writer.page(visit, "invite", refused ? 422 : 200, values);
    if (cookie.isNew)
        response.headers.emplaceBack("Set-Cookie", cookies::set(cookies::form, cookie.value));
    return response;
}

QString InvitePages::problemLine(const Visit &visit, Problem problem) const
{
    const QString label =
        m_tools.writer.text(visit, "Pages", QT_TRANSLATE_NOOP("Pages", "New password"));
    QString line = m_tools.writer.text(visit, "Problem", problemText(problem));
    return line.replace(QStringLiteral("%1"), label);
}

QVariantMap InvitePages::refusalOf(const Posted &posted, Problem problem) const
{
    const auto strength =
        services::passwordStrength(posted.password, posted.invite.personal, policy());
    const PageWriter &writer = m_tools.writer;
    return {{QStringLiteral("refused"), true},
            {QStringLiteral("problem"), problemLine(posted.visit, problem)},
            {QStringLiteral("strength"), writer.text(posted.visit, "PasswordStrength",
                                                     services::passwordStrengthText(strength))}};
}

std::optional<InvitePages::Posted> InvitePages::readPost(const Visit &visit,
                                                         const http::Responder &respond) const
{
    const QByteArray token = visit.request.cookie(cookies::invite);
    const std::optional<Form> form = readForm(visit.request);
    if (!cookies::isToken(token)) {
        respond(ended(visit, InviteState::Unknown));
        return std::nullopt;
    }
    if (!form || !m_tools.formFits(visit, form->value("csrf"), purposeOf(token))) {
        respond(m_tools.formRefused(visit));
        return std::nullopt;
    }
    const Result<Invite> invite = find(token);
    if (!invite) {
        respond(m_tools.busy(visit));
        return std::nullopt;
    }
    return Posted{inLanguageOf(visit, *invite), token, form->value("password"), *invite};
}

void InvitePages::accept(const Visit &visit, const http::Responder &respond) const
{
    const std::optional<Posted> posted = readPost(visit, respond);
    if (!posted)
        return;
    const auto problem =
        services::checkPassword(posted->password, posted->invite.personal, policy());
    if (problem) {
        const QVariantMap refusal = refusalOf(*posted, *problem);
        return respond(form(posted->visit, posted->token, posted->invite, refusal));
    }
    // Hashed whatever the link is: an unknown one takes as long as a used or an open one.
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

void InvitePages::accepted(const Posted &posted, const QByteArray &hash,
                           const http::Responder &respond) const
{
    if (posted.invite.state == InviteState::Unknown)
        return respond(ended(posted.visit, InviteState::Unknown));
    store::Job job;
    job.actor.kind = store::Actor::Kind::Client;
    job.actor.client = posted.invite.client;
    job.action = QStringLiteral("accept_invite");
    job.subject = posted.invite.client.text();
    job.work = [token = posted.token, hash](store::WriteContext &context) -> Result<store::Effect> {
        const Result<ClientId> client = services::acceptInvite(context, token, hash);
        if (!client)
            return client.error();
        return store::Effect();
    };
    const Result<store::JobResult> done = m_tools.ground.lane.submit(std::move(job)).get();
    if (!done)
        return respond(m_tools.busy(posted.visit));
    if (done->result.outcome == wire::Outcome::Refused) {
        const Result<Invite> now = find(posted.token);
        return respond(now ? ended(posted.visit, now->state) : m_tools.busy(posted.visit));
    }
    http::Response response = PageWriter::redirect("/password-set");
    response.headers.emplaceBack("Set-Cookie", cookies::clear(cookies::invite));
    // The pages that follow know no link to take the language from.
    response.headers.emplaceBack("Set-Cookie", languageCookie(posted.visit.language));
    respond(response);
}

void InvitePages::rateStrength(const Visit &visit, const http::Responder &respond)
{
    const auto wait = m_strengthLimit.take(visit.request.remoteAddress, m_tools.now());
    if (wait.count() > 0)
        return respond(m_tools.slowDown(visit, wait));
    const std::optional<Posted> posted = readPost(visit, respond);
    if (!posted)
        return;
    const QStringList &personal = posted->invite.personal;
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
