// SPDX-License-Identifier: Apache-2.0
#include <utility> // first: Asio 1.74 needs it as C++20

#include "hub/http/reply.h"

#include "hub/http/fieldsyntax.h"

#include <QDateTime>
#include <QLocale>

#include <boost/beast/http/status.hpp>

namespace wren::http {

namespace {

QByteArray reasonPhrase(int status)
{
    const auto text =
        boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(unsigned(status)));
    return QByteArray(text.data(), qsizetype(text.size()));
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(),
                  QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

bool isOurs(const QByteArray &lowerCaseName)
{
    return lowerCaseName == "date" || lowerCaseName == "content-length" ||
           lowerCaseName == "connection" || lowerCaseName == "transfer-encoding";
}

} // namespace

std::optional<QByteArray> replyHead(const Response &response, After after)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' +
                      reasonPhrase(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers) {
        if (!isToken(name) || !isFieldValue(value))
            return std::nullopt;
        if (!isOurs(name.toLower()))
            head += name + ": " + value + "\r\n";
    }
    head += "Date: " + httpDate() + "\r\n";
    if (statusHasBody(response.status))
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    if (after == After::Close)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

bool statusHasBody(int status)
{
    return status != 204 && status != 304;
}

Response plainResponse(int status)
{
    Response response;
    response.status = status;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"},
                        {"Cache-Control", "no-store"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
                        {"Referrer-Policy", "no-referrer"}};
    if (status == 503)
        response.headers.emplaceBack("Retry-After", "5");
    response.body = reasonPhrase(status) + '\n';
    return response;
}

} // namespace wren::http
