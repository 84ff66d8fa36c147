// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"
#include "models/wire/commands.h"
#include "models/wire/emailchanges.h"
#include "tests/hub/api/house.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace wren;
using test::House;
using test::Person;

namespace {

const QString own = QStringLiteral("ana.qzown@example.ca");
const QString near = QStringLiteral("ben.qznear@example.ca");
const QString far = QStringLiteral("cleo.qzfar@example.ca");
const QString nobodys = QStringLiteral("nobody@example.ca");

QString conflict(Problem problem)
{
    return QStringLiteral("409 email ") + problemCode(problem);
}

} // namespace

/**
 * A new address, checked while it is being typed (R15, R46): what sending it would say, and not a
 * word more; both databases.
 */
class TestNewEmail : public QObject
{
    Q_OBJECT

    std::unique_ptr<House> m_house;
    ClientId m_ana;  ///< of north
    ClientId m_cleo; ///< of west

    [[nodiscard]] ClientId add(const Person &person, const char *lastName, const QString &email)
    {
        return m_house->setUp(person, test::smallProfile(QString::fromLatin1(lastName), email));
    }
    [[nodiscard]] http::Response check(const Person &person, const ClientId &client,
                                       const QString &email)
    {
        const QByteArray path = "/api/v1/clients/" + client.text().toLatin1() + "/new-email";
        return m_house->ask(
            House::post(path, wire::RequestEmailChange{email}.toJson(), m_house->tokenOf(person)));
    }
    /** Of nobody in particular. */
    [[nodiscard]] http::Response check(const Person &person, const QString &email)
    {
        return m_house->ask(House::post("/api/v1/new-email",
                                        wire::RequestEmailChange{email}.toJson(),
                                        m_house->tokenOf(person)));
    }
    [[nodiscard]] static QString inboxIn(const http::Response &response)
    {
        return test::jsonOf(response).value(QLatin1String("inbox")).toString();
    }
    [[nodiscard]] http::Response compose(const Person &person, const QString &firstName)
    {
        const wire::PlusAddressRequest whom{firstName, QStringLiteral("D’Amour")};
        return m_house->ask(
            House::post("/api/v1/plus-address", whom.toJson(), m_house->tokenOf(person)));
    }
    /** "200", "409 email cannot_be_used". */
    [[nodiscard]] static QString told(const http::Response &response)
    {
        QString text = QString::number(response.status);
        const QJsonArray fields = test::jsonOf(response).value(QLatin1String("fields")).toArray();
        for (const QJsonValue &each : fields) {
            text += u' ' + each.toObject().value(QLatin1String("field")).toString() + u' ' +
                    each.toObject().value(QLatin1String("problem")).toString();
        }
        return text;
    }
    [[nodiscard]] qint64 logged(const Person &person, const ClientId &client) const
    {
        return m_house->network.count("SELECT count(*) AS n FROM access_log WHERE staff_id = :staff"
                                      " AND client_id = :client AND kind = 'check_new_email'",
                                      {{":staff", person.id.text()}, {":client", client.text()}});
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<House>();
        m_ana = add(m_house->network.caseworker, "Oliveira", own);
        (void)add(m_house->network.caseworker, "Lindqvist", near);
        m_cleo = add(m_house->network.westCaseworker, "Okafor", far);
    }
    void cleanup() { m_house.reset(); }

