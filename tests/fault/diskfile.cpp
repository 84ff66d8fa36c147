// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/diskfile.h"

#include <sqlite3.h>

#include <algorithm>

namespace wren::test {

namespace {

constexpr qint64 sectorSize = 512;

} // namespace

void DiskFile::writeInto(QByteArray &content, qint64 offset, QByteArrayView bytes)
{
    const qint64 end = offset + bytes.size();
    if (end > content.capacity())
        content.reserve(end * 2);
    if (end > content.size())
        content.resize(end, '\0');
    std::copy(bytes.begin(), bytes.end(), content.data() + offset);
}

void DiskFile::apply(QByteArray &content, const Change &change)
{
    if (change.truncates)
        content.truncate(change.offset);
    else
        writeInto(content, change.offset, change.bytes);
}

void DiskFile::write(qint64 offset, QByteArrayView bytes)
{
    writeInto(m_now, offset, bytes);
    m_unsynced.append({offset, bytes.toByteArray(), false});
}

void DiskFile::truncate(qint64 size)
{
    m_now.truncate(size);
    m_unsynced.append({size, {}, true});
}

void DiskFile::sync()
{
    for (const Change &change : std::as_const(m_unsynced))
        apply(m_safe, change);
    m_unsynced.clear();
}

void DiskFile::flipBit(qint64 bit)
{
    if (m_now.isEmpty())
        return;
    const qint64 at = bit % (m_now.size() * 8);
    m_now[at / 8] = char(m_now[at / 8] ^ (1 << (at % 8)));
    if (at / 8 < m_safe.size())
        m_safe[at / 8] = m_now[at / 8];
}

void DiskFile::loseUnsynced(QRandomGenerator &random)
{
    for (Change change : std::as_const(m_unsynced)) {
        const int fate = int(random.bounded(4));
        if (fate == 0)
            continue; // never reached the disk, though later ones may have
        if (fate == 1 && !change.truncates) {
            const qint64 sectors = change.bytes.size() / sectorSize;
            change.bytes.truncate(qint64(random.bounded(int(sectors) + 1)) * sectorSize);
        }
        apply(m_safe, change);
    }
    m_unsynced.clear();
    m_now = m_safe;
    m_regions.clear();
}

bool DiskFile::mayLock(const Locks *handle, int level) const
{
    return std::none_of(m_handles.begin(), m_handles.end(), [&](const Locks *other) {
        if (other == handle)
            return false;
        switch (level) {
        case SQLITE_LOCK_SHARED:
            return other->level >= SQLITE_LOCK_PENDING;
        case SQLITE_LOCK_RESERVED:
            return other->level >= SQLITE_LOCK_RESERVED;
        case SQLITE_LOCK_EXCLUSIVE:
            return other->level >= SQLITE_LOCK_SHARED;
        default:
            return other->level >= SQLITE_LOCK_PENDING;
        }
    });
}

bool DiskFile::isReserved() const
{
    return std::any_of(m_handles.begin(), m_handles.end(),
                       [](const Locks *handle) { return handle->level >= SQLITE_LOCK_RESERVED; });
}

bool DiskFile::mayShareMemory(const Locks *handle, unsigned bits) const
{
    return std::none_of(m_handles.begin(), m_handles.end(), [&](const Locks *other) {
        return other != handle && (other->exclusive & bits);
    });
}

bool DiskFile::mayOwnMemory(const Locks *handle, unsigned bits) const
{
    return std::none_of(m_handles.begin(), m_handles.end(), [&](const Locks *other) {
        return other != handle && ((other->exclusive | other->shared) & bits);
    });
}

char *DiskFile::sharedRegion(int number, int size, bool extend)
{
    while (extend && int(m_regions.size()) <= number)
        m_regions.push_back(std::make_unique<char[]>(std::size_t(size)));
    return number < int(m_regions.size()) ? m_regions[std::size_t(number)].get() : nullptr;
}

} // namespace wren::test
