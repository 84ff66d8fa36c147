// SPDX-License-Identifier: Apache-2.0
#include "hub/api/routetable.h"
#include "models/wire/commands.h"
#include "models/wire/handovers.h"
#include "models/wire/queuehandover.h"
#include "tests/hub/api/house.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace wren;
using test::House;
using test::Person;

namespace {

const QString northMark = QStringLiteral("qznorth");
const QString southMark = QStringLiteral("qzsouth");
const QString westMark = QStringLiteral("qzwest");

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/** Whose record a request is about. */
struct Target
{
    QString name;
    QString client;
    ProviderId provider;
};

} // namespace

/**
 * Every route of the table x every role x somebody else's record (security.md, Access): nothing of
 * a client out of scope is in any answer, and an id of one answers byte for byte as one that is
 * not. A route that is added needs a row in bodyFor(), or this fails.
 */
class TestWalk : public QObject
{
    Q_OBJECT

    std::unique_ptr<House> m_house;
    QHash<QString, ClientId> m_clients;     // by mark
    QHash<QString, ProviderId> m_providers; // by mark

    /** Three people whom nobody takes for one another. */
    static Profile profileOf(const QString &mark)
    {
        struct Own
        {
            const char *phone;
            const char *birthDate;
            const char *postalCode;
        };
        static const QHash<QString, Own> own{{northMark, {"+15195550134", "1990-02-03", "N9A 1B2"}},
                                             {southMark, {"+15195550178", "1971-11-20", "N8X 3K4"}},
                                             {westMark, {"+15195550109", "1984-06-15", "N0R 1A0"}}};
        Profile profile = test::fullProfile(mark);
        profile.set(Field::Phone, text(own.value(mark).phone));
        profile.set(Field::BirthDate, text(own.value(mark).birthDate));
        QJsonObject address = profile.value(Field::PrimaryAddress).toObject();
        address.insert(text("postal_code"), text(own.value(mark).postalCode));
        profile.set(Field::PrimaryAddress, address);
        return profile;
    }

    ClientId plant(const Person &person, const QString &mark)
    {
        const QHash<QString, QString> numbers{
            {northMark, text("888")}, {southMark, text("999")}, {westMark, text("777")}};
        const ClientId client = m_house->setUp(person, profileOf(mark), numbers.value(mark));
        const QJsonObject noted =
            m_house->push(person, text("add_case_note"), test::newId<CaseNoteId>().text(),
                          {{text("client"), client.text()},
                           {text("type"), text("other")},
                           {text("text"), QString(u"secret " + mark)}});
        if (noted.value(text("outcome")) != text("applied"))
            qFatal("no note");
        return client;
    }

    /** The marks of the clients that the person may not view. */
    [[nodiscard]] QStringList foreignMarks(const Person &person) const
    {
        QStringList marks;
        const StaffAccess access = m_house->network.accessOf(person);
        for (auto it = m_providers.cbegin(); it != m_providers.cend(); ++it) {
            if (!access.seesClients() || !access.reaches(it.value()))
                marks << it.key();
        }
        return marks;
    }

    /**
     * What a stranger may see of a client by R3: the name, as it stands in a search hit. And the
     * asker's own words, which stand in the reasons of the asker's own clients.
     */
    static QByteArray withoutNames(const QByteArray &bytes)
    {
        static const QRegularExpression asked(QStringLiteral("\"asked\":\"[^\"]*\""));
        QString shown = QString::fromUtf8(bytes);
        for (const QString &mark : {northMark, southMark, westMark})
            shown.replace(QString(u"First" + mark + u" Last" + mark), QStringLiteral("NAME"));
        return shown.remove(asked).toUtf8();
    }

    void searchForCanaries(const Person &person, const http::Response &response,
                           const QByteArray &route)
    {
        QByteArray bytes = test::bytesOf(response);
        if (route == "/api/v1/registry-search")
            bytes = withoutNames(bytes);
        for (const QString &mark : foreignMarks(person)) {
            QVERIFY2(!bytes.contains(mark.toUtf8()),
                     qPrintable(person.role + u' ' + QString::fromLatin1(route) + u' ' +
                                QString::fromUtf8(bytes)));
            if (route != "/api/v1/pull" && route != "/api/v1/mutations") {
                QVERIFY2(!bytes.contains(m_clients.value(mark).text().toUtf8()),
                         qPrintable(person.role + u' ' + QString::fromLatin1(route)));
            }
        }
    }

