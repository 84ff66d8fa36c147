// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/practice/practicemail.h"

#include "hub/mail/renderedmail.h"
#include "hub/services/accounts/links.h"

namespace wren::pages {

namespace {

constexpr int mostShown = 200;

Result<mail::RenderedMail> render(const Ground &ground, store::Connection &connection,
                                  const store::MailRow &row)
{
    std::optional<store::LinkRow> link;
    if (row.link) {
        const auto found = store::findLink(connection, *row.link);
        if (!found)
            return found.error();
        link = *found;
    }
    const services::Settings &settings = ground.settings;
    const mail::Sender sender{settings.siteName, settings.networkName, settings.mailFrom,
                              settings.supportContactIn(QStringLiteral("en")),
                              settings.supportContactIn(QStringLiteral("fr"))};
    return mail::renderMail(row, link, sender, [&ground](const store::LinkRow &open) {
        return services::linkUrl(open, ground.keys.link.view(), ground.settings.baseUrl);
    });
}

} // namespace

PracticeMail::PracticeMail(const Tools &tools)
    : m_tools(tools)
{}

void PracticeMail::addTo(PageRouter &router) const
{
    using std::placeholders::_1;
    using std::placeholders::_2;
    router.add("GET", "/practice/mail", std::bind(&PracticeMail::list, this, _1, _2));
    router.add("GET", "/practice/mail/{id}", std::bind(&PracticeMail::showHtml, this, _1, _2));
}

QVariantMap PracticeMail::entry(store::Connection &connection, const store::MailRow &mail) const
{
    const Result<mail::RenderedMail> rendered = render(m_tools.ground, connection, mail);
    const QString link = rendered ? rendered->link : QString();
    const QString at = QDateTime::fromMSecsSinceEpoch(mail.createdAt)
                           .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return {{QStringLiteral("id"), mail.id.text()},
            {QStringLiteral("to"), mail.to},
            {QStringLiteral("at"), at},
            {QStringLiteral("subject"), rendered ? rendered->subject : rendered.error().detail},
            {QStringLiteral("text"), rendered ? rendered->text : QString()},
            {QStringLiteral("link"), link},
            {QStringLiteral("has_link"), !link.isEmpty()}};
}

void PracticeMail::list(const Visit &visit, const http::Responder &respond) const
{
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return respond(m_tools.busy(visit));
    const auto kept = store::mailsInState(**connection, QStringLiteral("kept"), mostShown);
    if (!kept)
        return respond(m_tools.busy(visit));
    QVariantList mails;
    for (const store::MailRow &mail : *kept)
        mails << entry(**connection, mail);
    respond(m_tools.writer.page(
        visit, "practice_mail", 200,
        {{QStringLiteral("mails"), mails}, {QStringLiteral("none"), mails.isEmpty()}}));
}

void PracticeMail::showHtml(const Visit &visit, const http::Responder &respond) const
{
    const auto id = MailId::parse(QString::fromUtf8(visit.parameters.value("id")));
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return respond(m_tools.busy(visit));
    const auto mail = store::findMail(**connection, id.value_or(MailId()));
    if (!mail)
        return respond(m_tools.busy(visit));
    if (!*mail || (*mail)->state != QStringLiteral("kept"))
        return respond(m_tools.writer.problem(visit, 404, "not_found"));
    const Result<mail::RenderedMail> rendered = render(m_tools.ground, **connection, **mail);
    if (!rendered)
        return respond(m_tools.writer.problem(visit, 500, "server"));
    // Mails carry their style inline, as mail programs want it.
    respond({200,
             {{"Content-Type", "text/html; charset=utf-8"},
              {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; "
                                          "base-uri 'none'; frame-ancestors 'none'"}},
             rendered->html.toUtf8()});
}

} // namespace wren::pages
