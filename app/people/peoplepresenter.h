// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/people/peopleindex.h"

#include <QObject>

#include <functional>

namespace wren::app {

/** What the list can be narrowed to; an expired invite is not counted as Invited. */
enum class PeopleStatus { Everyone, Invited, InviteExpired, Active, Deactivated };

/** What the presenter reads from; all outlive it. */
struct PeopleSources
{
    const PeopleIndex &index;
    StaffId self; ///< whose clients "My clients only" means
    std::function<QString(const ProviderId &)> providerName;
    std::function<QString(const StaffId &)> staffName;
    std::function<qint64()> now; ///< ms UTC
};

/**
 * My Clients / People (R6): what is asked, who answers to it, and which client is the current one.
 * Every intent answers at once from the index. GUI thread.
 */
class PeoplePresenter : public QObject
{
    Q_OBJECT

public:
    using Slot = PeopleIndex::Slot;
    using Column = PeopleQuery::Column;

    struct State
    {
        QString search;
        bool mineOnly = false;
        PeopleStatus status = PeopleStatus::Everyone;
        bool emailPendingOnly = false; ///< a change of the address waits for an answer (R41, R44)
        Column sortBy = Column::Name;
        Qt::SortOrder order = Qt::AscendingOrder;
        std::vector<Slot> shown;         ///< in the order asked
        int total = 0;                   ///< clients on this computer
        bool loading = true;             ///< the copy is still being read or first fetched
        std::optional<ClientId> current; ///< a client of `shown`, whenever anybody is shown
    };

    explicit PeoplePresenter(PeopleSources sources, QObject *parent = nullptr);

    // -- intents
    void search(const QString &text);
    void showMineOnly(bool mineOnly);
    void showStatus(PeopleStatus status);
    void showEmailPendingOnly(bool pendingOnly);
    void sort(Column column, Qt::SortOrder order);
    void choose(const ClientId &client);
    /** Everybody again: no words, no filter. */
    void clearFilters();

    // -- facts
    void setLoading(bool loading);
    /** The index changed, or names or the time of day did. */
    void refresh();

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] const PersonRow &person(Slot slot) const { return m_sources.index.row(slot); }
    [[nodiscard]] const PersonRow *currentPerson() const;
    [[nodiscard]] std::optional<Slot> currentSlot() const;
    [[nodiscard]] PeopleStatus statusOf(const PersonRow &person) const;
    [[nodiscard]] QString providerName(const PersonRow &person) const;
    [[nodiscard]] QString caseworkerName(const PersonRow &person) const;

signals:
    void stateChanged();
    /** What rows say may have changed, besides which are shown. */
    void rowsChanged();

private:
    void ask();
    [[nodiscard]] bool passesClock(const PersonRow &person) const;
    void keepCurrent();

    PeopleSources m_sources;
    State m_state;
};

} // namespace wren::app
