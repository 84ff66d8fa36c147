// SPDX-License-Identifier: Apache-2.0
#include "hub/services/staff/accesstoken.h"
#include "hub/services/staff/staffauth.h"
#include "tests/hub/support/network.h"
#include "tests/support/testmain.h"

#include <optional>

using namespace wren;
using services::StaffAuth;

namespace {

/** One computer with its device key, and the hub's side of signing in on it. */
struct Desk
{
    Desk(test::Network &given, const QString &givenEmail)
        : network(given)
        , auth(given.keys, given.clock.environment(), std::chrono::minutes(15),
               {QStringLiteral("help@example.ca"), QStringLiteral("aide@example.ca")})
        , email(givenEmail)
    {}

    [[nodiscard]] wire::SignInRequest request() const
    {
        return {email, QString::fromLatin1(test::staffPassword), keys.publicKey,
                QStringLiteral("FRONT-DESK-2")};
    }
    [[nodiscard]] Result<wire::SignInAnswer> signIn(bool rightPassword = true) const
    {
        const Result<services::SignInAttempt> attempt = auth.beginSignIn(network.sql(), request());
        if (!attempt)
            return attempt.error();
        if (attempt->wait.count() > 0)
            return Error{Kind::TooMany, {}, {}};
        const bool right =
            rightPassword && seal::verifyPassword(attempt->passwordHash, test::staffPassword);
        return auth.finishSignIn(network.sql(), request(), *attempt, {right, {}});
    }
    [[nodiscard]] Result<wire::TokenAnswer> renew(const DeviceId &device,
                                                  const QByteArray &challenge) const
    {
        const QByteArray signature =
            seal::sign(wire::tokenMessage(device, challenge), keys.secretKey);
        return auth.renew(network.sql(), {device, challenge, signature});
    }
    [[nodiscard]] Result<services::Session> session(const QString &token) const
    {
        return auth.authenticate(network.sql(), token.toLatin1());
    }

    test::Network &network;
    StaffAuth auth;
    QString email;
    seal::KeyPair keys = seal::makeKeyPair();
};

template<typename T>
std::optional<Kind> kindOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace

/** Sign-in, devices, tokens and their end, on both databases. */
class TestStaffAuth : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<test::TestClock> m_clock;
    std::unique_ptr<test::Network> m_network;

