// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"
#include "models/matching/keys.h"
#include "models/matching/nameevidence.h"

/** What a search asks the index. */
namespace wren::store {

struct IndexedPerson
{
    qint64 number = 0;
    ClientId client;
    QList<matching::Person> accounts; ///< the portal's; then, if they are linked, CaMS's
};

/** How many people there are, deleted ones perhaps included. */
[[nodiscard]] Result<qint64> indexedPopulation(Connection &connection);
/** The names that have one of these spelling keys. */
[[nodiscard]] Result<QList<matching::BorneName>>
namesSpelt(Connection &connection, const QList<matching::Key> &spellingKeys);
/** The names with these nameKeys. */
[[nodiscard]] Result<QList<matching::BorneName>>
namesWithKeys(Connection &connection, const QList<matching::Key> &nameKeys);
/** Adds the numbers of people with one of these keys, of each 512 keys at most `most`. */
[[nodiscard]] Result<void> addPeopleWithKeys(Connection &connection,
                                             const QList<matching::Key> &keys, int most,
                                             QSet<qint64> &people);
[[nodiscard]] Result<QList<IndexedPerson>> indexedPeople(Connection &connection,
                                                         const QSet<qint64> &numbers);

/** The clients who are not linked to CaMS, by those of the keys that find them. */
[[nodiscard]] Result<QMultiHash<matching::Key, qint64>>
unlinkedWithKeys(Connection &connection, const QList<matching::Key> &keys);

/** "Not the same person": who says so of these two, and why. */
struct NotSamePerson
{
    ClientId client;
    ClientId other;
    StaffId staff;
    QString reason;
    qint64 at = 0; ///< ms UTC
};
[[nodiscard]] Result<void> insertNotSamePerson(Connection &connection, const NotSamePerson &said);

} // namespace wren::store
