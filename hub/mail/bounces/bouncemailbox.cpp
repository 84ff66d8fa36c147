// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/bounces/bouncemailbox.h"

#include "hub/mail/bounces/deliverynotice.h"
#include "hub/mail/servertransfer.h"

#include <QUrl>

#include <algorithm>
#include <optional>

namespace wren::mail {

namespace {

/** An answer is one line: with libcurl's usual buffer a long list of numbers would be cut. */
constexpr long longestLine = 512 * 1024;

size_t receive(char *data, size_t size, size_t count, void *context)
{
    QByteArray &received = *static_cast<QByteArray *>(context);
    const qsizetype length = qsizetype(size) * qsizetype(count);
    if (received.size() + length > longestLine)
        return 0; // ends the transfer: more than was asked for
    received.append(data, length);
    return size * count;
}

/** "* OK [UIDVALIDITY 1795473648] UIDs valid", of SELECT; nothing: another line. */
std::optional<quint32> validityIn(const QByteArray &line)
{
    static const QByteArray announced("* OK [UIDVALIDITY ");
    if (!line.toUpper().startsWith(announced))
        return std::nullopt;
    const quint32 validity = line.mid(announced.size()).split(']').constFirst().toUInt();
    return validity > 0 ? std::optional(validity) : std::nullopt;
}

/** The lines of the conversation that are not of a mail. */
size_t hearLine(char *data, size_t size, size_t count, void *context)
{
    const QByteArray line(data, qsizetype(size * count));
    if (const std::optional<quint32> validity = validityIn(line))
        *static_cast<std::optional<quint32> *>(context) = validity;
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

    [[nodiscard]] Result<QByteArray> search(const QByteArray &words);
    [[nodiscard]] Result<QByteArray> fetch(quint32 uid)
    {
        return guarded(QStringLiteral("/;UID=%1/;PARTIAL=0.%2").arg(uid).arg(longestNotice), {});
    }
    [[nodiscard]] Result<QByteArray> store(const QByteArray &words) { return guarded({}, words); }
    [[nodiscard]] quint32 validity() const { return m_validity; }

private:
    [[nodiscard]] Result<QByteArray> guarded(const QString &part, const QByteArray &command);
    [[nodiscard]] Result<QByteArray> run(const QString &part, const QByteArray &command);

    const BounceSettings m_settings;
    const std::function<bool()> m_ending;
    const QString m_folder;
    const curl::Easy m_easy = curl::makeEasy(); // keeps the connection from call to call
    quint32 m_validity = 0;                     // of what was found last
    std::optional<quint32> m_announced;         // by a SELECT of the last call
};

/** While the connection lasts nothing is selected anew, and the UIDs are those of before. */
Result<QByteArray> BounceMailbox::Private::search(const QByteArray &words)
{
    const Result<QByteArray> answer = run({}, words);
    m_validity = m_announced.value_or(m_validity);
    return answer;
}

/** libcurl compares what a SELECT announces with the URL: if it differs, nothing follows it. */
Result<QByteArray> BounceMailbox::Private::guarded(const QString &part, const QByteArray &command)
{
    const QString guard =
        m_validity > 0 ? QStringLiteral("/;UIDVALIDITY=%1").arg(m_validity) : QString();
    const Result<QByteArray> answer = run(guard + part, command);
    if (!answer && m_validity > 0 && m_announced.value_or(m_validity) != m_validity)
        return Error{Kind::Conflict, QStringLiteral("its mails are numbered anew"), {}};
    return answer;
}

Result<QByteArray> BounceMailbox::Private::run(const QString &part, const QByteArray &command)
{
    if (!m_easy)
        return Error{Kind::Offline, QStringLiteral("libcurl cannot start"), {}};
    if (const Result<void> usable = checkServer(m_settings.server); !usable)
        return usable.error();
    CURL *const curl = m_easy.get();
    QByteArray received;
    m_announced.reset();
    curl_easy_reset(curl);
    setServer(curl, m_settings.server, QStringLiteral("imap"), m_folder + part);
    if (!command.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, command.constData());
    curl_easy_setopt(curl, CURLOPT_BUFFERSIZE, longestLine);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, hearLine);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &m_announced);
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
    const Result<QByteArray> answer = d->search("UID SEARCH UNANSWERED UNDELETED");
    if (!answer)
        return answer.error();
    return numbersIn(*answer);
}

quint32 BounceMailbox::validity() const
{
    return d->validity();
}

Result<QByteArray> BounceMailbox::read(quint32 uid)
{
    return d->fetch(uid);
}

Result<void> BounceMailbox::markDealtWith(quint32 uid)
{
    const QByteArray number = QByteArray::number(uid);
    const Result<QByteArray> stored =
        d->store("UID STORE " + number + " +FLAGS.SILENT (\\Answered \\Seen)");
    return stored ? Result<void>() : stored.error();
}

} // namespace wren::mail