    [[nodiscard]] Desk desk() const { return {*m_network, m_network->caseworker.email}; }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>();
        m_clock = std::make_unique<test::TestClock>();
        m_network = std::make_unique<test::Network>(**m_database, *m_clock);
    }
    void cleanup()
    {
        m_network.reset();
        m_database.reset();
    }

    void signsInAndIsKnown()
    {
        const Desk at = desk();
        const wire::SignInAnswer answer = test::must(at.signIn());
        QCOMPARE(answer.expiresInSeconds, 900);
        QCOMPARE(answer.unlockSecret.size(), 32);
        QCOMPARE(answer.hubPublicKey, m_network->keys.identity.publicKey);
        QCOMPARE(answer.staff.access.staff, m_network->caseworker.id);
        QCOMPARE(answer.staff.providerName, QStringLiteral("North Employment"));
        QCOMPARE(answer.lastMid, 0);
        const services::Session session = test::must(at.session(answer.accessToken));
        QCOMPARE(session.device, answer.device);
        QCOMPARE(session.staff.access.permissions, Permissions(Permission::Clients));
    }

    void addressIsFolded()
    {
        Desk at = desk();
        at.email = at.email.toUpper();
        QVERIFY(at.signIn());
    }

    void everyFailureIsAlike()
    {
        const Desk known = desk();
        const Desk unknown(*m_network, QStringLiteral("nobody.here@example.ca"));
        const Desk noAddress(*m_network, QStringLiteral("rubbish"));
        const Result<wire::SignInAnswer> wrong = known.signIn(false);
        QCOMPARE(kindOf(wrong), Kind::Unauthenticated);
        QCOMPARE(unknown.signIn().error(), wrong.error());
        QCOMPARE(noAddress.signIn().error(), wrong.error());
        (void)test::must(m_network->sql().run("UPDATE staff SET active = 0 WHERE id = :id",
                                              {{":id", m_network->caseworker.id.text()}}));
        QCOMPARE(known.signIn().error(), wrong.error());
        QCOMPARE(m_network->count("SELECT count(*) AS n FROM throttle"), 3);
    }

    void guessingIsSlowedForKnownAndUnknown()
    {
        const Desk known = desk();
        const Desk unknown(*m_network, QStringLiteral("nobody.here@example.ca"));
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(kindOf(known.signIn(false)), Kind::Unauthenticated);
            QCOMPARE(kindOf(unknown.signIn(false)), Kind::Unauthenticated);
        }
        QCOMPARE(kindOf(known.signIn()), Kind::TooMany);
        QCOMPARE(kindOf(unknown.signIn()), Kind::TooMany);
        m_clock->advance(std::chrono::minutes(16));
        QVERIFY(known.signIn());
        QCOMPARE(kindOf(known.signIn(false)), Kind::Unauthenticated); // counted anew
    }

    void sameComputerKeepsItsDevice()
    {
        const Desk at = desk();
        const wire::SignInAnswer first = test::must(at.signIn());
        (void)test::must(m_network->sql().run("UPDATE device SET last_mid = 7 WHERE id = :id",
                                              {{":id", first.device.text()}}));
        m_clock->advance(std::chrono::seconds(1));
        const wire::SignInAnswer second = test::must(at.signIn());
        QCOMPARE(second.device, first.device);
        QCOMPARE(second.unlockSecret, first.unlockSecret);
        QCOMPARE(second.lastMid, 7);
        // Nor could two sign-ins at once make two of it.
        QVERIFY(!m_network->sql().run("INSERT INTO device (id, staff_id, name, public_key,"
                                      " unlock_secret, created_at, seen_at) SELECT 'another',"
                                      " staff_id, name, public_key, unlock_secret, created_at,"
                                      " seen_at FROM device WHERE id = :id",
                                      {{":id", first.device.text()}}));
        QCOMPARE(kindOf(at.session(first.accessToken)), Kind::Unauthenticated);
        QVERIFY(at.session(second.accessToken));
        const wire::SignInAnswer elsewhere = test::must(desk().signIn());
        QVERIFY(elsewhere.device != first.device);
        QVERIFY(elsewhere.unlockSecret != first.unlockSecret);
    }

    void tokenEnds()
    {
        const Desk at = desk();
        const QString token = test::must(at.signIn()).accessToken;
        m_clock->advance(std::chrono::minutes(15) - std::chrono::milliseconds(1));
        QVERIFY(at.session(token));
        m_clock->advance(std::chrono::milliseconds(1));
        QCOMPARE(kindOf(at.session(token)), Kind::Unauthenticated);
    }

    void changedTokensAreNothing()
    {
        const Desk at = desk();
        const QByteArray token = test::must(at.signIn()).accessToken.toLatin1();
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray changed = token;
            changed[i] = changed.at(i) == 'A' ? 'B' : 'A';
            // The last character of base64url holds bits that decode to nothing.
            if (QByteArray::fromBase64(changed, QByteArray::Base64UrlEncoding) !=
                QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding))
                QVERIFY(!at.session(QString::fromLatin1(changed)));
        }
        QVERIFY(!at.session({}));
        QVERIFY(!at.session(QStringLiteral("wren-access-1")));
    }

    void challengeIsNoToken()
    {
        const Desk at = desk();
        const wire::SignInAnswer answer = test::must(at.signIn());
        const QByteArray challenge = at.auth.challenge(answer.device);
        QCOMPARE(kindOf(at.session(QString::fromLatin1(challenge))), Kind::Unauthenticated);
        QCOMPARE(kindOf(at.renew(answer.device, answer.accessToken.toLatin1())),
                 Kind::Unauthenticated);
    }

    void renewsBySignatureOnce()
    {
        const Desk at = desk();
        const wire::SignInAnswer answer = test::must(at.signIn());
        m_clock->advance(std::chrono::hours(24 * 30));
        const QByteArray challenge = at.auth.challenge(answer.device);
        const wire::TokenAnswer renewed = test::must(at.renew(answer.device, challenge));
        QCOMPARE(renewed.unlockSecret, answer.unlockSecret);
        QVERIFY(at.session(renewed.accessToken));
        QCOMPARE(kindOf(at.renew(answer.device, challenge)), Kind::Unauthenticated);
    }

    void renewalNeedsKeyChallengeAndTime()
    {
        const Desk at = desk();
        const Desk other = desk();
        const wire::SignInAnswer answer = test::must(at.signIn());
        const wire::SignInAnswer otherAnswer = test::must(other.signIn());
        QByteArray challenge = at.auth.challenge(answer.device);
        QCOMPARE(kindOf(other.renew(answer.device, challenge)), Kind::Unauthenticated);
        QCOMPARE(kindOf(at.renew(otherAnswer.device, challenge)), Kind::Unauthenticated);
        QCOMPARE(kindOf(at.renew(test::newId<DeviceId>(), challenge)), Kind::Unauthenticated);
        QCOMPARE(kindOf(at.renew(answer.device, "made up")), Kind::Unauthenticated);
        m_clock->advance(StaffAuth::challengeLife);
        QCOMPARE(kindOf(at.renew(answer.device, challenge)), Kind::Unauthenticated);
        challenge = at.auth.challenge(answer.device);
        QVERIFY(at.renew(answer.device, challenge)); // failures used nothing up
    }

    void usedChallengesAreForgotten()
    {
        const Desk at = desk();
        const DeviceId device = test::must(at.signIn()).device;
        for (int i = 0; i < 3; ++i)
            QVERIFY(at.renew(device, at.auth.challenge(device)));
        QCOMPARE(m_network->count("SELECT count(*) AS n FROM used_challenge"), 3);
        m_clock->advance(StaffAuth::challengeLife + std::chrono::seconds(1));
        QVERIFY(at.renew(device, at.auth.challenge(device)));
        QCOMPARE(m_network->count("SELECT count(*) AS n FROM used_challenge"), 1);
    }

    void unknownDevicesGetChallengesToo()
    {
        const QByteArray known = desk().auth.challenge(m_network->caseworker.device);
        const QByteArray unknown = desk().auth.challenge(test::newId<DeviceId>());
        QCOMPARE(known.size(), unknown.size());
    }

    void signingOutEndsTokensAndRenewal()
    {
        const Desk at = desk();
        const wire::SignInAnswer answer = test::must(at.signIn());
        test::must(at.auth.signOut(m_network->sql(), answer.device));
        QCOMPARE(kindOf(at.session(answer.accessToken)), Kind::Unauthenticated);
        QCOMPARE(kindOf(at.renew(answer.device, at.auth.challenge(answer.device))),
                 Kind::Unauthenticated);
        m_clock->advance(std::chrono::milliseconds(1));
        const wire::SignInAnswer again = test::must(at.signIn());
        QCOMPARE(again.device, answer.device);
        QCOMPARE(kindOf(at.session(answer.accessToken)), Kind::Unauthenticated);
        QVERIFY(at.session(again.accessToken));
    }

    void endedDeviceIsRefused()
    {
        const Desk at = desk();
        const wire::SignInAnswer answer = test::must(at.signIn());
        (void)test::must(m_network->sql().run("UPDATE device SET ended_at = 1 WHERE id = :id",
                                              {{":id", answer.device.text()}}));
        QCOMPARE(kindOf(at.session(answer.accessToken)), Kind::Unauthenticated);
        QCOMPARE(kindOf(at.renew(answer.device, at.auth.challenge(answer.device))),
                 Kind::Unauthenticated);
        const wire::SignInAnswer anew = test::must(at.signIn());
        QVERIFY(anew.device != answer.device);
        QVERIFY(anew.unlockSecret != answer.unlockSecret);
    }

    void deactivatedStaffIsRefused()
    {
        const Desk at = desk();
        const wire::SignInAnswer answer = test::must(at.signIn());
        (void)test::must(m_network->sql().run("UPDATE staff SET active = 0 WHERE id = :id",
                                              {{":id", m_network->caseworker.id.text()}}));
        QCOMPARE(kindOf(at.session(answer.accessToken)), Kind::Unauthenticated);
        QCOMPARE(kindOf(at.renew(answer.device, at.auth.challenge(answer.device))),
                 Kind::Unauthenticated);
    }

    void permissionsAreThoseOfNow()
    {
        const Desk at = desk();
        const wire::SignInAnswer answer = test::must(at.signIn());
        (void)test::must(m_network->sql().run("DELETE FROM staff_permission WHERE staff_id = :id",
                                              {{":id", m_network->caseworker.id.text()}}));
        QVERIFY(!test::must(at.session(answer.accessToken)).staff.access.seesClients());
    }
};

WREN_TEST(TestStaffAuth)
#include "tst_staffauth.moc"
