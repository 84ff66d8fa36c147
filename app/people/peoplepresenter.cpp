// SPDX-License-Identifier: Apache-2.0
#include "app/people/peoplepresenter.h"

#include <algorithm>

namespace wren::app {

namespace {

/** What the index can answer by itself; an expired invite is told by the clock. */
std::optional<wire::PortalStatus> indexed(PeopleStatus status)
{
    switch (status) {
    case PeopleStatus::Everyone:
        return std::nullopt;
    case PeopleStatus::Invited:
    case PeopleStatus::InviteExpired:
        return wire::PortalStatus::Invited;
    case PeopleStatus::Active:
        return wire::PortalStatus::Active;
    case PeopleStatus::Deactivated:
        return wire::PortalStatus::Deactivated;
    }
    return std::nullopt;
}

bool needsClock(PeopleStatus status)
{
    return status == PeopleStatus::Invited || status == PeopleStatus::InviteExpired;
}

} // namespace

PeoplePresenter::PeoplePresenter(PeopleSources sources, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
{}

void PeoplePresenter::search(const QString &text)
{
    if (text == m_state.search)
        return;
    m_state.search = text;
    ask();
}

void PeoplePresenter::showMineOnly(bool mineOnly)
{
    if (mineOnly == m_state.mineOnly)
        return;
    m_state.mineOnly = mineOnly;
    ask();
}

void PeoplePresenter::showStatus(PeopleStatus status)
{
    if (status == m_state.status)
        return;
    m_state.status = status;
    ask();
}

void PeoplePresenter::showEmailPendingOnly(bool pendingOnly)
{
    if (pendingOnly == m_state.emailPendingOnly)
        return;
    m_state.emailPendingOnly = pendingOnly;
    ask();
}

void PeoplePresenter::sort(Column column, Qt::SortOrder order)
{
    if (column == m_state.sortBy && order == m_state.order)
        return;
    m_state.sortBy = column;
    m_state.order = order;
    ask();
}

void PeoplePresenter::choose(const ClientId &client)
{
    if (m_state.current == client)
        return;
    m_state.current = client;
    emit stateChanged();
}

void PeoplePresenter::clearFilters()
{
    m_state.search.clear();
    m_state.mineOnly = false;
    m_state.status = PeopleStatus::Everyone;
    m_state.emailPendingOnly = false;
    ask();
}

void PeoplePresenter::setLoading(bool loading)
{
    if (loading == m_state.loading)
        return;
    m_state.loading = loading;
    emit stateChanged();
}

void PeoplePresenter::refresh()
{
    ask();
    emit rowsChanged();
}

bool PeoplePresenter::isFiltered() const
{
    return !m_state.search.trimmed().isEmpty() || m_state.mineOnly ||
           m_state.status != PeopleStatus::Everyone || m_state.emailPendingOnly;
}

const PersonRow *PeoplePresenter::currentPerson() const
{
    return m_state.current ? m_sources.index.find(*m_state.current) : nullptr;
}

std::optional<PeoplePresenter::Slot> PeoplePresenter::currentSlot() const
{
    const std::optional<Slot> slot =
        m_state.current ? m_sources.index.slotOf(*m_state.current) : std::nullopt;
    const bool shown =
        slot && std::find(m_state.shown.begin(), m_state.shown.end(), *slot) != m_state.shown.end();
    return shown ? slot : std::nullopt;
}

PeopleStatus PeoplePresenter::statusOf(const PersonRow &person) const
{
    switch (person.status) {
    case wire::PortalStatus::Invited:
        return person.inviteExpiresAt && *person.inviteExpiresAt <= m_sources.now()
                   ? PeopleStatus::InviteExpired
                   : PeopleStatus::Invited;
    case wire::PortalStatus::Active:
        return PeopleStatus::Active;
    case wire::PortalStatus::Deactivated:
        return PeopleStatus::Deactivated;
    }
    return PeopleStatus::Everyone;
}

QString PeoplePresenter::providerName(const PersonRow &person) const
{
    return m_sources.providerName(person.provider);
}

QString PeoplePresenter::caseworkerName(const PersonRow &person) const
{
    return person.caseworker ? m_sources.staffName(*person.caseworker) : QString();
}

void PeoplePresenter::ask()
{
    PeopleQuery query;
    query.text = m_state.search;
    if (m_state.mineOnly)
        query.caseworker = m_sources.self;
    query.status = indexed(m_state.status);
    query.sortBy = m_state.sortBy;
    query.order = m_state.order;
    m_state.shown = m_sources.index.search(query);
    if (needsClock(m_state.status) || m_state.emailPendingOnly) {
        std::erase_if(m_state.shown,
                      [this](Slot slot) { return !passesClock(m_sources.index.row(slot)); });
    }
    m_state.total = m_sources.index.size();
    keepCurrent();
    emit stateChanged();
}

/** What only the time of day tells. */
bool PeoplePresenter::passesClock(const PersonRow &person) const
{
    const bool inStatus = !needsClock(m_state.status) || statusOf(person) == m_state.status;
    const bool waits = !m_state.emailPendingOnly || person.emailPendingUntil > m_sources.now();
    return inStatus && waits;
}

/** There is a current client in a list that is not empty: the one before, else the first. */
void PeoplePresenter::keepCurrent()
{
    if (currentSlot())
        return;
    m_state.current.reset();
    if (!m_state.shown.empty())
        m_state.current = m_sources.index.row(m_state.shown.front()).client;
}

} // namespace wren::app