    /** One request body for the route about the target; a null optional: nobody wrote one. */
    std::optional<QList<QJsonObject>> bodiesFor(const QByteArray &path, const Person &person,
                                                const Target &target) const
    {
        const QString scope = wire::providerScope(target.provider);
        if (path == "/api/v1/mutations")
            return mutationsFor(person, target);
        if (path == "/api/v1/pull")
            return pullsFor(scope);
        if (path == "/api/v1/registry-search")
            return searches();
        if (path.startsWith("/api/v1/eois/"))
            return QList<QJsonObject>{{{text("number"), text("777")}}};
        if (path == "/api/v1/new-email" || path == "/api/v1/clients/{id}/new-email")
            return QList<QJsonObject>{{{text("email"), text("nobody@example.ca")}}};
        if (path == "/api/v1/plus-address")
            return QList<QJsonObject>{{{text("last_name"), text("Nobody")}}};
        if (path == "/api/v1/challenge")
            return QList<QJsonObject>{{{text("device"), target.client}}};
        if (path == "/api/v1/sign-in")
            return QList<QJsonObject>{signInAs(QString(u"mail" + westMark + u"@example.ca"))};
        if (path == "/api/v1/token") {
            const wire::TokenRequest request{DeviceId::fromTrusted(target.client), "x",
                                             QByteArray(64, 'x')};
            return QList<QJsonObject>{request.toJson()};
        }
        if (path == "/api/v1/hand-over") {
            const wire::QueueHandOver part{DeviceId::fromTrusted(target.client), "{}", true,
                                           QByteArray(64, 'x')};
            return QList<QJsonObject>{part.toJson()};
        }
        static const QSet<QByteArray> withoutBody{"/api/v1/health",
                                                  "/api/v1/sign-out",
                                                  "/api/v1/whoami",
                                                  "/api/v1/clients/{id}",
                                                  "/api/v1/clients/{id}/mail",
                                                  "/api/v1/clients/{id}/history",
                                                  "/api/v1/clients/{id}/inbox",
                                                  "/api/v1/clients/{id}/invite-link"};
        if (withoutBody.contains(path))
            return QList<QJsonObject>{{}};
        return std::nullopt;
    }

    static QJsonObject signInAs(const QString &email)
    {
        return wire::SignInRequest{email, text("wrong"), QByteArray(32, 'k'), text("desk")}
            .toJson();
    }

    QList<QJsonObject> mutationsFor(const Person &person, const Target &target) const
    {
        const qint64 mid = m_house->network.count("SELECT last_mid AS n FROM device WHERE id = :id",
                                                  {{":id", person.device.text()}}) +
                           1;
        const QJsonObject note{{text("client"), target.client},
                               {text("type"), text("other")},
                               {text("text"), text("mine")}};
        // Without a valid profile nothing is written, whoever asks.
        wire::CompleteSetup setup;
        setup.provider = target.provider;
        const wire::PushRequest request{
            {{mid, text("resend_invite"), 1, target.client, {}},
             {mid + 1, text("add_case_note"), 1, text("3f1c9a2e-6d0b-4a57-9d3e-0c1b2a3d4e5f"),
              note},
             {mid + 2, text("complete_setup"), 1, target.client, setup.toJson()},
             {mid + 3, text("no_such_mutation"), 1, target.client, {}},
             {mid + 4, text("refer_client"), 1, target.client, referral(text("")).toJson()},
             {mid + 5, text("request_transfer"), 1, target.client,
              wire::RequestTransfer{target.client, text("mine")}.toJson()},
             {mid + 6,
              text("decide_handover"),
              1,
              target.client,
              {{text("decision"), text("approve")}}},
             {mid + 7, text("withdraw_handover"), 1, target.client, {}}}};
        return {request.toJson()};
    }

    [[nodiscard]] wire::ReferClient referral(const QString &reason) const
    {
        return {m_house->network.west, std::nullopt, reason, QString(), {}};
    }

