// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/matching/person.h"

#include <QList>

/**
 * The keys by which a database finds whom to compare. Each is a 64-bit hash of what it stands for,
 * the same on every machine for ever: raise keysVersion when what is made changes, and hubs make
 * their index anew.
 */
namespace wren::matching {

using Key = qint64;

inline constexpr int keysVersion = 4;

[[nodiscard]] Key nameKey(const QString &word);
/** The two words in one person's first and last name, whichever is which. */
[[nodiscard]] Key pairKey(const QString &a, const QString &b);
/** The word is all there is of the name. */
[[nodiscard]] Key onlyNameKey(const QString &word);
[[nodiscard]] Key birthDateKey(const QString &date);
[[nodiscard]] Key phoneKey(const QString &phone);
[[nodiscard]] Key emailKey(const QString &email);
/** What stands before the @, up to a '+', without dots. */
[[nodiscard]] Key emailNameKey(const QString &email);
/** One word of the name and the postal code. No word: of people who have but one name. */
[[nodiscard]] Key postalNameKey(const QString &postalCode, const QString &word);

/** A house, not a street alone; `street` comparable (street.h). */
[[nodiscard]] Key streetKey(const QString &street);

/** Every word and joined form of the names that the accounts of one person give, each once. */
[[nodiscard]] QStringList personNames(const QList<Person> &accounts);
/** By which the person is found, whichever account is asked for; each once. */
[[nodiscard]] QList<Key> personKeys(const QList<Person> &accounts);

/**
 * By which a name is found from a misspelt one: each form with one letter less, how it sounds, its
 * first and its last letters. Two names one typing error apart share at least one.
 */
[[nodiscard]] QList<Key> spellingKeys(const QString &word);

} // namespace wren::matching
