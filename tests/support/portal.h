// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/invites.h"
#include "hub/services/hubkeys.h"
#include "hub/services/settings.h"
#include "hub/store/lane.h"
#include "tests/support/databases.h"

#include <atomic>

/** What the tests of mail and pages share: a hub without its servers, and clients to invite. */
namespace wren::test {

struct PortalClient
{
    QString email = QStringLiteral("amina.haddad@example.org");
    QString firstName = QStringLiteral("Amina");
    QString lastName = QStringLiteral("Haddad");
    QString language = QStringLiteral("en");
};

class Portal
{
public:
    /** On the database of the global data row. */
    Portal();
    explicit Portal(TestDatabase::Kind kind);

    /** The clock stands still until it is moved. Starts at 2025-11-23T12:00:00Z. */
    std::atomic<qint64> now{1'763'899'200'000};
    void pass(std::chrono::milliseconds time) { now += time.count(); }
    [[nodiscard]] store::Environment environment();

    const TestDatabase database;
    QTemporaryDir directory;
    services::Settings settings;
    services::HubKeys keys;
    store::WriterLane lane;

    [[nodiscard]] store::Connection &sql() const;
    [[nodiscard]] ClientId addClient(const PortalClient &client = {});
    /** Runs `work` as a mutation of the system's; ends the test run if it is refused. */
    void mutate(std::function<Result<store::Effect>(store::WriteContext &)> work);
    /** Issues an invite and its mail. */
    LinkId invite(const ClientId &client);
    [[nodiscard]] QByteArray tokenOf(const LinkId &link) const;
    /** The one value of a one-row query, as text. */
    [[nodiscard]] QString value(const char *select, const store::Bindings &bindings = {}) const;
    /** Every row of every table, as one text: to compare before and after. */
    [[nodiscard]] QString dump() const;
    /** Whether any row holds this token (base64url): as it is read, or as bytes. */
    [[nodiscard]] bool holds(const QByteArray &token) const;

private:
    void prepare();
};

/** Data of `../shared/data/hostile/blns.json`, or a handful of its kind where it is absent. */
[[nodiscard]] QStringList hostileStrings();

} // namespace wren::test