    /** The handle of the one match that a search for the last name shows this person. */
    [[nodiscard]] QString handleFor(const Person &person, const QString &mark)
    {
        wire::RegistrySearchRequest search;
        search.lastName = profileOf(mark).text(Field::LastName);
        const http::Response found = m_house->ask(
            House::post("/api/v1/registry-search", search.toJson(), m_house->tokenOf(person)));
        const auto answer = wire::RegistrySearchAnswer::fromJson(test::jsonOf(found));
        if (!answer || answer->matches.isEmpty())
            qFatal("not found");
        return answer->matches.constFirst().handle;
    }

    /** North's client asked for by west, south's offered to west: both open. */
    QStringList openHandovers()
    {
        const test::Network &network = m_house->network;
        const QString asked = test::newId<HandoverId>().text();
        const wire::RequestTransfer request{handleFor(network.westCaseworker, northMark),
                                            text("mine")};
        const QJsonObject first = m_house->push(network.westCaseworker, text("request_transfer"),
                                                asked, request.toJson());
        const QJsonObject second =
            m_house->push(network.southCaseworker, text("refer_client"),
                          m_clients.value(southMark).text(), referral(text("mine")).toJson());
        for (const QJsonObject &result : {first, second}) {
            if (result.value(text("outcome")) != text("applied"))
                qFatal("%s", QJsonDocument(result).toJson().constData());
        }
        const QJsonObject info = second.value(text("info")).toObject();
        return {asked, info.value(text("handover")).toString()};
    }

    QList<QJsonObject> pullsFor(const QString &scope) const
    {
        const QString epoch = QString::fromLatin1(
            test::must(m_house->network.sql().query("SELECT epoch FROM hub_state"))
                .first()
                .text("epoch")
                .toLatin1());
        wire::PullRequest holding;
        holding.epoch = epoch;
        holding.held = {scope};
        wire::PullRequest fetching;
        fetching.epoch = epoch;
        fetching.fetching = {{scope, 0}};
        return {holding.toJson(), fetching.toJson()};
    }

    /** By name, and by every other value that a stranger might try. */
    QList<QJsonObject> searches() const
    {
        QList<QJsonObject> bodies;
        for (const QString &mark : {northMark, southMark, westMark}) {
            const Profile profile = profileOf(mark);
            wire::RegistrySearchRequest request;
            request.lastName = profile.text(Field::LastName);
            bodies << request.toJson();
            request.firstName = profile.text(Field::FirstName);
            request.birthDate = profile.text(Field::BirthDate);
            request.phone = profile.text(Field::Phone);
            request.email = profile.text(Field::Email);
            request.postalCode = profile.value(Field::PrimaryAddress)
                                     .toObject()
                                     .value(text("postal_code"))
                                     .toString();
            bodies << request.toJson();
            for (const QString &guess :
                 {QString(u"notes" + mark), QString(u"reference" + mark), mark}) {
                wire::RegistrySearchRequest by;
                by.lastName = guess;
                bodies << by.toJson();
            }
        }
        return bodies;
    }

    /** What the table in requirements.md gives this person: default deny, foreign as missing. */
    [[nodiscard]] int expectedStatus(const QByteArray &path, const Person &person,
                                     const Target &target) const
    {
        if (path.contains("{id}"))
            return foreignMarks(person).contains(target.name) ? 404 : 200;
        if (path == "/api/v1/registry-search" || path == "/api/v1/plus-address" ||
            path.startsWith("/api/v1/eois/"))
            return m_house->network.accessOf(person).seesClients() ? 200 : 403;
        if (path == "/api/v1/new-email")
            return person.id == m_house->network.nobody.id ? 403 : 200;
        static const QSet<QByteArray> unproven{"/api/v1/sign-in", "/api/v1/token",
                                               "/api/v1/hand-over"};
        return unproven.contains(path) ? 401 : 200;
    }

    /** The answer's bytes with the ids that the asker sent taken out. */
    static QByteArray comparable(const http::Response &response, const Target &target)
    {
        QByteArray bytes = test::bytesOf(response);
        bytes.replace(target.client.toUtf8(), "ID");
        bytes.replace(target.provider.text().toUtf8(), "PROVIDER");
        return bytes;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<House>();
        const test::Network &network = m_house->network;
        m_providers = {
            {northMark, network.north}, {southMark, network.south}, {westMark, network.west}};
        m_clients = {{northMark, plant(network.administration, northMark)},
                     {southMark, plant(network.southCaseworker, southMark)},
                     {westMark, plant(network.westCaseworker, westMark)}};
    }
    void cleanup() { m_house.reset(); }

