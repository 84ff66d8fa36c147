// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

#include <QTimer>

namespace wren::app {

/** Of ClientCache::saveDraft: what was typed in a dialog that has not been sent. */
inline constexpr char formDraftKind[] = "form";

/** The dialogs that keep what is typed; the names of the drafts in quotes. */
enum class FormKind {
    Refer,             ///< "refer" a client (R4)
    RequestTransfer,   ///< "request_transfer" of a match (R5)
    DeclineHandover,   ///< "decline_handover": a referral or a requested transfer
    ProposeCorrection, ///< "propose_correction" for CaMS (R31)
    DisconnectCams,    ///< "disconnect_cams"
    AskWren,           ///< "ask_wren" to change an address (R44)
    DeclineCorrection, ///< "decline_correction": what was asked of WREN (R60)
    EnterCorrection,   ///< "enter_correction": for somebody who phoned or wrote (R60)
};

/** Which dialog it is and about whom: for a list of drafts, and to open it again. */
struct FormAbout
{
    FormKind kind = FormKind::Refer;
    QString subject; ///< id of the client, the hand-over or the correction; null: of neither
    std::optional<ClientId> client; ///< none: not one of one's own; the draft goes when they leave
    QString name;                   ///< whom it is about

    [[nodiscard]] static FormAbout ofClient(FormKind kind, const ClientId &client,
                                            const QString &name);
    /** Nothing: such a draft is none of these. */
    [[nodiscard]] static std::optional<FormAbout> fromJson(const QJsonObject &content);
    /** Of the draft: one a dialog and subject. */
    [[nodiscard]] QString draftId() const;
};

/** What was typed, of a draft's content. */
[[nodiscard]] QJsonObject formEntered(const QJsonObject &content);

/**
 * Keeps what is typed in a dialog sealed on this computer, a moment after each change and when the
 * dialog goes, and brings it back when the dialog is opened again (R17). GUI thread.
 */
class FormDraft : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Nothing, ///< there is nothing to keep
        Kept,
        Failing, ///< this computer could not write it down
    };

    /** `services` outlive it. */
    FormDraft(CaseworkServices &services, FormAbout about, QObject *parent = nullptr);
    /** Keeps what is not kept yet. */
    ~FormDraft() override;

    /** found() follows if something was left. */
    void look();
    /** As typed so far; empty: nothing is to be kept. */
    void write(const QJsonObject &entered);
    /** Whom it is about, where that is typed as well. */
    void rename(const QString &name) { m_about.name = name; }
    /** It was sent: nothing is kept any more. */
    void finish();

    [[nodiscard]] State state() const { return m_state; }

signals:
    /** What was typed earlier; not once somebody has typed here. */
    void found(const QJsonObject &entered);
    void stateChanged();

private:
    void keep();
    void become(State state);

    CaseworkServices &m_services;
    FormAbout m_about;
    QJsonObject m_entered;
    QTimer m_keepSoon;
    State m_state = State::Nothing;
};

} // namespace wren::app
