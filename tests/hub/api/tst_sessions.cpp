// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/passwordpolicy.h"
#include "models/wire/commands.h"
#include "tests/hub/api/house.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::House;

namespace {

constexpr char wrongPassword[] = "not the password of anybody";

} // namespace

/** Sign-in, renewal and sign-out over the routes, on both databases. */
class TestSessions : public QObject
{
    Q_OBJECT

    std::unique_ptr<House> m_house;
    seal::KeyPair m_keys;

    [[nodiscard]] http::Response signIn(const QString &email, const char *password) const
    {
        const wire::SignInRequest request{email, QString::fromLatin1(password), m_keys.publicKey,
                                          QStringLiteral("FRONT-DESK-2")};
        return m_house->ask(House::post("/api/v1/sign-in", request.toJson(), {}));
    }
    [[nodiscard]] wire::SignInAnswer signedIn() const
    {
        const http::Response response =
            signIn(m_house->network.caseworker.email, test::staffPassword);
        return test::must(wire::SignInAnswer::fromJson(test::jsonOf(response)));
    }
    [[nodiscard]] http::Response renew(const DeviceId &device) const
    {
        const http::Response given = m_house->ask(
            House::post("/api/v1/challenge", {{QStringLiteral("device"), device.text()}}, {}));
        const QByteArray challenge = QByteArray::fromBase64(
            test::jsonOf(given).value(QStringLiteral("challenge")).toString().toLatin1());
        const wire::TokenRequest request{
            device, challenge, seal::sign(wire::tokenMessage(device, challenge), m_keys.secretKey)};
        return m_house->ask(House::post("/api/v1/token", request.toJson(), {}));
    }
    [[nodiscard]] int whoAmI(const QString &token) const
    {
        return m_house->ask(House::get("/api/v1/whoami", token.toLatin1())).status;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<House>();
        m_keys = seal::makeKeyPair();
    }
    void cleanup() { m_house.reset(); }

    void aDayAtTheDesk()
    {
        const wire::SignInAnswer answer = signedIn();
        const http::Response who =
            m_house->ask(House::get("/api/v1/whoami", answer.accessToken.toLatin1()));
        QCOMPARE(who.status, 200);
        QCOMPARE(test::jsonOf(who), answer.staff.toJson());
        for (const char *language : {"en", "fr"}) { // R44: whom they turn to, as the mails name it
            const QString name = QString::fromLatin1(language);
            QVERIFY(!answer.staff.support.in(name).isEmpty());
            QCOMPARE(answer.staff.support.in(name),
                     m_house->network.settings.supportContactIn(name));
        }
        m_house->clock.advance(std::chrono::minutes(20));
        QCOMPARE(whoAmI(answer.accessToken), 401);
        const wire::TokenAnswer renewed =
            test::must(wire::TokenAnswer::fromJson(test::jsonOf(renew(answer.device))));
        QCOMPARE(renewed.unlockSecret, answer.unlockSecret);
        QCOMPARE(whoAmI(renewed.accessToken), 200);
        QCOMPARE(m_house->ask(House::post("/api/v1/sign-out", {}, renewed.accessToken.toLatin1()))
                     .status,
                 200);
        QCOMPARE(whoAmI(renewed.accessToken), 401);
        QCOMPARE(renew(answer.device).status, 401);
    }

    void failuresAreByteEqual()
    {
        const QByteArray wrong =
            test::bytesOf(signIn(m_house->network.caseworker.email, wrongPassword));
        QVERIFY(wrong.startsWith("401"));
        QCOMPARE(
            test::bytesOf(signIn(QStringLiteral("nobody.here@example.ca"), test::staffPassword)),
            wrong);
        QCOMPARE(test::bytesOf(signIn(QStringLiteral("rubbish"), test::staffPassword)), wrong);
        (void)test::must(m_house->network.sql().run("UPDATE staff SET active = 0 WHERE id = :id",
                                                    {{":id", m_house->network.group.id.text()}}));
        QCOMPARE(test::bytesOf(signIn(m_house->network.group.email, test::staffPassword)), wrong);
    }

