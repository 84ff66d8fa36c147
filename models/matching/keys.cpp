// SPDX-License-Identifier: Apache-2.0
#include "models/matching/keys.h"

#include "models/matching/phoneticcode.h"
#include "models/matching/street.h"

#include <QSet>

namespace wren::matching {

namespace {

/** FNV-1a over UTF-16 with a last stir; not meant to withstand anybody, only to be the same. */
Key hashOf(char kind, QStringView text)
{
    quint64 hash = 14695981039346656037ULL;
    const auto add = [&hash](unsigned byte) {
        hash = (hash ^ byte) * 1099511628211ULL;
    };
    add(static_cast<unsigned char>(kind));
    for (const QChar c : text) {
        add(c.unicode() & 0xffU);
        add(c.unicode() >> 8U);
    }
    hash ^= hash >> 32U;
    hash *= 0xd6e8feb86659fd93ULL;
    hash ^= hash >> 32U;
    return Key(hash);
}

void addOnce(QList<Key> &keys, Key key)
{
    if (!keys.contains(key))
        keys << key;
}

QStringList givenSpellings(const Person &person)
{
    QStringList given = person.first.spellings() + person.preferred.spellings();
    given.removeDuplicates();
    return given;
}

void addNameKeys(QList<Key> &keys, const Person &person)
{
    const QStringList given = givenSpellings(person);
    const QStringList last = person.last.spellings();
    for (const QString &word : given + last) {
        addOnce(keys, nameKey(word));
        if (given.isEmpty() || last.isEmpty())
            addOnce(keys, onlyNameKey(word));
        if (!person.postalCode.isEmpty())
            addOnce(keys, postalNameKey(person.postalCode, word));
    }
    if (!person.postalCode.isEmpty() && (given.isEmpty() || last.isEmpty()))
        addOnce(keys, postalNameKey(person.postalCode, {}));
    for (const QString &a : given) {
        for (const QString &b : last)
            addOnce(keys, pairKey(a, b));
    }
}

void addDetailKeys(QList<Key> &keys, const Person &person)
{
    if (!person.birthDate.isEmpty())
        addOnce(keys, birthDateKey(person.birthDate));
    if (!person.phone.isEmpty())
        addOnce(keys, phoneKey(person.phone));
    if (!person.email.isEmpty()) {
        addOnce(keys, emailKey(person.email));
        addOnce(keys, emailNameKey(person.email));
    }
    if (hasNumber(person.street))
        addOnce(keys, streetKey(person.street));
}

} // namespace

Key nameKey(const QString &word)
{
    return hashOf('n', word);
}

Key pairKey(const QString &a, const QString &b)
{
    return a < b ? hashOf('p', QString(a + u' ' + b)) : hashOf('p', QString(b + u' ' + a));
}

Key onlyNameKey(const QString &word)
{
    return hashOf('o', word);
}

Key birthDateKey(const QString &date)
{
    return hashOf('b', date);
}

Key phoneKey(const QString &phone)
{
    return hashOf('t', phone);
}

Key emailKey(const QString &email)
{
    return hashOf('e', email);
}

Key emailNameKey(const QString &email)
{
    QString name = email.section(u'@', 0, 0).section(u'+', 0, 0);
    name.remove(u'.');
    return hashOf('m', name);
}

Key postalNameKey(const QString &postalCode, const QString &word)
{
    return hashOf('z', QString(postalCode + u' ' + word));
}

Key streetKey(const QString &street)
{
    return hashOf('a', street);
}

QStringList personNames(const QList<Person> &accounts)
{
    QStringList names;
    for (const Person &person : accounts)
        names += givenSpellings(person) + person.last.spellings();
    names.removeDuplicates();
    return names;
}

QList<Key> personKeys(const QList<Person> &accounts)
{
    QList<Key> keys;
    for (const Person &person : accounts) {
        addNameKeys(keys, person);
        addDetailKeys(keys, person);
    }
    return keys;
}

QList<Key> spellingKeys(const QString &word)
{
    constexpr qsizetype longest = 20; // of longer ones the beginning will do
    constexpr qsizetype half = 4;
    const QString start = word.left(longest);
    QList<Key> keys{hashOf('d', start)};
    for (qsizetype i = 0; start.size() > 2 && i < start.size(); ++i)
        addOnce(keys, hashOf('d', QString(start.left(i) + start.mid(i + 1))));
    const QString sound = phoneticCode(word);
    if (sound.size() > 1)
        addOnce(keys, hashOf('s', sound));
    if (word.size() > half) {
        addOnce(keys, hashOf('f', word.left(half)));
        addOnce(keys, hashOf('l', word.right(half)));
    }
    return keys;
}

} // namespace wren::matching
