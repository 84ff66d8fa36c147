// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/clientmutations.h"
#include "hub/services/emailchange/emailchangemutations.h"
#include "hub/services/merge/mergemutations.h"
#include "hub/store/cams/camsrows.h"
#include "hub/store/recordreader.h"
#include "models/wire/edits.h"
#include "tests/hub/services/changehouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using services::LinkPurpose;
using services::OldAddressAnswer;
using test::ChangeHouse;
using test::idIn;
using test::told;

namespace {

const QString wrong = QStringLiteral("ana@mistyped.ca");
const QString right = QStringLiteral("ana@example.ca");
const QString applied = QStringLiteral("applied");

} // namespace

/** WREN's corrections (R44, R60) on both databases. */
class TestEmailCorrections : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChangeHouse> m_house;
    ClientId m_ana;

    [[nodiscard]] test::Network &network() const { return m_house->network; }
    QString ask(const QString &correct = right)
    {
        const auto asked = m_house->ask(network().caseworker, m_ana, wrong, correct);
        return told(asked) == applied ? idIn(asked, "correction") : told(asked);
    }
    [[nodiscard]] wire::CorrectionRecord record(const QString &correction) const
    {
        const store::RecordKey key{QStringLiteral("correction"), correction};
        const auto records = test::must(store::readRecords(network().sql(), {key}));
        return test::must(wire::CorrectionRecord::fromJson(records.value(key)));
    }
    /** "who state" of each of its entries on the audit trail. */
    [[nodiscard]] QStringList trail(const QString &correction) const
    {
        static constexpr char sql[] = R"(
            SELECT c.actor_id || ' ' || v.new_value AS step
            FROM change_value v JOIN commit_record c ON c.seq = v.seq
            WHERE v.kind = 'correction' AND v.id = :id AND v.field = 'state' ORDER BY v.seq)";
        const store::Rows rows = test::must(network().sql().query(sql, {{":id", correction}}));
        QStringList steps;
        for (qsizetype i = 0; i < rows.size(); ++i)
            steps << rows.at(i).text("step");
        return steps;
    }
    void twoMustAgree()
    {
        m_house->terms.secondApproval = true;
        m_house->table = {};
        services::addEmailChangeMutations(m_house->table, m_house->terms);
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<ChangeHouse>();
        m_ana = m_house->addClient(network().caseworker, QStringLiteral("Oliveira"), wrong);
    }
    void cleanup() { m_house.reset(); }

    void applyingChangesAtOnceAndEndsAllAccess()
    {
        m_house->setPassword(m_ana);
        (void)test::must(network().sql().run(
            "INSERT INTO web_session (session_hash, client_id, csrf, created_at, seen_at)"
            " VALUES (:hash, :client, :csrf, 1, 1)",
            {{":hash", QByteArray("h")}, {":client", m_ana.text()}, {":csrf", QByteArray("c")}}));
        const auto pending =
            m_house->request(network().caseworker, m_ana, QStringLiteral("third@example.ca"));
        const QString correction = ask();
        QCOMPARE(record(correction).state, EmailChangeState::Pending);
        (void)m_house->newMails();
        const auto decided = m_house->decide(network().support, correction);
        QCOMPARE(told(decided), applied);
        QCOMPARE(m_house->email(m_ana), right);
        QCOMPARE(network().count("SELECT count(*) AS n FROM web_session"), 0);
        QVERIFY(m_house->text("SELECT password_hash AS v FROM client_account").isEmpty());
        QCOMPARE(network().count("SELECT count(*) AS n FROM link WHERE used_at IS NULL AND"
                                 " ended_at IS NULL AND purpose <> 'confirm_address'"),
                 0);
        QCOMPARE(m_house->newMails(), (QStringList{QStringLiteral("email_changed ") + right,
                                                   QStringLiteral("email_corrected ") + wrong}));
        QVERIFY(!m_house
                     ->text("SELECT parameters AS v FROM mail WHERE template ="
                            " 'email_corrected'")
                     .contains(right));
        QCOMPARE(m_house->state(idIn(pending, "change")), QStringLiteral("cancelled corrected"));
        const wire::CorrectionRecord done = record(correction);
        QCOMPARE(done.state, EmailChangeState::Corrected);
        QCOMPARE(done.endedBy, std::optional(network().support.id));
        QCOMPARE(done.why, QStringLiteral("Typing mistake"));
        QCOMPARE(m_house->text("SELECT count(*) AS v FROM case_note WHERE type ="
                               " 'email_change_corrected'"),
                 QStringLiteral("1"));
        QCOMPARE(told(m_house->decide(network().support, correction)),
                 QStringLiteral("conflict")); // once
    }

    void itIsSeenByTheProviderAndByWren()
    {
        const QString correction = ask();
        for (const QString &scope :
             {wire::providerScope(network().north), QStringLiteral("support")})
            QCOMPARE(network().count("SELECT count(*) AS n FROM head WHERE scope = :scope AND"
                                     " kind = 'correction' AND id = :id",
                                     {{":scope", scope}, {":id", correction}}),
                     1);
        QVERIFY(record(correction).clientName.contains(QStringLiteral("Oliveira")));
        QCOMPARE(record(correction).provider, network().north);
    }

    /** R60: both addresses, CaMS's too. */
    void itCarriesTheAddressOfCams()
    {
        const QString correction = ask();
        QVERIFY(record(correction).camsEmail.isNull());
        const auto linked = m_house->asClient(m_ana, [this](store::WriteContext &context) {
            store::CamsLink link;
            link.client = {m_ana, network().north};
            link.record.client = m_ana;
            link.record.reference = QStringLiteral("1234567");
            link.record.caseReference = QStringLiteral("400000112");
            link.record.layer.values.set(Field::Email, QStringLiteral("ana@cams.example"));
            const auto done = store::insertCamsLink(context.sql(), link, network().caseworker.id);
            return done ? context.changed(wire::providerScope(network().north),
                                          QStringLiteral("cams"), m_ana.text(), m_ana)
                        : done;
        });
        QCOMPARE(told(linked), applied);
        QCOMPARE(record(correction).camsEmail, QStringLiteral("ana@cams.example"));
    }

    /** It names the client: whoever holds it hears of a new name. */
    void itIsToldAnewWhenTheClientsNameChanges()
    {
        const QString correction = ask();
        services::ReferenceCache reference;
        services::addMergeMutations(m_house->table, reference, QStringLiteral("portal.example.ca"));
        const auto edit = [&](Field field, const QString &after) {
            const auto now = test::must(store::readClient(network().sql(), m_ana));
            FieldEdit change;
            change.field = field;
            change.seen = now.fieldRevs.value(field);
            change.before = now.profile.value(field);
            change.after = after;
            return told(m_house->mutate(network().caseworker, "edit_client", m_ana.text(),
                                        wire::EditClient{{change}}.toJson()));
        };
        const auto toldOf = [&] {
            return network().count("SELECT min(seq) AS n FROM head WHERE kind = 'correction'"
                                   " AND id = :id",
                                   {{":id", correction}});
        };
        const qint64 asked = toldOf();
        QCOMPARE(edit(Field::PreferredName, QStringLiteral("Anita")), applied);
        QCOMPARE(toldOf(), asked);
        QCOMPARE(edit(Field::LastName, QStringLiteral("Ferreira")), applied);
        QCOMPARE(toldOf(), network().count("SELECT seq AS n FROM hub_state"));
        QVERIFY(record(correction).clientName.contains(QStringLiteral("Ferreira")));
    }

    void staffMayResendTheInviteAfterwards()
    {
        m_house->setPassword(m_ana);
        (void)m_house->decide(network().support, ask());
        services::ReferenceCache reference;
        services::MutationTable clients;
        services::addClientMutations(
            clients, {m_house->terms.invite, reference, network().keys.token.view()});
        const auto resent = network().mutate(network().caseworker, clients,
                                             QStringLiteral("resend_invite"), m_ana.text(), {});
        QCOMPARE(told(resent), applied);
        QVERIFY(m_house->newMails().contains(QStringLiteral("invite ") + right));
    }

    void declinedWithAReason()
    {
        const QString correction = ask();
        const auto without =
            m_house->mutate(network().support, "decide_email_correction", correction,
                            {{QStringLiteral("decision"), QStringLiteral("decline")}});
        QCOMPARE(told(without), QStringLiteral("invalid reason required"));
        QCOMPARE(told(m_house->decide(network().support, correction, "decline")), applied);
        QCOMPARE(record(correction).state, EmailChangeState::Declined);
        QCOMPARE(record(correction).reason, QStringLiteral("not identified"));
        QCOMPARE(m_house->email(m_ana), wrong);
        QCOMPARE(told(m_house->decide(network().support, correction)), QStringLiteral("conflict"));
        QVERIFY(m_house->newMails().isEmpty());
    }

    void onlyWrenDecides()
    {
        const QString correction = ask();
        for (const test::Person &person : network().everybody()) {
            const bool wren =
                person.permissions & (Permissions(Permission::Support) | Permission::Administrator);
            if (!wren)
                QCOMPARE(told(m_house->decide(person, correction)), QStringLiteral("forbidden"));
        }
        QCOMPARE(m_house->email(m_ana), wrong);
        QCOMPARE(told(m_house->decide(network().administrator, correction)), applied);
    }

    void onlyStaffOfTheClientAsk()
    {
        for (const test::Person &person : {network().westCaseworker, network().southCaseworker,
                                           network().support, network().nobody})
            QCOMPARE(told(m_house->ask(person, m_ana, wrong, right)), QStringLiteral("not_found"));
    }

    void theIncorrectAddressMustStillBeTheClients()
    {
        QCOMPARE(told(m_house->ask(network().caseworker, m_ana, right, right)),
                 QStringLiteral("conflict incorrect unknown_code"));
        QCOMPARE(ask(wrong.toUpper()), QStringLiteral("conflict correct same_address"));
    }

    void duplicatesEndWithTheFirst()
    {
        const QString first = ask();
        const QString same = idIn(
            m_house->ask(network().administration, m_ana, wrong, right.toUpper()), "correction");
        const QString other = ask(QStringLiteral("other@example.ca"));
        QCOMPARE(told(m_house->decide(network().support, first)), applied);
        QCOMPARE(m_house->state(same), QStringLiteral("corrected"));
        QCOMPARE(m_house->state(other), QStringLiteral("cancelled corrected"));
        QCOMPARE(m_house->email(m_ana), right);
    }

    void aTakenAddressKeepsItOpen()
    {
        const QString correction = ask();
        const ClientId ben =
            m_house->addClient(network().westCaseworker, QStringLiteral("Roy"), right.toUpper());
        QCOMPARE(told(m_house->decide(network().support, correction)),
                 QStringLiteral("conflict correct cannot_be_used"));
        QCOMPARE(m_house->state(correction), QStringLiteral("pending"));
        m_house->setPassword(ben);
        (void)m_house->requestOwn(ben, QStringLiteral("ben@example.ca"));
        (void)m_house->answer(ben, OldAddressAnswer::Accept);
        QCOMPARE(told(m_house->decide(network().support, correction)), applied);
    }

    void anAcceptanceMeanwhileOvertakesIt()
    {
        const QString correction = ask();
        (void)m_house->request(network().caseworker, m_ana, QStringLiteral("third@example.ca"));
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)), applied);
        QCOMPARE(m_house->state(correction), QStringLiteral("cancelled overtaken"));
        QCOMPARE(told(m_house->decide(network().support, correction)), QStringLiteral("conflict"));
        QCOMPARE(m_house->email(m_ana), QStringLiteral("third@example.ca"));
    }

    /** Otherwise whoever reads the wrong inbox could end it each time it is asked. */
    void aPasswordSetByALinkLeavesItOpen()
    {
        const QString correction = ask();
        for (const LinkPurpose purpose : {LinkPurpose::Invite, LinkPurpose::Reset}) {
            const QString change = idIn(
                m_house->request(network().caseworker, m_ana, QStringLiteral("third@example.ca")),
                "change");
            QCOMPARE(told(m_house->setPasswordByLink(m_ana, purpose)), applied);
            QCOMPARE(m_house->state(change), QStringLiteral("cancelled overtaken"));
            QCOMPARE(m_house->state(correction), QStringLiteral("pending"));
        }
        QCOMPARE(told(m_house->decide(network().support, correction)), applied);
        QCOMPARE(m_house->email(m_ana), right);
    }

    /** Its time was over and nobody had written that down: the mail of an expiry would tell the old
     * address that it still logs in, and name the new one. */
    void itEndsWhatIsOverWithoutAMail()
    {
        const QString change = idIn(m_house->request(network().caseworker, m_ana, right), "change");
        m_house->clock.advance(m_house->terms.change);
        const QString correction = ask();
        (void)m_house->newMails();
        QCOMPARE(told(m_house->decide(network().support, correction)), applied);
        QCOMPARE(m_house->state(change), QStringLiteral("cancelled corrected"));
        QCOMPARE(m_house->newMails(), (QStringList{QStringLiteral("email_changed ") + right,
                                                   QStringLiteral("email_corrected ") + wrong}));
    }

    void aCorrectionBeatsTheAcceptLink()
    {
        (void)m_house->request(network().caseworker, m_ana, QStringLiteral("third@example.ca"));
        (void)m_house->decide(network().support, ask());
        QCOMPARE(told(m_house->answer(m_ana, OldAddressAnswer::Accept)),
                 QStringLiteral("conflict"));
        QCOMPARE(m_house->email(m_ana), right);
    }

    void twoMustAgreeWhereTheNetworkWants()
    {
        twoMustAgree();
        const QString correction = ask();
        const auto first = m_house->decide(network().support, correction);
        QCOMPARE(idIn(first, "decision"), QStringLiteral("approved_first"));
        QCOMPARE(m_house->email(m_ana), wrong);
        QCOMPARE(record(correction).approvedBy, std::optional(network().support.id));
        QCOMPARE(told(m_house->decide(network().support, correction)), QStringLiteral("forbidden"));
        const auto second = m_house->decide(network().administrator, correction);
        QCOMPARE(idIn(second, "decision"), QStringLiteral("applied"));
        QCOMPARE(m_house->email(m_ana), right);
    }

    /** R60: who asked, approved, applied, declined and withdrew. */
    void everyStepIsOnTheAuditTrail()
    {
        const auto step = [](const test::Person &person, const char *state) {
            return QString(person.id.text() + QLatin1String(" \"") + QLatin1String(state) + u'"');
        };
        const QString asked = step(network().caseworker, "pending");
        const QString declined = ask();
        (void)m_house->decide(network().support, declined, "decline");
        QCOMPARE(trail(declined), (QStringList{asked, step(network().support, "declined")}));
        const QString withdrawn = ask();
        (void)m_house->mutate(network().caseworker, "cancel_email_change", withdrawn);
        QCOMPARE(trail(withdrawn), (QStringList{asked, step(network().caseworker, "cancelled")}));
        twoMustAgree();
        const QString agreed = ask();
        (void)m_house->decide(network().support, agreed);
        (void)m_house->decide(network().administrator, agreed);
        QCOMPARE(trail(agreed), (QStringList{asked, step(network().support, "pending"),
                                             step(network().administrator, "corrected")}));
    }

    void wrenEntersOneForSomebodyWhoPhoned()
    {
        const auto enter = [&](const test::Person &person, const QString &name,
                               const QString &incorrect, const QString &id) {
            const wire::EnterEmailCorrection entered{name, {incorrect, right, {}, {}}};
            return m_house->mutate(person, "enter_email_correction", id, entered.toJson());
        };
        const QString id = test::newId<EmailChangeId>().text();
        const QString name = QStringLiteral("Ana OLIVEIRA");
        QCOMPARE(told(enter(network().caseworker, name, wrong, id)), QStringLiteral("forbidden"));
        const auto stranger = enter(network().support, QStringLiteral("Ben Roy"), wrong, id);
        const auto unknown = enter(network().support, name, QStringLiteral("no@example.ca"), id);
        QCOMPARE(told(stranger), QStringLiteral("not_found"));
        QCOMPARE(stranger.toJson(), unknown.toJson());
        QCOMPARE(told(enter(network().support, name, wrong.toUpper(), id)), applied);
        QVERIFY(record(id).enteredByWren);
        QCOMPARE(told(m_house->decide(network().support, id)), applied);
        QCOMPARE(m_house->email(m_ana), right);
    }

    void theAskerTakesItBack()
    {
        const QString correction = ask();
        QCOMPARE(told(m_house->mutate(network().westCaseworker, "cancel_email_change", correction)),
                 QStringLiteral("not_found"));
        QCOMPARE(told(m_house->mutate(network().caseworker, "cancel_email_change", correction)),
                 applied);
        QCOMPARE(m_house->state(correction), QStringLiteral("cancelled by_staff"));
        QVERIFY(m_house->newMails().isEmpty());
        QCOMPARE(told(m_house->mutate(network().caseworker, "resend_email_change", ask())),
                 QStringLiteral("conflict"));
    }
};

WREN_TEST(TestEmailCorrections)
#include "tst_emailcorrections.moc"
