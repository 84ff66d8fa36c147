// SPDX-License-Identifier: Apache-2.0
// The part of PeopleIndex that keeps everybody in the order of each column.
#include "app/people/peopleindex.h"

#include "app/async/everycore.h"
#include "models/formats/personname.h"
#include "models/worksteps.h"

#include <algorithm>
#include <bit>
#include <map>
#include <ranges>

namespace wren::app {

namespace {

using Column = PeopleQuery::Column;

constexpr quint64 rowsMovedAStep = 50;

char16_t folded(QChar letter)
{
    const char16_t unit = letter.unicode();
    if (unit < 0x80)
        return unit >= u'A' && unit <= u'Z' ? char16_t(unit + (u'a' - u'A')) : unit;
    return char16_t(QChar::toCaseFolded(char32_t(unit)));
}

/** Texts are in the order of their first letters, as compareFolded() says, or those are equal. */
quint64 firstLetters(const QString &text)
{
    constexpr qsizetype letterCount = 8;
    constexpr quint64 beyond = 0xff; // which one it is, and what follows, the texts tell
    quint64 letters = 0;
    bool told = true;
    for (qsizetype i = 0; i < letterCount; ++i) {
        const quint64 unit = told && i < text.size() ? folded(text[i]) : 0;
        told = told && unit < beyond;
        letters = letters << 8 | std::min(unit, beyond);
    }
    return letters;
}

/** The same of E.164 numbers: all of one fits. */
quint64 firstDigits(const QString &number)
{
    constexpr qsizetype digitCount = 16;
    constexpr quint64 beyond = 0xf;
    quint64 digits = 0;
    bool told = true;
    for (qsizetype i = 0; i < digitCount; ++i) {
        quint64 digit = 0;
        if (told && i < number.size()) {
            const char16_t unit = number[i].unicode();
            digit = unit == u'+' ? 1 : unit >= u'0' && unit <= u'9' ? unit - u'0' + 2 : beyond;
        }
        told = told && digit < beyond;
        digits = digits << 4 | digit;
    }
    return digits;
}

int compareFolded(const QString &a, const QString &b)
{
    const qsizetype shared = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < shared; ++i) {
        if (a[i] == b[i])
            continue;
        if (const int difference = int(folded(a[i])) - int(folded(b[i])))
            return difference;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

/** Where each stands in the order of the names, from 1. */
template<typename Id>
QHash<Id, quint64> ranksOf(const QHash<Id, QString> &names)
{
    std::map<QString, quint64> ranks;
    for (const QString &name : names)
        ranks.emplace(foldedName(name), 0);
    quint64 rank = 0;
    for (auto &named : ranks)
        named.second = ++rank;
    QHash<Id, quint64> byId;
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        byId.insert(name.key(), ranks[foldedName(name.value())]);
    return byId;
}

} // namespace

bool PeopleIndex::hasNames(const Names &names) const
{
    return ranksOf(names.providers) == m_providerRanks && ranksOf(names.staff) == m_staffRanks;
}

void PeopleIndex::setNames(const Names &names)
{
    if (hasNames(names))
        return;
    m_providerRanks = ranksOf(names.providers);
    m_staffRanks = ranksOf(names.staff);
    countSteps(m_rows.size());
    for (const Column column : {Column::Provider, Column::Caseworker}) {
        m_orders[std::size_t(column)].reset();
        std::vector<quint64> &keys = m_sortKeys[std::size_t(column)];
        for (Slot slot = 0; slot < keys.size(); ++slot)
            keys[slot] = makeSortKey(column, slot);
    }
}

void PeopleIndex::writeSortKeys(Slot slot)
{
    for (std::size_t column = 0; column < columnCount; ++column)
        m_sortKeys[column][slot] = makeSortKey(Column(column), slot);
}

void PeopleIndex::place(std::vector<Slot> changed)
{
    std::sort(changed.begin(), changed.end(),
              [&](Slot a, Slot b) { return before(Column::Name, a, b); });
    for (std::size_t column = 0; column < columnCount; ++column) {
        if (!m_orders[column] || changed.empty())
            continue;
        std::vector<Slot> placed = changed; // equal ones stay in the order of names
        std::stable_sort(placed.begin(), placed.end(),
                         [&](Slot a, Slot b) { return compare(Column(column), a, b) < 0; });
        Order &order = *m_orders[column];
        countSteps(order.size() / rowsMovedAStep);
        auto unmoved = std::ptrdiff_t(order.size());
        order.resize(order.size() + placed.size());
        auto to = order.end(); // from the last backwards, in the room that the order has
        for (const Slot slot : placed | std::views::reverse) {
            const auto end = order.begin() + unmoved;
            const auto at = std::upper_bound(order.begin(), end, slot, [&](Slot a, Slot b) {
                return before(Column(column), a, b);
            });
            to = std::move_backward(at, end, to);
            *--to = slot;
            unmoved = at - order.begin();
        }
        if (Column(column) == Column::Name)
            rankNames();
    }
}

void PeopleIndex::rankNames() const
{
    countSteps(m_rows.size() / rowsMovedAStep);
    m_nameRanks.resize(m_rows.size());
    quint32 rank = 0;
    for (const Slot slot : *m_orders[std::size_t(Column::Name)])
        m_nameRanks[slot] = ++rank;
}

void PeopleIndex::displace(const std::vector<bool> &touched)
{
    for (std::optional<Order> &order : m_orders) {
        countSteps(order ? order->size() / rowsMovedAStep : 0);
        if (order)
            std::erase_if(*order, [&touched](Slot slot) { return touched[slot]; });
    }
}

/** The text that a column is sorted by; the others are sorted by their key alone. */
const QString &PeopleIndex::sortText(Column column, Slot slot) const
{
    static const QString none;
    switch (column) {
    case Column::Name:
        return m_sortNames[slot];
    case Column::PreferredName:
        return m_rows[slot].preferredName;
    case Column::Email:
        return m_rows[slot].email;
    case Column::Phone:
        return m_rows[slot].phone;
    case Column::Provider:
    case Column::Caseworker:
    case Column::Status:
    case Column::CreatedAt:
        break;
    }
    return none;
}

/** Sorts as its column does, but for texts that begin alike. */
quint64 PeopleIndex::makeSortKey(Column column, Slot slot) const
{
    const PersonRow &row = m_rows[slot];
    switch (column) {
    case Column::Name:
    case Column::PreferredName:
    case Column::Email:
        return firstLetters(sortText(column, slot));
    case Column::Phone:
        return firstDigits(row.phone);
    case Column::Provider:
        return m_providerRanks.value(row.provider);
    case Column::Caseworker:
        return row.caseworker ? m_staffRanks.value(*row.caseworker) : 0;
    case Column::Status:
        return quint64(row.status);
    case Column::CreatedAt:
        return quint64(row.createdAt) ^ (quint64(1) << 63); // before 1970 comes first
    }
    Q_UNREACHABLE();
}

int PeopleIndex::compare(Column column, Slot a, Slot b) const
{
    countSteps(1);
    const std::vector<quint64> &keys = m_sortKeys[std::size_t(column)];
    const quint64 x = keys[a];
    const quint64 y = keys[b];
    if (x != y)
        return x < y ? -1 : 1;
    return compareFolded(sortText(column, a), sortText(column, b));
}

bool PeopleIndex::before(Column column, Slot a, Slot b) const
{
    if (const int byColumn = compare(column, a, b))
        return byColumn < 0;
    return column == Column::Name ? m_rows[a].client < m_rows[b].client
                                  : m_nameRanks[a] < m_nameRanks[b];
}

const PeopleIndex::Order &PeopleIndex::order(Column column) const
{
    std::optional<Order> &order = m_orders[std::size_t(column)];
    if (!order) {
        order = makeOrder(column);
        if (column == Column::Name)
            rankNames();
    }
    return *order;
}

void PeopleIndex::orderOnEveryCore()
{
    (void)order(Column::Name); // the others stand on it
    OnEveryCore<Column> cores(
        [this](Column column) { m_orders[std::size_t(column)] = makeOrder(column); });
    for (std::size_t column = std::size_t(Column::Name) + 1; column < columnCount; ++column)
        cores.give(Column(column));
}

/** Numbers are compared before texts; equal ones of another column stay in the order of names. */
PeopleIndex::Order PeopleIndex::makeOrder(Column column) const
{
    struct Keyed
    {
        quint64 key;
        Slot slot;
    };
    const std::vector<quint64> &keys = m_sortKeys[std::size_t(column)];
    std::vector<Keyed> keyed;
    keyed.reserve(std::size_t(m_slots.size()));
    const quint64 size = quint64(m_slots.size());
    countSteps(size * quint64(std::bit_width(size)) / 2); // those that their numbers part
    if (column == Column::Name) {
        for (const Slot slot : m_slots)
            keyed.push_back({keys[slot], slot});
        std::sort(keyed.begin(), keyed.end(), [&](const Keyed &a, const Keyed &b) {
            return a.key != b.key ? a.key < b.key : before(column, a.slot, b.slot);
        });
    } else {
        for (const Slot slot : order(Column::Name))
            keyed.push_back({keys[slot], slot});
        std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed &a, const Keyed &b) {
            return a.key != b.key
                       ? a.key < b.key
                       : compareFolded(sortText(column, a.slot), sortText(column, b.slot)) < 0;
        });
    }
    Order order;
    order.reserve(keyed.size());
    for (const Keyed &one : keyed)
        order.push_back(one.slot);
    return order;
}

} // namespace wren::app
