// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/servertransfer.h"

#include "models/formats/loopback.h"

namespace wren::mail {

namespace {

QByteArray serverUrl(const MailServer &server, const QString &protocol, const QString &path)
{
    const bool tls = server.security == MailServer::Security::Tls;
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
    const QString scheme = tls ? QString(protocol + u's') : protocol;
    return QStringLiteral("%1://%2:%3/").arg(scheme, host, QString::number(server.port)).toUtf8() +
           path.toUtf8();
}

void setDeadlines(CURL *curl, const MailServer &server)
{
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(server.connectTime.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(server.totalTime.count()));
    // Also bounds the farewell, for which libcurl would wait two minutes beyond the total.
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(server.totalTime);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, long(seconds.count()));
}

} // namespace

void setServer(CURL *curl, const MailServer &server, const QString &protocol, const QString &path)
{
    const bool plain = server.security == MailServer::Security::PlainOnLoopback;
    const QString spoken = protocol + u',' + protocol + u's';
    curl_easy_setopt(curl, CURLOPT_URL, serverUrl(server, protocol, path).constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, spoken.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    setDeadlines(curl, server);
    curl_easy_setopt(curl, CURLOPT_USE_SSL, long(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!server.caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, server.caFile.toUtf8().constData());
    if (!server.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.toUtf8().constData());
    }
}

Result<void> checkServer(const MailServer &server)
{
    if (server.host.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("mail server without a host"), {}};
    if (server.security == MailServer::Security::PlainOnLoopback && !isLoopbackHost(server.host))
        return Error{Kind::Invalid, QStringLiteral("mail in plain text only to loopback"), {}};
    return {};
}

} // namespace wren::mail
