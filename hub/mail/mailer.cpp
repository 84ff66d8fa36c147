// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/mailer.h"

#include "hub/mail/message.h"
#include "hub/store/killpoint.h"
#include "models/formats/email.h"

#include <QLoggingCategory>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <typeinfo>

namespace wren::mail {

namespace {

Q_LOGGING_CATEGORY(mailLog, "wren.mail")

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/** Other hubs' mail becomes ours when they die: look at least this often. */
constexpr milliseconds longestSleep = 5s;
constexpr milliseconds firstPause = 30s;
constexpr milliseconds longestPause = 6h;

/** Doubling from firstPause, of which a random half is left away so that hubs spread out. */
milliseconds pauseAfter(int attempts, const QByteArray &random)
{
    const int doublings = std::clamp(attempts - 1, 0, 20);
    const milliseconds whole = std::min<milliseconds>(firstPause * (1 << doublings), longestPause);
    const int share = quint8(random.at(0)); // 0 to 255
    return whole / 2 + whole / 2 * share / 255;
}

Delivery cannotBuild(const Error &error)
{
    qCCritical(mailLog).noquote() << error.detail;
    const bool final = error.kind == Kind::Invalid;
    return {final ? Delivery::Outcome::Permanent : Delivery::Outcome::Temporary,
            QStringLiteral("the mail could not be made: ") + error.detail};
}

} // namespace

class Mailer::Private
{
public:
    Private(store::Database &database, store::Environment environment, MailerSettings settings,
            LinkUrl linkUrl)
        : m_database(database)
        , m_environment(std::move(environment))
        , m_settings(std::move(settings))
        , m_linkUrl(std::move(linkUrl))
    {}

    void run();
    void start()
    {
        m_thread = std::thread([this] { run(); });
    }
    void wake();
    void stop();

private:
    void queueKept();
    /** False: nothing is due, or the database cannot now. */
    bool attemptOne();
    [[nodiscard]] bool attemptGuarded();
    Result<void> attempt(store::Connection &connection, const store::MailRow &mail);
    Delivery deliver(const store::MailRow &mail, const std::optional<store::LinkRow> &link);
    Result<void> record(store::Connection &connection, const store::MailRow &mail,
                        const Delivery &delivery);
    [[nodiscard]] MailServer boundedServer() const;
    milliseconds untilNextDue();
    void sleep();

    store::Database &m_database;
    const store::Environment m_environment;
    const MailerSettings m_settings;
    const LinkUrl m_linkUrl;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    bool m_stopping = false; // under m_mutex, as m_wake
    bool m_wake = false;
};

void Mailer::Private::wake()
{
    const std::lock_guard lock(m_mutex);
    m_wake = true;
    m_woken.notify_one();
}

void Mailer::Private::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_woken.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Mailer::Private::run()
{
    queueKept();
    while (true) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return;
            m_wake = false;
        }
        if (!attemptGuarded())
            sleep();
    }
}

void Mailer::Private::queueKept()
{
    if (!m_settings.server)
        return;
    const Result<store::Connection *> connection = m_database.connection();
    if (!connection)
        return;
    if (const auto queued = store::queueKeptMails(**connection, m_environment.now()); !queued)
        qCWarning(mailLog).noquote() << queued.error().detail;
}

void Mailer::Private::sleep()
{
    const milliseconds pause = untilNextDue();
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, pause, [this] { return m_wake || m_stopping; });
}

milliseconds Mailer::Private::untilNextDue()
{
    const Result<store::Connection *> connection = m_database.connection();
    if (!connection)
        return longestSleep;
    const Result<std::optional<qint64>> due = store::nextMailDue(**connection);
    if (!due || !*due)
        return longestSleep;
    return std::clamp<milliseconds>(milliseconds(**due - m_environment.now()), 10ms, longestSleep);
}

/** An exception must not end the thread, and all mail with it: as if nothing were due now. */
bool Mailer::Private::attemptGuarded()
{
    try {
        return attemptOne();
    } catch (const std::exception &exception) {
        qCCritical(mailLog) << "an attempt threw" << typeid(exception).name();
        return false;
    }
}

bool Mailer::Private::attemptOne()
{
    const Result<store::Connection *> connection = m_database.connection();
    if (!connection)
        return false;
    const qint64 now = m_environment.now();
    const Result<std::optional<store::MailRow>> mail =
        store::claimDueMail(**connection, now, now + m_settings.lease.count());
    if (!mail || !*mail)
        return false;
    store::killPoint("mail.claimed");
    const Result<void> recorded = attempt(**connection, **mail);
    if (!recorded)
        qCWarning(mailLog).noquote() << "not recorded:" << recorded.error().detail;
    return recorded.ok();
}

Result<void> Mailer::Private::attempt(store::Connection &connection, const store::MailRow &mail)
{
    if (!m_settings.server)
        return store::recordKept(connection, mail);
    std::optional<store::LinkRow> link;
    if (mail.link) {
        const Result<std::optional<store::LinkRow>> found = store::findLink(connection, *mail.link);
        if (!found)
            return found.error();
        link = *found;
        if (!link || !link->openAt(m_environment.now()))
            return store::recordFailed(connection, mail, QStringLiteral("link_ended"));
    }
    return record(connection, mail, deliver(mail, link));
}

Delivery Mailer::Private::deliver(const store::MailRow &mail,
                                  const std::optional<store::LinkRow> &link)
{
    const Result<RenderedMail> rendered = renderMail(mail, link, m_settings.sender, m_linkUrl);
    if (!rendered)
        return cannotBuild(rendered.error());
    store::killPoint("mail.rendered");
    const QString &from = m_settings.sender.address;
    const QString to = asciiEmail(mail.to);
    const Result<QByteArray> message =
        buildMessage({m_settings.sender.siteName, from, to, mail.messageId, rendered->subject,
                      mail.language, rendered->text, rendered->html, mail.createdAt});
    if (!message)
        return cannotBuild(message.error());
    store::killPoint("mail.before_send");
    return sendMessage(boundedServer(), from, to, *message);
}

/** An attempt takes up to twice totalTime: it must end while the mail is still ours. */
MailServer Mailer::Private::boundedServer() const
{
    MailServer server = *m_settings.server;
    server.totalTime = std::min(server.totalTime, m_settings.lease / 3);
    return server;
}

Result<void> Mailer::Private::record(store::Connection &connection, const store::MailRow &mail,
                                     const Delivery &delivery)
{
    const qint64 now = m_environment.now();
    if (delivery.outcome == Delivery::Outcome::Accepted) {
        store::killPoint("mail.after_accept");
        const Result<void> recorded = store::recordSent(connection, mail, now);
        store::killPoint("mail.after_record");
        return recorded;
    }
    if (delivery.outcome == Delivery::Outcome::Permanent || mail.attempts >= m_settings.attempts)
        return store::recordFailed(connection, mail, delivery.reason);
    const milliseconds pause = pauseAfter(mail.attempts, m_environment.random(1));
    return store::recordRetry(connection, mail, delivery.reason, now + pause.count());
}

Mailer::Mailer(store::Database &database, store::Environment environment, MailerSettings settings,
               LinkUrl linkUrl)
    : d(std::make_unique<Private>(database, std::move(environment), std::move(settings),
                                  std::move(linkUrl)))
{}

Mailer::~Mailer()
{
    d->stop();
}

void Mailer::start()
{
    d->start();
}

void Mailer::wake()
{
    d->wake();
}

void Mailer::stop()
{
    d->stop();
}

} // namespace wren::mail
