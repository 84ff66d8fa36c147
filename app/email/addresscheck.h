// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"
#include "models/problem.h"

#include <memory>

namespace wren::app {

/**
 * Asks the hub, as the field for a new address is left, whether it can be had, and whose inbox it
 * is (R15, R45, R46). Where no answer comes nothing is said: it is checked again when it is sent.
 * GUI thread.
 */
class AddressCheck : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        std::optional<Problem> problem; ///< why it cannot be had
        Inbox inbox = Inbox::Client;
    };

    /** `services` outlive it. */
    explicit AddressCheck(CaseworkServices &services, QObject *parent = nullptr);

    /** Who is to get the addresses; null, as at first: somebody who is to be invited, or whom WREN
     * corrects. What was answered is forgotten. */
    void setClient(const ClientId &client);
    /** answered() follows, at once if it is known; not of what is no address at all. */
    void check(const QString &email);
    /** Nothing: that is not the address that was answered last. */
    [[nodiscard]] std::optional<Answer> about(const QString &email) const;

signals:
    void answered();

private:
    void ask(const QString &email);
    void hear(const Result<wire::InboxAnswer> &answer);

    CaseworkServices &m_services;
    ClientId m_client;
    QString m_asked;
    std::optional<Answer> m_answer;     ///< of what was asked
    std::unique_ptr<QObject> m_request; ///< its context
};

/** What stands against an address, as far as this computer can tell: Required, NotAnEmail,
 * SameAddress; or the warning MisspeltDomain. `present` is the client's. */
[[nodiscard]] std::optional<Problem> problemOfEmail(const QString &email, const QString &present);

/** What the hub refuses of that argument; nothing: it is not among what it refuses. */
[[nodiscard]] std::optional<Problem> problemWith(const Error &error, const char *field);

} // namespace wren::app
