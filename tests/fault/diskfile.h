// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

#include <memory>
#include <vector>

namespace wren::test {

/** One file of a FaultyDisk: what is read, what a power cut would leave, and who has locked it. */
class DiskFile
{
public:
    explicit DiskFile(const QByteArray &content = {})
        : m_now(content)
        , m_safe(content)
    {}

    [[nodiscard]] const QByteArray &content() const { return m_now; }
    void write(qint64 offset, QByteArrayView bytes);
    void truncate(qint64 size);
    void sync();
    void flipBit(qint64 bit);
    /** What was synced, and any part of what was not. */
    void loseUnsynced(QRandomGenerator &random);

    /** SQLite's lock levels, of one open handle. */
    struct Locks
    {
        int level = 0;          ///< SQLITE_LOCK_NONE ...
        unsigned shared = 0;    ///< of the shared memory, by bit
        unsigned exclusive = 0; ///< likewise
    };
    void addHandle(Locks *handle) { m_handles.push_back(handle); }
    void removeHandle(Locks *handle) { std::erase(m_handles, handle); }
    [[nodiscard]] bool isOpen() const { return !m_handles.empty(); }
    [[nodiscard]] bool mayLock(const Locks *handle, int level) const;
    [[nodiscard]] bool isReserved() const;
    [[nodiscard]] bool mayShareMemory(const Locks *handle, unsigned bits) const;
    [[nodiscard]] bool mayOwnMemory(const Locks *handle, unsigned bits) const;

    /** Null if it is not there and `extend` is false. */
    [[nodiscard]] char *sharedRegion(int number, int size, bool extend);
    void dropSharedMemory() { m_regions.clear(); }

private:
    struct Change
    {
        qint64 offset = 0;
        QByteArray bytes;
        bool truncates = false; ///< to `offset`
    };
    static void apply(QByteArray &content, const Change &change);
    static void writeInto(QByteArray &content, qint64 offset, QByteArrayView bytes);

    QByteArray m_now;
    QByteArray m_safe;
    QList<Change> m_unsynced;
    std::vector<Locks *> m_handles;
    std::vector<std::unique_ptr<char[]>> m_regions;
};

} // namespace wren::test
