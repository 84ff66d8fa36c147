// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/invites.h"
#include "hub/services/accounts/passwordlinks.h"
#include "hub/services/emailchange/corrections.h"
#include "hub/services/emailchange/requests.h"
#include "hub/store/clients/clientrows.h"
#include "tests/hub/services/changehouse.h"
#include "tests/support/testmain.h"

#include <future>

using namespace wren;
using services::LinkPurpose;
using services::OldAddressAnswer;
using test::ChangeHouse;
using test::done;
using test::idIn;
using test::told;

namespace {

using Work = std::function<Result<void>(store::WriteContext &)>;

const QString old = QStringLiteral("ana@example.ca");
const QString fresh = QStringLiteral("ana.new@example.ca");
const QString applied = QStringLiteral("applied");
const QString conflict = QStringLiteral("conflict");
constexpr int rounds = 12;

} // namespace

/**
 * What R46 says of two who act at once: each pair of works is handed to two hubs on one database at
 * the same moment, many times over. On both databases.
 */
class TestEmailChangeRaces : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChangeHouse> m_house;
    std::unique_ptr<store::WriterLane> m_otherHub;
    ClientId m_ana;

    store::Job jobOf(const store::Actor &actor, Work work) const
    {
        store::Job job;
        job.actor = actor;
        job.action = QStringLiteral("test");
        job.work = [work = std::move(work)](store::WriteContext &context) -> Result<store::Effect> {
            const Result<void> done = work(context);
            return done ? Result<store::Effect>(store::Effect()) : done.error();
        };
        return job;
    }
    store::Job byClient(const ClientId &client, Work work) const
    {
        store::Actor actor;
        actor.kind = store::Actor::Kind::Client;
        actor.client = client;
        return jobOf(actor, std::move(work));
    }
    store::Job byStaff(const test::Person &person, Work work) const
    {
        return jobOf(
            {store::Actor::Kind::Staff, m_house->network.accessOf(person), person.device, {}},
            std::move(work));
    }
    /** The answer at the old address, with the link that is newest now. */
    store::Job answering(const ClientId &client, OldAddressAnswer answer) const
    {
        const QByteArray token = m_house->token(client, LinkPurpose::AcceptChange);
        return byClient(client,
                        [this, token, answer](store::WriteContext &context) -> Result<void> {
                            const auto answered =
                                services::answerChange(context, token, answer, m_house->terms);
                            return answered ? Result<void>() : answered.error();
                        });
    }
    /** Both at once, each at a hub of its own; what each was told. */
    QStringList atOnce(store::Job one, store::Job two) const
    {
        m_house->clock.advance(std::chrono::milliseconds(1)); // so that links have an order
        auto first = m_house->network.lane.submit(std::move(one));
        auto second = m_otherHub->submit(std::move(two));
        return {told(test::must(first.get()).result), told(test::must(second.get()).result)};
    }
    /** A client with a password. */
    ClientId clientWith(const QString &email)
    {
        const ClientId client =
            m_house->addClient(m_house->network.caseworker, QStringLiteral("Roy"), email);
        m_house->setPassword(client);
        m_house->clock.advance(std::chrono::hours(2)); // mail limits are another test's
        return client;
    }
    [[nodiscard]] QString addressOf(const char *name, int round) const
    {
        return QStringLiteral("%1%2@example.ca").arg(QLatin1String(name)).arg(round);
    }
    [[nodiscard]] qint64 twice() const
    {
        return m_house->network.count("SELECT count(*) AS n FROM (SELECT email_folded FROM"
                                      " client_account GROUP BY email_folded HAVING count(*) > 1)"
                                      " AS twice");
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<ChangeHouse>();
        m_otherHub =
            std::make_unique<store::WriterLane>(*m_house->database, m_house->clock.environment());
        m_ana = m_house->addClient(m_house->network.caseworker, QStringLiteral("Oliveira"), old);
    }
    void cleanup()
    {
        m_otherHub.reset();
        m_house.reset();
    }

    /** Two changes to one address, equal when folded: the first to accept gets it. */
    void twoChangesToOneAddress()
    {
        for (int round = 0; round < rounds; ++round) {
            const ClientId ben = clientWith(addressOf("ben", round));
            const ClientId eve = clientWith(addressOf("eve", round));
            const QString wanted = addressOf("wanted", round);
            QCOMPARE(told(m_house->requestOwn(ben, wanted)), applied);
            QCOMPARE(told(m_house->requestOwn(eve, wanted.toUpper())), applied);
            const QStringList both = atOnce(answering(ben, OldAddressAnswer::Accept),
                                            answering(eve, OldAddressAnswer::Accept));
            QCOMPARE(both, (QStringList{applied, applied}));
            const bool bens = m_house->email(ben) == wanted;
            QCOMPARE(m_house->email(eve), bens ? addressOf("eve", round) : wanted.toUpper());
            QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM email_change WHERE"
                                            " reason = 'address_in_use'"),
                     round + 1);
            // No dead end for the one who lost.
            const ClientId loser = bens ? eve : ben;
            QCOMPARE(told(m_house->requestOwn(loser, addressOf("free", round))), applied);
        }
        QCOMPARE(twice(), 0);
    }

    void aNewChangeWhileTheOldOneIsAccepted()
    {
        for (int round = 0; round < rounds; ++round) {
            const ClientId ben = clientWith(addressOf("ben", round));
            const QString first = addressOf("first", round);
            const QString second = addressOf("second", round);
            QCOMPARE(told(m_house->requestOwn(ben, first)), applied);
            const auto asks = byClient(ben, [&](store::WriteContext &context) -> Result<void> {
                const auto made =
                    services::requestEmailChange(context, ben, second, m_house->terms);
                return made ? Result<void>() : made.error();
            });
            const QStringList both = atOnce(answering(ben, OldAddressAnswer::Accept), asks);
            QCOMPARE(both.last(), applied);
            const bool accepted = both.first() == applied;
            QCOMPARE(m_house->email(ben), accepted ? first : addressOf("ben", round));
            QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM email_change WHERE client_id"
                                            " = :id AND state = 'pending'",
                                            {{":id", ben.text()}}),
                     1);
            // Whichever came first: the question that waits is asked at the address in use.
            QCOMPARE(m_house->text("SELECT old_email AS v FROM email_change WHERE client_id = :id"
                                   " AND state = 'pending'",
                                   {{":id", ben.text()}}),
                     m_house->email(ben));
            QCOMPARE(told(m_house->answer(ben, OldAddressAnswer::Accept)), applied);
            QCOMPARE(m_house->email(ben), second);
        }
    }

    void aCorrectionDuringAPendingChange()
    {
        for (int round = 0; round < rounds; ++round) {
            const ClientId ben = clientWith(addressOf("ben", round));
            const QString asked = addressOf("asked", round);
            const QString right = addressOf("right", round);
            const QString correction =
                idIn(m_house->ask(m_house->network.caseworker, ben, addressOf("ben", round), right),
                     "correction");
            QCOMPARE(told(m_house->requestOwn(ben, asked)), applied);
            const auto applies = byStaff(
                m_house->network.support, [&](store::WriteContext &context) -> Result<void> {
                    wire::DecideEmailCorrection decision;
                    decision.decision = wire::DecideEmailCorrection::Decision::Apply;
                    const auto decided = services::decideCorrection(
                        context, *EmailChangeId::parse(correction), decision, m_house->terms);
                    return decided ? Result<void>() : decided.error();
                });
            const QStringList both = atOnce(answering(ben, OldAddressAnswer::Accept), applies);
            const bool accepted = both == QStringList{applied, conflict};
            QVERIFY2(accepted || both == (QStringList{conflict, applied}),
                     qPrintable(both.join(u' ')));
            QCOMPARE(m_house->email(ben), accepted ? asked : right);
            QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM email_change WHERE client_id"
                                            " = :id AND state = 'pending'",
                                            {{":id", ben.text()}}),
                     0);
        }
    }

    void acceptanceWhileItIsCancelled()
    {
        for (int round = 0; round < rounds; ++round) {
            const ClientId ben = clientWith(addressOf("ben", round));
            const QString asked = addressOf("asked", round);
            QCOMPARE(told(m_house->requestOwn(ben, asked)), applied);
            const auto cancels = byClient(ben, [&](store::WriteContext &context) {
                return done(services::cancelOwnChange(context, ben, m_house->terms));
            });
            const QStringList both = atOnce(answering(ben, OldAddressAnswer::Accept), cancels);
            const bool accepted = both == QStringList{applied, conflict};
            QVERIFY2(accepted || both == (QStringList{conflict, applied}),
                     qPrintable(both.join(u' ')));
            QCOMPARE(m_house->email(ben), accepted ? asked : addressOf("ben", round));
        }
    }

    /** Somebody new is added with the very address that is being accepted. */
    void aNewClientWithThatAddress()
    {
        for (int round = 0; round < rounds; ++round) {
            const ClientId ben = clientWith(addressOf("ben", round));
            const QString wanted = addressOf("wanted", round);
            QCOMPARE(told(m_house->requestOwn(ben, wanted)), applied);
            const ProviderId provider = m_house->network.west;
            const auto adds = byStaff(
                m_house->network.westCaseworker, [&](store::WriteContext &context) -> Result<void> {
                    return store::insertClient(
                        context.sql(), {{test::newId<ClientId>(), provider},
                                        std::nullopt,
                                        test::smallProfile(QStringLiteral("New"), wanted.toUpper()),
                                        context.seq(),
                                        context.now()});
                });
            const QStringList both = atOnce(answering(ben, OldAddressAnswer::Accept), adds);
            QCOMPARE(both.first(), applied); // accepted, or "declined: address in use"
            const bool bens = m_house->email(ben) == wanted;
            QCOMPARE(both.last() == applied, !bens);
        }
        QCOMPARE(twice(), 0);
    }

    /** The request is about the address, the invite about the password: one does not end the other.
     */
    void anInviteThatIsSentAgainLeavesTheRequest()
    {
        const QString change =
            idIn(m_house->request(m_house->network.caseworker, m_ana, fresh), "change");
        const auto invite = [&] {
            return told(m_house->asClient(m_ana, [&](store::WriteContext &context) -> Result<void> {
                const auto sent = services::issueInvite(context, m_ana, m_house->terms.invite);
                return sent ? Result<void>() : sent.error();
            }));
        };
        QCOMPARE(invite(), applied);
        QCOMPARE(m_house->state(change), QStringLiteral("pending"));
        const QByteArray toOld = m_house->token(m_ana, LinkPurpose::Invite);
        (void)m_house->newMails();
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)), applied);
        // The invite to the old inbox opens the account no more; a new one went to the new address.
        QCOMPARE(m_house->newMails(), (QStringList{QStringLiteral("email_changed ") + fresh,
                                                   QStringLiteral("invite ") + fresh}));
        const auto page = services::findPasswordLink(m_house->network.sql(), LinkPurpose::Invite,
                                                     toOld, m_house->clock.now());
        QCOMPARE(page->state, services::LinkState::Replaced);
        QCOMPARE(invite(), applied); // and once more, to the new one
        QCOMPARE(m_house->newMails(), QStringList{QStringLiteral("invite ") + fresh});
    }

    /** The invite is accepted at the very moment at which the change is. */
    void anInviteAcceptedDuringTheRequest()
    {
        for (int round = 0; round < rounds; ++round) {
            const ClientId ben = m_house->addClient(m_house->network.caseworker,
                                                    QStringLiteral("Roy"), addressOf("ben", round));
            m_house->clock.advance(std::chrono::hours(2));
            const QString asked = addressOf("asked", round);
            (void)m_house->asClient(ben, [&](store::WriteContext &context) -> Result<void> {
                const auto sent = services::issueInvite(context, ben, m_house->terms.invite);
                return sent ? Result<void>() : sent.error();
            });
            const QString change =
                idIn(m_house->request(m_house->network.caseworker, ben, asked), "change");
            const QByteArray token = m_house->token(ben, LinkPurpose::Invite);
            const auto sets = byClient(ben, [&, token](store::WriteContext &context) {
                return done(services::setPasswordByLink(context, LinkPurpose::Invite, token,
                                                        "$argon2id$hash", m_house->terms));
            });
            const QStringList both = atOnce(answering(ben, OldAddressAnswer::Accept), sets);
            const bool accepted = both == QStringList{applied, conflict};
            QVERIFY2(accepted || both == (QStringList{conflict, applied}),
                     qPrintable(both.join(u' ')));
            QCOMPARE(m_house->email(ben), accepted ? asked : addressOf("ben", round));
            QCOMPARE(m_house->state(change),
                     accepted ? QStringLiteral("accepted") : QStringLiteral("cancelled overtaken"));
            // Either way there is an invite to accept, or a password.
            const QString hash =
                m_house->text("SELECT password_hash AS v FROM client_account WHERE client_id = :id",
                              {{":id", ben.text()}});
            QCOMPARE(hash.isEmpty(), accepted);
            QCOMPARE(services::openInvite(m_house->network.sql(), ben, m_house->clock.now()).ok(),
                     accepted);
        }
    }
};

WREN_TEST(TestEmailChangeRaces)
#include "tst_emailchangeraces.moc"
