// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/web/pagewriter.h"

#include "hub/mail/template.h"

#include <QLoggingCategory>

namespace wren::pages {

namespace {

Q_LOGGING_CATEGORY(pagesLog, "wren.pages")

using mail::Template;

/** The sections of the template "problem"; exactly one is shown. */
constexpr const char *problems[] = {"not_found", "wrong_method", "form",   "busy",
                                    "slow_down", "many_mails",   "server", "no_link"};

http::Response plainFailure()
{
    return {500, {{"Content-Type", "text/plain; charset=utf-8"}}, "Internal Server Error\n"};
}

Result<Template::Text> fill(const QString &language, const QString &name, const QVariantMap &values)
{
    const QString path = QStringLiteral(":/pages/%1/%2.html").arg(language, name);
    const Result<Template> loaded = Template::load(path, Template::Escape::Html);
    if (!loaded)
        return loaded.error();
    return loaded->render(values);
}

} // namespace

PageWriter::PageWriter(const services::Settings &settings)
    : m_settings(settings)
{}

QString PageWriter::text(const Visit &visit, const char *context, const char *source) const
{
    return m_messages.text(visit.language, context, source);
}

QVariantMap PageWriter::layoutValues(const Visit &visit) const
{
    const bool practice = m_settings.mode == services::Settings::Mode::Practice;
    const QUrl privacy = m_settings.privacyUrl;
    const QUrl site = m_settings.siteUrl;
    return {{QStringLiteral("site"), m_settings.siteName},
            {QStringLiteral("network"), m_settings.networkName},
            {QStringLiteral("support"), m_settings.supportContactIn(visit.language)},
            {QStringLiteral("site_url"), site.isEmpty() ? QStringLiteral("/") : site.toString()},
            {QStringLiteral("privacy_url"),
             privacy.isEmpty() ? QStringLiteral("/privacy") : privacy.toString()},
            {QStringLiteral("page_path"), QString::fromUtf8(visit.pagePath)},
            {QStringLiteral("practice"), practice},
            {QStringLiteral("keeps_mail"), !m_settings.smtp.has_value()},
            {QStringLiteral("logged_in"), false}};
}

http::Response PageWriter::page(const Visit &visit, const char *name, int status,
                                const QVariantMap &values) const
{
    QVariantMap all = layoutValues(visit);
    all.insert(values);
    all.insert(QStringLiteral("logged_in"), values.contains(QStringLiteral("session_csrf")));
    const auto content = fill(visit.language, QString::fromLatin1(name), all);
    if (!content) {
        qCCritical(pagesLog).noquote() << content.error().detail;
        return plainFailure();
    }
    all.insert(QStringLiteral("title"), QString::fromUtf8(content->heading));
    all.insert(QStringLiteral("content"), QString::fromUtf8(content->body));
    const auto whole = fill(visit.language, QStringLiteral("layout"), all);
    if (!whole) {
        qCCritical(pagesLog).noquote() << whole.error().detail;
        return plainFailure();
    }
    http::Response response{status, {{"Content-Type", "text/html; charset=utf-8"}}, whole->body};
    response.headers.emplaceBack("Content-Language", visit.language.toLatin1() + "-CA");
    return response;
}

http::Response PageWriter::problem(const Visit &visit, int status, const char *problem) const
{
    QVariantMap values;
    for (const char *known : problems)
        values.insert(QString::fromLatin1(known), qstrcmp(known, problem) == 0);
    return page(visit, "problem", status, values);
}

http::Response PageWriter::redirect(const QByteArray &path)
{
    return {303, {{"Location", path}}, {}};
}

} // namespace wren::pages
