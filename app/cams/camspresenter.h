// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

#include <memory>

namespace wren::app {

/** What is being done about a client's link to CaMS. */
struct CamsState
{
    enum class Activity {
        None,
        FindingClient, ///< EOIS is asked
        Connecting,
        Refreshing,
        Proposing,
        Withdrawing,
        Disconnecting,
    };
    struct Failure
    {
        Activity during = Activity::None;
        Error error;
    };

    ClientId client; ///< null: nobody is shown
    Activity busy = Activity::None;
    std::optional<Failure> failure;         ///< gone with the next try
    std::optional<wire::CamsAnswer> answer; ///< what the number is that was looked up
};

/**
 * Connecting a client to CaMS, refreshing, proposing a correction and parting them again (R11, R12,
 * R31). Each is a command: it is sent at once and not queued, for it makes no sense offline. What
 * comes of it is told by the feed. GUI thread.
 */
class CamsPresenter : public QObject
{
    Q_OBJECT

public:
    explicit CamsPresenter(CaseworkServices &services, QObject *parent = nullptr);

    /** Another client; a null id: nobody. What is under way for the former is let go of. */
    void show(const ClientId &client);
    void lookUp(const QString &number);
    /** Another number is to be entered. */
    void forgetAnswer();
    /** With the client of CaMS who was found; after the caution. */
    void connectFound();
    void refresh();
    void propose(Field field, const QJsonValue &value, const QString &note);
    void withdraw(const CamsProposalId &proposal);
    void disconnectWith(const QString &reason);
    /** The failure was read. */
    void forgetFailure();

    [[nodiscard]] const CamsState &state() const { return m_state; }
    /** Administrators only. */
    [[nodiscard]] bool mayDisconnect() const;

signals:
    void stateChanged();
    /** The hub did it. */
    void done(wren::app::CamsState::Activity activity);

private:
    using Activity = CamsState::Activity;

    void send(Activity activity, const char *name, const QString &subject,
              const QJsonObject &arguments);
    void answered(Activity activity, const Result<wire::MutationResult> &answer);
    void begin(Activity activity);
    void fail(Activity during, const Error &error);

    CaseworkServices &m_services;
    CamsState m_state;
    std::unique_ptr<QObject> m_request; ///< context of what is asked now
};

} // namespace wren::app
