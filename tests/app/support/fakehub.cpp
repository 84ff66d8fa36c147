// SPDX-License-Identifier: Apache-2.0
#include "tests/app/support/fakehub.h"

#include <algorithm>

namespace wren::test {

namespace {

QPair<QString, QString> keyOf(const wire::RecordChange &change)
{
    return {change.kind, change.id};
}

} // namespace

void FakeHub::write(wire::RecordChange change)
{
    change.rev = ++m_state.seq;
    Heads &heads = m_state.scopes[change.scope];
    if (change.gone && change.kind == QLatin1String("client")) {
        for (wire::RecordChange &head : heads) {
            if (head.client && head.client->text() == change.id)
                head.gone = true;
        }
    }
    heads.insert(keyOf(change), change);
}

wire::MutationResult FakeHub::consume(const wire::Mutation &mutation)
{
    wire::MutationResult result;
    result.mid = mutation.mid;
    if (mutation.name == QLatin1String("no")) {
        result.outcome = wire::Outcome::Refused;
        result.error = Error{Kind::Forbidden, {}, {}};
        return result;
    }
    ++m_state.effects[mutation.subject];
    wire::RecordChange note;
    note.scope = granted.first();
    note.kind = QStringLiteral("case_note");
    note.id = mutation.subject;
    note.value = mutation.arguments;
    write(note);
    result.seq = m_state.seq;
    return result;
}

wire::PushAnswer FakeHub::push(const wire::PushRequest &request)
{
    wire::PushAnswer answer;
    answer.epoch = QString::number(m_epoch);
    for (const wire::Mutation &mutation : request.mutations) {
        if (mutation.mid > m_state.lastMid + 1) {
            answer.expectedMid = m_state.lastMid + 1;
            break;
        }
        if (mutation.mid > m_state.lastMid) {
            m_state.results.insert(mutation.mid, consume(mutation));
            m_state.lastMid = mutation.mid;
        }
        answer.results.append(m_state.results.value(mutation.mid));
    }
    return answer;
}

QList<wire::RecordChange> FakeHub::after(const QString &scope, qint64 seq) const
{
    QList<wire::RecordChange> changes;
    for (const wire::RecordChange &head : m_state.scopes.value(scope)) {
        if (head.rev > seq)
            changes.append(head);
    }
    std::sort(changes.begin(), changes.end(),
              [](const auto &a, const auto &b) { return a.rev < b.rev; });
    return changes;
}

wire::PullAnswer FakeHub::pull(const wire::PullRequest &request) const
{
    wire::PullAnswer answer;
    answer.epoch = QString::number(m_epoch);
    answer.seq = m_state.seq;
    answer.granted = granted;
    answer.lastMid = m_state.lastMid;
    answer.durableSeq = m_backup.seq;
    QStringList named = request.held;
    for (const wire::FetchCursor &cursor : request.fetching)
        named.append(cursor.scope);
    for (const QString &scope : named) {
        if (!granted.contains(scope))
            answer.ended.append(scope);
    }
    if (request.epoch != answer.epoch)
        return answer;
    QList<wire::RecordChange> main;
    for (const QString &scope : request.held) {
        if (granted.contains(scope))
            main.append(after(scope, request.seq));
    }
    std::sort(main.begin(), main.end(), [](const auto &a, const auto &b) { return a.rev < b.rev; });
    if (main.size() > pageSize) {
        main.resize(pageSize);
        answer.seq = main.last().rev;
        answer.more = true;
    }
    answer.changes = main;
    for (const wire::FetchCursor &cursor : request.fetching) {
        if (!granted.contains(cursor.scope) || answer.more)
            continue; // as the hub: what is left of the page goes to the fetches
        QList<wire::RecordChange> rest = after(cursor.scope, cursor.after);
        const qsizetype room = pageSize - answer.changes.size();
        const bool done = rest.size() <= room;
        rest.resize(std::min(rest.size(), room));
        answer.changes.append(rest);
        answer.fetching.append(
            {cursor.scope, rest.isEmpty() ? cursor.after : rest.last().rev, done});
        answer.more = answer.more || !done;
    }
    return answer;
}

bool FakeHub::hasNews(const wire::PullRequest &request) const
{
    const wire::PullAnswer answer = pull(request);
    return request.epoch != answer.epoch || !answer.changes.isEmpty() || !answer.ended.isEmpty() ||
           !request.fetching.isEmpty();
}

void FakeHub::backUp()
{
    m_backup = m_state;
}

void FakeHub::restore()
{
    m_state = m_backup;
    ++m_epoch;
}

QMap<QPair<QString, QString>, qint64> FakeHub::view(const QString &scope) const
{
    QMap<QPair<QString, QString>, qint64> view;
    for (const wire::RecordChange &head : m_state.scopes.value(scope)) {
        if (!head.gone)
            view.insert(keyOf(head), head.rev);
    }
    return view;
}

} // namespace wren::test
