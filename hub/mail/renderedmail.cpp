// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/renderedmail.h"

#include "hub/mail/message.h"
#include "hub/mail/template.h"

#include <QLocale>

namespace wren::mail {

namespace {

bool isFrench(const QString &language)
{
    return language == QStringLiteral("fr");
}

/** "Sunday, November 30, 2025" as the reader's language writes it, on the hub's calendar. */
QString longDate(qint64 at, const QString &language)
{
    const QLocale locale(isFrench(language) ? QLocale::French : QLocale::English, QLocale::Canada);
    return locale.toString(QDateTime::fromMSecsSinceEpoch(at).date(), QLocale::LongFormat);
}

QVariantMap valuesOf(const store::MailRow &mail, const std::optional<store::LinkRow> &link,
                     const Sender &sender, const LinkUrl &linkUrl)
{
    QVariantMap values = mail.parameters.toVariantMap();
    values.insert(QStringLiteral("site"), sender.siteName);
    values.insert(QStringLiteral("network"), sender.networkName);
    values.insert(QStringLiteral("support"),
                  isFrench(mail.language) ? sender.supportContactFr : sender.supportContact);
    if (link) {
        values.insert(QStringLiteral("link"), linkUrl(*link));
        values.insert(QStringLiteral("expires"), longDate(link->expiresAt, mail.language));
    }
    return values;
}

Result<Template::Text> fill(const store::MailRow &mail, const char *suffix, Template::Escape escape,
                            const QVariantMap &values)
{
    const QString path =
        QStringLiteral(":/mail/%1/%2.%3").arg(mail.language, mail.template_, QLatin1String(suffix));
    const Result<Template> loaded = Template::load(path, escape);
    if (!loaded)
        return loaded.error();
    return loaded->render(values);
}

} // namespace

Result<RenderedMail> renderMail(const store::MailRow &mail,
                                const std::optional<store::LinkRow> &link, const Sender &sender,
                                const LinkUrl &linkUrl)
{
    const QVariantMap values = valuesOf(mail, link, sender, linkUrl);
    const Result<Template::Text> text = fill(mail, "txt", Template::Escape::None, values);
    if (!text)
        return text.error();
    const Result<Template::Text> html = fill(mail, "html", Template::Escape::Html, values);
    if (!html)
        return html.error();
    const QString subject = QString::fromUtf8(text->heading);
    if (!isHeaderSafe(subject))
        return Error{Kind::Invalid, QStringLiteral("control character in the subject"), {}};
    return RenderedMail{subject, QString::fromUtf8(text->body), QString::fromUtf8(html->body),
                        values.value(QStringLiteral("link")).toString()};
}

} // namespace wren::mail
