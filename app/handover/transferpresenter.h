// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"

namespace wren::app {

/**
 * Request Client Transfer of a match that one may not view (R5). It needs the hub: the match is
 * known to it alone. The reason is kept until it is sent, and found again with the same match
 * (R17). GUI thread; every intent ends in stateChanged.
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
        FormDraft::State draft = FormDraft::State::Nothing;
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
    void lookForDraft();
    void follow(const HandoverId &id);
    void finish(Outcome outcome);
    void answered(const Result<wire::MutationResult> &answer);

    CaseworkServices &m_services;
    HandoverId m_id; ///< of the request, and of its draft: the hub takes it once
    State m_state;
    std::unique_ptr<FormDraft> m_draft;
};

/** The match that a kept request is about; nothing: it does not open. */
[[nodiscard]] std::optional<wire::RegistryMatch> requestedMatch(const QJsonObject &entered);

} // namespace wren::app