    void nothingForeignIsInAnyAnswer()
    {
        for (const Person &person : m_house->network.everybody()) {
            for (const QString &mark : m_clients.keys()) {
                const Target target{mark, m_clients.value(mark).text(), m_providers.value(mark)};
                for (const auto &route : api::routeTable().routes()) {
                    const auto bodies = bodiesFor(route.pattern, person, target);
                    QVERIFY2(bodies, route.pattern.constData());
                    QByteArray path = route.pattern;
                    path.replace("{id}", target.client.toUtf8());
                    for (const QJsonObject &body : *bodies) {
                        const QByteArray token = m_house->tokenOf(person);
                        const http::Response response =
                            m_house->ask(route.method == "GET" ? House::get(path, token)
                                                               : House::post(path, body, token));
                        searchForCanaries(person, response, route.pattern);
                        QVERIFY2(response.status == expectedStatus(route.pattern, person, target),
                                 qPrintable(person.role + u' ' + mark + u' ' +
                                            QString::fromLatin1(route.pattern) + u' ' +
                                            QString::number(response.status)));
                        QCOMPARE(test::headerOf(response, "Cache-Control"), QByteArray("no-store"));
                        QCOMPARE(test::headerOf(response, "X-Content-Type-Options"),
                                 QByteArray("nosniff"));
                    }
                    m_house->clock.advance(std::chrono::minutes(2)); // no rate limit, no throttle
                }
            }
        }
    }

    void foreignAndMissingAreByteEqual()
    {
        for (const Person &person : m_house->network.everybody()) {
            for (const QString &mark : foreignMarks(person)) {
                const Target foreign{mark, m_clients.value(mark).text(), m_providers.value(mark)};
                const Target missing{mark, test::newId<ClientId>().text(), foreign.provider};
                for (const auto &route : api::routeTable().routes()) {
                    if (!route.pattern.contains("{id}"))
                        continue;
                    QByteArrayList answers;
                    for (const Target &target : {foreign, missing}) {
                        QByteArray path = route.pattern;
                        path.replace("{id}", target.client.toUtf8());
                        const QByteArray token = m_house->tokenOf(person);
                        answers << comparable(m_house->ask(route.method == "GET"
                                                               ? House::get(path, token)
                                                               : House::post(path, {}, token)),
                                              target);
                    }
                    QVERIFY(answers.at(0).startsWith("404"));
                    QCOMPARE(answers.at(0), answers.at(1));
                }
            }
        }
    }

