// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/changekeeper.h"
#include "hub/services/emailchange/inbox.h"
#include "hub/services/emailchange/requests.h"
#include "hub/store/recordreader.h"
#include "tests/hub/services/changehouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace std::chrono_literals;
using services::LinkPurpose;
using services::OldAddressAnswer;
using test::ChangeHouse;
using test::done;
using test::idIn;
using test::told;

namespace {

const QString old = QStringLiteral("ana@example.ca");
const QString fresh = QStringLiteral("ana.new@example.ca");
const QString applied = QStringLiteral("applied");

} // namespace

/** Mutations of R41 and what the client does (R40, R42, R46), on both databases. */
class TestEmailChanges : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChangeHouse> m_house;
    ClientId m_ana;

    [[nodiscard]] wire::MutationResult takeBack() const
    {
        return m_house->asClient(m_ana, [this](store::WriteContext &context) {
            return done(services::cancelOwnChange(context, m_ana, m_house->terms));
        });
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<ChangeHouse>();
        m_ana = m_house->addClient(m_house->network.caseworker, QStringLiteral("Oliveira"), old);
        m_house->setPassword(m_ana);
    }
    void cleanup() { m_house.reset(); }

    void staffAskAndTheOldAddressAccepts()
    {
        const test::Person &asker = m_house->network.caseworker;
        const auto asked = m_house->request(asker, m_ana, fresh);
        QCOMPARE(told(asked), applied);
        QCOMPARE(m_house->email(m_ana), old); // nothing changes before
        QCOMPARE(m_house->newMails(), QStringList{QStringLiteral("email_change ") + old});
        const QString change = idIn(asked, "change");
        const store::RecordKey key{QStringLiteral("email_change"), change};
        const auto record = [&] {
            const auto records = test::must(store::readRecords(m_house->network.sql(), {key}));
            return test::must(wire::EmailChangeRecord::fromJson(records.value(key)));
        };
        QCOMPARE(record().askedBy, std::optional(asker.id));
        QCOMPARE(record().to, fresh);
        QCOMPARE(record().way, EmailChangeWay::Staff);

        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)), applied);
        QCOMPARE(m_house->email(m_ana), fresh);
        QCOMPARE(m_house->state(change), QStringLiteral("accepted"));
        QCOMPARE(m_house->newMails(), QStringList{QStringLiteral("email_changed ") + fresh});
        QCOMPARE(m_house->text("SELECT new_value AS v FROM change_value WHERE field = 'email'"),
                 QString(u'"' + fresh + u'"'));
        QVERIFY(!record().confirmedAt);
        const QByteArray confirm = m_house->token(m_ana, LinkPurpose::ConfirmAddress);
        const auto confirmed = m_house->asClient(m_ana, [&](store::WriteContext &context) {
            return done(services::confirmAddress(context, confirm, m_house->terms));
        });
        QCOMPARE(told(confirmed), applied);
        QCOMPARE(record().confirmedAt, std::optional(m_house->clock.now()));
        QCOMPARE(m_house->text("SELECT count(*) AS v FROM case_note WHERE type IN"
                               " ('email_change_requested', 'email_change_confirmed')"),
                 QStringLiteral("2"));
        // Seen in the provider's scope, and the client's record with it.
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM head WHERE scope = :scope AND"
                                        " kind IN ('email_change', 'client')",
                                        {{":scope", wire::providerScope(asker.provider)}}),
                 2);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM head WHERE scope = 'support'"),
                 0);
    }

    void declinedNothingChanges()
    {
        const auto asked = m_house->request(m_house->network.caseworker, m_ana, fresh);
        (void)m_house->newMails();
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Decline)), applied);
        QCOMPARE(m_house->state(idIn(asked, "change")), QStringLiteral("declined"));
        QCOMPARE(m_house->email(m_ana), old);
        QCOMPARE(m_house->newMails(), QStringList{QStringLiteral("email_change_ended ") + old});
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)),
                 QStringLiteral("conflict"));
        QCOMPARE(m_house->email(m_ana), old);
    }

    void acceptanceAfterCancellationChangesNothing()
    {
        const auto asked = m_house->request(m_house->network.caseworker, m_ana, fresh);
        const QString change = idIn(asked, "change");
        const auto cancel = [&] {
            return m_house->mutate(m_house->network.caseworker, "cancel_email_change", change);
        };
        QCOMPARE(told(cancel()), applied);
        QCOMPARE(m_house->state(change), QStringLiteral("cancelled by_staff"));
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)),
                 QStringLiteral("conflict"));
        QCOMPARE(m_house->email(m_ana), old);
        QCOMPARE(told(cancel()), QStringLiteral("conflict"));
    }

    void aNewerRequestReplacesThePendingOne()
    {
        const auto first = m_house->request(m_house->network.caseworker, m_ana, fresh);
        const QByteArray firstToken = m_house->token(m_ana, LinkPurpose::AcceptChange);
        const QString other = QStringLiteral("ana.other@example.ca");
        QCOMPARE(told(m_house->requestOwn(m_ana, other)), applied);
        QCOMPARE(m_house->state(idIn(first, "change")), QStringLiteral("cancelled replaced"));
        const auto page = services::findChangeLink(
            m_house->network.sql(), LinkPurpose::AcceptChange, firstToken, m_house->clock.now());
        QCOMPARE(page->link, services::LinkState::Replaced);
        QCOMPARE(page->reason, QStringLiteral("replaced"));
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)), applied);
        QCOMPARE(m_house->email(m_ana), other);
    }

    void resendingMakesANewLink()
    {
        const auto asked = m_house->request(m_house->network.caseworker, m_ana, fresh);
        const QByteArray first = m_house->token(m_ana, LinkPurpose::AcceptChange);
        m_house->clock.advance(24h);
        (void)m_house->newMails();
        const auto resent = m_house->mutate(m_house->network.caseworker, "resend_email_change",
                                            idIn(asked, "change"));
        QCOMPARE(told(resent), applied);
        QCOMPARE(m_house->newMails(), QStringList{QStringLiteral("email_change ") + old});
        QVERIFY(m_house->token(m_ana, LinkPurpose::AcceptChange) != first);
        const auto page = services::findChangeLink(
            m_house->network.sql(), LinkPurpose::AcceptChange, first, m_house->clock.now());
        QCOMPARE(page->link, services::LinkState::Replaced);
        m_house->clock.advance(24h * 6 + 12h); // beyond the first week, within the second
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)), applied);
    }

    /** Sent again after the change: the new address is asked once more whether mail arrives. */
    void resendingAfterTheChangeAsksTheNewAddress()
    {
        const QString change =
            idIn(m_house->request(m_house->network.caseworker, m_ana, fresh), "change");
        const auto resend = [&] {
            return told(
                m_house->mutate(m_house->network.caseworker, "resend_email_change", change));
        };
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)), applied);
        const QByteArray first = m_house->token(m_ana, LinkPurpose::ConfirmAddress);
        m_house->clock.advance(24h * 40); // the first link's time is over
        (void)m_house->newMails();
        QCOMPARE(resend(), applied);
        QCOMPARE(m_house->newMails(), QStringList{QStringLiteral("email_changed ") + fresh});
        QCOMPARE(m_house->text("SELECT parameters AS v FROM mail ORDER BY created_at DESC")
                     .contains(QStringLiteral("\"log_in\":true")),
                 true);
        const auto confirm = [&](const QByteArray &token) {
            return told(m_house->asClient(m_ana, [&](store::WriteContext &context) {
                return done(services::confirmAddress(context, token, m_house->terms));
            }));
        };
        QCOMPARE(confirm(first), QStringLiteral("conflict"));
        QCOMPARE(confirm(m_house->token(m_ana, LinkPurpose::ConfirmAddress)), applied);
        QCOMPARE(resend(), QStringLiteral("conflict")); // it has confirmed
        QCOMPARE(told(m_house->requestOwn(m_ana, old)), applied);
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)), applied);
        QCOMPARE(resend(), QStringLiteral("conflict")); // another address is in use by now
    }

    /** Forgot Password ends the link in WREN's mail: there is a way to be asked again (R42, R44).
     */
    void afterACorrectionTheNewAddressCanStillConfirm()
    {
        const QString correction =
            idIn(m_house->ask(m_house->network.caseworker, m_ana, old, fresh), "correction");
        const QString twin =
            idIn(m_house->ask(m_house->network.administration, m_ana, old, fresh), "correction");
        QCOMPARE(told(m_house->decide(m_house->network.support, correction)), applied);
        m_house->setPassword(m_ana);
        (void)test::must(m_house->network.sql().run(
            "UPDATE link SET ended_at = 1 WHERE used_at IS NULL AND ended_at IS NULL"));
        const auto own = services::ownAddress(m_house->network.sql(), m_ana, m_house->clock.now());
        QVERIFY(own->unconfirmed);
        (void)m_house->newMails();
        QCOMPARE(told(m_house->mutate(m_house->network.caseworker, "resend_email_change", twin)),
                 QStringLiteral("conflict")); // that one changed nothing
        const auto again = m_house->asClient(m_ana, [&](store::WriteContext &context) {
            return done(services::resendOwnMail(context, m_ana, LinkPurpose::ConfirmAddress,
                                                QStringLiteral("n"), m_house->terms));
        });
        QCOMPARE(told(again), applied);
        QCOMPARE(m_house->newMails(), QStringList{QStringLiteral("email_changed ") + fresh});
        // There is a password by now: the mail no longer says to set one.
        QVERIFY(m_house->text("SELECT parameters AS v FROM mail ORDER BY created_at DESC")
                    .contains(QStringLiteral("\"corrected\":false")));
    }

    void itEndsWithItsTime()
    {
        const auto asked = m_house->request(m_house->network.caseworker, m_ana, fresh);
        m_house->clock.advance(24h * 7);
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)),
                 QStringLiteral("conflict"));
        QCOMPARE(m_house->email(m_ana), old);
        QVERIFY(*services::anyEmailChangeDue(m_house->network.sql(), m_house->clock.now()));
        (void)m_house->newMails();
        const auto expired = m_house->asClient(m_ana, [&](store::WriteContext &context) {
            return services::expireEmailChanges(context, m_house->terms);
        });
        QCOMPARE(told(expired), applied);
        QCOMPARE(m_house->state(idIn(asked, "change")), QStringLiteral("expired"));
        QCOMPARE(m_house->newMails(), QStringList{QStringLiteral("email_change_ended ") + old});
        QVERIFY(!*services::anyEmailChangeDue(m_house->network.sql(), m_house->clock.now()));
        QCOMPARE(told(m_house->request(m_house->network.caseworker, m_ana, fresh)), applied);
    }

    void ofTwoWhoWantOneAddressTheFirstToAcceptGetsIt()
    {
        const ClientId ben = m_house->addClient(m_house->network.caseworker, QStringLiteral("Roy"),
                                                QStringLiteral("ben@example.ca"));
        m_house->setPassword(ben);
        const auto anas = m_house->request(m_house->network.caseworker, m_ana, fresh);
        const auto bens = m_house->requestOwn(ben, fresh.toUpper()); // equal when folded
        QCOMPARE(told(bens), applied); // a pending change reserves nothing
        QCOMPARE(told(m_house->answer(ben, OldAddressAnswer::Accept)), applied);
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)), applied);
        QCOMPARE(m_house->state(idIn(anas, "change")), QStringLiteral("declined address_in_use"));
        QCOMPARE(m_house->email(m_ana), old);
        QCOMPARE(m_house->email(ben), fresh.toUpper());
    }

    void whatATakenAddressAnswers_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("answer");
        QTest::newRow("in reach") << QStringLiteral("BEN@example.ca")
                                  << QStringLiteral("conflict email already_in_use");
        QTest::newRow("out of reach")
            << QStringLiteral("west@example.ca") << QStringLiteral("conflict email cannot_be_used");
        QTest::newRow("own") << QStringLiteral("ana@EXAMPLE.ca")
                             << QStringLiteral("conflict email same_address");
        QTest::newRow("none") << QStringLiteral("ana at example")
                              << QStringLiteral("invalid email not_an_email");
        QTest::newRow("header") << QStringLiteral("ana@example.ca\r\nBcc: x@example.ca")
                                << QStringLiteral("invalid email not_an_email");
    }

    void whatATakenAddressAnswers()
    {
        QFETCH(QString, email);
        QFETCH(QString, answer);
        (void)m_house->addClient(m_house->network.caseworker, QStringLiteral("Roy"),
                                 QStringLiteral("ben@example.ca"));
        (void)m_house->addClient(m_house->network.westCaseworker, QStringLiteral("West"),
                                 QStringLiteral("west@example.ca"));
        QCOMPARE(told(m_house->request(m_house->network.caseworker, m_ana, email)), answer);
        // The client learns nothing about who has it.
        const QString own = QString(answer).replace(QStringLiteral("already_in_use"),
                                                    QStringLiteral("cannot_be_used"));
        QCOMPARE(told(m_house->requestOwn(m_ana, email)), own);
        QVERIFY(m_house->newMails().isEmpty());
    }

    void withoutAPasswordANewInviteGoesToTheNewAddress()
    {
        const ClientId eve = m_house->addClient(m_house->network.caseworker, QStringLiteral("Eve"),
                                                QStringLiteral("eve@example.ca"));
        (void)m_house->request(m_house->network.caseworker, eve, QStringLiteral("eva@example.ca"));
        (void)m_house->newMails();
        QCOMPARE(told(m_house->answer(eve, OldAddressAnswer::Accept)), applied);
        QCOMPARE(m_house->newMails(), (QStringList{QStringLiteral("email_changed eva@example.ca"),
                                                   QStringLiteral("invite eva@example.ca")}));
        QCOMPARE(m_house->text("SELECT count(*) AS v FROM link WHERE purpose = 'invite' AND"
                               " ended_at IS NULL"),
                 QStringLiteral("1"));
    }

    void foreignAndMissingAreAlike()
    {
        const auto asked = m_house->request(m_house->network.caseworker, m_ana, fresh);
        const QString change = idIn(asked, "change");
        const QString missing = test::newId<ClientId>().text();
        for (const test::Person &person :
             {m_house->network.westCaseworker, m_house->network.southCaseworker,
              m_house->network.support, m_house->network.nobody}) {
            QCOMPARE(told(m_house->request(person, m_ana, fresh)), QStringLiteral("not_found"));
            for (const char *name : {"cancel_email_change", "resend_email_change"}) {
                const auto foreign = m_house->mutate(person, name, change);
                QCOMPARE(told(foreign), QStringLiteral("not_found"));
                QCOMPARE(foreign.toJson(), m_house->mutate(person, name, missing).toJson());
            }
        }
        QCOMPARE(m_house->state(change), QStringLiteral("pending"));
    }

    void mailsToOneAddressAreLimited()
    {
        const auto asked = m_house->request(m_house->network.caseworker, m_ana, fresh);
        const QString change = idIn(asked, "change");
        QString last = applied;
        int sent = 1;
        while (last == applied && ++sent < 50)
            last =
                told(m_house->mutate(m_house->network.caseworker, "resend_email_change", change));
        QCOMPARE(last, QStringLiteral("too_many"));
        QCOMPARE(sent, 13);
        m_house->clock.advance(1h);
        QCOMPARE(told(m_house->mutate(m_house->network.caseworker, "resend_email_change", change)),
                 applied);
    }

    void itIsWrittenDownThatTheTimeIsOver()
    {
        const auto asked = m_house->request(m_house->network.caseworker, m_ana, fresh);
        m_house->clock.advance(m_house->terms.change);
        const services::ChangeKeeper keeper(
            {*m_house->database, m_house->network.lane, m_house->clock.environment()},
            m_house->terms, 1ms);
        QTRY_COMPARE(m_house->state(idIn(asked, "change")), QStringLiteral("expired"));
        QTRY_COMPARE(m_house->text("SELECT count(*) AS v FROM case_note WHERE type ="
                                   " 'email_change_cancelled'"),
                     QStringLiteral("1"));
    }

    void whoseInboxItIs()
    {
        const test::Person &asker = m_house->network.caseworker;
        const auto ask = [&] {
            return test::must(services::inboxOfClient(m_house->network.sql(), m_ana, asker.id));
        };
        const QString local = asker.email.section(u'@', 0, 0);
        const QString domain = asker.email.section(u'@', 1);
        const auto plus = [&](const QString &tag) {
            return QString(local + u'+' + tag + u'@' + domain);
        };
        QCOMPARE(ask().inbox, Inbox::Client);
        const QString offered = ask().plusAddress;
        QVERIFY(offered.startsWith(QString(local + u'+')));
        (void)m_house->addClient(asker, QStringLiteral("Other"), offered.toUpper());
        QCOMPARE(ask().plusAddress, QString(offered).replace(u'@', QStringLiteral("2@")));
        const auto moveTo = [&](const QString &email) {
            (void)test::must(m_house->network.sql().run(
                "UPDATE client_account SET email = :email WHERE client_id = :id",
                {{":email", email}, {":id", m_ana.text()}}));
        };
        moveTo(plus(QStringLiteral("ana")));
        QCOMPARE(ask().inbox, Inbox::Own);
        const QString colleague = m_house->network.group.email;
        moveTo(colleague.section(u'@', 0, 0) + QStringLiteral("+ana@") +
               colleague.section(u'@', 1));
        QCOMPARE(ask().inbox, Inbox::OtherStaff);
        moveTo(QStringLiteral("front.desk@") + domain);
        QCOMPARE(ask().inbox, Inbox::ProviderDomain);
    }

    void theClientTakesItBack()
    {
        (void)m_house->requestOwn(m_ana, fresh);
        QCOMPARE(told(takeBack()), applied);
        QCOMPARE(m_house->text("SELECT reason AS v FROM email_change"),
                 QStringLiteral("by_client"));
        QCOMPARE(told(takeBack()), QStringLiteral("conflict"));
    }

    void ofACancellationAllAreTold_data()
    {
        QTest::addColumn<bool>("byClient");
        QTest::newRow("by_client") << true;
        QTest::newRow("by_staff") << false;
    }

    /** R46: the old address by mail, staff by the record and a case note that says whose it was. */
    void ofACancellationAllAreTold()
    {
        QFETCH(bool, byClient);
        const test::Person &asker = m_house->network.caseworker;
        const QString change = idIn(m_house->request(asker, m_ana, fresh), "change");
        (void)m_house->newMails();
        const auto cancelled =
            byClient ? takeBack() : m_house->mutate(asker, "cancel_email_change", change);
        QCOMPARE(told(cancelled), applied);
        QCOMPARE(m_house->newMails(), QStringList{QStringLiteral("email_change_ended ") + old});
        QCOMPARE(m_house->network.count(
                     "SELECT count(*) AS n FROM head WHERE scope = :scope AND"
                     " id = :id AND seq = (SELECT seq FROM hub_state)",
                     {{":scope", wire::providerScope(asker.provider)}, {":id", change}}),
                 1);
        QVERIFY(m_house
                    ->text("SELECT parameters AS v FROM case_note WHERE type ="
                           " 'email_change_cancelled'")
                    .contains(QLatin1String(QTest::currentDataTag())));
    }

    void aDeactivatedAccountKeepsItsAddress()
    {
        const QString taken = QStringLiteral("ben@example.ca");
        const ClientId ben =
            m_house->addClient(m_house->network.caseworker, QStringLiteral("Roy"), taken);
        QCOMPARE(told(m_house->requestOwn(m_ana, fresh)), applied);
        (void)test::must(m_house->network.sql().run(
            "UPDATE client_account SET deactivated_at = 1, email = :email, email_folded = :email"
            " WHERE client_id = :id",
            {{":email", fresh}, {":id", ben.text()}}));
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)), applied); // "in use"
        QCOMPARE(m_house->email(m_ana), old);
        QCOMPARE(told(m_house->request(m_house->network.caseworker, m_ana, fresh)),
                 QStringLiteral("conflict email already_in_use"));
    }

    void aDeactivatedAccountAsksForNothing()
    {
        (void)test::must(
            m_house->network.sql().run("UPDATE client_account SET deactivated_at = 1"));
        QCOMPARE(told(m_house->request(m_house->network.caseworker, m_ana, fresh)),
                 QStringLiteral("conflict"));
    }

    /** The mail would lead to Forgot Password, which such an account cannot use. */
    void aDeactivatedAccountIsNotCorrected()
    {
        const test::Person &asker = m_house->network.caseworker;
        const test::Person &wren = m_house->network.support;
        const QString correction = idIn(m_house->ask(asker, m_ana, old, fresh), "correction");
        (void)test::must(
            m_house->network.sql().run("UPDATE client_account SET deactivated_at = 1"));
        QCOMPARE(told(m_house->ask(asker, m_ana, old, fresh)), QStringLiteral("conflict"));
        QCOMPARE(told(m_house->decide(wren, correction)), QStringLiteral("conflict"));
        QCOMPARE(m_house->state(correction), QStringLiteral("pending"));
        QCOMPARE(m_house->email(m_ana), old);
        QVERIFY(m_house->newMails().isEmpty());
        QCOMPARE(told(m_house->decide(wren, correction, "decline")), applied);
    }
};

WREN_TEST(TestEmailChanges)
#include "tst_emailchanges.moc"
