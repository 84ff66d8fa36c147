// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eois/records.h"

#include <QList>
#include <QMap>

#include <optional>

namespace wren::standin {

/** All that the stand-in knows: Common Assessments and the clients of CaMS. */
class Register
{
public:
    /** Adds, or replaces the one with the same number. */
    void putAssessment(const AssessmentRecord &assessment);
    /** Adds or replaces, and enters it into the change feed. */
    void putClient(const ClientRecord &client);

    [[nodiscard]] std::optional<AssessmentRecord> assessment(const QString &number) const;
    [[nodiscard]] std::optional<ClientRecord> client(const QString &reference) const;
    [[nodiscard]] QList<AssessmentRecord> assessments() const { return m_assessments.values(); }
    [[nodiscard]] QList<ClientRecord> clients() const { return m_clients.values(); }

    /** CaMS knows the client no more; the feed does not say so. */
    void removeClient(const QString &reference);
    /** The client whose case has this number. */
    [[nodiscard]] std::optional<ClientRecord> clientOfCase(const QString &number) const;

    /** "assessment", "client", "case": what the digits are; several, or none. */
    [[nodiscard]] QStringList kindsOf(const QString &digits) const;

    struct Changes
    {
        bool known = true; ///< false: no change had this cursor; begin anew
        qint64 cursor = 0; ///< to ask after next time
        bool more = false;
        QList<ClientRecord> clients; ///< as they are now, each once, the longest unchanged first
    };
    /** At most `limit` clients that changed after `cursor` (0: from the start). */
    [[nodiscard]] Changes changesAfter(qint64 cursor, int limit) const;

private:
    QMap<QString, AssessmentRecord> m_assessments;
    QMap<QString, ClientRecord> m_clients;
    QMap<QString, qint64> m_changeOf; ///< by reference: its last change
    QMap<qint64, QString> m_changed;  ///< the same, the other way round
    qint64 m_lastChange = 0;
};

} // namespace wren::standin
