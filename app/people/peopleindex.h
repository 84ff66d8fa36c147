// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cams.h"
#include "models/ids.h"
#include "models/wire/records.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <vector>

namespace wren::app {

/** One client as lists show it. */
struct PersonRow
{
    ClientId client;
    QString name; ///< "First Last"
    QString firstName;
    QString lastName;
    QString preferredName; ///< null if none, as all below
    QString email;         ///< R43: CaMS's where CaMS holds one
    QString signsInWith;   ///< the portal's address, where that is another one
    QString phone;         ///< E.164
    ProviderId provider;
    std::optional<StaffId> caseworker;
    wire::PortalStatus status = wire::PortalStatus::Invited;
    std::optional<qint64> inviteExpiresAt;
    QString caNumber;
    QString referenceNumber;
    qint64 createdAt = 0;
    /** ms UTC: a change of the address waits for an answer until then (R41, R44); 0: none does. */
    qint64 emailPendingUntil = 0;
    bool waits = false;    ///< something saved here has not come back from the hub yet
    bool conflict = false; ///< a field asks for a choice

    /** Of the profile: what fromRecord() looks at. */
    [[nodiscard]] static const QList<Field> &fields();
    /** With what staff see: CaMS's values where CaMS holds them. */
    [[nodiscard]] static PersonRow fromRecord(const ClientId &id, const wire::ClientRecord &record,
                                              const std::optional<CamsLayer> &cams = {});
    friend bool operator==(const PersonRow &, const PersonRow &) = default;
};

/** What the list is asked. Empty criteria match everybody. */
struct PeopleQuery
{
    enum class Column {
        Name,
        PreferredName,
        Email,
        Phone,
        Provider,
        Caseworker,
        Status,
        CreatedAt
    };

    QString text;                      ///< words that all must occur, in any order (R6)
    std::optional<StaffId> caseworker; ///< "My clients only", or a filter
    std::optional<ProviderId> provider;
    std::optional<wire::PortalStatus> status;
    Column sortBy = Column::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
};

/**
 * Every client one may see, in memory, their searchable text folded and packed so that a key press
 * over 100,000 is one scan. A value of one thread (movable: built on one, used on another).
 */
class PeopleIndex
{
public:
    /** Names a client for as long as it is in the index; small, dense, used again after removal. */
    using Slot = quint32;
    /** Names of providers and caseworkers, to sort by. Set before the first query; see
     * namesChanged. */
    struct Names
    {
        QHash<ProviderId, QString> providers;
        QHash<StaffId, QString> staff;
    };

    PeopleIndex() = default;
    PeopleIndex(PeopleIndex &&) = default;
    PeopleIndex &operator=(PeopleIndex &&) = default;
    ~PeopleIndex();

    /** Replaces everything and makes every order: for a thread that may take its time. */
    void assign(std::vector<PersonRow> rows);
    /** What a page of the feed brought; each client once. Among 100,000 some milliseconds. */
    void change(const std::vector<PersonRow> &rows, const QList<ClientId> &gone);
    void put(const PersonRow &row) { change({row}, {}); }
    void remove(const ClientId &client) { change({}, {client}); }
    void setNames(const Names &names);
    /** Whether it sorts by these names already: other ones take their time. */
    [[nodiscard]] bool hasNames(const Names &names) const;

    /** Who matches, in the order asked; equal ones by name, then id. */
    [[nodiscard]] std::vector<Slot> search(const PeopleQuery &query) const;
    [[nodiscard]] const PersonRow &row(Slot slot) const { return m_rows[slot]; }
    [[nodiscard]] const PersonRow *find(const ClientId &client) const; ///< null if not there
    [[nodiscard]] std::optional<Slot> slotOf(const ClientId &client) const;
    [[nodiscard]] int size() const { return int(m_slots.size()); }

private:
    /** One person's stretch of m_text, up to `end`; it begins where the one before ends. */
    struct Stretch
    {
        qsizetype end = 0;
        Slot slot = 0;
    };
    static constexpr std::size_t nowhere = std::size_t(-1);
    using Order = std::vector<Slot>;
    static constexpr std::size_t columnCount = 8;

    [[nodiscard]] std::vector<bool> matching(const QString &text) const;
    [[nodiscard]] static bool passes(const PersonRow &row, const PeopleQuery &query);
    [[nodiscard]] const Order &order(PeopleQuery::Column column) const;
    [[nodiscard]] Order makeOrder(PeopleQuery::Column column) const;
    [[nodiscard]] bool before(PeopleQuery::Column column, Slot a, Slot b) const;
    [[nodiscard]] int compare(PeopleQuery::Column column, Slot a, Slot b) const;
    [[nodiscard]] quint64 makeSortKey(PeopleQuery::Column column, Slot slot) const;
    [[nodiscard]] const QString &sortText(PeopleQuery::Column column, Slot slot) const;
    [[nodiscard]] qsizetype beginOf(std::size_t stretch) const;
    [[nodiscard]] Slot freeSlot();
    [[nodiscard]] std::vector<QByteArray> foldOnEveryCore();
    void orderOnEveryCore();
    void writeText(Slot slot, const QByteArray &text);
    void eraseText(Slot slot);
    [[nodiscard]] Slot write(const PersonRow &row);
    void forget(const ClientId &client);
    void writeSortKeys(Slot slot);
    void place(std::vector<Slot> changed);
    void rankNames() const;
    void displace(const std::vector<bool> &touched);
    void repack();

    QHash<ProviderId, quint64> m_providerRanks; ///< by name, from 1; equal names are equal
    QHash<StaffId, quint64> m_staffRanks;
    std::vector<PersonRow> m_rows;                            ///< by slot
    std::vector<QString> m_sortNames;                         ///< by slot: folded "last first"
    std::array<std::vector<quint64>, columnCount> m_sortKeys; ///< by column and slot
    std::vector<Slot> m_free;
    QHash<ClientId, Slot> m_slots;
    QByteArray
        m_text; ///< the folded texts, each ended by a newline; given up ones are newlines only
    std::vector<Stretch> m_stretches;     ///< of m_text, in its order
    std::vector<std::size_t> m_stretchOf; ///< by slot: index in m_stretches
    mutable std::array<std::optional<Order>, columnCount> m_orders; ///< made when first asked for
    mutable std::vector<quint32> m_nameRanks; ///< by slot: its place in the order of names
};

} // namespace wren::app
