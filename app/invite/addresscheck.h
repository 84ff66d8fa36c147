// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"
#include "models/problem.h"

#include <memory>

namespace wren::app {

/**
 * Asks the hub, as the field for an address is left, whether somebody new could get it, and whose
 * inbox it is (R15, R45, R46). Where no answer comes nothing is said: it is checked again when it
 * is sent. GUI thread.
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

    /** answered() follows, at once if it is known; not of what is no address at all. */
    void check(const QString &email);
    /** Nothing: that is not the address that was answered last. */
    [[nodiscard]] std::optional<Answer> about(const QString &email) const;

signals:
    void answered();

private:
    void hear(const Result<wire::InboxAnswer> &answer);

    CaseworkServices &m_services;
    QString m_asked;
    std::optional<Answer> m_answer;     ///< of what was asked
    std::unique_ptr<QObject> m_request; ///< its context
};

} // namespace wren::app