    void foreignAndMissingMutationsAreAlike()
    {
        const QStringList names{text("resend_invite"), text("add_case_note"), text("refer_client")};
        for (const Person &person : m_house->network.everybody()) {
            for (const QString &mark : foreignMarks(person)) {
                for (const QString &name : names) {
                    QList<QJsonObject> results;
                    for (const QString &client :
                         {m_clients.value(mark).text(), test::newId<ClientId>().text()}) {
                        const bool isNote = name == text("add_case_note");
                        const QJsonObject arguments =
                            isNote                         ? QJsonObject{{text("client"), client},
                                                 {text("type"), text("other")},
                                                 {text("text"), text("mine")}}
                            : name == text("refer_client") ? referral(text("mine")).toJson()
                                                           : QJsonObject();
                        const QString subject = isNote ? test::newId<CaseNoteId>().text() : client;
                        QJsonObject result = m_house->push(person, name, subject, arguments);
                        QCOMPARE(result.take(text("mid")).isDouble(), true);
                        results << result;
                    }
                    QCOMPARE(results.at(0), results.at(1));
                    QCOMPARE(results.at(0).value(text("outcome")).toString(), text("refused"));
                }
            }
        }
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM case_note WHERE text = 'mine'"),
                 0);
        QCOMPARE(
            m_house->network.count("SELECT count(*) AS n FROM link WHERE ended_at IS NOT NULL"), 0);
    }

    /** R13: an assignment to somebody who is not reached is refused as one to nobody. */
    void foreignAndMissingAssignmentsAreAlike()
    {
        const qint64 clients = m_house->network.count("SELECT count(*) AS n FROM client");
        const QHash<QString, StaffId> caseworkers{{northMark, m_house->network.caseworker.id},
                                                  {southMark, m_house->network.southCaseworker.id},
                                                  {westMark, m_house->network.westCaseworker.id}};
        const auto refusal = [this](const Person &person, const wire::CompleteSetup &setup) {
            QJsonObject result = m_house->push(person, text("complete_setup"),
                                               test::newId<ClientId>().text(), setup.toJson());
            result.remove(text("mid"));
            return result;
        };
        for (const Person &person : m_house->network.everybody()) {
            for (const QString &mark : foreignMarks(person)) {
                wire::CompleteSetup foreign;
                foreign.profile = test::smallProfile(text("Quince"), text("quince@example.ca"));
                wire::CompleteSetup missing = foreign;
                foreign.provider = m_providers.value(mark);
                missing.provider = test::newId<ProviderId>();
                const QJsonObject refused = refusal(person, foreign);
                QCOMPARE(refused.value(text("outcome")).toString(), text("refused"));
                QCOMPARE(refusal(person, missing), refused);
                foreign.provider = missing.provider = std::nullopt;
                foreign.caseworker = caseworkers.value(mark);
                missing.caseworker = test::newId<StaffId>();
                if (m_providers.value(mark) == person.provider)
                    continue; // of support and the like: nothing of the own provider is foreign
                const QJsonObject alone = refusal(person, foreign);
                QCOMPARE(alone.value(text("outcome")).toString(), text("refused"));
                QCOMPARE(refusal(person, missing), alone);
            }
        }
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM client"), clients);
    }

    /** Ids are the sender's choice: of one that is taken nothing is told but that, or changed. */
    void aForeignClientsIdSetsNothingUp()
    {
        for (const Person &person : m_house->network.everybody()) {
            if (!m_house->network.accessOf(person).seesClients())
                continue;
            for (const QString &mark : foreignMarks(person)) {
                const QJsonObject result =
                    m_house->push(person, text("complete_setup"), m_clients.value(mark).text(),
                                  test::setupArguments(test::smallProfile(
                                      text("Quince"), text("quince@example.ca"))));
                const QByteArray bytes = QJsonDocument(result).toJson(QJsonDocument::Compact);
                QVERIFY2(bytes.contains("{\"error\":\"conflict\",\"fields\":[{\"field\":"
                                        "\"subject\",\"problem\":\"already_in_use\"}]}"),
                         bytes.constData());
                QVERIFY(!bytes.contains(mark.toUtf8()));
            }
        }
        QCOMPARE(m_house->network.count(
                     "SELECT count(*) AS n FROM client_account WHERE email = 'quince@example.ca'"),
                 0);
    }

    /** What each person's fresh device gets is exactly the clients of the table in requirements.md.
     */
    void theFeedHoldsWhatOneMaySee()
    {
        for (const Person &person : m_house->network.everybody()) {
            const QStringList foreign = foreignMarks(person);
            QSet<QString> expected;
            for (const QString &mark : m_clients.keys()) {
                if (!foreign.contains(mark))
                    expected.insert(m_clients.value(mark).text());
            }
            QSet<QString> seen;
            for (const QJsonObject &record : m_house->everyRecord(person)) {
                const QByteArray bytes = QJsonDocument(record).toJson();
                for (const QString &mark : foreign)
                    QVERIFY2(!bytes.contains(mark.toUtf8()), bytes.constData());
                for (const Person &colleague : m_house->network.everybody())
                    QVERIFY2(!bytes.contains(colleague.email.toUtf8()), bytes.constData());
                if (record.value(text("kind")) == text("client"))
                    seen.insert(record.value(text("id")).toString());
            }
            QCOMPARE(seen, expected);
        }
    }

    /** R3, R5: who asked, and who is offered somebody, learn a name and no more of a stranger. */
    void theFeedTellsStrangersNoMoreThanR3()
    {
        const QStringList handovers = openHandovers();
        int outside = 0;
        for (const Person &person : m_house->network.everybody()) {
            for (const QJsonObject &record : m_house->everyRecord(person)) {
                QByteArray bytes = QJsonDocument(record).toJson();
                if (record.value(text("kind")) == text("outside_handover")) {
                    QVERIFY(handovers.contains(record.value(text("id")).toString()));
                    bytes = withoutNames(bytes);
                    ++outside;
                }
                for (const QString &mark : foreignMarks(person)) {
                    QVERIFY2(!bytes.contains(mark.toUtf8()), bytes.constData());
                    QVERIFY2(!bytes.contains(m_clients.value(mark).text().toUtf8()),
                             bytes.constData());
                }
            }
        }
        // West's caseworker has both, administrators the offer: they reach west.
        QCOMPARE(outside, 3);
    }

    void foreignAndMissingHandoversAreAlike()
    {
        const test::Network &network = m_house->network;
        const QStringList handovers = openHandovers();
        const QList<std::pair<QString, QList<Person>>> strangers{
            {handovers.at(0), {network.southCaseworker, network.support, network.nobody}},
            {handovers.at(1), {network.caseworker, network.administration, network.nobody}}};
        for (const auto &[handover, people] : strangers) {
            for (const Person &person : people) {
                for (const QString &name : {text("decide_handover"), text("withdraw_handover")}) {
                    QJsonObject arguments;
                    if (name == text("decide_handover"))
                        arguments.insert(text("decision"), text("approve"));
                    QList<QJsonObject> results;
                    for (const QString &id : {handover, test::newId<HandoverId>().text()}) {
                        results << m_house->push(person, name, id, arguments);
                        results.last().remove(text("mid"));
                    }
                    QCOMPARE(results.at(0), results.at(1));
                    QCOMPARE(results.at(0).value(text("outcome")).toString(), text("refused"));
                }
            }
        }
        QCOMPARE(network.count("SELECT count(*) AS n FROM handover WHERE state = 'open'"), 2);
    }

    void withoutTokenOnlyPublicRoutesAnswer()
    {
        for (const auto &route : api::routeTable().routes()) {
            QByteArray path = route.pattern;
            path.replace("{id}", m_clients.value(northMark).text().toUtf8());
            const bool isPublic = route.function.access.who() == api::RouteAccess::Who::Anyone;
            for (const QByteArray &token : {QByteArray(), QByteArray("made-up")}) {
                const http::Response response = m_house->ask(
                    route.method == "GET" ? House::get(path, token) : House::post(path, {}, token));
                if (!isPublic) {
                    QCOMPARE(response.status, 401);
                    QCOMPARE(response.body,
                             QByteArray("{\"error\":\"unauthenticated\",\"fields\":[]}"));
                    QCOMPARE(test::headerOf(response, "WWW-Authenticate"), QByteArray("Bearer"));
                } else {
                    QVERIFY(response.status == 200 || response.status == 422);
                }
            }
        }
    }

    void whoSeesNoClientsIsForbidden()
    {
        for (const Person &person : {m_house->network.support, m_house->network.nobody}) {
            for (const QByteArray &path :
                 {QByteArray("/api/v1/registry-search"), QByteArray("/api/v1/eois/assessment")}) {
                const http::Response response =
                    m_house->ask(House::post(path, {}, m_house->tokenOf(person)));
                QCOMPARE(response.status, 403);
            }
        }
        QCOMPARE(m_house->eois.asked.load(), 0);
    }

    void onesOwnClientsAreShown()
    {
        const test::Network &network = m_house->network;
        const auto status = [&](const Person &person, const QString &mark, const char *rest) {
            const QByteArray path =
                "/api/v1/clients/" + m_clients.value(mark).text().toUtf8() + rest;
            return m_house->ask(House::get(path, m_house->tokenOf(person))).status;
        };
        QCOMPARE(status(network.caseworker, northMark, ""), 200);
        QCOMPARE(status(network.caseworker, northMark, "/mail"), 200);
        QCOMPARE(status(network.group, southMark, ""), 200);
        QCOMPARE(status(network.administrator, westMark, ""), 200);
        QCOMPARE(status(network.group, westMark, ""), 404);
        QCOMPARE(status(network.administration, southMark, ""), 404);
    }
};

WREN_TEST(TestWalk)
#include "tst_walk.moc"
