// SPDX-License-Identifier: Apache-2.0
#include "hub/store/audit/chain.h"

#include <limits>

namespace wren::store {

namespace {

constexpr char selectEntries[] =
    "SELECT seq, at, actor_kind, actor_id, device_id, action, subject, commitment, chain"
    " FROM commit_record WHERE seq > :after ORDER BY seq LIMIT 1000";
constexpr char selectValues[] =
    "SELECT seq, kind, id, client_id, field, old_value, new_value, salt, commitment"
    " FROM change_value WHERE seq > :after AND seq <= :last ORDER BY seq, position";
constexpr char selectCounter[] = "SELECT seq, chain FROM hub_state WHERE id = 1";
constexpr qint64 first = std::numeric_limits<qint64>::min();
constexpr qint64 last = std::numeric_limits<qint64>::max();

CommitEntry entryOf(const Rows::Row &row)
{
    return {row.integer("seq"),   row.integer("at"),      row.text("actor_kind"),
            row.text("actor_id"), row.text("device_id"),  row.text("action"),
            row.text("subject"),  row.bytes("commitment")};
}

ChangedValue valueOf(const Rows::Row &row)
{
    return {row.text("kind"),  row.text("id"),        row.text("client_id"),
            row.text("field"), row.text("old_value"), row.text("new_value")};
}

class Walk
{
public:
    explicit Walk(Connection &connection)
        : m_connection(connection)
    {
        m_report.head = chainStart();
    }
    [[nodiscard]] Result<ChainReport> run();

private:
    struct Values
    {
        QList<QByteArray> commitments;
        bool fit = true; ///< each that is not erased gives its commitment
    };

    /** False at the end, and when something is broken. */
    [[nodiscard]] Result<bool> nextPage();
    [[nodiscard]] Result<QMap<qint64, Values>> readValues(qint64 after, qint64 upTo);
    [[nodiscard]] bool fits(const Rows::Row &row, const Values &values);
    [[nodiscard]] Result<void> checkTail();
    bool broken(qint64 seq, const char *reason);

    Connection &m_connection;
    ChainReport m_report;
    qint64 m_last = first; ///< seq of the last entry read
};

Result<ChainReport> Walk::run()
{
    const auto snapshot = Transaction::begin(m_connection, Transaction::Mode::ReadSnapshot);
    if (!snapshot)
        return snapshot.error();
    for (;;) {
        const Result<bool> more = nextPage();
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    if (!m_report.firstBroken) {
        if (const Result<void> checked = checkTail(); !checked)
            return checked.error();
    }
    return m_report;
}

bool Walk::broken(qint64 seq, const char *reason)
{
    m_report.firstBroken = seq;
    m_report.reason = QString::fromLatin1(reason);
    return false;
}

Result<bool> Walk::nextPage()
{
    const Result<Rows> entries = m_connection.query(selectEntries, {{":after", m_last}});
    if (!entries)
        return entries.error();
    if (entries->isEmpty())
        return false;
    const qint64 upTo = entries->at(entries->size() - 1).integer("seq");
    const Result<QMap<qint64, Values>> read = readValues(m_last, upTo);
    if (!read)
        return read.error();
    QMap<qint64, Values> values = *read;
    for (qsizetype i = 0; i < entries->size(); ++i) {
        const Rows::Row row = entries->at(i);
        if (!fits(row, values.take(row.integer("seq"))))
            return false;
    }
    m_last = upTo;
    if (!values.isEmpty())
        return broken(values.firstKey(), "values without an entry");
    return true;
}

Result<QMap<qint64, Walk::Values>> Walk::readValues(qint64 after, qint64 upTo)
{
    const Result<Rows> rows =
        m_connection.query(selectValues, {{":after", after}, {":last", upTo}});
    if (!rows)
        return rows.error();
    QMap<qint64, Values> all;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        Values &values = all[row.integer("seq")];
        const QByteArray commitment = row.bytes("commitment");
        values.commitments.append(commitment);
        if (!row.isNull("salt"))
            values.fit &= valueCommitment(valueOf(row), row.bytes("salt")) == commitment;
    }
    return all;
}

bool Walk::fits(const Rows::Row &row, const Values &values)
{
    const CommitEntry entry = entryOf(row);
    const qint64 expected = m_report.entries + 1;
    if (entry.seq < expected)
        return broken(entry.seq, "an entry was inserted");
    if (entry.seq > expected)
        return broken(expected, "the entry is missing");
    const QByteArray chain = chainAfter(m_report.head, entry);
    if (chain != row.bytes("chain"))
        return broken(entry.seq, "the entry does not follow from the one before");
    if (!values.fit || joinCommitments(values.commitments) != entry.commitment)
        return broken(entry.seq, "the entry's values were changed");
    m_report.head = chain;
    ++m_report.entries;
    return true;
}

Result<void> Walk::checkTail()
{
    const Result<Rows> counter = m_connection.query(selectCounter);
    if (!counter)
        return counter.error();
    const qint64 seq = counter->isEmpty() ? 0 : counter->first().integer("seq");
    if (seq > m_report.entries)
        broken(m_report.entries + 1, "the entry is missing");
    else if (seq < m_report.entries)
        broken(seq + 1, "the counter row does not know the entry");
    else if (seq > 0 && counter->first().bytes("chain") != m_report.head)
        broken(seq, "the counter row holds another chain");
    if (m_report.firstBroken)
        return {};
    const Result<QMap<qint64, Values>> orphans = readValues(m_last, last);
    if (!orphans)
        return orphans.error();
    if (!orphans->isEmpty())
        broken(orphans->firstKey(), "values without an entry");
    return {};
}

} // namespace

Result<ChainReport> verifyChain(Connection &connection)
{
    return Walk(connection).run();
}

} // namespace wren::store
