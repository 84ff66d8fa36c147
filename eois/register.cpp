// SPDX-License-Identifier: Apache-2.0
#include "eois/register.h"

#include <algorithm>

namespace wren::standin {

void Register::putAssessment(const AssessmentRecord &assessment)
{
    m_assessments.insert(assessment.number, assessment);
}

void Register::putClient(const ClientRecord &client)
{
    m_clients.insert(client.reference, client);
    m_changed.remove(m_changeOf.value(client.reference));
    m_changeOf.insert(client.reference, ++m_lastChange);
    m_changed.insert(m_lastChange, client.reference);
}

std::optional<AssessmentRecord> Register::assessment(const QString &number) const
{
    const auto found = m_assessments.constFind(number);
    return found == m_assessments.cend() ? std::nullopt : std::optional(*found);
}

std::optional<ClientRecord> Register::client(const QString &reference) const
{
    const auto found = m_clients.constFind(reference);
    return found == m_clients.cend() ? std::nullopt : std::optional(*found);
}

void Register::removeClient(const QString &reference)
{
    m_changed.remove(m_changeOf.take(reference));
    m_clients.remove(reference);
}

std::optional<ClientRecord> Register::clientOfCase(const QString &number) const
{
    const auto found =
        std::find_if(m_clients.cbegin(), m_clients.cend(),
                     [&](const ClientRecord &client) { return client.caseReference == number; });
    return found == m_clients.cend() ? std::nullopt : std::optional(*found);
}

QStringList Register::kindsOf(const QString &digits) const
{
    QStringList kinds;
    if (m_assessments.contains(digits))
        kinds << QStringLiteral("assessment");
    if (m_clients.contains(digits))
        kinds << QStringLiteral("client");
    if (clientOfCase(digits))
        kinds << QStringLiteral("case");
    return kinds;
}

Register::Changes Register::changesAfter(qint64 cursor, int limit) const
{
    Changes changes;
    changes.known = cursor <= m_lastChange;
    changes.cursor = cursor;
    for (auto change = m_changed.upperBound(cursor); change != m_changed.end(); ++change) {
        changes.more = changes.clients.size() == limit;
        if (changes.more)
            break;
        changes.clients.append(m_clients.value(change.value()));
        changes.cursor = change.key();
    }
    return changes;
}

} // namespace wren::standin
