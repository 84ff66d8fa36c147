// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRandomGenerator>
#include <QStringList>

#include <functional>
#include <map>

namespace wren::test {

/** Simulated time: what happens next happens at once, however far away it was. */
class Timeline
{
public:
    /** Milliseconds since the simulation began. */
    [[nodiscard]] qint64 now() const { return m_now; }
    /** The true time, ms UTC. */
    [[nodiscard]] qint64 clock() const { return m_epoch + m_now; }
    /** Nothing happens for so long: weeks cost nothing. */
    void skip(qint64 milliseconds) { m_epoch += milliseconds; }

    void after(qint64 milliseconds, std::function<void()> event)
    {
        m_events.emplace(m_now + milliseconds, std::move(event));
    }
    /** Does the next event if there is one up to `until`; else it is `until` now. */
    bool step(qint64 until)
    {
        if (m_events.empty() || m_events.begin()->first > until) {
            m_now = until;
            return false;
        }
        auto next = m_events.extract(m_events.begin());
        m_now = next.key();
        next.mapped()();
        return true;
    }

private:
    qint64 m_now = 0;
    qint64 m_epoch = 1'764'000'000'000;
    std::multimap<qint64, std::function<void()>> m_events; ///< of one time: in the order given in
};

/** One seed's dice. */
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {}
    /** 0 <= x < `below`. */
    [[nodiscard]] int below(int below) { return int(m_random.bounded(below)); }
    /** `from` <= x <= `to`. */
    [[nodiscard]] qint64 between(qint64 from, qint64 to)
    {
        return from + qint64(m_random.bounded(quint64(to - from + 1)));
    }
    [[nodiscard]] bool oneIn(int many) { return below(many) == 0; }
    [[nodiscard]] QByteArray bytes(std::size_t size)
    {
        QByteArray bytes(qsizetype(size), '\0');
        for (char &byte : bytes)
            byte = char(m_random.bounded(256));
        return bytes;
    }
    [[nodiscard]] double part() { return m_random.generateDouble(); }

private:
    QRandomGenerator m_random;
};

/** What happened last, for whoever reads why a seed failed. */
class Trace
{
public:
    void add(qint64 now, const QString &what)
    {
        m_lines.append(QStringLiteral("%1  %2").arg(double(now) / 1000, 9, 'f', 3).arg(what));
        if (m_lines.size() > most)
            m_lines.removeFirst();
    }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

private:
    static constexpr int most = 400;
    QStringList m_lines;
};

} // namespace wren::test
