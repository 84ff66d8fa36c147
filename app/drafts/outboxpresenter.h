// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

namespace wren::app {

/** One line of the outbox. */
struct OutboxItem
{
    enum class Kind { Edit, Note, Resolution, Command };
    wire::Mutation mutation;
    Kind kind = Kind::Command;
    QueuedMutation::State state = QueuedMutation::State::Waiting;
    std::optional<ClientId> client;
    QString who;                ///< the client's name; empty if not known here (any more)
    QList<FieldEdit> edits;     ///< what was entered, in the order of the screens
    QString text;               ///< of a note
    std::optional<Profile> hub; ///< what staff see of the client at the hub, as last heard
    std::optional<wire::ClientRecord> answered; ///< the record that came with a refusal
    std::optional<Error> why;                   ///< with Refused and Parked
    bool mayBeSent = false;                     ///< while Waiting: it can no longer be taken back
    qint64 at = 0;                              ///< ms UTC: written down, or answered

    /** Refused, as CaMS took the field over meanwhile: each may be proposed as a correction. */
    [[nodiscard]] QList<FieldEdit> takenOver() const;
    /** The rest of an edit of which some fields were taken over: it can be saved by itself. */
    [[nodiscard]] QList<FieldEdit> besideTakenOver() const;
};

/**
 * What waits, was refused, parked or conflicted (R71): read, tried again, discarded by name. GUI
 * thread.
 */
class OutboxPresenter : public QObject
{
    Q_OBJECT

public:
    struct State
    {
        QList<OutboxItem> items; ///< oldest first
        bool loading = true;
        std::optional<Error> error; ///< of the last reading or intent
    };

    /** Follows the services, which outlive it. */
    explicit OutboxPresenter(CaseworkServices &services, QObject *parent = nullptr);

    void load();
    /** Refused: once more; without what CaMS took over, if there is more to it. */
    void retry(qint64 mid);
    /** Waiting: it is not sent. Refused, Parked, Conflicted: it was read and leaves the list. */
    void discard(qint64 mid);

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] const OutboxItem *find(qint64 mid) const; ///< null if it is gone
    [[nodiscard]] const ReferenceData &reference() const { return m_services.reference(); }

signals:
    void stateChanged();

private:
    void show(const Result<QList<QueuedMutation>> &queue);
    void keepNames(const QList<OutboxItem> &before);
    void lookUpConflicts();
    void nameResolutions(const QList<FieldConflict> &conflicts);
    void lookUpClients();
    void name(const ClientView &view);
    void done(const Result<void> &result);

    CaseworkServices &m_services;
    State m_state;
    std::unique_ptr<QObject> m_reading; ///< context of one reading: a newer one ends it
};

} // namespace wren::app
