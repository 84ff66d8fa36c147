// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/mail/bounces/bouncemailbox.h"
#include "models/result.h"

#include <QUrl>

#include <chrono>
#include <optional>

namespace wren::services {

/**
 * What a network decides about its hub: an INI file, `[section]` and `key = value` a line, over
 * the defaults below. docs/administrator-guide.md lists the keys.
 */
struct Settings
{
    // [hub]
    QString dataDirectory =
        QStringLiteral("/var/lib/wren-hub");             ///< data_directory: hub.keys, hub.db
    QString listenAddress = QStringLiteral("127.0.0.1"); ///< listen
    quint16 port = 8095;                                 ///< port; 0: any free one
    QString trustedProxy;                                ///< trusted_proxy
    QUrl baseUrl; ///< base_url, as clients reach the hub, https beyond loopback; empty: practice
                  ///< only
    // [database]
    QString databaseUrl; ///< url; empty: sqlite:<data_directory>/hub.db
    // [network]
    QString siteName = QStringLiteral("WREN Job Portal");                        ///< site_name
    QString networkName = QStringLiteral("Windsor Regional Employment Network"); ///< network_name
    QString supportContact = QStringLiteral("the WREN support desk"); ///< support_contact
    QString supportContactFr; ///< support_contact_fr; empty: see supportContactIn
    QUrl siteUrl;             ///< site_url
    QUrl privacyUrl;          ///< privacy_url
    // [mail]
    std::optional<mail::MailServer> smtp; ///< host, port, security, user, password, ca_file
    QString mailFrom = QStringLiteral("portal@localhost"); ///< from
    /** claim_seconds: when a killed hub's mail is tried again; an attempt ends well before. */
    std::chrono::milliseconds mailClaim = std::chrono::minutes(2);
    // [bounces]
    std::optional<mail::BounceSettings>
        bounces; ///< host, port, security, user, password, ca_file, folder, look_seconds; none:
                 ///< nobody tells what came back
    // [eois]
    QUrl eoisUrl;                                                 ///< url; empty: not connected
    QByteArray eoisApiKey;                                        ///< api_key
    QString eoisCaFile;                                           ///< ca_file
    std::chrono::milliseconds eoisFeed = std::chrono::seconds(5); ///< feed_seconds: between
                                                                  ///< readings of CaMS
    std::chrono::milliseconds eoisAwayAfter = std::chrono::minutes(2); ///< away_minutes: then Desk
                                                                       ///< says so
    int eoisCompareHour = 2; ///< compare_hour: of the night, when every link is compared
    // [lifetimes]
    std::chrono::milliseconds invite = std::chrono::hours(24 * 7);          ///< invite_days
    std::chrono::milliseconds passwordReset = std::chrono::hours(1);        ///< reset_minutes
    std::chrono::milliseconds emailChange = std::chrono::hours(24 * 7);     ///< email_change_days
    std::chrono::milliseconds confirmAddress = std::chrono::hours(24 * 30); ///< confirm_days
    std::chrono::milliseconds sessionIdle = std::chrono::minutes(15); ///< session_idle_minutes
    std::chrono::milliseconds sessionLife = std::chrono::hours(8);    ///< session_hours
    std::chrono::milliseconds accessToken = std::chrono::minutes(15); ///< access_token_minutes
    // [limits], on one hub
    int searchesPerMinute = 60;      ///< searches_per_minute: of one staff member, in the registry
    int lookUpsPerMinute = 60;       ///< look_ups_per_minute: of one staff member, in EOIS
    int emailChecksPerMinute = 20;   ///< email_checks_per_minute: of one staff member, of new ones
    int handoversPerHour = 60;       ///< handovers_per_hour: asked by one staff member, on all hubs
    int connectionsPerAddress = 500; ///< connections_per_address: a whole office may share one
    // [support]
    bool secondApproval = false; ///< second_approval: yes or no; two of WREN must agree (R44)
    // [passwords]
    int minimumPassword = 12; ///< minimum

    /** Set by the command `demo`, never by the file: practice data, loopback only. */
    enum class Mode { Production, Practice } mode = Mode::Production;

    /** Kind::Invalid: `detail` names section, key and cure, `fields` the key ("mail.port"). */
    [[nodiscard]] static Result<Settings> parse(const QByteArray &ini);
    /** As parse; Kind::Storage when the file cannot be read. */
    [[nodiscard]] static Result<Settings> read(const QString &path);

    /** As pages and mails in "en" or "fr" name it; without a French one the other, or its built-in
     * translation. */
    [[nodiscard]] QString supportContactIn(const QString &language) const;
    [[nodiscard]] QString effectiveDatabaseUrl() const;
    [[nodiscard]] QString keyFile() const;
};

} // namespace wren::services
