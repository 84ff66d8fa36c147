// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/renderedmail.h"

#include "hub/mail/message.h"
#include "hub/mail/template.h"

#include <QLocale>

namespace wren::mail {

namespace {

enum class Format { Text, Html };

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
    values.insert(QStringLiteral("account"), mail.to); // mail about an account goes to its address
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

Result<Template::Text> fill(const store::MailRow &mail, const QString &name, Format format,
                            const QVariantMap &values)
{
    const bool isHtml = format == Format::Html;
    const QString path =
        QStringLiteral(":/mail/%1/%2.%3")
            .arg(mail.language, name, isHtml ? QStringLiteral("html") : QStringLiteral("txt"));
    const Result<Template> loaded =
        Template::load(path, isHtml ? Template::Escape::Html : Template::Escape::None);
    if (!loaded)
        return loaded.error();
    return loaded->render(values);
}

/** What the mail itself says, in the head and foot that all mails share. */
Result<Template::Text> fillWhole(const store::MailRow &mail, Format format, QVariantMap values)
{
    static const QString mark =
        QStringLiteral("<!-- below -->\n"); // values are escaped: none is it
    const Result<Template::Text> own = fill(mail, mail.template_, format, values);
    if (!own)
        return own;
    const QString content = QString::fromUtf8(own->body);
    const qsizetype end = content.indexOf(mark);
    values.insert(QStringLiteral("title"), QString::fromUtf8(own->heading));
    values.insert(QStringLiteral("content"), content);
    values.insert(QStringLiteral("box"), content.left(end)); // all of it without a mark
    values.insert(QStringLiteral("below"), end < 0 ? QString() : content.mid(end + mark.size()));
    values.insert(QStringLiteral("to_client"), mail.client.has_value());
    return fill(mail, QStringLiteral("layout"), format, values);
}

} // namespace

Result<RenderedMail> renderMail(const store::MailRow &mail,
                                const std::optional<store::LinkRow> &link, const Sender &sender,
                                const LinkUrl &linkUrl)
{
    const QVariantMap values = valuesOf(mail, link, sender, linkUrl);
    const Result<Template::Text> text = fillWhole(mail, Format::Text, values);
    if (!text)
        return text.error();
    const Result<Template::Text> html = fillWhole(mail, Format::Html, values);
    if (!html)
        return html.error();
    const QString subject = QString::fromUtf8(text->heading);
    if (!isHeaderSafe(subject))
        return Error{Kind::Invalid, QStringLiteral("control character in the subject"), {}};
    return RenderedMail{subject, QString::fromUtf8(text->body), QString::fromUtf8(html->body),
                        values.value(QStringLiteral("link")).toString()};
}

} // namespace wren::mail
