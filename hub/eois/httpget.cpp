// SPDX-License-Identifier: Apache-2.0
#include "hub/eois/httpget.h"

#include "hub/curl/handle.h"

namespace wren::eois {

namespace {

struct Incoming
{
    QByteArray body;
    qsizetype limit = 0;
    bool tooLong = false;
};

size_t takeBytes(char *bytes, size_t size, size_t count, void *context)
{
    auto *const incoming = static_cast<Incoming *>(context);
    const auto length = qsizetype(size) * qsizetype(count);
    incoming->tooLong = incoming->body.size() + length > incoming->limit;
    if (incoming->tooLong)
        return 0; // ends the transfer
    incoming->body.append(bytes, length);
    return size * count;
}

// No proxy from the environment and no redirect: what the settings name is what is called.
void setConnection(CURL *curl, const GetRequest &request, std::chrono::milliseconds within)
{
    const bool tls = request.url.startsWith("https:");
    curl_easy_setopt(curl, CURLOPT_URL, request.url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, tls ? "https" : "http");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(within.count()));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!request.caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, request.caFile.toUtf8().constData());
}

curl::List makeHeaders(const QByteArray &apiKey)
{
    curl::List headers(curl_slist_append(nullptr, "Accept: application/json"));
    const QByteArray key = "X-Api-Key: " + apiKey;
    curl_slist_append(headers.get(), key.constData());
    return headers;
}

Error errorOf(CURLcode code, const Incoming &incoming)
{
    if (incoming.tooLong)
        return {Kind::Server, QStringLiteral("EOIS answers more than allowed"), {}};
    const QString detail = QStringLiteral("EOIS: ") + QString::fromLatin1(curl_easy_strerror(code));
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return {Kind::Timeout, detail, {}};
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
        return {Kind::Offline, detail, {}};
    default:
        return {Kind::Server, detail, {}};
    }
}

} // namespace

Result<GetAnswer> httpGet(const GetRequest &request, std::chrono::milliseconds within)
{
    const curl::Easy easy = curl::makeEasy();
    if (!easy)
        return Error{Kind::Server, QStringLiteral("libcurl cannot start"), {}};
    Incoming incoming;
    incoming.limit = request.answerSize;
    const curl::List headers = makeHeaders(request.apiKey);
    setConnection(easy.get(), request, within);
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, takeBytes);
    curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &incoming);
    const CURLcode code = curl_easy_perform(easy.get());
    if (code != CURLE_OK)
        return errorOf(code, incoming);
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return GetAnswer{int(status), incoming.body};
}

} // namespace wren::eois
