// SPDX-License-Identifier: Apache-2.0
#include "hub/services/bounces/bouncekeeper.h"

#include "hub/services/bounces/bounces.h"

#include <QLoggingCategory>

#include <algorithm>
#include <typeinfo>

namespace wren::services {

Q_LOGGING_CATEGORY(lcBounces, "wren.bounces")

namespace {

/** In one look; the rest waits for the next. */
constexpr qsizetype mostAtOnce = 200;

} // namespace

BounceKeeper::BounceKeeper(Ground ground, mail::BounceSettings settings)
    : m_ground(ground)
    , m_pause(settings.pause)
    , m_mailbox(std::move(settings), [this] { return m_ending.load(); })
    , m_thread([this] { run(); })
{}

BounceKeeper::~BounceKeeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_end.notify_one();
    m_thread.join();
}

void BounceKeeper::run()
{
    while (!m_ending) {
        try {
            look();
        } catch (const std::exception &exception) { // must not end the thread
            qCCritical(lcBounces) << "a look threw" << typeid(exception).name();
        }
        std::unique_lock lock(m_mutex);
        m_end.wait_for(lock, m_pause, [this] { return m_ending.load(); });
    }
}

void BounceKeeper::look()
{
    Result<QList<quint32>> waiting = m_mailbox.waiting();
    if (!waiting) {
        (void)failed(waiting.error());
        return;
    }
    m_isAway = false;
    forgetOldNumbers();
    checkFlags(*waiting);
    std::stable_partition(waiting->begin(), waiting->end(), [this](quint32 uid) {
        return !m_slow.contains(uid) && !m_flagged.contains(uid);
    });
    qsizetype taken = 0;
    for (const quint32 uid : std::as_const(*waiting)) {
        if (m_ending || taken++ == mostAtOnce || !take(uid))
            return;
    }
}

/** Of a mailbox that was put back from a backup, say, the same numbers mean other mails. */
void BounceKeeper::forgetOldNumbers()
{
    if (m_validity == m_mailbox.validity())
        return;
    m_validity = m_mailbox.validity();
    m_slow.clear();
    m_flagged.clear();
}

/** A mailbox that is read-only need not refuse a flag: it forgets it. */
void BounceKeeper::checkFlags(const QList<quint32> &waiting)
{
    m_flagged.intersect(QSet<quint32>(waiting.cbegin(), waiting.cend()));
    if (!m_flagged.isEmpty() && !m_isReadOnly)
        qCWarning(lcBounces) << "the mailbox cannot be marked (is it read-only?): what was dealt "
                                "with is read again at each look";
    m_isReadOnly = !m_flagged.isEmpty();
}

bool BounceKeeper::take(quint32 uid)
{
    const Result<QByteArray> raw = m_mailbox.read(uid);
    if (!raw && raw.error().kind != Kind::Invalid) {
        m_slow.insert(uid); // the next look begins with the others
        return failed(raw.error());
    }
    m_slow.remove(uid);
    if (!raw)
        qCWarning(lcBounces) << "mail" << uid << "is not given out:" << raw.error().detail;
    else if (judge(*raw) == Verdict::Later)
        return true;
    m_flagged.insert(uid);
    const Result<void> marked = m_mailbox.markDealtWith(uid);
    return marked || marked.error().kind == Kind::Invalid || failed(marked.error());
}

/** The address must not stand in the log, nor what the other side says. */
BounceKeeper::Verdict BounceKeeper::judge(const QByteArray &raw)
{
    const std::optional<mail::DeliveryNotice> notice = mail::readDeliveryNotice(raw);
    if (!notice)
        return Verdict::DealtWith;
    const Result<store::Connection *> connection = m_ground.database.connection();
    if (!connection)
        return Verdict::Later;
    const Result<std::optional<Bounce>> bounce = findBounce(**connection, *notice);
    if (!bounce)
        return bounce.error().kind == Kind::Storage ? Verdict::Later : Verdict::DealtWith;
    if (!*bounce)
        return Verdict::DealtWith;
    if ((*bounce)->mail.state == QLatin1String("queued"))
        return Verdict::Later;
    store::Job job;
    job.action = QStringLiteral("record_bounce");
    job.subject = (*bounce)->mail.id.text();
    job.work = [bounce = **bounce](store::WriteContext &context) {
        return recordBounce(context, bounce);
    };
    const auto done = m_ground.lane.submit(std::move(job)).get();
    if (done && done->result.error)
        qCWarning(lcBounces).noquote() << "not recorded:" << done->result.error->detail;
    return done ? Verdict::DealtWith : Verdict::Later;
}

/** Said once, until it is back. */
bool BounceKeeper::failed(const Error &error)
{
    if (!m_isAway && error.kind != Kind::Cancelled)
        qCWarning(lcBounces).noquote() << "the mailbox cannot be read:" << error.detail;
    m_isAway = true;
    return false;
}

} // namespace wren::services
