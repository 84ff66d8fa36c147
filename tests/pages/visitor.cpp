// SPDX-License-Identifier: Apache-2.0
#include "tests/pages/visitor.h"

#include "hub/services/accounts/passwordlinks.h"
#include "hub/services/accounts/passwordpolicy.h"
#include "seal/seal.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <future>

namespace wren::test {

Site::Site()
    : Site(services::Settings::Mode::Production)
{}

Site::Site(services::Settings::Mode mode)
{
    settings.mode = mode;
    m_pages = std::make_unique<pages::Pages>(
        pages::Ground{*database, lane, environment(), passwords, settings, keys});
}

http::Response Site::ask(http::Request request) const
{
    auto answered = std::make_shared<std::promise<http::Response>>();
    std::future<http::Response> response = answered->get_future();
    m_pages->handler()(std::move(request),
                       [answered](http::Response given) { answered->set_value(std::move(given)); });
    if (response.wait_for(std::chrono::seconds(30)) != std::future_status::ready)
        qFatal("no answer");
    return response.get();
}

void Site::activate(const ClientId &client, const QString &password)
{
    const LinkId link = invite(client);
    const QByteArray hash = *seal::hashPassword(services::canonicalPassword(password), {1, 8192});
    mutate([&](store::WriteContext &context) -> Result<store::Effect> {
        const auto accepted =
            services::usePasswordLink(context, services::LinkPurpose::Invite, tokenOf(link), hash);
        if (!accepted)
            return accepted.error();
        return store::Effect();
    });
}

http::Request request(const QByteArray &method, const QByteArray &pathAndQuery)
{
    http::Request made;
    made.method = method;
    const QUrl url = QUrl::fromEncoded(pathAndQuery);
    made.path = url.path(QUrl::FullyDecoded).toUtf8();
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        made.query.insert(name.toUtf8(), value.toUtf8());
    made.headers = {{"host", "portal.example.ca"}};
    made.remoteAddress = QStringLiteral("192.0.2.7");
    return made;
}

http::Response Visitor::send(http::Request request)
{
    QByteArray sent;
    for (auto it = cookies.cbegin(); it != cookies.cend(); ++it)
        sent += (sent.isEmpty() ? "" : "; ") + it.key() + '=' + it.value();
    if (!sent.isEmpty())
        request.headers.emplaceBack("cookie", sent);
    request.headers.emplaceBack("accept-language", language);
    const http::Response response = m_site.ask(std::move(request));
    for (const QByteArray &cookie : headers(response, "Set-Cookie")) {
        const QByteArray pair = cookie.split(';').first();
        const qsizetype equals = pair.indexOf('=');
        cookies.insert(pair.first(equals), pair.sliced(equals + 1));
        if (cookie.contains("Max-Age=0"))
            cookies.remove(pair.first(equals));
    }
    return response;
}

http::Response Visitor::get(const QByteArray &pathAndQuery)
{
    return send(request("GET", pathAndQuery));
}

http::Response Visitor::post(const QByteArray &path, const Fields &fields)
{
    http::Request posted = request("POST", path);
    posted.headers.emplaceBack("content-type", "application/x-www-form-urlencoded");
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(value);
    posted.body = body;
    return send(posted);
}

http::Response Visitor::submit(const QByteArray &page, Fields fields)
{
    fields.prepend({"csrf", csrfOf(get(page), page)});
    return post(page, fields);
}

QList<QByteArray> headers(const http::Response &response, const QByteArray &name)
{
    QList<QByteArray> values;
    for (const auto &[known, value] : response.headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            values << value;
    }
    return values;
}

QByteArray header(const http::Response &response, const QByteArray &name)
{
    return headers(response, name).value(0);
}

QString csrfOf(const http::Response &page, const QByteArray &action)
{
    const QByteArray form = "<form method=\"post\" action=\"" + action + "\">";
    const QByteArray field = "name=\"csrf\" value=\"";
    const qsizetype at = page.body.indexOf(field, page.body.indexOf(form));
    if (at < 0)
        return {};
    const qsizetype begin = at + field.size();
    return QString::fromUtf8(page.body.mid(begin, page.body.indexOf('"', begin) - begin));
}

Fields fieldsOf(const http::Response &page, const QByteArray &action)
{
    static const QRegularExpression control(
        QStringLiteral(
            "<input [^>]*name=\"([^\"]+)\"[^>]*>|<select [^>]*name=\"([^\"]+)\".*?</select>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression value(QStringLiteral(" value=\"([^\"]*)\""));
    static const QRegularExpression chosen(QStringLiteral("value=\"([^\"]*)\" selected"));
    const QString html = QString::fromUtf8(page.body);
    const qsizetype begin =
        html.indexOf(QStringLiteral("action=\"%1\"").arg(QString::fromLatin1(action)));
    Fields fields;
    auto found = control.globalMatch(html, begin);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString whole = match.captured();
        const bool box = whole.contains(QStringLiteral("type=\"checkbox\""));
        if (box && !whole.contains(QStringLiteral(" checked")))
            continue;
        const bool select = !match.captured(2).isEmpty();
        fields << std::pair(match.captured(select ? 2 : 1).toUtf8(),
                            (select ? chosen : value).match(whole).captured(1));
    }
    return fields;
}

QString textOf(const http::Response &page)
{
    QString text = QString::fromUtf8(page.body);
    text = text.mid(text.indexOf(QStringLiteral("<main")));
    text = text.left(text.indexOf(QStringLiteral("</main>")));
    text.replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral(" "));
    text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&apos;"), QStringLiteral("'"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    return text.simplified();
}

} // namespace wren::test
