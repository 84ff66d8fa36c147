// SPDX-License-Identifier: Apache-2.0
#include "hub/store/cams/proposalrows.h"
#include "tests/pages/accounts.h"
#include "tests/pages/linkedsite.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

using namespace wren;
using namespace std::chrono_literals;
using services::LinkPurpose;
using test::goodPassword;
using test::Visitor;
using wire::Outcome;

namespace {

const QString firstAddress = QStringLiteral("amina.haddad@example.org");
const QString secondAddress = QStringLiteral("amina@example.ca");
const QString thirdAddress = QStringLiteral("haddad.amina@example.net");

// How each planted value may be written, and what else of the link is staff's alone. `[ -]?` as
// people write phones.
const QList<QRegularExpression> canaries = [] {
    QList<QRegularExpression> all;
    for (const char *pattern :
         {"canary", "555[ -]?0177", "555[ -]?0166", "1931", "K7L ?9X8", "30098877", "930098877",
          "veteran[^>]* checked", "Veteran or military(?![^<]*</label>)",
          "Ancien combattant(?![^<]*</label>)"}) {
        all << QRegularExpression(QString::fromLatin1(pattern),
                                  QRegularExpression::CaseInsensitiveOption);
    }
    return all;
}();

/** The first canary in the text; empty if there is none. */
QString canaryIn(const QString &text)
{
    for (const QRegularExpression &canary : canaries) {
        if (text.contains(canary))
            return canary.pattern();
    }
    return {};
}

} // namespace

/**
 * Nothing that came from CaMS is ever on a client's page or in a client's mail (R11, security.md):
 * a linked client through all that can happen to them, every page and every mail read after each
 * step. Staff act by the hub's mutations, the client by the pages, CaMS by EOIS. Both databases.
 */
