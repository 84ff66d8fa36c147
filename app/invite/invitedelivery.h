// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

#include <QTimer>

#include <memory>

namespace wren::app {

/**
 * What became of the invite just sent, and its link (R16, R21). The hub is asked a few times,
 * further and further apart, until the mail has left or a minute has passed. GUI thread.
 */
class InviteDelivery : public QObject
{
    Q_OBJECT

public:
    enum class Mail {
        Unknown, ///< not heard yet
        Waiting, ///< queued: the mail server has not taken it yet
        Sent,    ///< the mail server took it
        Failed,  ///< it was refused for good
        Bounced, ///< the mail server took it, but it came back
        Kept,    ///< no mail server is configured; it is kept at the hub
    };
    struct State
    {
        ClientId client;
        QString address; ///< that the invite goes to
        Mail mail = Mail::Unknown;
        QString
            reason; ///< with Failed and Bounced: the mail server's words, "link_ended", or empty
        std::optional<wire::InviteLink> link; ///< once asked for
        bool fetchingLink = false;
        std::optional<Error> linkError;
    };

    explicit InviteDelivery(CaseworkServices &services, QObject *parent = nullptr);

    /** Begins to watch the client's newest invite. */
    void watch(const ClientId &client, const QString &address);
    /** Copy Link: linkReady follows, or linkError. */
    void fetchLink();

    [[nodiscard]] const State &state() const { return m_state; }

signals:
    void stateChanged();
    /** The link that was asked for; not kept anywhere else. */
    void linkReady(const QString &url);

private:
    void ask();
    void heard(const Result<QList<wire::MailStatus>> &answer);
    void askAgainLater();

    CaseworkServices &m_services;
    State m_state;
    std::unique_ptr<QObject> m_question; ///< context of what the hub is asked
    QTimer m_next;
    int m_asked = 0;
};

} // namespace wren::app
