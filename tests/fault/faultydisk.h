// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace wren::test {

/** The files of one folder: name to content. */
using DiskImage = QHash<QString, QByteArray>;

/**
 * A disk in memory that every SQLite connection opened while it exists is given, and that fails as
 * real ones do. What belongs to one machine lies in one folder; each folder fails by itself. A
 * *step* is what a disk does one at a time: a write, a truncation, a sync, a deletion. Nothing is
 * safe from a power cut before its sync. One at a time in a process; any thread.
 */
class FaultyDisk
{
public:
    /** `seed`: decides what survives a power cut, and SQLite's own random numbers. */
    explicit FaultyDisk(quint64 seed = 1);
    ~FaultyDisk(); ///< close every connection first
    Q_DISABLE_COPY_MOVE(FaultyDisk)

    // -- power
    /** The machine dies at the step after `steps` more: from then on everything fails. */
    void cutPowerAfter(const QString &folder, int steps);
    [[nodiscard]] bool isDead(const QString &folder) const;
    /** Of what was not synced, any part has reached the disk: whole writes, torn ones, none. Close
     * the folder's connections first. Takes a cut that has not happened back. */
    void powerOn(const QString &folder);

    // -- other faults
    /** No byte more than that in the folder; nothing: as much as one likes. */
    void setRoom(const QString &folder, std::optional<qint64> bytes);
    /** The step after `steps` more fails, and that one only. */
    void failAfter(const QString &folder, int steps);
    /** Takes back what is set and has not happened; room again. A dead machine stays dead. */
    void heal(const QString &folder);
    /** Turns one bit of a file; counted from its start, modulo its size. */
    void flipBit(const QString &path, qint64 bit);

    // -- contents
    [[nodiscard]] qint64 steps(const QString &folder) const; ///< done so far
    [[nodiscard]] qint64 size(const QString &path) const;    ///< 0 if there is none
    /** As a copy of the folder would be now. */
    [[nodiscard]] DiskImage image(const QString &folder) const;
    [[nodiscard]] bool exists(const QString &path) const;
    /** One step each, which is on the disk at once; false: it failed. Close the files first. */
    [[nodiscard]] bool rename(const QString &from, const QString &to);
    [[nodiscard]] bool remove(const QString &path);
    /** Takes the place of everything in the folder. Close its connections first. */
    void setImage(const QString &folder, const DiskImage &image);

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace wren::test
