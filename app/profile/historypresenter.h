// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

#include <memory>

namespace wren::app {

/**
 * Who changed what of a client, and when (R32). It is the hub's to tell: nothing of it is kept on
 * this computer. GUI thread.
 */
class HistoryPresenter : public QObject
{
    Q_OBJECT

public:
    struct State
    {
        QList<wire::HistoryEntry> entries; ///< newest first
        bool loading = false;
        std::optional<Error> error; ///< of the last asking; what was there before stays
    };

    /** `services` outlives it. */
    explicit HistoryPresenter(CaseworkServices &services, QObject *parent = nullptr);

    /** Of whom; asks nothing before open(). */
    void show(const ClientId &client);
    /** Somebody looks: asks the hub, and again whenever the client changes. */
    void open();
    void close() { m_open = false; }

    [[nodiscard]] const State &state() const { return m_state; }

signals:
    void stateChanged();

private:
    void ask();

    CaseworkServices &m_services;
    ClientId m_client;
    bool m_open = false;
    State m_state;
    std::unique_ptr<QObject> m_asking; ///< context of one asking: a newer one ends it
};

} // namespace wren::app
