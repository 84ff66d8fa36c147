// SPDX-License-Identifier: Apache-2.0
#include "app/people/peopleindex.h"

#include "models/formats/personname.h"

#include <algorithm>
#include <cstring>

namespace wren::app {

namespace {

using Column = PeopleQuery::Column;

QString nullable(const Profile &profile, Field field)
{
    return profile.has(field) ? profile.text(field) : QString();
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (QChar letter : text) {
        if (letter.isDigit())
            digits.append(letter);
    }
    return digits;
}

/** What a query can find of a person, folded the same way as the query's words. */
QByteArray searchText(const PersonRow &row)
{
    const QString text = row.firstName + u' ' + row.lastName + u' ' + row.preferredName + u' ' +
                         row.email + u' ' + row.signsInWith + u' ' + row.caNumber + u' ' +
                         row.referenceNumber + u' ' + digitsOf(row.phone);
    return foldedName(text).toUtf8() + '\n';
}

/** The query's words, the longest first. "(519) 555-0134" asks for its digits. */
QList<QByteArray> wordsOf(const QString &text)
{
    QList<QByteArray> words;
    for (const QString &word : foldedName(text).split(u' ', Qt::SkipEmptyParts)) {
        const bool lettered =
            std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
        const QString digits = digitsOf(word);
        words.append((lettered || digits.isEmpty() ? word : digits).toUtf8());
    }
    std::sort(words.begin(), words.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    return words;
}

const char *find(const char *begin, const char *end, const QByteArray &word)
{
    return static_cast<const char *>(
        memmem(begin, std::size_t(end - begin), word.constData(), std::size_t(word.size())));
}

} // namespace

PersonRow PersonRow::fromRecord(const ClientId &id, const wire::ClientRecord &record,
                                const std::optional<CamsLayer> &cams)
{
    const Profile profile = staffProfile(record.profile, cams);
    const QString own = nullable(record.profile, Field::Email);
    return {id,
            profile.fullName(),
            nullable(profile, Field::FirstName),
            nullable(profile, Field::LastName),
            nullable(profile, Field::PreferredName),
            nullable(profile, Field::Email),
            own == profile.text(Field::Email) ? QString() : own,
            nullable(profile, Field::Phone),
            record.provider,
            record.caseworker,
            record.status,
            record.inviteExpiresAt,
            record.caNumber,
            nullable(profile, Field::ReferenceNumber),
            record.createdAt};
}

// -- change

void PeopleIndex::assign(std::vector<PersonRow> rows)
{
    const Names names = std::move(m_names);
    *this = PeopleIndex();
    m_names = names;
    m_rows = std::move(rows);
    m_sortNames.reserve(m_rows.size());
    m_stretchOf.assign(m_rows.size(), nowhere);
    for (Slot slot = 0; slot < m_rows.size(); ++slot) {
        m_slots.insert(m_rows[slot].client, slot);
        m_sortNames.push_back(foldedName(m_rows[slot].lastName + u' ' + m_rows[slot].firstName));
        writeText(slot);
    }
    (void)order(Column::Name);
}

void PeopleIndex::put(const PersonRow &row)
{
    const auto known = m_slots.constFind(row.client);
    const Slot slot = known == m_slots.cend() ? freeSlot() : *known;
    if (known != m_slots.cend()) {
        displace(slot);
        eraseText(slot);
    }
    m_slots.insert(row.client, slot);
    m_rows[slot] = row;
    m_sortNames[slot] = foldedName(row.lastName + u' ' + row.firstName);
    writeText(slot);
    place(slot);
}

void PeopleIndex::remove(const ClientId &client)
{
    const auto known = m_slots.constFind(client);
    if (known == m_slots.cend())
        return;
    const Slot slot = *known;
    displace(slot);
    eraseText(slot);
    m_slots.erase(known);
    m_rows[slot] = {};
    m_free.push_back(slot);
}

void PeopleIndex::setNames(Names names)
{
    m_names = std::move(names);
    for (QString &name : m_names.providers)
        name = foldedName(name);
    for (QString &name : m_names.staff)
        name = foldedName(name);
    m_orders[std::size_t(Column::Provider)].reset();
    m_orders[std::size_t(Column::Caseworker)].reset();
}

PeopleIndex::Slot PeopleIndex::freeSlot()
{
    if (!m_free.empty()) {
        const Slot slot = m_free.back();
        m_free.pop_back();
        return slot;
    }
    m_rows.emplace_back();
    m_sortNames.emplace_back();
    m_stretchOf.push_back(nowhere);
    return Slot(m_rows.size() - 1);
}

qsizetype PeopleIndex::beginOf(std::size_t stretch) const
{
    return stretch == 0 ? 0 : m_stretches[stretch - 1].end;
}

void PeopleIndex::writeText(Slot slot)
{
    m_text.append(searchText(m_rows[slot]));
    m_stretchOf[slot] = m_stretches.size();
    m_stretches.push_back({m_text.size(), slot});
}

void PeopleIndex::eraseText(Slot slot)
{
    // Newlines match no word; the room is won back when half of it is such.
    const std::size_t stretch = std::exchange(m_stretchOf[slot], nowhere);
    std::memset(m_text.data() + beginOf(stretch), '\n',
                std::size_t(m_stretches[stretch].end - beginOf(stretch)));
    if (m_stretches.size() > 2 * std::size_t(m_slots.size()) + 1000)
        repack();
}

void PeopleIndex::repack()
{
    m_text.clear();
    m_stretches.clear();
    for (const Slot slot : std::as_const(m_slots)) {
        if (m_stretchOf[slot] != nowhere)
            writeText(slot);
    }
}

void PeopleIndex::place(Slot slot)
{
    for (std::size_t column = 0; column < columnCount; ++column) {
        if (std::optional<Order> &order = m_orders[column])
            order->insert(
                std::upper_bound(order->begin(), order->end(), slot,
                                 [&](Slot a, Slot b) { return before(Column(column), a, b); }),
                slot);
    }
}

void PeopleIndex::displace(Slot slot)
{
    for (std::size_t column = 0; column < columnCount; ++column) {
        if (std::optional<Order> &order = m_orders[column])
            order->erase(std::lower_bound(order->begin(), order->end(), slot, [&](Slot a, Slot b) {
                return before(Column(column), a, b);
            }));
    }
}

// -- order

int PeopleIndex::compare(Column column, Slot a, Slot b) const
{
    const PersonRow &x = m_rows[a];
    const PersonRow &y = m_rows[b];
    const auto staffName = [this](const PersonRow &row) {
        return row.caseworker ? m_names.staff.value(*row.caseworker) : QString();
    };
    switch (column) {
    case Column::Name:
        return 0;
    case Column::PreferredName:
        return x.preferredName.compare(y.preferredName, Qt::CaseInsensitive);
    case Column::Email:
        return x.email.compare(y.email, Qt::CaseInsensitive);
    case Column::Phone:
        return x.phone.compare(y.phone);
    case Column::Provider:
        return m_names.providers.value(x.provider).compare(m_names.providers.value(y.provider));
    case Column::Caseworker:
        return staffName(x).compare(staffName(y));
    case Column::Status:
        return int(x.status) - int(y.status);
    case Column::CreatedAt:
        return x.createdAt < y.createdAt ? -1 : int(x.createdAt > y.createdAt);
    }
    Q_UNREACHABLE();
}

bool PeopleIndex::before(Column column, Slot a, Slot b) const
{
    if (const int byColumn = compare(column, a, b))
        return byColumn < 0;
    if (const int byName = m_sortNames[a].compare(m_sortNames[b]))
        return byName < 0;
    return m_rows[a].client < m_rows[b].client;
}

const PeopleIndex::Order &PeopleIndex::order(Column column) const
{
    std::optional<Order> &order = m_orders[std::size_t(column)];
    if (!order) {
        order.emplace(m_slots.cbegin(), m_slots.cend());
        std::sort(order->begin(), order->end(),
                  [&](Slot a, Slot b) { return before(column, a, b); });
    }
    return *order;
}

// -- search

const PersonRow *PeopleIndex::find(const ClientId &client) const
{
    const auto known = m_slots.constFind(client);
    return known == m_slots.cend() ? nullptr : &m_rows[*known];
}

std::optional<PeopleIndex::Slot> PeopleIndex::slotOf(const ClientId &client) const
{
    const auto known = m_slots.constFind(client);
    return known == m_slots.cend() ? std::nullopt : std::optional(*known);
}

std::vector<bool> PeopleIndex::matching(const QString &text) const
{
    const QList<QByteArray> words = wordsOf(text);
    std::vector<bool> matches(m_rows.size(), words.isEmpty());
    if (words.isEmpty())
        return matches;
    const char *const begin = m_text.constData();
    const char *const end = begin + m_text.size();
    std::size_t stretch = 0; // hits and stretches come in the same order, so both walk on together
    for (const char *at = begin; (at = app::find(at, end, words.first()));) {
        while (at - begin >= m_stretches[stretch].end)
            ++stretch;
        const char *const textBegin = begin + beginOf(stretch);
        const char *const textEnd = begin + m_stretches[stretch].end;
        matches[m_stretches[stretch].slot] =
            std::all_of(words.begin() + 1, words.end(), [&](const QByteArray &word) {
                return app::find(textBegin, textEnd, word) != nullptr;
            });
        at = textEnd;
    }
    return matches;
}

bool PeopleIndex::passes(const PersonRow &row, const PeopleQuery &query)
{
    return (!query.caseworker || row.caseworker == query.caseworker) &&
           (!query.provider || row.provider == *query.provider) &&
           (!query.status || row.status == *query.status);
}

std::vector<PeopleIndex::Slot> PeopleIndex::search(const PeopleQuery &query) const
{
    const std::vector<bool> matches = matching(query.text);
    std::vector<Slot> found;
    found.reserve(m_slots.size());
    for (const Slot slot : order(query.sortBy)) {
        if (matches[slot] && passes(m_rows[slot], query))
            found.push_back(slot);
    }
    if (query.order == Qt::DescendingOrder)
        std::reverse(found.begin(), found.end());
    return found;
}

} // namespace wren::app
