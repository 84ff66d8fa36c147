// SPDX-License-Identifier: Apache-2.0
#include "app/people/peopleindex.h"

#include "app/async/everycore.h"
#include "models/formats/personname.h"
#include "models/worksteps.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace wren::app {

namespace {

using Column = PeopleQuery::Column;

constexpr quint64 stepsToWrite = 20; ///< its texts are folded and packed
constexpr quint64 bytesScannedAStep = 500;
constexpr quint64 rowsPassedAStep = 10;

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

/** What a query can find of a person, folded the same way as the query's words; numbers also as
 * their digits, which is what a word of digits and marks asks for ("12/345"). */
QByteArray searchText(const PersonRow &row)
{
    const QString text = row.firstName + u' ' + row.lastName + u' ' + row.preferredName + u' ' +
                         row.email + u' ' + row.signsInWith + u' ' + row.caNumber + u' ' +
                         row.referenceNumber + u' ' + digitsOf(row.referenceNumber) + u' ' +
                         digitsOf(row.phone);
    return foldedName(text).toUtf8() + '\n';
}

QString sortName(const PersonRow &row)
{
    return foldedName(row.lastName + u' ' + row.firstName);
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

/** Where the word (not empty) begins first in the bytes up to `end`; null: nowhere. */
const char *find(const char *at, const char *end, const QByteArray &word)
{
#ifdef __SSE2__
    // Sixteen places at a time: those where both its first and its last byte stand.
    const std::size_t size = std::size_t(word.size());
    const __m128i first = _mm_set1_epi8(word.front());
    const __m128i last = _mm_set1_epi8(word.back());
    const auto sixteen = [](const char *from) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
    };
    for (; std::size_t(end - at) >= size + sizeof(__m128i); at += sizeof(__m128i)) {
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(sixteen(at), first),
                                           _mm_cmpeq_epi8(sixteen(at + size - 1), last));
        for (unsigned places = unsigned(_mm_movemask_epi8(both)); places; places &= places - 1) {
            const char *const place = at + std::countr_zero(places);
            if (std::memcmp(place, word.constData(), size) == 0)
                return place;
        }
    }
#endif
    const std::string_view rest(at, std::size_t(end - at));
    const std::size_t place =
        rest.find(std::string_view(word.constData(), std::size_t(word.size())));
    return place == std::string_view::npos ? nullptr : at + place;
}

} // namespace

const QList<Field> &PersonRow::fields()
{
    static const QList<Field> fields{Field::FirstName, Field::LastName, Field::PreferredName,
                                     Field::Email,     Field::Phone,    Field::ReferenceNumber};
    return fields;
}

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

PeopleIndex::~PeopleIndex()
{
    countSteps(5 * m_rows.size()); // a row is several texts to free
}

// -- change

void PeopleIndex::assign(std::vector<PersonRow> rows)
{
    PeopleIndex fresh;
    fresh.m_providerRanks = std::move(m_providerRanks);
    fresh.m_staffRanks = std::move(m_staffRanks);
    *this = std::move(fresh);
    m_rows = std::move(rows);
    countSteps(stepsToWrite * m_rows.size());
    m_stretchOf.assign(m_rows.size(), nowhere);
    m_sortNames.resize(m_rows.size());
    for (std::vector<quint64> &keys : m_sortKeys)
        keys.resize(m_rows.size());
    const std::vector<QByteArray> texts = foldOnEveryCore();
    for (Slot slot = 0; slot < m_rows.size(); ++slot) {
        m_slots.insert(m_rows[slot].client, slot);
        writeText(slot, texts[slot]);
    }
    orderOnEveryCore();
}

/** Sort names and keys of every row; the texts that a query looks through. */
std::vector<QByteArray> PeopleIndex::foldOnEveryCore()
{
    struct Part
    {
        Slot begin;
        Slot end;
    };
    constexpr Slot partSize = 512;
    const Slot size = Slot(m_rows.size());
    std::vector<QByteArray> texts(size);
    {
        OnEveryCore<Part> cores([&](const Part &part) {
            for (Slot slot = part.begin; slot < part.end; ++slot) {
                m_sortNames[slot] = sortName(m_rows[slot]);
                writeSortKeys(slot);
                texts[slot] = searchText(m_rows[slot]);
            }
        });
        for (Slot begin = 0; begin < size; begin += partSize)
            cores.give({begin, std::min(size, begin + partSize)});
    }
    return texts;
}

void PeopleIndex::change(const std::vector<PersonRow> &rows, const QList<ClientId> &gone)
{
    std::vector<bool> touched(m_rows.size());
    bool any = false;
    const auto touch = [&](const ClientId &client) {
        if (const std::optional<Slot> slot = slotOf(client))
            any = touched[*slot] = true;
    };
    for (const PersonRow &row : rows)
        touch(row.client);
    for (const ClientId &client : gone)
        touch(client);
    if (any)
        displace(touched);
    for (const ClientId &client : gone)
        forget(client);
    std::vector<Slot> written;
    written.reserve(rows.size());
    for (const PersonRow &row : rows)
        written.push_back(write(row));
    place(std::move(written));
}

PeopleIndex::Slot PeopleIndex::write(const PersonRow &row)
{
    countSteps(stepsToWrite);
    const std::optional<Slot> known = slotOf(row.client);
    const Slot slot = known ? *known : freeSlot();
    if (known)
        eraseText(slot);
    m_slots.insert(row.client, slot);
    m_rows[slot] = row;
    m_sortNames[slot] = sortName(row);
    writeText(slot, searchText(row));
    writeSortKeys(slot);
    return slot;
}

void PeopleIndex::forget(const ClientId &client)
{
    const std::optional<Slot> slot = slotOf(client);
    if (!slot)
        return;
    eraseText(*slot);
    m_slots.remove(client);
    m_rows[*slot] = {};
    m_free.push_back(*slot);
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
    for (std::vector<quint64> &keys : m_sortKeys)
        keys.push_back(0);
    return Slot(m_rows.size() - 1);
}

qsizetype PeopleIndex::beginOf(std::size_t stretch) const
{
    return stretch == 0 ? 0 : m_stretches[stretch - 1].end;
}

void PeopleIndex::writeText(Slot slot, const QByteArray &text)
{
    m_text.append(text);
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
    countSteps(m_stretches.size() / 4);
    QByteArray text;
    text.reserve(m_text.size());
    std::vector<Stretch> stretches;
    stretches.reserve(m_stretches.size());
    for (std::size_t at = 0; at < m_stretches.size(); ++at) {
        const Slot slot = m_stretches[at].slot;
        if (m_stretchOf[slot] != at)
            continue;
        text.append(m_text.constData() + beginOf(at), m_stretches[at].end - beginOf(at));
        m_stretchOf[slot] = stretches.size();
        stretches.push_back({text.size(), slot});
    }
    m_text = std::move(text);
    m_stretches = std::move(stretches);
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
    countSteps(quint64(m_text.size()) / bytesScannedAStep);
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
    countSteps(quint64(m_slots.size()) / rowsPassedAStep);
    for (const Slot slot : order(query.sortBy)) {
        if (matches[slot] && passes(m_rows[slot], query))
            found.push_back(slot);
    }
    if (query.order == Qt::DescendingOrder)
        std::reverse(found.begin(), found.end());
    return found;
}

} // namespace wren::app
