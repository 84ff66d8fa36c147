// SPDX-License-Identifier: Apache-2.0
#include "hub/services/sync/pull.h"

#include "hub/store/feed.h"
#include "hub/store/merge/clientheads.h"
#include "hub/store/recordreader.h"
#include "hub/store/state/history.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace wren::services {

namespace {

using store::Head;

constexpr qint64 noBound = std::numeric_limits<qint64>::max();

bool isBeforeInFeed(const Head &a, const Head &b)
{
    return std::tie(a.seq, a.scope, a.kind, a.id) < std::tie(b.seq, b.scope, b.kind, b.id);
}

/** Whether an exit that the Desk has not heard of may be forgotten. */
bool isTooOld(const wire::PullRequest &request, const store::HubState &state)
{
    if (request.epoch != state.epoch)
        return false; // it fetches anew anyway
    // A fetch passes records of every age: how new it is, is told by what was read beside it.
    const auto &fetching = request.fetching;
    const bool hasBegun =
        std::any_of(fetching.begin(), fetching.end(),
                    [](const wire::FetchCursor &cursor) { return cursor.after > 0; });
    return request.seq < state.prunedSeq && (hasBegun || !request.held.isEmpty());
}

/** Whether the Desk was told of what is no longer there, under the same epoch. */
Result<bool> isOfOtherHistory(store::Connection &connection, const wire::PullRequest &request,
                              const store::HubState &state)
{
    if (!request.history || request.epoch != state.epoch)
        return false;
    const Result<bool> went = store::wentThrough(connection, state, *request.history);
    return went ? Result<bool>(!*went) : went;
}

/** One answer in the making, inside its read snapshot. */
class Page
{
public:
    Page(store::Connection &connection, const wire::PullRequest &request,
         const QStringList &granted, PageLimit limit)
        : m_connection(connection)
        , m_request(request)
        , m_granted(granted)
        , m_limit(limit)
    {}

    [[nodiscard]] Result<wire::PullAnswer> fill(const DeviceId &device);

private:
    struct Taken
    {
        qint64 upTo = 0; ///< everything up to this seq is in the page
        bool all = true;
    };

    [[nodiscard]] Result<void> fillHeld();
    [[nodiscard]] Result<void> fillFetching();
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] Result<void> addDigests();
    [[nodiscard]] Result<wire::FetchProgress> fetch(const wire::FetchCursor &cursor);
    /** The changes of all held scopes in feed order; Taken::all is false if some lie beyond `upTo`.
     */
    [[nodiscard]] Result<Taken> collectHeld(QList<Head> &heads);
    /** Adds whole seqs of `heads` until the page is full. */
    [[nodiscard]] Result<Taken> take(const QList<Head> &heads);
    void add(const Head &head, const QHash<store::RecordKey, QJsonObject> &values);
    [[nodiscard]] bool isFull() const { return room() <= 0 || m_bytes >= m_limit.bytes; }
    [[nodiscard]] int room() const { return m_limit.records - int(m_answer.changes.size()); }
    [[nodiscard]] QStringList held() const;
    [[nodiscard]] QStringList ended() const;

    store::Connection &m_connection;
    const wire::PullRequest &m_request;
    const QStringList &m_granted;
    const PageLimit m_limit;
    store::HubState m_state;
    wire::PullAnswer m_answer;
    qsizetype m_bytes = 0;
};

Result<wire::PullAnswer> Page::fill(const DeviceId &device)
{
    const Result<store::HubState> state = store::readHubState(m_connection);
    if (!state)
        return state.error();
    m_state = *state;
    const Result<qint64> mid = store::lastMid(m_connection, device);
    if (!mid)
        return mid.error();
    const Result<bool> other = isOfOtherHistory(m_connection, m_request, m_state);
    if (!other)
        return other.error();
    m_answer.epoch = m_state.epoch;
    m_answer.seq = m_state.seq;
    m_answer.granted = m_granted;
    m_answer.ended = ended();
    m_answer.lastMid = *mid;
    m_answer.durableSeq = m_state.durableSeq;
    m_answer.startOver = isTooOld(m_request, m_state);
    m_answer.otherHistory = *other;
    m_answer.history = store::historyPoint(m_state);
    if (m_request.epoch != m_state.epoch || m_answer.startOver || m_answer.otherHistory)
        return m_answer;
    Result<void> filled = fillHeld();
    if (filled)
        filled = fillFetching();
    if (isQuiet())
        m_answer.granted.clear();
    else if (filled)
        filled = addDigests();
    if (!filled)
        return filled.error();
    return m_answer;
}

/** Held to its end without news. A Desk of the version before, which names no point of the history,
 * is told everything. */
bool Page::isQuiet() const
{
    return m_request.waitSeconds > 0 && m_request.history && m_request.fetching.isEmpty() &&
           m_request.seq == m_state.seq && m_answer.ended.isEmpty();
}

Result<void> Page::addDigests()
{
    if (m_answer.more)
        return {};
    QStringList scopes = held();
    for (const wire::FetchProgress &progress : std::as_const(m_answer.fetching))
        scopes.append(progress.scope); // done, or there would be more
    const Result<QMap<QString, QString>> digests = store::readDigests(m_connection, scopes);
    if (!digests)
        return digests.error();
    m_answer.digests = *digests;
    return {};
}

QStringList Page::ended() const
{
    QStringList scopes;
    const auto note = [&](const QString &scope) {
        if (!m_granted.contains(scope) && !scopes.contains(scope))
            scopes.append(scope);
    };
    for (const QString &scope : m_request.held)
        note(scope);
    for (const wire::FetchCursor &cursor : m_request.fetching)
        note(cursor.scope);
    return scopes;
}