class TestCamsCanary : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::LinkedSite> m_site;
    QString m_email; ///< that the client signs in with now
    bool m_signsIn = false;
    QString m_state;       ///< what the record is while it is looked at
    int m_looked = 0;      ///< answers
    QSet<QString> m_mails; ///< templates read as they are sent

    void look(const QByteArray &what, const http::Response &answer)
    {
        ++m_looked;
        QString whole = QString::fromUtf8(answer.body);
        for (const auto &header : answer.headers)
            whole += u'\n' + QString::fromUtf8(header.first + ": " + header.second);
        const QString found = canaryIn(whole);
        QVERIFY2(found.isEmpty(),
                 qPrintable(m_state +
                            QStringLiteral(": %1 shows %2").arg(QString::fromUtf8(what), found)));
    }
    /** Every page that a browser can ask for, as this visitor. */
    void walk(Visitor &visitor)
    {
        for (const QString &route : m_site->site.routes()) {
            const QByteArray path = route.section(u' ', 1).toUtf8();
            if (path.startsWith("/practice") || path.contains('{'))
                continue;
            look(path, route.startsWith(u"GET") ? visitor.get(path)
                                                : visitor.post(path, {{"csrf", QString()}}));
        }
    }
    /** The newest link of each purpose, opened and not used. */
    void openLinks(Visitor &visitor)
    {
        for (const LinkPurpose purpose : {LinkPurpose::Invite, LinkPurpose::Reset,
                                          LinkPurpose::AcceptChange, LinkPurpose::ConfirmAddress}) {
            const QByteArray token = test::tokenFor(m_site->site, m_site->client, purpose);
            if (token.isEmpty())
                continue;
            const QByteArray path = services::linkPath(purpose);
            look(path, visitor.get(path + token));
            look(path, visitor.get(path.chopped(1)));
        }
    }
    void readMails()
    {
        QVERIFY(m_site->site.sql().run("UPDATE mail SET state = 'kept'")); // as without a server
        Visitor visitor(m_site->site);
        look("mails", visitor.get("/practice/mail"));
        const store::Rows mails = test::must(
            m_site->site.sql().query("SELECT id, template FROM mail WHERE client_id IS NOT NULL"));
        QVERIFY(!mails.isEmpty());
        for (qsizetype i = 0; i < mails.size(); ++i) {
            const http::Response mail =
                visitor.get("/practice/mail/" + mails.at(i).text("id").toUtf8());
            look(mails.at(i).text("template").toUtf8(), mail);
            if (mail.status == 200) // else its link has ended: it is never sent
                m_mails.insert(mails.at(i).text("template"));
        }
    }
    [[nodiscard]] Visitor signedIn() const
    {
        Visitor visitor(m_site->site);
        (void)visitor.submit("/log-in", {{"email", m_email}, {"password", goodPassword}});
        return visitor;
    }
    /** Reads everything that the client can, in this state of the record. */
    void lookAtAll(const char *state)
    {
        m_state = QString::fromLatin1(state);
        for (const QByteArray language : {"en", "fr"}) {
            Visitor stranger(m_site->site);
            stranger.language = language;
            walk(stranger);
            openLinks(stranger);
            walk(stranger); // with what the links left in the cookies
            if (!m_signsIn)
                continue;
            Visitor client = signedIn();
            client.language = language;
            for (const QByteArray page : {"/my-profile", "/my-profile/edit", "/my-profile/email"})
                QCOMPARE(client.get(page).status, 200);
            walk(client);
        }
        readMails();
    }
    /** Opens the newest link of that purpose and presses its button. */
    void follow(LinkPurpose purpose, const test::Fields &fields)
    {
        Visitor visitor(m_site->site);
        const QByteArray path = services::linkPath(purpose);
        look(path, visitor.get(path + test::tokenFor(m_site->site, m_site->client, purpose)));
        const http::Response done = visitor.submit(path.chopped(1), fields);
        look(path, done);
        QCOMPARE(done.status, 303);
        look(path, visitor.get(test::header(done, "Location")));
    }
    void setPassword(LinkPurpose purpose)
    {
        follow(purpose, {{"password", goodPassword}});
        m_signsIn = true;
    }
    /** The page does not wait for the link that it asks for: how long that takes would tell. */
    void forgetPassword()
    {
        const auto links = [this] {
            return m_site->site.value("SELECT count(*) AS v FROM link WHERE purpose = 'reset'");
        };
        const QString before = links();
        Visitor visitor(m_site->site);
        look("forgot", visitor.submit("/forgot-password", {{"email", m_email}}));
        QTRY_VERIFY(links() != before);
    }
    void ask(const char *name, const test::Person &person, const QString &subject,
             const QJsonObject &arguments)
    {
        const wire::MutationResult result = m_site->mutate(person, name, subject, arguments);
        QVERIFY2(result.outcome == Outcome::Applied, name);
    }

    void lookAtTheAccount();
    void lookAtTheLink();
    void lookAtEmailChanges();
    void lookAtTheEnd();

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void cleanup() { m_site.reset(); }

    void nothingReachesTheClientInAnyState()
    {
        m_site = std::make_unique<test::LinkedSite>();
        m_email = firstAddress;
        m_signsIn = false;
        m_looked = 0;
        m_mails.clear();
        lookAtTheAccount();
        lookAtTheLink();
        lookAtEmailChanges();
        lookAtTheEnd();
        const QSet<QString> toClients{QStringLiteral("invite"),
                                      QStringLiteral("password_reset"),
                                      QStringLiteral("email_change"),
                                      QStringLiteral("password_was_reset"),
                                      QStringLiteral("email_changed"),
                                      QStringLiteral("email_corrected"),
                                      QStringLiteral("email_change_ended")};
        QVERIFY2((toClients - m_mails).isEmpty(),
                 qPrintable(QStringList((toClients - m_mails).values()).join(u' ')));
        QVERIFY2(m_looked > 500, qPrintable(QString::number(m_looked)));
    }

    /** A search that cannot find proves nothing: staff's own record holds each of them. */
    void canariesAreFoundWhereTheyAre()
    {
        m_site = std::make_unique<test::LinkedSite>();
        m_site->changeInCams();
        const store::RecordKey key{QStringLiteral("cams"), m_site->client.text()};
        const QByteArray record =
            QJsonDocument(test::must(store::readRecords(m_site->site.sql(), {key}))[key]).toJson();
        for (const char *planted : {"Canaryfirst", "Canarylast", "canarymail", "5550177", "1931",
                                    "Canarystreet", "Canaryunit", "Canarytown", "K7L 9X8",
                                    "30098877", "930098877", "Canaryidentity", "veteran"})
            QVERIFY2(record.contains(planted), planted);
        for (const char *shown :
             {"<p>Canarylast</p>", "(226) 555-0177", "Kingston K7L 9X8", "December 30, 1931",
              "name=\"self_identification.veteran\" type=\"checkbox\" value=\"on\" checked>",
              "<dd>Veteran or military family</dd>", "<li>Ancien combattant ou famille militaire"})
            QVERIFY2(!canaryIn(QString::fromUtf8(shown)).isEmpty(), shown);
        QVERIFY(canaryIn(QStringLiteral("<input value=\"on\"><label>Veteran or military family"
                                        "</label>"))
                    .isEmpty());
    }
};