    void saysWhatSendingWouldSay_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("says");
        QTest::newRow("free") << nobodys << QStringLiteral("200");
        QTest::newRow("in reach") << near << conflict(Problem::AlreadyInUse);
        QTest::newRow("out of reach") << far << conflict(Problem::CannotBeUsed);
        QTest::newRow("folded") << QString(u' ' + far.toUpper()) << conflict(Problem::CannotBeUsed);
        QTest::newRow("the same") << own.toUpper() << conflict(Problem::SameAddress);
        QTest::newRow("none") << QStringLiteral("ana@") << QStringLiteral("422 email not_an_email");
    }
    void saysWhatSendingWouldSay()
    {
        QFETCH(QString, email);
        const Person &asker = m_house->network.caseworker;
        const http::Response checked = check(asker, m_ana, email);
        QTEST(told(checked), "says");
        const QJsonObject sent =
            m_house->push(asker, QStringLiteral("request_email_change"), m_ana.text(),
                          wire::RequestEmailChange{email}.toJson());
        const QJsonObject refusal = sent.value(QLatin1String("error")).toObject();
        QCOMPARE(refusal, checked.status == 200 ? QJsonObject() : test::jsonOf(checked));
    }

    /** Of whose it is nothing but that; who reaches both is told that it is a client's. */
    void ofAStrangersClientNothingIsTold()
    {
        const http::Response checked = check(m_house->network.caseworker, m_ana, far);
        const QByteArray bytes = test::bytesOf(checked);
        for (const QString &canary : {QStringLiteral("qzfar"), QStringLiteral("Okafor"),
                                      m_cleo.text(), m_house->network.west.text()})
            QVERIFY2(!bytes.contains(canary.toUtf8()), bytes.constData());
        QCOMPARE(told(check(m_house->network.administrator, m_ana, far)),
                 conflict(Problem::AlreadyInUse));
    }

    /** A foreign client's id answers as one that nobody has, whatever the address. */
    void onlyAboutOnesOwnClients()
    {
        const Person &asker = m_house->network.caseworker;
        const http::Response foreign = check(asker, m_cleo, nobodys);
        QCOMPARE(told(foreign), QStringLiteral("404"));
        QCOMPARE(test::bytesOf(check(asker, m_cleo, far)), test::bytesOf(foreign));
        QCOMPARE(test::bytesOf(check(asker, test::newId<ClientId>(), nobodys)),
                 test::bytesOf(foreign));
        for (const Person &person : {m_house->network.support, m_house->network.nobody})
            QCOMPARE(test::bytesOf(check(person, m_ana, nobodys)), test::bytesOf(foreign));
        QCOMPARE(logged(asker, m_cleo), 0);
    }

    void everyCheckIsLogged()
    {
        const Person &asker = m_house->network.caseworker;
        (void)check(asker, m_ana, nobodys);
        (void)check(asker, m_ana, far);
        QCOMPARE(logged(asker, m_ana), 2);
    }

    void itReservesNothing()
    {
        const qint64 before = m_house->network.count("SELECT seq AS n FROM hub_state");
        QCOMPARE(told(check(m_house->network.caseworker, m_ana, nobodys)), QStringLiteral("200"));
        QCOMPARE(m_house->network.count("SELECT seq AS n FROM hub_state"), before);
        QCOMPARE(told(check(m_house->network.westCaseworker, m_cleo, nobodys)),
                 QStringLiteral("200"));
    }

    /** Before somebody is invited: what completing would say, and whose inbox it is (R15, R45). */
    void ofSomebodyNew_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("says");
        QTest::newRow("free") << nobodys << QStringLiteral("200 client");
        QTest::newRow("in reach") << near << conflict(Problem::AlreadyInUse);
        QTest::newRow("out of reach, folded")
            << QString(u' ' + far.toUpper()) << conflict(Problem::CannotBeUsed);
        QTest::newRow("none") << QStringLiteral("ana@") << QStringLiteral("422 email not_an_email");
    }
    void ofSomebodyNew()
    {
        QFETCH(QString, email);
        const Person &asker = m_house->network.caseworker;
        const http::Response checked = check(asker, email);
        const QString inbox = inboxIn(checked);
        QTEST(inbox.isEmpty() ? told(checked) : told(checked) + u' ' + inbox, "says");
        wire::CompleteSetup setup;
        setup.profile = test::smallProfile(QStringLiteral("Neu"), email.trimmed());
        const QJsonObject sent = m_house->push(asker, QStringLiteral("complete_setup"),
                                               test::newId<ClientId>().text(), setup.toJson());
        QCOMPARE(sent.value(QLatin1String("error")).toObject().value(QLatin1String("fields")),
                 test::jsonOf(checked).value(QLatin1String("fields")));
    }

    /** The '+' address of the asker's own, and of somebody else; of whomever it is asked. */
    void whoseInboxItIs()
    {
        const Person &asker = m_house->network.caseworker;
        const auto inbox = [this, &asker](const Person &tagged) {
            QString address = tagged.email;
            address.insert(address.indexOf(u'@'), QStringLiteral("+neu.one"));
            const QString ofClient = inboxIn(check(asker, m_ana, address));
            return inboxIn(check(asker, address)) == ofClient ? ofClient : QString();
        };
        QCOMPARE(inbox(asker), QStringLiteral("own"));
        QCOMPARE(inbox(m_house->network.administration), QStringLiteral("other_staff"));
    }

    /** Somebody who is to be invited, and has no email (R45). */
    void composesAPlusAddress()
    {
        const Person &asker = m_house->network.caseworker;
        const auto composed = [this, &asker] {
            const http::Response made = compose(asker, QStringLiteral("Marie-Ève"));
            const QJsonObject answer = test::jsonOf(made);
            return inboxIn(made) == QLatin1String("own")
                       ? answer.value(QLatin1String("plus_address")).toString()
                       : QString();
        };
        const QString free = asker.email.section(u'@', 0, 0) + QStringLiteral("+marieeve.damour");
        const QString domain = u'@' + asker.email.section(u'@', 1);
        QCOMPARE(composed(), QString(free + domain));
        (void)add(asker, "Damour", QString(free + domain));
        QCOMPARE(composed(), QString(free + u'2' + domain));
        QCOMPARE(compose(m_house->network.support, QStringLiteral("Marie-Ève")).status, 403);
        const QJsonObject odd{{QStringLiteral("last_name"), 7}};
        QCOMPARE(
            told(m_house->ask(House::post("/api/v1/plus-address", odd, m_house->tokenOf(asker)))),
            QStringLiteral("422 last_name wrong_type"));
    }

    /** WREN corrects addresses; who has no permission asks nothing. */
    void whoMayAskOfSomebodyNew()
    {
        QCOMPARE(told(check(m_house->network.support, nobodys)), QStringLiteral("200"));
        QCOMPARE(told(check(m_house->network.support, near)), conflict(Problem::CannotBeUsed));
        QCOMPARE(told(check(m_house->network.nobody, near)), QStringLiteral("403"));
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM access_log WHERE "
                                        "kind = 'check_new_email' AND client_id IS NULL"),
                 2);
    }

    /** Nobody reads a list of addresses through it. */
    void manyAreSlowedPerPerson()
    {
        const Person &asker = m_house->network.caseworker;
        const int limit = m_house->network.settings.emailChecksPerMinute;
        for (int i = 0; i < limit; ++i)
            QCOMPARE(check(asker, m_ana, nobodys).status, 200);
        const http::Response slowed = check(asker, m_ana, far);
        QCOMPARE(slowed.status, 429);
        QCOMPARE(slowed.body, QByteArray("{\"error\":\"too_many\",\"fields\":[]}"));
        QCOMPARE(check(asker, nobodys).status, 429); // however it is asked
        QCOMPARE(compose(asker, QStringLiteral("Neu")).status, 429);
        QCOMPARE(check(m_house->network.administration, m_ana, nobodys).status, 200);
        m_house->clock.advance(std::chrono::minutes(1));
        QCOMPARE(check(asker, m_ana, nobodys).status, 200);
    }
};

WREN_TEST(TestNewEmail)
#include "tst_newemail.moc"
