// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/email/addresscheck.h"

#include <memory>

namespace wren::app {

/** How the changes of a client's address stand, and what is being done about them. */
struct EmailState
{
    enum class Activity {
        None,
        Requesting, ///< the old address is to be asked (R41)
        Cancelling, ///< a request, sent or not
        SendingAgain,
        Asking,      ///< WREN (R44)
        Withdrawing, ///< what was asked of WREN
    };
    struct Failure
    {
        Activity during = Activity::None;
        Error error;
    };

    ClientId client; ///< null: nobody is shown
    EmailView view;
    /** Whose inbox the present address is, and what the '+' method offers (R45). Nothing: not asked
     * yet, or the hub is away. */
    std::optional<wire::InboxAnswer> inbox;
    bool mailFails = false; ///< the last mail to the client could not be delivered
    Activity busy = Activity::None;
    std::optional<Failure> failure; ///< gone with the next try
};

/**
 * Changing a client's address: asking the old one (R41), taking that back, sending it again, and
 * asking WREN (R44). A request goes at once, or waits in the outbox while the hub is away; the
 * others need the hub. What comes of each is told by the feed. GUI thread.
 */
class EmailPresenter : public QObject
{
    Q_OBJECT

public:
    explicit EmailPresenter(CaseworkServices &services, QObject *parent = nullptr);

    /** Another client; a null id: nobody. What is under way for the former is let go of. */
    void show(const ClientId &client);
    /** Asks the hub whether mail reaches the client; for whoever is about to change the address. */
    void lookAtInbox();
    /** Asks the hub whether the client could get that address, and whose inbox it is: see
     * AddressCheck::check. */
    void check(const QString &email);
    void request(const QString &email);
    /** Takes back what is pending, or what was not sent yet. */
    void cancel();
    /** The question to the old address. */
    void sendAgain();
    /** The question whether mail reaches `present`, the address in use (R42). */
    void sendConfirmation(const QString &present);
    void ask(const wire::AskEmailCorrection &asked);
    void withdraw(const EmailChangeId &correction);
    /** The failure was read; so was a refusal of what had waited. */
    void forgetFailure();

    [[nodiscard]] const EmailState &state() const { return m_state; }
    /** What the hub has against the address, if that is the one it was asked about. */
    [[nodiscard]] std::optional<Problem> objectionTo(const QString &email) const;
    /** Whose inbox the address is, if that is the one the hub was asked about (R45). */
    [[nodiscard]] Inbox inboxOf(const QString &email) const;
    /** The pending change as of now; null if there is none. */
    [[nodiscard]] const EmailChange *pending() const;
    /** The correction that this user asked for and WREN decided last, by it or by another one about
     * the client: the asker is told for two weeks, or until something is asked anew by this user or
     * of the old address. Null: nothing to tell. */
    [[nodiscard]] const Correction *answered() const;
    [[nodiscard]] CaseworkServices &services() const { return m_services; }

signals:
    void stateChanged();
    /** The hub did it, or, of a request, it waits in the outbox. */
    void done(wren::app::EmailState::Activity activity);

private:
    using Activity = EmailState::Activity;
    struct Sent
    {
        Activity activity = Activity::None;
        QString name;
        QString subject;
    };

    void load();
    void send(Activity activity, const char *name, const QString &subject,
              const QJsonObject &arguments);
    void answered(Activity activity, const Result<wire::MutationResult> &answer);
    void queue(const QString &email);
    void finished(Activity activity, const Result<void> &result);
    void settled(const wire::Mutation &mutation, const wire::MutationResult &result);
    [[nodiscard]] bool begin(Activity activity);
    void fail(Activity during, const Error &error);

    CaseworkServices &m_services;
    EmailState m_state;
    AddressCheck m_address;
    QString m_wanted;                 ///< the address of the request under way
    Sent m_sent;                      ///< the last command; after a time-out it may still happen
    std::unique_ptr<QObject> m_shown; ///< context of what is asked about the present client
};

} // namespace wren::app
