// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

namespace wren::app {

/**
 * Service Provider Assignment and Caseworker Assignment of a client (R13; R4: Group staff and
 * Administrators assign directly). It needs the hub: a client that moves leaves one scope for
 * another. GUI thread.
 */
class AssignmentPresenter : public QObject
{
    Q_OBJECT

public:
    struct State
    {
        bool editing = false;
        bool busy = false; ///< waits for the hub
        ProviderId provider;
        std::optional<StaffId> caseworker;
        std::optional<Error> error; ///< of the last try
    };

    explicit AssignmentPresenter(CaseworkServices &services, QObject *parent = nullptr);

    [[nodiscard]] bool mayEdit() const;

    void begin(const ClientId &client, const wire::ClientRecord &record);
    /** Another provider has other caseworkers: nobody is assigned yet. */
    void chooseProvider(const ProviderId &provider);
    void chooseCaseworker(const StaffId &caseworker); ///< null: nobody yet
    void save();
    void cancel();

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] CaseworkServices &services() const { return m_services; }

signals:
    void stateChanged();

private:
    void answered(const Result<wire::MutationResult> &answer);

    CaseworkServices &m_services;
    ClientId m_client;
    State m_state;
};

} // namespace wren::app