/** Invited, active, edited by the client, and a new password. */
void TestCamsCanary::lookAtTheAccount()
{
    lookAtAll("invited");
    setPassword(LinkPurpose::Invite);
    lookAtAll("active");
    Visitor client = signedIn();
    test::Fields form = test::fieldsOf(client.get("/my-profile/edit"), "/my-profile/edit");
    form.removeIf([](const auto &field) { return field.first == "phone"; });
    form << std::pair("phone", QStringLiteral("519 555 0134"));
    QCOMPARE(client.post("/my-profile/edit", form).status, 303);
    lookAtAll("edited by the client");
    forgetPassword();
    lookAtAll("reset asked for");
    setPassword(LinkPurpose::Reset);
    lookAtAll("reset");
}

/** What can happen to the link to CaMS. */
void TestCamsCanary::lookAtTheLink()
{
    m_site->changeInCams();
    lookAtAll("changed in CaMS");
    const wire::ProposeCamsValue proposed{
        m_site->client, Field::Phone, QStringLiteral("519 555 0166"), QStringLiteral("Canarynote")};
    ask("propose_cams_value", m_site->network.caseworker, test::newId<CamsProposalId>().text(),
        proposed.toJson());
    lookAtAll("after a proposed correction");
    ask("refresh_cams", m_site->network.caseworker, m_site->client.text(), {});
    lookAtAll("refresh wanted");
    m_site->tellUnreadably();
    QCOMPARE(m_site->linkState(), CamsState::Stale);
    lookAtAll("stale");
    m_site->becomeSomebodyElse();
    QCOMPARE(m_site->linkState(), CamsState::Broken);
    lookAtAll("broken");
    m_site->changeInCams();
    QCOMPARE(m_site->linkState(), CamsState::Connected);
    lookAtAll("healed");
}

/** Asked for by the client and by staff; declined, accepted, confirmed; corrected by WREN. */
void TestCamsCanary::lookAtEmailChanges()
{
    m_site->pass(2h); // what is limited by the hour may be asked for again
    const test::Person &caseworker = m_site->network.caseworker;
    const QString client = m_site->client.text();
    ask("request_email_change", caseworker, client,
        wire::RequestEmailChange{QStringLiteral("other@example.org")}.toJson());
    lookAtAll("e-mail change pending, by staff");
    follow(LinkPurpose::AcceptChange, {{"decision", QStringLiteral("decline")}});
    lookAtAll("e-mail change declined");
    m_site->pass(2h);
    Visitor visitor = signedIn();
    test::Fields form = test::fieldsOf(visitor.get("/my-profile/email"), "/my-profile/email");
    form.removeIf([](const auto &field) { return field.first == "email"; });
    form << std::pair("email", secondAddress);
    QCOMPARE(visitor.post("/my-profile/email", form).status, 303);
    lookAtAll("e-mail change pending, by the client");
    follow(LinkPurpose::AcceptChange, {{"decision", QStringLiteral("accept")}});
    m_email = secondAddress;
    lookAtAll("e-mail changed");
    follow(LinkPurpose::ConfirmAddress, {{"decision", QStringLiteral("accept")}});
    lookAtAll("new address confirmed");
    ask("ask_email_correction", caseworker, client,
        wire::AskEmailCorrection{secondAddress, thirdAddress, {}, {}}.toJson());
    lookAtAll("correction asked for");
    ask("decide_email_correction", m_site->network.support,
        m_site->site.value("SELECT id AS v FROM email_change WHERE way = 'support'"),
        wire::DecideEmailCorrection{wire::DecideEmailCorrection::Decision::Apply, {}}.toJson());
    m_email = thirdAddress;
    m_signsIn = false;
    lookAtAll("corrected");
    m_site->pass(2h);
    forgetPassword();
    setPassword(LinkPurpose::Reset);
    lookAtAll("in again after the correction");
}

/** Another provider's, then not linked any more, with a hint at the former link. */
void TestCamsCanary::lookAtTheEnd()
{
    const test::Person &administrator = m_site->network.administrator;
    ask("move_client", administrator, m_site->client.text(),
        wire::MoveClient{m_site->network.south, m_site->network.southCaseworker.id}.toJson());
    QCOMPARE(m_site->linkState(), CamsState::Connected);
    lookAtAll("handed over");
    ask("disconnect_cams", administrator, m_site->client.text(),
        wire::DisconnectCams{QStringLiteral("Canaryreason")}.toJson());
    lookAtAll("disconnected");
    QVERIFY(store::putCamsHint(m_site->site.sql(), m_site->client, QStringLiteral("30098877")));
    lookAtAll("hinted at");
}

WREN_TEST(TestCamsCanary)
#include "tst_camscanary.moc"
