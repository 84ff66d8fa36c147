// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/invites.h"

#include "hub/services/accounts/links.h"
#include "hub/services/accounts/passwordlinks.h"
#include "hub/store/recordreader.h"
#include "tests/support/portal.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace std::chrono_literals;
using services::LinkPurpose;
using services::LinkState;
using test::Portal;

namespace {

services::PasswordLink find(Portal &portal, const QByteArray &token)
{
    return *services::findPasswordLink(portal.sql(), LinkPurpose::Invite, token, portal.now);
}

/** What became of accepting with `token`, as a mutation. */
Result<store::JobResult> accept(Portal &portal, const QByteArray &token)
{
    store::Job job;
    job.actor.kind = store::Actor::Kind::Client;
    job.actor.client = find(portal, token).client;
    job.action = QStringLiteral("accept_invite");
    job.work = [token](store::WriteContext &context) -> Result<store::Effect> {
        const auto accepted =
            services::usePasswordLink(context, LinkPurpose::Invite, token, "$argon2id$hash");
        if (!accepted)
            return accepted.error();
        return store::Effect();
    };
    return portal.lane.submit(std::move(job)).get();
}

} // namespace

class TestInvites : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void theTokenIsDerivedNeverStored()
    {
        const LinkId link = LinkId::fromRandom(QByteArray(16, 'a'));
        const QByteArray key(32, 'k');
        const QByteArray token = services::linkToken(link, LinkPurpose::Invite, key);
        QCOMPARE(token.size(), 43);
        QCOMPARE(services::linkToken(link, LinkPurpose::Invite, key), token);
        QVERIFY(services::linkToken(link, LinkPurpose::Invite, QByteArray(32, 'x')) != token);
        store::LinkRow row;
        row.id = link;
        row.purpose = QStringLiteral("invite");
        QCOMPARE(services::linkUrl(row, key, QUrl(QStringLiteral("https://a.example:8443"))),
                 QStringLiteral("https://a.example:8443/invite/") + QString::fromLatin1(token));
    }

    void aNewInviteEndsTheOlder()
    {
        Portal portal;
        const ClientId client = portal.addClient();
        const LinkId first = portal.invite(client);
        QCOMPARE(services::openInvite(portal.sql(), client, portal.now)->id, first);
        const LinkId second = portal.invite(client);
        QCOMPARE(services::openInvite(portal.sql(), client, portal.now)->id, second);
        QCOMPARE(find(portal, portal.tokenOf(first)).state, LinkState::Replaced);
        QCOMPARE(find(portal, portal.tokenOf(second)).state, LinkState::Open);
        QCOMPARE(accept(portal, portal.tokenOf(first))->result.outcome, wire::Outcome::Refused);
    }

    void itEndsByItself()
    {
        Portal portal;
        const ClientId client = portal.addClient();
        const QByteArray token = portal.tokenOf(portal.invite(client));
        portal.pass(24h * 7 - 1ms);
        QCOMPARE(find(portal, token).state, LinkState::Open);
        portal.pass(1ms);
        QCOMPARE(find(portal, token).state, LinkState::Expired);
        QCOMPARE(accept(portal, token)->result.outcome, wire::Outcome::Refused);
        QCOMPARE(services::openInvite(portal.sql(), client, portal.now).error().kind,
                 Kind::NotFound);
    }

    void acceptingActivatesOnce()
    {
        Portal portal;
        const ClientId client = portal.addClient();
        const QByteArray token = portal.tokenOf(portal.invite(client));
        QCOMPARE(store::readClient(portal.sql(), client)->status, wire::PortalStatus::Invited);
        const auto done = accept(portal, token);
        QCOMPARE(done->result.outcome, wire::Outcome::Applied);
        QCOMPARE(store::readClient(portal.sql(), client)->status, wire::PortalStatus::Active);
        QCOMPARE(find(portal, token).state, LinkState::Used);
        QCOMPARE(accept(portal, token)->result.outcome, wire::Outcome::Refused);
        // Desk learns of it: the client's head carries the mutation's number.
        QCOMPARE(portal
                     .value("SELECT seq AS v FROM head WHERE kind = 'client' AND id = :id",
                            {{":id", client.text()}})
                     .toLongLong(),
                 done->result.seq);
        QCOMPARE(
            portal.value("SELECT new_value AS v FROM change_value WHERE field = 'portal_status'"),
            QStringLiteral("\"active\""));
    }

    void noInviteOnceThereIsAPassword()
    {
        Portal portal;
        const ClientId client = portal.addClient();
        (void)accept(portal, portal.tokenOf(portal.invite(client)));
        store::Job job;
        job.action = QStringLiteral("test");
        job.work = [&](store::WriteContext &context) -> Result<store::Effect> {
            const auto issued = services::issueInvite(
                context, client, {portal.keys.link.view(), 24h, QStringLiteral("x.example")});
            if (!issued)
                return issued.error();
            return store::Effect();
        };
        const auto refused = portal.lane.submit(std::move(job)).get();
        QCOMPARE(refused->result.error->kind, Kind::Conflict);
        QCOMPARE(portal.value("SELECT count(*) AS v FROM mail"), QStringLiteral("1"));
    }

    void aDeactivatedAccountAcceptsNothing()
    {
        Portal portal;
        const ClientId client = portal.addClient();
        const QByteArray token = portal.tokenOf(portal.invite(client));
        QVERIFY(portal.sql().run("UPDATE client_account SET deactivated_at = 1"));
        QCOMPARE(find(portal, token).state, LinkState::Replaced);
        QCOMPARE(accept(portal, token)->result.outcome, wire::Outcome::Refused);
        QVERIFY(portal.value("SELECT password_hash AS v FROM client_account").isEmpty());
    }

    void ofManyAtOnceOneWins()
    {
        Portal portal;
        const QByteArray token = portal.tokenOf(portal.invite(portal.addClient()));
        std::vector<std::future<Result<store::JobResult>>> all;
        for (int i = 0; i < 8; ++i)
            all.push_back(std::async(std::launch::async, [&] { return accept(portal, token); }));
        int won = 0;
        for (auto &one : all)
            won += one.get()->result.outcome == wire::Outcome::Applied ? 1 : 0;
        QCOMPARE(won, 1);
    }

    void theMailGreetsByTheNameOfTheClientsChoice()
    {
        Portal portal;
        const ClientId client = portal.addClient();
        portal.invite(client);
        QVERIFY(portal.value("SELECT parameters AS v FROM mail").contains(QStringLiteral("Amina")));
        QVERIFY(portal.sql().run("UPDATE client SET preferred_name = 'Mina'"));
        portal.invite(client);
        QCOMPARE(
            portal.value("SELECT count(*) AS v FROM mail WHERE parameters = '{\"name\":\"Mina\"}'"),
            QStringLiteral("1"));
    }
};

WREN_TEST(TestInvites)
#include "tst_invites.moc"