    void guessingIsAnsweredByRetryAfter()
    {
        const QString known = m_house->network.caseworker.email;
        const QString unknown = QStringLiteral("nobody.here@example.ca");
        for (int i = 0; i < 8; ++i) {
            const http::Response first = signIn(known, wrongPassword);
            const http::Response second = signIn(unknown, wrongPassword);
            QCOMPARE(test::bytesOf(first), test::bytesOf(second));
            QCOMPARE(first.status, i < 5 ? 401 : 429);
        }
        const http::Response throttled = signIn(known, test::staffPassword);
        QCOMPARE(throttled.status, 429);
        QCOMPARE(test::headerOf(throttled, "Retry-After"), QByteArray("1"));
        m_house->clock.advance(std::chrono::seconds(1));
        QCOMPARE(signIn(known, test::staffPassword).status, 200);
    }

    void fullPoolAnswers503()
    {
        std::promise<void> started;
        std::promise<void> release;
        const std::shared_future<void> released = release.get_future().share();
        QVERIFY(m_house->passwords.hash("x", [&started, released](const auto &) {
            started.set_value();
            released.wait();
        }));
        started.get_future().wait();
        for (int i = 0; i < services::PasswordPool::queueLimit; ++i)
            QVERIFY(m_house->passwords.hash("x", [](const auto &) {}));
        const http::Response response =
            signIn(m_house->network.caseworker.email, test::staffPassword);
        QCOMPARE(response.status, 503);
        QCOMPARE(test::headerOf(response, "Retry-After"), QByteArray("2"));
        release.set_value();
    }

    void deviceNamesAreChecked()
    {
        const auto named = [&](const QString &name) {
            const wire::SignInRequest request{m_house->network.caseworker.email,
                                              QString::fromLatin1(test::staffPassword),
                                              m_keys.publicKey, name};
            return m_house->ask(House::post("/api/v1/sign-in", request.toJson(), {})).status;
        };
        QCOMPARE(named(QString(100, u'é')), 200);
        QCOMPARE(named(QString(101, u'e')), 422);
        QCOMPARE(named(QStringLiteral("a\nb")), 422);
    }

    void endedDeviceAndStaffAreRefusedAtOnce()
    {
        const wire::SignInAnswer answer = signedIn();
        QCOMPARE(whoAmI(answer.accessToken), 200);
        (void)test::must(m_house->network.sql().run("UPDATE device SET ended_at = 1 WHERE id = :id",
                                                    {{":id", answer.device.text()}}));
        QCOMPARE(whoAmI(answer.accessToken), 401);
        QCOMPARE(renew(answer.device).status, 401);
    }

    void lostPermissionsCountAtOnce()
    {
        const QByteArray token = signedIn().accessToken.toLatin1();
        const QJsonObject search{{QStringLiteral("last_name"), QStringLiteral("x")}};
        QCOMPARE(m_house->ask(House::post("/api/v1/registry-search", search, token)).status, 200);
        (void)test::must(
            m_house->network.sql().run("DELETE FROM staff_permission WHERE staff_id = :id",
                                       {{":id", m_house->network.caseworker.id.text()}}));
        QCOMPARE(m_house->ask(House::post("/api/v1/registry-search", search, token)).status, 403);
    }

    void passwordsCompareInCanonicalForm()
    {
        const QByteArray composed = services::canonicalPassword(
            QStringLiteral("\u00e9t\u00e9 \u00e9t\u00e9 \u00e9t\u00e9"));
        const QByteArray hash = seal::hashPassword(composed, test::cheap).value();
        (void)test::must(m_house->network.sql().run(
            "UPDATE staff_credential SET password_hash = :hash WHERE staff_id = :id",
            {{":hash", QString::fromLatin1(hash)},
             {":id", m_house->network.caseworker.id.text()}}));
        const wire::SignInRequest request{
            m_house->network.caseworker.email,
            QStringLiteral("e\u0301te\u0301 e\u0301te\u0301 e\u0301te\u0301"), m_keys.publicKey,
            QStringLiteral("desk")};
        QCOMPARE(m_house->ask(House::post("/api/v1/sign-in", request.toJson(), {})).status, 200);
    }
};

WREN_TEST(TestSessions)
#include "tst_sessions.moc"
