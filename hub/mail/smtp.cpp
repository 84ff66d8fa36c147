// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/smtp.h"

#include "hub/curl/handle.h"
#include "hub/mail/message.h"
#include "models/formats/loopback.h"

#include <algorithm>
#include <cstring>

namespace wren::mail {

namespace {

/** What libcurl reads while it sends, and what the server refused. */
struct Transfer
{
    QByteArrayView rest;
    QByteArray refusal;       ///< the last: "550 5.1.1 No such user"; empty: none
    bool isAboutMail = false; ///< the command under way is one of this message
    bool refusedMail = false; ///< `refusal` answers such a command
};

size_t readMessage(char *buffer, size_t size, size_t count, void *context)
{
    auto *const transfer = static_cast<Transfer *>(context);
    const qsizetype length = std::min<qsizetype>(qsizetype(size * count), transfer->rest.size());
    std::memcpy(buffer, transfer->rest.data(), size_t(length));
    transfer->rest = transfer->rest.sliced(length);
    return size_t(length);
}

void noteCommand(Transfer &transfer, QByteArrayView line)
{
    transfer.isAboutMail =
        line.startsWith("MAIL ") || line.startsWith("RCPT ") || line.startsWith("DATA");
}

/** What the server says to greeting, EHLO, AUTH or QUIT never hides its answer to the message. */
void noteReply(Transfer &transfer, QByteArrayView line)
{
    const bool refuses = line.startsWith('4') || line.startsWith('5');
    if (!refuses || (transfer.refusedMail && !transfer.isAboutMail))
        return;
    transfer.refusal = line.toByteArray();
    transfer.refusedMail = transfer.isAboutMail;
}

/** Each line of the dialogue, as libcurl sends and reads it. Nothing of it is kept but refusals. */
int follow(CURL *, curl_infotype type, char *line, size_t size, void *context)
{
    Transfer &transfer = *static_cast<Transfer *>(context);
    const QByteArrayView said(line, qsizetype(size));
    if (type == CURLINFO_HEADER_OUT)
        noteCommand(transfer, said);
    else if (type == CURLINFO_HEADER_IN)
        noteReply(transfer, said);
    return 0;
}

/** One printable line of at most 200 characters: the other side's words are not trusted. */
QString printable(const QByteArray &reply)
{
    QString line;
    for (const QChar c : QString::fromUtf8(reply.trimmed()).left(200))
        line += c.isPrint() ? c : QChar(u' ');
    return line.simplified();
}

/** The path is what EHLO names: our mail domain, not the machine's name. */
QByteArray serverUrl(const SmtpServer &server, const QString &from)
{
    const bool tls = server.security == SmtpServer::Security::Tls;
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
    const QString scheme = tls ? QStringLiteral("smtps") : QStringLiteral("smtp");
    const QString ehlo = from.section(u'@', -1);
    return QStringLiteral("%1://%2:%3/%4")
        .arg(scheme, host, QString::number(server.port), ehlo)
        .toUtf8();
}

void setServer(CURL *curl, const SmtpServer &server, const QString &from)
{
    const bool plain = server.security == SmtpServer::Security::PlainOnLoopback;
    curl_easy_setopt(curl, CURLOPT_URL, serverUrl(server, from).constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(server.connectTime.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(server.totalTime.count()));
    // Also bounds the farewell, for which libcurl would wait two minutes beyond the total.
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(server.totalTime);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, long(seconds.count()));
    curl_easy_setopt(curl, CURLOPT_USE_SSL, long(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!server.caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, server.caFile.toUtf8().constData());
    if (!server.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.toUtf8().constData());
    }
}

void setTransfer(CURL *curl, Transfer &transfer)
{
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, readMessage);
    curl_easy_setopt(curl, CURLOPT_READDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); // the only way to hear of commands: see follow
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, follow);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &transfer);
}

/**
 * A 5xx to this message is final; one to the session (greeting, EHLO, STARTTLS, AUTH), or one that
 * asks for a log-in (RFC 4954: 530, 534, 535, 538), is the network's to mend and tried again, as is
 * everything without a reply.
 */
Delivery::Outcome outcomeOf(CURLcode code, const Transfer &transfer)
{
    static const QList<QByteArray> ownFaults{"530", "534", "535", "538"};
    if (code == CURLE_OK)
        return Delivery::Outcome::Accepted;
    const QByteArray &refusal = transfer.refusal;
    const bool final =
        transfer.refusedMail && refusal.startsWith('5') && !ownFaults.contains(refusal.left(3));
    return final ? Delivery::Outcome::Permanent : Delivery::Outcome::Temporary;
}

Delivery perform(CURL *curl, const Transfer &transfer)
{
    const CURLcode code = curl_easy_perform(curl);
    const Delivery::Outcome outcome = outcomeOf(code, transfer);
    if (outcome == Delivery::Outcome::Accepted)
        return {outcome, {}};
    const bool refused = !transfer.refusal.isEmpty();
    return {outcome, printable(refused ? transfer.refusal : QByteArray(curl_easy_strerror(code)))};
}

} // namespace

Result<void> checkServer(const SmtpServer &server)
{
    if (server.host.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("mail server without a host"), {}};
    if (server.security == SmtpServer::Security::PlainOnLoopback && !isLoopbackHost(server.host))
        return Error{Kind::Invalid, QStringLiteral("mail in plain text only to loopback"), {}};
    return {};
}

Delivery sendMessage(const SmtpServer &server, const QString &from, const QString &to,
                     const QByteArray &message)
{
    if (!isBareAddress(from) || !isBareAddress(to))
        return {Delivery::Outcome::Permanent, QStringLiteral("the address cannot be sent to")};
    if (const Result<void> usable = checkServer(server); !usable)
        return {Delivery::Outcome::Temporary, usable.error().detail};
    const curl::Easy easy = curl::makeEasy();
    if (!easy)
        return {Delivery::Outcome::Temporary, QStringLiteral("libcurl cannot start")};
    Transfer transfer;
    transfer.rest = message;
    setServer(easy.get(), server, from);
    setTransfer(easy.get(), transfer);
    const curl::List recipients(curl_slist_append(nullptr, to.toUtf8().constData()));
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, from.toUtf8().constData());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    return perform(easy.get(), transfer);
}

} // namespace wren::mail
