// SPDX-License-Identifier: Apache-2.0
#include "app/profile/historypresenter.h"

namespace wren::app {

HistoryPresenter::HistoryPresenter(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services, &CaseworkServices::clientsChanged, this,
            [this](const QSet<ClientId> &clients) {
                if (m_open && clients.contains(m_client))
                    ask();
            });
    connect(&services, &CaseworkServices::reachabilityChanged, this, [this] {
        if (m_open && m_state.error && !m_services.isOffline())
            ask();
    });
}

void HistoryPresenter::show(const ClientId &client)
{
    if (client == m_client)
        return;
    m_client = client;
    m_asking.reset();
    m_state = {};
    emit stateChanged();
    if (m_open)
        ask();
}

void HistoryPresenter::open()
{
    m_open = true;
    ask();
}

void HistoryPresenter::ask()
{
    if (m_client.isNull())
        return;
    m_asking = std::make_unique<QObject>();
    m_state.loading = true;
    emit stateChanged();
    m_services.clientHistory(m_client, m_asking.get(),
                             [this](const Result<wire::ClientHistory> &history) {
                                 m_state.loading = false;
                                 m_state.error.reset();
                                 if (history)
                                     m_state.entries = history->entries;
                                 else
                                     m_state.error = history.error();
                                 emit stateChanged();
                             });
}

} // namespace wren::app
