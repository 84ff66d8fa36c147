// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

namespace wren::app {

/** WREN's queue of address corrections (R60). */
struct SupportState
{
    enum class Activity { None, Applying, Declining, Entering };
    struct Failure
    {
        Activity during = Activity::None;
        Error error;
    };

    bool loading = true;
    QList<Correction> open;    ///< oldest first: whoever waits longest comes first
    QList<Correction> decided; ///< newest first
    Activity busy = Activity::None;
    std::optional<Failure> failure; ///< gone with the next try
    bool offline = false;           ///< deciding needs the hub
};

/**
 * The Support panel: what was asked of WREN, applied or declined here, and entered for somebody who
 * phoned (R44, R60). Each is a command, as somebody waits for the answer. GUI thread.
 */
class SupportPresenter : public QObject
{
    Q_OBJECT

public:
    explicit SupportPresenter(CaseworkServices &services, QObject *parent = nullptr);

    void load();
    /** Changes the address; where two must agree, the first time only notes the approval. */
    void apply(const EmailChangeId &correction);
    void decline(const EmailChangeId &correction, const QString &reason);
    void enter(const wire::EnterEmailCorrection &entered);
    void forgetFailure();

    [[nodiscard]] const SupportState &state() const { return m_state; }
    [[nodiscard]] const Correction *find(const EmailChangeId &id) const; ///< null if it is gone
    /** Other open ones about the same client. */
    [[nodiscard]] QList<Correction> duplicatesOf(const Correction &correction) const;
    /** Decided ones about the same client, newest first. */
    [[nodiscard]] QList<Correction> historyOf(const Correction &correction) const;
    /** This user approved it already: where two must agree, another person applies it. */
    [[nodiscard]] bool needsAnother(const Correction &correction) const;
    [[nodiscard]] CaseworkServices &services() const { return m_services; }

signals:
    void stateChanged();
    /** The hub did it. */
    void done(wren::app::SupportState::Activity activity);

private:
    using Activity = SupportState::Activity;

    void show(const Result<QList<Correction>> &queue);
    void decide(Activity activity, const EmailChangeId &correction,
                const wire::DecideEmailCorrection &decision);
    void send(Activity activity, const char *name, const QString &subject,
              const QJsonObject &arguments);
    void answered(Activity activity, const Result<wire::MutationResult> &answer);

    CaseworkServices &m_services;
    SupportState m_state;
    EmailChangeId m_entered; ///< of the one being entered: one id until it is in, so it is once
};

} // namespace wren::app
