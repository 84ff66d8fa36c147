// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/bounces/bouncemailbox.h"

#include "hub/mail/bounces/deliverynotice.h"
#include "hub/mail/servertransfer.h"

#include <QUrl>

#include <algorithm>

namespace wren::mail {

namespace {

/** An answer is one line: with libcurl's usual buffer a long list of numbers would be cut. */
constexpr long longestLine = 512 * 1024;

size_t receive(char *data, size_t size, size_t count, void *context)
{
    QByteArray &received = *static_cast<QByteArray *>(context);
    const auto length = qsizetype(size * count);
    if (received.size() + length > longestLine)
        return 0; // ends the transfer: more than was asked for
    received.append(data, length);
    return size * count;
}

int goOn(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return (*static_cast<const std::function<bool()> *>(context))() ? 1 : 0;
}

Error errorOf(CURLcode code)
{
    const QString detail = QString::fromUtf8(curl_easy_strerror(code));
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
        return {Kind::Cancelled, detail, {}};
    case CURLE_OPERATION_TIMEDOUT:
        return {Kind::Timeout, detail, {}};
    case CURLE_LOGIN_DENIED:
        return {Kind::Unauthenticated, detail, {}};
    case CURLE_REMOTE_FILE_NOT_FOUND: // FETCH: NO
    case CURLE_WEIRD_SERVER_REPLY:    // FETCH: nothing that can be read
    case CURLE_QUOTE_ERROR:           // SEARCH, STORE: NO
    case CURLE_WRITE_ERROR:           // more than was asked for
        return {Kind::Invalid, detail, {}};
    default:
        return {Kind::Offline, detail, {}};
    }
}

/** "* SEARCH 4 7" */
QList<quint32> numbersIn(const QByteArray &answer)
{
    QList<quint32> uids;
    for (const QByteArray &line : answer.split('\n')) {
        const QByteArray words = line.simplified();
        if (!words.startsWith("* SEARCH"))
            continue;
        for (const QByteArray &word : words.mid(8).split(' ')) {
            if (const quint32 uid = word.toUInt(); uid > 0)
                uids << uid;
        }
    }
    std::sort(uids.begin(), uids.end());
    return uids;
}

} // namespace

class BounceMailbox::Private
{
public:
    Private(BounceSettings settings, std::function<bool()> ending)
        : m_settings(std::move(settings))
        , m_ending(std::move(ending))
        , m_folder(QString::fromLatin1(QUrl::toPercentEncoding(m_settings.folder)))
    {}

    [[nodiscard]] Result<QByteArray> command(const QByteArray &words) { return run({}, words); }
    [[nodiscard]] Result<QByteArray> fetch(quint32 uid)
    {
        return run(QStringLiteral("/;UID=%1/;PARTIAL=0.%2").arg(uid).arg(longestNotice), {});
    }

private:
    [[nodiscard]] Result<QByteArray> run(const QString &part, const QByteArray &command);

    const BounceSettings m_settings;
    const std::function<bool()> m_ending;
    const QString m_folder;
    const curl::Easy m_easy = curl::makeEasy(); // keeps the connection from call to call
};

Result<QByteArray> BounceMailbox::Private::run(const QString &part, const QByteArray &command)
{
    if (!m_easy)
        return Error{Kind::Offline, QStringLiteral("libcurl cannot start"), {}};
    if (const Result<void> usable = checkServer(m_settings.server); !usable)
        return usable.error();
    CURL *const curl = m_easy.get();
    QByteArray received;
    curl_easy_reset(curl);
    setServer(curl, m_settings.server, QStringLiteral("imap"), m_folder + part);
    if (!command.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, command.constData());
    curl_easy_setopt(curl, CURLOPT_BUFFERSIZE, longestLine);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, goOn);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &m_ending);
    const CURLcode code = curl_easy_perform(curl);
    return code == CURLE_OK ? Result<QByteArray>(received) : errorOf(code);
}

BounceMailbox::BounceMailbox(BounceSettings settings, std::function<bool()> ending)
    : d(std::make_unique<Private>(std::move(settings), std::move(ending)))
{}

BounceMailbox::~BounceMailbox() = default;

Result<QList<quint32>> BounceMailbox::waiting()
{
    const Result<QByteArray> answer = d->command("UID SEARCH UNANSWERED UNDELETED");
    if (!answer)
        return answer.error();
    return numbersIn(*answer);
}

Result<QByteArray> BounceMailbox::read(quint32 uid)
{
    return d->fetch(uid);
}

Result<void> BounceMailbox::markDealtWith(quint32 uid)
{
    const QByteArray number = QByteArray::number(uid);
    const Result<QByteArray> stored =
        d->command("UID STORE " + number + " +FLAGS.SILENT (\\Answered \\Seen)");
    return stored ? Result<void>() : stored.error();
}

} // namespace wren::mail
