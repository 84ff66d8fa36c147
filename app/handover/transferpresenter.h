// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

namespace wren::app {

/**
 * Request Client Transfer of a match that one may not view (R5). It needs the hub: the match is
 * known to it alone. GUI thread; every intent ends in stateChanged.
 */
class TransferPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        None,
        Sent,
        Awaited, ///< no answer came; it takes effect once, by itself
    };
    struct State
    {
        wire::RegistryMatch match;
        QString reason;
        bool canSend = false;
        bool busy = false;
        bool offline = false;
        Outcome outcome = Outcome::None;
        std::optional<Error> error; ///< of the last try
    };

    TransferPresenter(CaseworkServices &services, wire::RegistryMatch match,
                      QObject *parent = nullptr);

    void setReason(const QString &reason);
    void send();

    [[nodiscard]] const State &state() const { return m_state; }

signals:
    void stateChanged();

private:
    void changed();
    void answered(const Result<wire::MutationResult> &answer);

    CaseworkServices &m_services;
    HandoverId m_id; ///< of the request: the hub takes it once
    State m_state;
};

} // namespace wren::app
