// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"
#include "hub/store/database.h"
#include "hub/store/lane.h"

#include <QUrl>

#include <memory>

namespace wren::services {
class PasswordPool;
}

namespace wren::pages {

struct PagesSettings
{
    QUrl baseUrl;        ///< "https://portal.example.ca"; links and redirects use it, never Host
    QString siteName;    ///< "WREN Job Portal"
    QString networkName; ///< "Windsor Regional Employment Network"
    QString supportContact;
    QUrl siteUrl;    ///< the way back to the network's own site
    QUrl privacyUrl; ///< **Privacy Policy**
    int minimumPassword = 12;
    std::chrono::milliseconds sessionIdle = std::chrono::minutes(15);
    std::chrono::milliseconds sessionLife = std::chrono::hours(8);
    /** Practice mode: /practice/mail shows the kept mails, links included. */
    enum class Mode { Production, Practice } mode = Mode::Production;
    QString mailFrom; ///< as the kept mails name it
};

/** Keys that live outside the database, 32 bytes each. */
struct PagesKeys
{
    QByteArray link;     ///< derives the tokens of one-time links
    QByteArray form;     ///< CSRF tokens of forms without a session
    QByteArray throttle; ///< hashes who is being guessed at
};

/**
 * What clients see in a browser (R20, R50, R52): server-made pages that need no script. The handler
 * is called on the I/O thread and answers from a pool of its own; each answer bears the headers of
 * security.md, Pages. GET and HEAD change nothing.
 */
class Pages
{
public:
    Pages(store::Database &database, store::WriterLane &lane, store::Environment environment,
          services::PasswordPool &passwords, PagesSettings settings, PagesKeys keys);
    ~Pages(); ///< waits for the answers under way

    /** For every path outside /api/. */
    [[nodiscard]] http::Handler handler();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::pages
