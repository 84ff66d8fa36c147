// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/support/fakeeois.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wren::test {

namespace {

constexpr int pageSize = 100;

} // namespace

void FakeEois::put(const eois::CamsClient &client)
{
    const std::lock_guard lock(m_mutex);
    m_clients.insert(client.reference, client);
    m_feed.removeIf([&](auto entry) { return entry.value() == client.reference; });
    m_feed.insert(++m_lastChange, client.reference);
}

void FakeEois::remove(const QString &reference)
{
    const std::lock_guard lock(m_mutex);
    m_clients.remove(reference);
    m_feed.removeIf([&](auto entry) { return entry.value() == reference; });
}

void FakeEois::setDoubtful(const QStringList &references)
{
    const std::lock_guard lock(m_mutex);
    m_doubtful = references;
}

void FakeEois::setFailure(const std::optional<Error> &failure)
{
    const std::lock_guard lock(m_mutex);
    m_failure = failure;
}

void FakeEois::setFeedBegunAnew(const QString &cursor)
{
    const std::lock_guard lock(m_mutex);
    m_unknownCursor = cursor;
}

void FakeEois::setNumber(const QString &digits, const eois::NumberKinds &kinds)
{
    const std::lock_guard lock(m_mutex);
    m_numbers.insert(digits, kinds);
}

Result<eois::Assessment> FakeEois::lookUpAssessment(const QString &) const
{
    ++asked;
    if (release.valid())
        release.wait();
    return assessment;
}

Result<std::optional<eois::CamsClient>> FakeEois::lookUpClient(const QString &reference) const
{
    ++asked;
    if (release.valid())
        release.wait();
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    if (m_doubtful.contains(reference))
        return Error{Kind::Server, QStringLiteral("malformed"), {}};
    const auto found = m_clients.constFind(reference);
    return found == m_clients.cend() ? std::optional<eois::CamsClient>() : std::optional(*found);
}

Result<eois::CamsChanges> FakeEois::changesAfter(const QString &cursor) const
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    if (!cursor.isEmpty() && cursor == m_unknownCursor)
        return Error{Kind::NotFound, QStringLiteral("unknown cursor"), {}};
    eois::CamsChanges changes;
    changes.cursor = cursor.isEmpty() ? QStringLiteral("0") : cursor;
    for (auto it = m_feed.upperBound(cursor.toLongLong()); it != m_feed.cend(); ++it) {
        changes.more = changes.clients.size() + changes.doubtful.size() == pageSize;
        if (changes.more)
            break;
        if (m_doubtful.contains(it.value()))
            changes.doubtful << it.value();
        else
            changes.clients << m_clients.value(it.value());
        changes.cursor = QString::number(it.key());
    }
    return changes;
}

Result<eois::NumberKinds> FakeEois::lookUpNumber(const QString &digits) const
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    return m_numbers.value(digits);
}

eois::CamsClient camsClient(const QString &reference, const QString &mark)
{
    const QJsonObject address{
        {QStringLiteral("line1"), QStringLiteral("12 %1 Street").arg(mark)},
        {QStringLiteral("unit"), mark},
        {QStringLiteral("municipality"), QString(mark + QStringLiteral("ville"))},
        {QStringLiteral("province"), QStringLiteral("ON")},
        {QStringLiteral("postal_code"), QStringLiteral("N9A 1B2")},
        {QStringLiteral("country"), QStringLiteral("CA")}};
    eois::CamsClient client;
    client.reference = reference;
    client.caseReference = QStringLiteral("9") + reference;
    client.identifiesAs = mark + QStringLiteral(" identity");
    client.changedAt = QDateTime::fromMSecsSinceEpoch(1'763'900'000'000, Qt::UTC);
    client.values = {
        {Field::FirstName, QStringLiteral("Amira")},
        {Field::LastName, mark},
        {Field::Email, QString(mark.toLower() + QStringLiteral(".cams@example.com"))},
        {Field::Phone, QStringLiteral("519-555-0177")},
        {Field::BirthDate, QStringLiteral("1987-06-05")},
        {Field::PrimaryAddress, address},
        {Field::SelfIdentification, QJsonArray{QStringLiteral("newcomer")}},
    };
    return client;
}

} // namespace wren::test
