// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/store/follower.h"

#include "models/scopedigest.h"
#include "tests/hub/store/office.h"

namespace wren::test {

Follower::Follower(store::Connection &sql, QStringList granted, DeviceId device,
                   services::PageLimit limit)
    : m_sql(sql)
    , m_granted(std::move(granted))
    , m_device(device)
    , m_limit(limit)
{
    step(); // the first contact: epoch and cursor
    for (const QString &scope : m_granted)
        keep(scope);
}

void Follower::keep(const QString &scope)
{
    m_request.fetching.append({scope, 0});
}

bool Follower::step()
{
    m_answer = must(services::pull(m_sql, m_request, m_granted, m_device, m_limit));
    if (m_answer.epoch != m_request.epoch || m_answer.startOver) {
        m_request = {};
        m_request.epoch = m_answer.epoch;
        m_records.clear();
    }
    m_request.seq = m_answer.seq;
    for (const QString &scope : m_answer.ended)
        end(scope);
    for (const wire::RecordChange &change : m_answer.changes)
        apply(change);
    m_request.fetching.clear();
    for (const wire::FetchProgress &progress : m_answer.fetching) {
        if (progress.done)
            m_request.held.append(progress.scope);
        else
            m_request.fetching.append({progress.scope, progress.after});
    }
    return m_answer.more;
}

int Follower::catchUp()
{
    int pages = 1;
    while (step())
        ++pages;
    return pages;
}

QString Follower::digest(const QString &scope) const
{
    quint64 sum = 0;
    for (auto record = m_records.cbegin(); record != m_records.cend(); ++record) {
        const auto &[where, kind, id] = record.key();
        if (where == scope)
            sum += recordDigest(m_request.epoch, scope, {kind, id, record->rev});
    }
    return digestText(sum);
}

bool Follower::digestsFit() const
{
    for (const QString &scope : m_request.held) {
        if (m_answer.digests.value(scope) != digest(scope))
            return false;
    }
    return !m_answer.more;
}

QStringList Follower::ids(const QString &scope, const QString &kind) const
{
    QStringList ids;
    for (auto record = m_records.cbegin(); record != m_records.cend(); ++record) {
        if (std::get<0>(record.key()) == scope && std::get<1>(record.key()) == kind)
            ids.append(std::get<2>(record.key()));
    }
    return ids;
}

void Follower::apply(const wire::RecordChange &change)
{
    if (m_request.held.contains(change.scope))
        m_seen.append(change.rev);
    if (!change.gone) {
        m_records.insert({change.scope, change.kind, change.id},
                         {change.rev, change.client, change.value});
        return;
    }
    m_records.remove({change.scope, change.kind, change.id});
    if (change.kind != QLatin1String("client"))
        return;
    m_records.removeIf([&](Records::iterator record) {
        return std::get<0>(record.key()) == change.scope && record->client == change.client;
    });
}

void Follower::end(const QString &scope)
{
    m_records.removeIf(
        [&](Records::iterator record) { return std::get<0>(record.key()) == scope; });
    m_request.held.removeAll(scope);
}

} // namespace wren::test
