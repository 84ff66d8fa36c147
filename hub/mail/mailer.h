// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/mail/renderedmail.h"
#include "hub/mail/smtp.h"
#include "hub/store/database.h"
#include "hub/store/lane.h"

#include <memory>

namespace wren::mail {

struct MailerSettings
{
    Sender sender;
    std::optional<MailServer> server; ///< none: mail is kept and read at the practice page
    /**
     * How long a claim holds, at least five seconds. An attempt is given up well within it,
     * whatever the server's totalTime; a mail whose hub was killed is tried again after it.
     */
    std::chrono::milliseconds lease = std::chrono::minutes(2);
    int attempts = 18; ///< about two days with the back-off; then failed
};

/**
 * Sends what the table `mail` holds (security.md, E-mail): claims what is due, renders it, hands it
 * to the mail server and records what became of it, on a thread of its own. Several hubs may run on
 * one database: a claim is a conditional update. A temporary failure is tried again with back-off
 * and jitter; a permanent one is "failed" with the server's reason. Only a break between the
 * server's acceptance and our record repeats a mail, with the same Message-ID.
 */
class Mailer
{
public:
    Mailer(store::Database &database, store::Environment environment, MailerSettings settings,
           LinkUrl linkUrl);
    ~Mailer(); ///< stops

    void start();
    /** Looks for due mail now; from any thread. To be called from WriterLane::onCommit. */
    void wake();
    /** Ends after the attempt under way and joins. */
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::mail
