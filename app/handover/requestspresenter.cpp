// SPDX-License-Identifier: Apache-2.0
#include "app/handover/requestspresenter.h"

#include "app/casework/commandanswer.h"

#include <algorithm>

namespace wren::app {

RequestsPresenter::RequestsPresenter(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_state.offline = services.isOffline();
    connect(&services, &CaseworkServices::clientsChanged, this, &RequestsPresenter::load);
    connect(&services, &CaseworkServices::clientsReset, this, &RequestsPresenter::load);
    connect(&services, &CaseworkServices::directoryChanged, this, &RequestsPresenter::load);
    connect(&services, &CaseworkServices::reachabilityChanged, this, [this] {
        m_state.offline = m_services.isOffline();
        emit stateChanged();
    });
}

void RequestsPresenter::load()
{
    m_reading = std::make_unique<QObject>();
    if (!m_seen)
        m_services.draft(QLatin1String(requestsSeenKind), m_reading.get(),
                         [this](const Result<QJsonObject> &seen) { readSeen(seen); });
    m_services.handovers(m_reading.get(),
                         [this](const Result<QList<HandoverView>> &views) { show(views); });
}

void RequestsPresenter::readSeen(const Result<QJsonObject> &seen)
{
    m_seen = seen ? *seen : QJsonObject();
}

/** What the user asked was seen as open: what becomes of it is news. */
void RequestsPresenter::noteMine()
{
    QJsonObject seen = *m_seen;
    for (const RequestItem &item : std::as_const(m_state.items)) {
        const QString id = item.view.id.text();
        if (item.mine && item.isOpen() && !seen.contains(id))
            seen.insert(id, handoverStateName(HandoverState::Open));
    }
    if (seen != *m_seen)
        keepSeen(seen);
}

void RequestsPresenter::keepSeen(const QJsonObject &seen)
{
    m_seen = seen;
    m_services.saveDraft(requestsSeenKind, QLatin1String(requestsSeenKind), seen, this,
                         [](const Result<void> &) {}); // not kept: it is told once more
}

void RequestsPresenter::show(const Result<QList<HandoverView>> &views)
{
    m_state.loading = false;
    if (!views) {
        m_state.error = views.error();
        emit stateChanged();
        return;
    }
    m_state.error.reset();
    m_state.items.clear();
    for (HandoverView view : *views) {
        if (view.record.state != HandoverState::Open) {
            m_own.remove(view.id);
        } else if (m_own.contains(view.id)) {
            view.record.state = m_own.value(view.id);
            view.record.endedBy = m_services.access().staff;
        }
        m_state.items << itemOf(view);
    }
    m_state.waitForMe =
        int(std::count_if(m_state.items.cbegin(), m_state.items.cend(),
                          [](const RequestItem &item) { return item.waitsForMe(); }));
    if (m_seen)
        noteMine();
    findNews();
    emit stateChanged();
}

RequestItem RequestsPresenter::itemOf(HandoverView view) const
{
    const StaffAccess &access = m_services.access();
    const wire::HandoverRecord &record = view.record;
    RequestItem item;
    const bool open = record.state == HandoverState::Open;
    item.mine = record.askedBy == access.staff;
    item.mayDecide = open && mayBringAbout(HandoverEvent::Approve, access, view.sides());
    item.mayWithdraw = open && mayBringAbout(HandoverEvent::Withdraw, access, view.sides());
    item.mayChooseCaseworker =
        item.mayDecide && ((access.setsProviderAssignment() && access.reaches(record.to)) ||
                           (access.setsCaseworkerAssignment() && access.provider == record.to));
    item.from = m_services.providerName(record.from);
    item.to = m_services.providerName(record.to);
    item.askedBy = m_services.staffName(record.askedBy);
    if (record.caseworker)
        item.caseworker = m_services.staffName(*record.caseworker);
    if (record.endedBy)
        item.endedBy = m_services.staffName(*record.endedBy);
    item.view = std::move(view);
    return item;
}

bool RequestsPresenter::isNews(const RequestItem &item) const
{
    const QString id = item.view.id.text();
    if (item.isOpen())
        return item.waitsForMe() && !m_seen->contains(id);
    const bool byOthers = item.view.record.endedBy != m_services.access().staff;
    const bool wasOpen = m_seen->value(id) == handoverStateName(HandoverState::Open);
    return item.mine && byOthers && wasOpen;
}

void RequestsPresenter::findNews()
{
    m_state.news.clear();
    for (const RequestItem &item : std::as_const(m_state.items)) {
        if (m_seen && isNews(item))
            m_state.news << item.view.id;
    }
}

void RequestsPresenter::markSeen()
{
    if (!m_seen || m_state.loading)
        return;
    QJsonObject seen;
    for (const RequestItem &item : std::as_const(m_state.items))
        seen.insert(item.view.id.text(), handoverStateName(item.view.record.state));
    if (seen == *m_seen)
        return;
    keepSeen(seen);
    findNews();
    emit stateChanged();
}

void RequestsPresenter::approve(const HandoverId &request, const StaffId &caseworker)
{
    wire::DecideHandover decision;
    if (!caseworker.isNull())
        decision.caseworker = caseworker;
    tell(request, QStringLiteral("decide_handover"), decision.toJson(), HandoverState::Approved);
}

void RequestsPresenter::decline(const HandoverId &request, const QString &reason)
{
    const wire::DecideHandover decision{
        wire::DecideHandover::Decision::Decline, {}, reason.trimmed()};
    tell(request, QStringLiteral("decide_handover"), decision.toJson(), HandoverState::Declined);
}

void RequestsPresenter::withdraw(const HandoverId &request)
{
    tell(request, QStringLiteral("withdraw_handover"), {}, HandoverState::Withdrawn);
}

const RequestItem *RequestsPresenter::find(const HandoverId &request) const
{
    const auto found =
        std::find_if(m_state.items.cbegin(), m_state.items.cend(),
                     [&request](const RequestItem &item) { return item.view.id == request; });
    return found == m_state.items.cend() ? nullptr : &*found;
}

void RequestsPresenter::tell(const HandoverId &request, const QString &mutation,
                             const QJsonObject &arguments, HandoverState becomes)
{
    if (m_state.busy || !find(request))
        return;
    m_state.busy = request;
    m_state.failure.reset();
    m_services.command(mutation, request.text(), arguments, this,
                       [this, request, becomes](const Result<wire::MutationResult> &answer) {
                           answered(request, becomes, answer);
                       });
    emit stateChanged();
}

void RequestsPresenter::answered(const HandoverId &request, HandoverState becomes,
                                 const Result<wire::MutationResult> &answer)
{
    m_state.busy.reset();
    if (const std::optional<Error> error = errorOf(answer))
        m_state.failure = Failure{request, *error};
    if (m_state.failure) {
        emit stateChanged();
        return load(); // it may have ended meanwhile
    }
    const QString told = answer->info.value(QLatin1String("state")).toString();
    m_own.insert(request, handoverStateFromName(told).value_or(becomes));
    emit decided(request);
    load();
}

} // namespace wren::app