QStringList Page::held() const
{
    QStringList scopes;
    for (const QString &scope : m_request.held) {
        if (m_granted.contains(scope) && !scopes.contains(scope))
            scopes.append(scope);
    }
    return scopes;
}

Result<void> Page::fillHeld()
{
    if (m_request.seq >= m_state.seq)
        return {};
    QList<Head> heads;
    const Result<Taken> collected = collectHeld(heads);
    if (!collected)
        return collected.error();
    const Result<Taken> taken = take(heads);
    if (!taken)
        return taken.error();
    if (taken->all && collected->all)
        return {};
    m_answer.seq = taken->all ? collected->upTo : taken->upTo;
    m_answer.more = true;
    return {};
}

Result<Page::Taken> Page::collectHeld(QList<Head> &heads)
{
    qint64 bound = noBound;
    for (const QString &scope : held()) {
        const Result<QList<Head>> some =
            store::headsAfter(m_connection, scope, m_request.seq, m_limit.records);
        if (!some)
            return some.error();
        if (some->size() >= m_limit.records)
            bound = qMin(bound, some->last().seq); // beyond it this scope may have more
        heads.append(*some);
    }
    heads.removeIf([bound](const Head &head) { return head.seq > bound; });
    std::sort(heads.begin(), heads.end(), isBeforeInFeed);
    return Taken{bound, bound == noBound};
}

Result<void> Page::fillFetching()
{
    for (const wire::FetchCursor &cursor : m_request.fetching) {
        if (!m_granted.contains(cursor.scope))
            continue;
        const Result<wire::FetchProgress> progress = fetch(cursor);
        if (!progress)
            return progress.error();
        m_answer.fetching.append(*progress);
        m_answer.more |= !progress->done;
    }
    return {};
}

Result<wire::FetchProgress> Page::fetch(const wire::FetchCursor &cursor)
{
    if (isFull())
        return wire::FetchProgress{cursor.scope, cursor.after, false};
    const Result<QList<Head>> heads =
        store::headsAfter(m_connection, cursor.scope, cursor.after, room());
    if (!heads)
        return heads.error();
    if (heads->isEmpty())
        return wire::FetchProgress{cursor.scope, cursor.after, true};
    const Result<Taken> taken = take(*heads);
    if (!taken)
        return taken.error();
    const Result<bool> more = store::hasHeadsAfter(m_connection, cursor.scope, taken->upTo);
    if (!more)
        return more.error();
    return wire::FetchProgress{cursor.scope, taken->upTo, !*more};
}

Result<Page::Taken> Page::take(const QList<Head> &heads)
{
    QList<store::RecordKey> keys;
    for (const Head &head : heads) {
        if (!head.gone)
            keys.append({head.kind, head.id});
    }
    const auto values = store::readRecords(m_connection, keys);
    if (!values)
        return values.error();
    Taken taken;
    for (const Head &head : heads) {
        if (head.seq != taken.upTo && isFull()) {
            taken.all = false;
            return taken;
        }
        add(head, *values);
        taken.upTo = head.seq;
    }
    return taken;
}

void Page::add(const Head &head, const QHash<store::RecordKey, QJsonObject> &values)
{
    const QJsonObject value = values.value({head.kind, head.id});
    // A head whose record is not there: to the Desk that is a record that left.
    const bool gone = head.gone || value.isEmpty();
    m_bytes += QJsonDocument(value).toJson(QJsonDocument::Compact).size();
    m_answer.changes.append({head.scope, head.kind, head.id, head.client, head.seq, gone, value});
}

QStringList begunIn(const wire::PullRequest &request, const QStringList &granted)
{
    QStringList scopes;
    for (const wire::FetchCursor &cursor : request.fetching) {
        if (cursor.after == 0 && granted.contains(cursor.scope))
            scopes.append(cursor.scope);
    }
    return scopes;
}

} // namespace

Result<wire::PullAnswer> pull(store::Connection &connection, const wire::PullRequest &request,
                              const QStringList &granted, const DeviceId &device, PageLimit limit)
{
    Result<wire::PullAnswer> answer = Error();
    {
        const auto snapshot =
            store::Transaction::begin(connection, store::Transaction::Mode::ReadSnapshot);
        if (!snapshot)
            return snapshot.error();
        answer = Page(connection, request, granted, limit).fill(device);
    }
    if (!answer)
        return answer;
    // Before anything of these scopes leaves the hub: what is typed over it may come late (Hub 4).
    const Result<void> noted =
        store::noteFetched(connection, device, begunIn(request, answer->granted));
    return noted ? answer : Result<wire::PullAnswer>(noted.error());
}

Result<bool> hasNews(store::Connection &connection, const wire::PullRequest &request,
                     const QStringList &granted)
{
    const Result<store::HubState> state = store::readHubState(connection);
    if (!state)
        return state.error();
    if (request.epoch != state->epoch || !request.fetching.isEmpty() || isTooOld(request, *state))
        return true;
    const Result<bool> other = isOfOtherHistory(connection, request, *state);
    if (!other || *other)
        return other;
    for (const QString &scope : request.held) {
        if (!granted.contains(scope))
            return true;
    }
    if (request.seq == state->seq)
        return false;
    if (request.seq > state->seq)
        return true; // history went back under the same epoch: the Desk must hear of it
    for (const QString &scope : request.held) {
        const Result<bool> found = store::hasHeadsAfter(connection, scope, request.seq);
        if (!found || *found)
            return found;
    }
    return false;
}

} // namespace wren::services
