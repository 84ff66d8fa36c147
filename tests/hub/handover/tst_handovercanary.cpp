// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/renderedmail.h"
#include "hub/store/accounts/mailrows.h"
#include "models/wire/sync.h"
#include "tests/hub/handover/handoverhouse.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace wren;
using test::HandoverHouse;
using test::told;

namespace {

const QString applied = QStringLiteral("applied");
const QString name = QStringLiteral("Firstqzona Lastqzona");

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/** What a Desk was given, scope, kind, id and client of each record included. */
QByteArray bytesOf(const test::Follower &desk)
{
    QByteArray bytes;
    for (auto it = desk.records().cbegin(); it != desk.records().cend(); ++it) {
        const auto &[scope, kind, id] = it.key();
        bytes += QString(scope + u' ' + kind + u' ' + id + u' ').toUtf8();
        bytes += it->client ? it->client->text().toUtf8() : QByteArray();
        bytes += bytesOf(it->value) + '\n';
    }
    return bytes;
}

} // namespace

/** Nothing of a client out of reach but what R3 shows, in any byte that leaves the hub. */
class TestHandoverCanary : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandoverHouse> m_house;
    QByteArrayList m_answers; ///< to people out of reach

    /** Every text of the client's profile, and its id. */
    [[nodiscard]] QList<QByteArray> canaries() const
    {
        return {test::mark, m_house->client.text().toUtf8(), "1990-02-03", "5550134", "555-0134",
                "N9A 1B2"};
    }

    void searchFor(QByteArray bytes, const QByteArray &where)
    {
        bytes.replace(name.toUtf8(), "NAME"); // R3
        for (const QByteArray &canary : canaries())
            QVERIFY2(!bytes.contains(canary),
                     QByteArray(where + ": " + canary + " in " + bytes).constData());
    }

    void searchDesksOf(const QList<test::Person> &people)
    {
        for (const test::Person &person : people)
            searchFor(bytesOf(*m_house->desk(person)), person.role.toUtf8());
    }

    void noted(const wire::MutationResult &result) { m_answers << bytesOf(result.toJson()); }

    /** As it is sent. */
    void searchMails()
    {
        const store::Rows rows =
            test::must(m_house->network.sql().query("SELECT id FROM mail WHERE client_id IS NULL"));
        QVERIFY(rows.size() > 0);
        const mail::Sender sender{QStringLiteral("WREN Job Portal"), QStringLiteral("The Network"),
                                  QStringLiteral("portal@example.ca"), QStringLiteral("the desk"),
                                  QStringLiteral("le service")};
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const auto row = test::must(store::findMail(
                m_house->network.sql(), MailId::fromTrusted(rows.at(i).text("id"))));
            const auto mail = test::must(mail::renderMail(
                *row, std::nullopt, sender, [](const store::LinkRow &) { return QString(); }));
            const QByteArray bytes =
                QString(mail.subject + mail.text + mail.html).toUtf8() + bytesOf(row->parameters);
            searchFor(bytes, "mail");
            QVERIFY2(!bytes.contains(name.toUtf8()), bytes.constData()); // not even what R3 shows
            for (const char *typed : {"Came to our office", "Moved house", "Mornings", "full"})
                QVERIFY2(!bytes.contains(typed), bytes.constData());
        }
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<HandoverHouse>();
        m_answers.clear();
    }
    void cleanup() { m_house.reset(); }

    void ofARequest()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        const QList<test::Person> outsiders{network.westCaseworker, house.westAdministration,
                                            network.southCaseworker, network.nobody};
        for (const QString &end :
             {QStringLiteral("decline"), QStringLiteral("withdraw"), QStringLiteral("move")}) {
            const auto asked = house.request(network.westCaseworker);
            const QString id = HandoverHouse::opened(asked);
            noted(asked);
            noted(house.request(network.westCaseworker));
            noted(house.request(network.southCaseworker));
            searchDesksOf(outsiders);
            if (end == QStringLiteral("decline"))
                QCOMPARE(told(house.decline(network.caseworker, id)), applied);
            else if (end == QStringLiteral("withdraw"))
                noted(house.withdraw(network.westCaseworker, id));
            else
                QCOMPARE(told(house.move(network.group, network.south)), applied);
            noted(house.approve(network.westCaseworker, id));
            searchDesksOf(outsiders.mid(0, 2));
        }
        QCOMPARE(m_answers.size(), qsizetype(13));
        for (const QByteArray &answer : std::as_const(m_answers))
            searchFor(answer, "answer");
        searchMails();
    }

    /** Of an offer with nothing ticked, and of one that was accepted and has moved on. */
    void ofAnOffer()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        const wire::ReferClient referral{network.west,
                                         network.westCaseworker.id,
                                         QStringLiteral("Moved house"),
                                         QStringLiteral("Mornings only"),
                                         {}};
        const QString id = HandoverHouse::opened(house.refer(network.caseworker, referral));
        const QList<test::Person> outsiders{network.westCaseworker, house.westAdministration,
                                            network.southCaseworker};
        searchDesksOf(outsiders);
        QCOMPARE(told(house.approve(network.westCaseworker, id)), applied);
        searchDesksOf(
            {network.caseworker, network.administration, house.colleague, network.southCaseworker});
        searchMails();
    }

    /** What was ticked is seen while the offer is open, by the receiving side alone. */
    void whatIsTickedIsSeenWhileItIsOpen()
    {
        HandoverHouse &house = *m_house;
        const test::Network &network = house.network;
        const QString id = HandoverHouse::opened(house.refer(network.caseworker));
        QVERIFY(bytesOf(*house.desk(network.southCaseworker)).contains("notesqzona"));
        searchDesksOf({network.westCaseworker, house.westAdministration});
        QCOMPARE(told(house.decline(house.southAdministration, id)), applied);
        searchDesksOf({network.southCaseworker, house.southAdministration});
        const QString again = HandoverHouse::opened(house.refer(network.caseworker));
        QCOMPARE(told(house.approve(house.southAdministration, again)), applied);
        searchDesksOf({network.caseworker, network.administration});
    }
};

WREN_TEST(TestHandoverCanary)
#include "tst_handovercanary.moc"
