// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"

#include <memory>

namespace wren::app {

/** Fields of a client that a referral may show the receiving side, in the order of the screens. */
[[nodiscard]] QList<Field> shareableFields();

/**
 * Refer a client to a provider and caseworker (R4). Whoever may assign there directly (Group staff
 * and Administrators; within a provider its administration) moves the client at once, anybody else
 * makes an offer. An offer is saved here and sent later when the hub is away; moving needs the hub.
 * What was entered is kept until then and found again (R17). GUI thread; every intent ends in
 * stateChanged.
 */
class ReferPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        None,
        Offered,  ///< the other side is asked
        Queued,   ///< saved on this computer; the other side is asked when the hub can be reached
        Assigned, ///< the client is there
        Awaited,  ///< no answer came; it takes effect once, by itself
    };
    struct State
    {
        QString name; ///< the client's
        std::optional<wire::ClientRecord> record;
        std::optional<ProviderId> provider;
        std::optional<StaffId> caseworker; ///< none: they choose
        QString reason;
        QString notes;
        QList<Field> shareable; ///< those of this client that hold a value
        QSet<Field> shares;     ///< ticked
        bool direct = false;    ///< the present choice is made by moving the client at once
        bool canSend = false;
        bool busy = false;
        bool offline = false;
        FormDraft::State draft = FormDraft::State::Nothing;
        Outcome outcome = Outcome::None;
        std::optional<Error> error; ///< of reading the client, or of the last try
    };

    ReferPresenter(CaseworkServices &services, const ClientId &client, const QString &name,
                   QObject *parent = nullptr);

    /** Another provider has other caseworkers: they choose. */
    void chooseProvider(const ProviderId &provider);
    void chooseCaseworker(const StaffId &caseworker); ///< null: they choose
    void setReason(const QString &reason);
    void setNotes(const QString &notes);
    void share(Field field, bool shown);
    void send();

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] CaseworkServices &services() const { return m_services; }

signals:
    void stateChanged();

private:
    void loaded(const Result<wire::ClientRecord> &record);
    void changed();
    [[nodiscard]] QJsonObject entered() const;
    void restore(const QJsonObject &entered);
    void finish(Outcome outcome);
    [[nodiscard]] bool assignsDirectly() const;
    [[nodiscard]] bool isMove() const;
    [[nodiscard]] wire::ReferClient offer() const;
    void answered(const Result<wire::MutationResult> &answer);
    void queue();

    CaseworkServices &m_services;
    ClientId m_client;
    FormDraft m_draft;
    State m_state;
};

} // namespace wren::app
