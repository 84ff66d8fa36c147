// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/smtp.h"

#include "hub/mail/message.h"
#include "hub/mail/printableline.h"
#include "hub/mail/servertransfer.h"

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
    const QByteArray words = refused ? transfer.refusal : QByteArray(curl_easy_strerror(code));
    return {outcome, printableLine(QString::fromUtf8(words.trimmed()))};
}

} // namespace

Delivery sendMessage(const MailServer &server, const QString &from, const QString &to,
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
    // The path is what EHLO names: our mail domain, not the machine's name.
    setServer(easy.get(), server, QStringLiteral("smtp"), from.section(u'@', -1));
    setTransfer(easy.get(), transfer);
    const curl::List recipients(curl_slist_append(nullptr, to.toUtf8().constData()));
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, from.toUtf8().constData());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    return perform(easy.get(), transfer);
}

} // namespace wren::mail
