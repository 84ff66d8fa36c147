// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/profile/emailpage.h"

#include "hub/pages/client/sessionpages.h"
#include "hub/pages/web/cookies.h"
#include "hub/services/emailchange/clientside.h"
#include "models/labels.h"

#include <QLocale>

namespace wren::pages {

namespace {

using services::LinkPurpose;
using services::WebSession;

QString dayOf(qint64 at, const QString &language)
{
    const bool french = language == QStringLiteral("fr");
    const QLocale locale(french ? QLocale::French : QLocale::English, QLocale::Canada);
    return locale.toString(QDateTime::fromMSecsSinceEpoch(at).date(), QLocale::LongFormat);
}

/** The field's problem, if that is why it was refused. */
std::optional<Problem> problemOf(const wire::MutationResult &result)
{
    if (!result.error || result.error->fields.isEmpty())
        return std::nullopt;
    return problemFromCode(result.error->fields.first().problem);
}

} // namespace

EmailPage::EmailPage(const Tools &tools)
    : m_tools(tools)
{}

void EmailPage::addTo(PageRouter &router) const
{
    using std::placeholders::_1;
    using std::placeholders::_2;
    router.add("GET", "/my-profile/email", std::bind(&EmailPage::show, this, _1, _2));
    router.add("POST", "/my-profile/email", std::bind(&EmailPage::ask, this, _1, _2));
    router.add("POST", "/my-profile/email/cancel", std::bind(&EmailPage::cancel, this, _1, _2));
    router.add("POST", "/my-profile/email/resend",
               std::bind(&EmailPage::resend, this, LinkPurpose::AcceptChange, _1, _2));
    router.add("POST", "/my-profile/email/confirm-again",
               std::bind(&EmailPage::resend, this, LinkPurpose::ConfirmAddress, _1, _2));
}

QString EmailPage::problemLine(const Visit &visit, Problem problem) const
{
    const PageWriter &writer = m_tools.writer;
    const QString label = writer.text(visit, "Field", fieldLabelText(Field::Email));
    return writer.text(visit, "Problem", problemText(problem)).replace(QStringLiteral("%1"), label);
}

http::Response EmailPage::page(const Visit &visit, const WebSession &session,
                               const std::optional<Refusal> &refusal) const
{
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return m_tools.busy(visit);
    const auto own = services::ownAddress(**connection, session.client, m_tools.now());
    if (!own)
        return m_tools.busy(visit);
    const QByteArray csrf = cookies::tokenText(session.csrf);
    const services::PendingAddress waiting = own->pending.value_or(services::PendingAddress());
    return m_tools.writer.page(
        visit, "my_email", refusal ? 422 : 200,
        {{QStringLiteral("session_csrf"), QString::fromLatin1(csrf)},
         {QStringLiteral("nonce"), QString::fromLatin1(m_tools.newToken())},
         {QStringLiteral("email"), own->email},
         {QStringLiteral("sent"), visit.request.query.contains("sent")},
         {QStringLiteral("unconfirmed"), own->unconfirmed},
         {QStringLiteral("pending"), own->pending.has_value()},
         {QStringLiteral("to"), waiting.to},
         {QStringLiteral("since"), dayOf(waiting.since, visit.language)},
         {QStringLiteral("until"), dayOf(waiting.until, visit.language)},
         {QStringLiteral("by_staff"), waiting.byStaff},
         {QStringLiteral("refused"), refusal.has_value()},
         {QStringLiteral("problem"), refusal ? problemLine(visit, refusal->problem) : QString()},
         {QStringLiteral("typed"), refusal ? refusal->email : QString()}});
}

void EmailPage::show(const Visit &visit, const http::Responder &respond) const
{
    if (const auto session = requireSession(m_tools, visit, respond))
        respond(page(visit, *session, std::nullopt));
}

void EmailPage::ask(const Visit &visit, const http::Responder &respond) const
{
    const auto posted = readSessionForm(m_tools, visit, respond);
    if (!posted)
        return;
    const ClientId client = posted->session.client;
    if (!mayTry(visit, client, respond))
        return;
    const QString email = posted->form.value("email").trimmed();
    const auto terms = services::emailChangeTerms(m_tools.ground.settings, m_tools.ground.keys);
    const auto done =
        runAsClient(m_tools, client, "request_email_change",
                    [=, nonce = posted->form.value("nonce")](store::WriteContext &context) {
                        return services::requestOwnChange(context, client, nonce, email, terms);
                    });
    if (!done)
        return respond(m_tools.busy(visit));
    if (const std::optional<Problem> problem = problemOf(*done))
        return respond(page(visit, posted->session, Refusal{email, *problem}));
    if (done->error && done->error->kind == Kind::TooMany)
        return respond(m_tools.manyMails(visit));
    respond(PageWriter::redirect("/my-profile/email"));
}

bool EmailPage::mayTry(const Visit &visit, const ClientId &client,
                       const http::Responder &respond) const
{
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection) {
        respond(m_tools.busy(visit));
        return false;
    }
    // Whoever is logged in may neither try which addresses are other people's nor fill an inbox.
    const auto wait = m_tools.throttle.attempt(
        **connection, QStringLiteral("own_email:") + client.text(), m_tools.now());
    if (!wait)
        respond(m_tools.busy(visit));
    else if (wait->count() > 0)
        respond(m_tools.slowDown(visit, *wait));
    return wait && wait->count() == 0;
}

void EmailPage::resend(LinkPurpose purpose, const Visit &visit,
                       const http::Responder &respond) const
{
    const auto posted = readSessionForm(m_tools, visit, respond);
    if (!posted || !mayTry(visit, posted->session.client, respond))
        return;
    const ClientId client = posted->session.client;
    const auto terms = services::emailChangeTerms(m_tools.ground.settings, m_tools.ground.keys);
    const auto done =
        runAsClient(m_tools, client, "resend_email_change",
                    [=, nonce = posted->form.value("nonce")](store::WriteContext &context) {
                        return services::resendOwnMail(context, client, purpose, nonce, terms);
                    });
    if (!done)
        return respond(m_tools.busy(visit));
    if (done->error && done->error->kind == Kind::TooMany)
        return respond(m_tools.manyMails(visit));
    // Refused otherwise: it was answered meanwhile. Either way the page tells how it stands.
    respond(PageWriter::redirect(done->error ? "/my-profile/email" : "/my-profile/email?sent=1"));
}

void EmailPage::cancel(const Visit &visit, const http::Responder &respond) const
{
    const auto posted = readSessionForm(m_tools, visit, respond);
    if (!posted)
        return;
    const ClientId client = posted->session.client;
    const auto terms = services::emailChangeTerms(m_tools.ground.settings, m_tools.ground.keys);
    const auto done =
        runAsClient(m_tools, client, "cancel_email_change", [=](store::WriteContext &context) {
            return services::cancelOwnChange(context, client, terms);
        });
    // Refused: it was answered meanwhile. Either way the page tells how it stands.
    respond(done ? PageWriter::redirect("/my-profile/email") : m_tools.busy(visit));
}

} // namespace wren::pages
