// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/client/changepages.h"

#include "hub/pages/web/cookies.h"
#include "hub/pages/web/forms.h"

namespace wren::pages {

namespace {

using services::ChangeLink;
using services::LinkPurpose;
using services::LinkState;
using services::OldAddressAnswer;

constexpr std::chrono::seconds tokenLife = std::chrono::hours(1);

/** The sections of both templates; exactly one is shown. */
constexpr const char *sections[] = {"ask",     "accepted",  "declined", "in_use",
                                    "expired", "cancelled", "replaced"};

/** In the client's own language until the visitor chooses another. */
Visit inLanguageOf(Visit visit, const ChangeLink &link)
{
    if (!visit.languageChosen && !link.language.isEmpty())
        visit.language = link.language;
    return visit;
}

QByteArray formPurpose(LinkPurpose purpose, const QByteArray &token)
{
    return QByteArray(services::linkPurposeName(purpose)) + ':' + token;
}

/** Which section tells how the change stands, once the link is no longer open. */
const char *sectionOf(const ChangeLink &link)
{
    switch (link.state) {
    case EmailChangeState::Accepted:
    case EmailChangeState::Corrected:
        return "accepted";
    case EmailChangeState::Declined:
        return link.reason == QStringLiteral("address_in_use") ? "in_use" : "declined";
    case EmailChangeState::Expired:
        return "expired";
    case EmailChangeState::Cancelled:
        return link.reason == QStringLiteral("replaced") ? "replaced" : "cancelled";
    case EmailChangeState::Pending:
        break;
    }
    return link.link == LinkState::Expired ? "expired" : "replaced";
}

/** A confirmation's link tells by itself; the change was accepted long ago. */
const char *sectionOfConfirmation(const ChangeLink &link)
{
    if (link.link == LinkState::Used)
        return "accepted";
    return link.link == LinkState::Expired ? "expired" : "replaced";
}

QVariantMap shown(const char *section, const ChangeLink &link)
{
    QVariantMap values{{QStringLiteral("from"), link.from}, {QStringLiteral("to"), link.to}};
    for (const char *known : sections)
        values.insert(QString::fromLatin1(known), qstrcmp(known, section) == 0);
    return values;
}

store::Job jobOf(LinkPurpose purpose, const ChangeLink &link, const QByteArray &token,
                 OldAddressAnswer given, const services::EmailChangeTerms &terms)
{
    store::Job job;
    job.actor.kind = store::Actor::Kind::Client;
    job.actor.client = link.client;
    job.subject = link.client.text();
    const bool confirms = purpose == LinkPurpose::ConfirmAddress;
    job.action = confirms                            ? QStringLiteral("confirm_address")
                 : given == OldAddressAnswer::Accept ? QStringLiteral("accept_email_change")
                                                     : QStringLiteral("decline_email_change");
    job.work = [=](store::WriteContext &context) -> Result<store::Effect> {
        if (confirms)
            return services::confirmAddress(context, token, terms);
        const auto answered = services::answerChange(context, token, given, terms);
        return answered ? Result<store::Effect>(store::Effect()) : answered.error();
    };
    return job;
}

} // namespace

ChangePages::ChangePages(const Tools &tools)
    : m_tools(tools)
{}

void ChangePages::addTo(PageRouter &router)
{
    addRoute(router, {LinkPurpose::AcceptChange, "/email-change", cookies::change, "email_change"});
    addRoute(router,
             {LinkPurpose::ConfirmAddress, "/confirm-email", cookies::confirm, "confirm_email"});
}

void ChangePages::addRoute(PageRouter &router, const Route &route)
{
    router.add("GET", route.path + "/{token}",
               [this, route](const Visit &visit, const http::Responder &respond) {
                   const QByteArray token = visit.parameters.value("token");
                   if (!cookies::isToken(token))
                       return respond(m_tools.writer.problem(visit, 404, "no_link"));
                   http::Response response = PageWriter::redirect(route.path);
                   response.headers.emplaceBack("Set-Cookie",
                                                cookies::set(route.cookie, token, tokenLife));
                   respond(response);
               });
    router.add("GET", route.path,
               [this, route](const Visit &visit, const http::Responder &respond) {
                   show(route, visit, respond);
               });
    router.add("POST", route.path,
               [this, route](const Visit &visit, const http::Responder &respond) {
                   answer(route, visit, respond);
               });
}

Result<ChangeLink> ChangePages::find(const Route &route, const QByteArray &token) const
{
    if (!cookies::isToken(token))
        return ChangeLink();
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return connection.error();
    return services::findChangeLink(**connection, route.purpose, token, m_tools.now());
}

void ChangePages::show(const Route &route, const Visit &visit, const http::Responder &respond) const
{
    const QByteArray token = visit.request.cookie(route.cookie);
    const Result<ChangeLink> link = find(route, token);
    if (!link)
        return respond(m_tools.busy(visit));
    const Visit local = inLanguageOf(visit, *link);
    if (link->link == LinkState::Unknown)
        return respond(m_tools.writer.problem(local, 404, "no_link"));
    respond(link->link == LinkState::Open ? form(route, local, token, *link)
                                          : ended(route, local, *link));
}

http::Response ChangePages::form(const Route &route, const Visit &visit, const QByteArray &token,
                                 const ChangeLink &link) const
{
    const Tools::FormCookie cookie = m_tools.formCookie(visit);
    const QByteArray csrf =
        formToken(cookie.value, formPurpose(route.purpose, token), m_tools.ground.keys.form.view());
    QVariantMap values = shown("ask", link);
    values.insert(QStringLiteral("csrf"), QString::fromLatin1(csrf));
    values.insert(QStringLiteral("by_staff"), link.byStaff);
    http::Response response = m_tools.writer.page(visit, route.template_, 200, values);
    if (cookie.isNew)
        response.headers.emplaceBack("Set-Cookie", cookies::set(cookies::form, cookie.value));
    return response;
}

http::Response ChangePages::ended(const Route &route, const Visit &visit,
                                  const ChangeLink &link) const
{
    const bool confirms = route.purpose == LinkPurpose::ConfirmAddress;
    const QByteArray section = confirms ? sectionOfConfirmation(link) : sectionOf(link);
    const bool wanted = section == "accepted" || section == "declined";
    return m_tools.writer.page(visit, route.template_, wanted ? 200 : 410,
                               shown(section.constData(), link));
}

void ChangePages::answer(const Route &route, const Visit &visit,
                         const http::Responder &respond) const
{
    const QByteArray token = visit.request.cookie(route.cookie);
    const std::optional<Form> posted = readForm(visit.request);
    if (!cookies::isToken(token))
        return respond(m_tools.writer.problem(visit, 404, "no_link"));
    if (!posted ||
        !m_tools.formFits(visit, posted->value("csrf"), formPurpose(route.purpose, token)))
        return respond(m_tools.formRefused(visit));
    const QString decision = posted->value("decision");
    const bool accepts = decision == QStringLiteral("accept");
    if (!accepts && decision != QStringLiteral("decline"))
        return respond(m_tools.formRefused(visit));
    const Result<ChangeLink> link = find(route, token);
    if (!link)
        return respond(m_tools.busy(visit));
    if (link->link == LinkState::Unknown)
        return respond(m_tools.writer.problem(visit, 404, "no_link"));
    const auto terms = services::emailChangeTerms(m_tools.ground.settings, m_tools.ground.keys);
    const auto given = accepts ? OldAddressAnswer::Accept : OldAddressAnswer::Decline;
    const auto done =
        m_tools.ground.lane.submit(jobOf(route.purpose, *link, token, given, terms)).get();
    if (!done)
        return respond(m_tools.busy(visit));
    // Refused or not: the page tells how the change stands now.
    http::Response response = PageWriter::redirect(route.path);
    // The pages that it leads to know no link to take the language from.
    const Visit local = inLanguageOf(visit, *link);
    response.headers.emplaceBack("Set-Cookie", languageCookie(local.language));
    respond(response);
}

} // namespace wren::pages
