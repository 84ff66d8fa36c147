// SPDX-License-Identifier: Apache-2.0
#include "app/handover/matchreview.h"
#include "models/formats/address.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"

#include <QSignalSpy>

using namespace wren;
using namespace wren::app;
using What = ComparedRow::What;
using Verdict = ComparedRow::Verdict;

namespace {

wire::RegistrySearchRequest enteredPerson()
{
    wire::RegistrySearchRequest entered;
    entered.firstName = QStringLiteral("Marie-Ève");
    entered.lastName = QStringLiteral("D’Amour");
    entered.birthDate = QStringLiteral("1999-04-23");
    entered.phone = QStringLiteral("519 555 0134");
    entered.postalCode = QStringLiteral("N9A 1J9");
    return entered;
}

const ComparedRow *rowOf(const QList<ComparedRow> &rows, What what)
{
    for (const ComparedRow &row : rows) {
        if (row.what == what)
            return &row;
    }
    return nullptr;
}

/** The wizard with an answer of the registry. */
struct Wizard
{
    test::FakeServices world;
    InviteFlow flow{world};
    MatchReview review{flow};

    explicit Wizard(const wire::RegistrySearchAnswer &answer = test::twoMatches())
    {
        flow.setQuery(enteredPerson());
        search(answer);
    }
    void search(const wire::RegistrySearchAnswer &answer)
    {
        flow.check().searchNow();
        world.searches.answer(answer);
    }
};

} // namespace

class TestMatchReview : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data()
    {
        QTest::addColumn<bool>("mayView");
        QTest::addColumn<What>("what");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *name, bool mayView, What what, Verdict verdict) {
            QTest::newRow(name) << mayView << what << verdict;
        };
        row("own: one name of two", true, What::Name, Verdict::Similar);
        row("own: another birth date", true, What::BirthDate, Verdict::Differs);
        row("own: another phone", true, What::Phone, Verdict::Differs);
        row("own: e-mail not asked for", true, What::Email, Verdict::Unknown);
        row("other: name", false, What::Name, Verdict::Similar);
        row("other: birth date does not agree", false, What::BirthDate, Verdict::Withheld);
        row("other: phone", false, What::Phone, Verdict::Withheld);
        row("other: address", false, What::Address, Verdict::Withheld);
        row("other: provider", false, What::Provider, Verdict::Unknown);
    }
    void verdicts()
    {
        QFETCH(bool, mayView);
        QFETCH(What, what);
        QFETCH(Verdict, verdict);
        const QList<wire::RegistryMatch> matches = test::twoMatches().matches;
        const QList<ComparedRow> rows =
            compareMatch(enteredPerson(), {}, matches.at(mayView ? 0 : 1), nullptr);
        const ComparedRow *row = rowOf(rows, what);
        QVERIFY(row);
        QCOMPARE(row->verdict, verdict);
    }

    void agreesWhereEveryReasonSaysSame()
    {
        wire::RegistryMatch match = test::twoMatches().matches.at(1);
        match.reasons = {{matching::Trait::Names, matching::Agreement::Same, {}, {}},
                         {matching::Trait::BirthDate, matching::Agreement::Similar, {}, {}}};
        const QList<ComparedRow> rows = compareMatch(enteredPerson(), {}, match, nullptr);
        QCOMPARE(rowOf(rows, What::Name)->verdict, Verdict::Same);
        QCOMPARE(rowOf(rows, What::BirthDate)->verdict, Verdict::Similar);
        QVERIFY(rowOf(rows, What::BirthDate)->held.toString().isEmpty()); // said, not shown
    }

    /** An address is entered in two parts: it agrees where all agree that both sides know. */
    void addressAgreesInItsParts_data()
    {
        using matching::Agreement;
        using matching::Trait;
        QTest::addColumn<QList<wire::MatchReason>>("reasons");
        QTest::addColumn<QString>("heldStreet");
        QTest::addColumn<Verdict>("verdict");
        const wire::MatchReason code{Trait::PostalCode, Agreement::Same, {}, {}};
        const wire::MatchReason street{Trait::StreetAddress, Agreement::Same, {}, {}};
        const wire::MatchReason near{Trait::StreetAddress, Agreement::Street, {}, {}};
        const QString here = QStringLiteral("1186 Ouellette Avenue");
        QTest::newRow("both") << QList{street, code} << here << Verdict::Same;
        QTest::newRow("the street alone") << QList{street} << here << Verdict::Similar;
        QTest::newRow("another number") << QList{near, code} << here << Verdict::Similar;
        QTest::newRow("no street is held") << QList{code} << QString() << Verdict::Same;
        QTest::newRow("neither") << QList<wire::MatchReason>() << here << Verdict::Differs;
    }
    void addressAgreesInItsParts()
    {
        QFETCH(QList<wire::MatchReason>, reasons);
        QFETCH(QString, heldStreet);
        wire::RegistrySearchRequest entered = enteredPerson();
        entered.streetAddress = QStringLiteral("1186 Ouellette Ave");
        wire::RegistryMatch match = test::twoMatches().matches.at(0);
        match.reasons = reasons;
        Address held;
        held.line1 = heldStreet;
        held.postalCode = QStringLiteral("N9A 1J9");
        wire::ClientRecord record;
        record.profile.set(Field::PrimaryAddress, held.toJson());
        const QList<ComparedRow> rows = compareMatch(entered, {}, match, &record);
        QTEST(rowOf(rows, What::Address)->verdict, "verdict");
    }

    /** R3: of a stranger's client no value comes into a row but those that the hub sent. */
    void strangersValuesAreWhatTheHubSent()
    {
        const wire::RegistryMatch match = test::twoMatches().matches.at(1);
        for (const ComparedRow &row : compareMatch(enteredPerson(), {}, match, nullptr)) {
            const QString held = row.held.toString();
            const QStringList sent{match.name,     match.email,      match.phone,
                                   match.provider, match.caseworker, QString()};
            QVERIFY2(sent.contains(held), qPrintable(held));
        }
    }

    /** R43: CaMS's address first, the portal's under it, only where the hub sent one. */
    void theSignInAddressStandsUnderTheOther()
    {
        wire::RegistryMatch match = test::twoMatches().matches.at(0);
        QVERIFY(!rowOf(compareMatch(enteredPerson(), {}, match, nullptr), What::SignsInWith));
        match.signsInWith = QStringLiteral("marie@example.org");
        const QList<ComparedRow> rows = compareMatch(enteredPerson(), {}, match, nullptr);
        const ComparedRow *own = rowOf(rows, What::SignsInWith);
        QVERIFY(own);
        QCOMPARE(own->held.toString(), QStringLiteral("marie@example.org"));
        QCOMPARE(own - 1, rowOf(rows, What::Email));
        QCOMPARE(rowOf(rows, What::Email)->held.toString(), match.email);
    }

    void emptyLinesAreLeftOut()
    {
        wire::RegistrySearchRequest entered;
        entered.lastName = QStringLiteral("D’Amour");
        const QList<ComparedRow> rows =
            compareMatch(entered, {}, test::twoMatches().matches.at(1), nullptr);
        QVERIFY(!rowOf(rows, What::BirthDate));
        QVERIFY(!rowOf(rows, What::Address));
        QVERIFY(rowOf(rows, What::Phone)); // the match says something
    }

    void standsBesideTheCommonAssessment()
    {
        Wizard wizard{wire::RegistrySearchAnswer()};
        wizard.flow.advance();
        wizard.flow.chooseWay(InviteWay::CommonAssessment);
        wizard.flow.advance();
        wizard.flow.setNumber(QStringLiteral("4410027"));
        wizard.flow.advance();
        wizard.world.lookUps.answer(test::submittedAssessment());
        wizard.flow.advance();
        QCOMPARE(wizard.flow.state().importedNumber, QStringLiteral("4410027"));
        wizard.search(test::strongMatch());
        wizard.review.choose(0);
        QCOMPARE(wizard.review.state().source, ComparedSource::CommonAssessment);
        const ComparedRow *birth = rowOf(wizard.review.state().rows, What::BirthDate);
        QCOMPARE(birth->eois.toString(), QStringLiteral("1999-04-23"));
        QCOMPARE(birth->held.toString(), QStringLiteral("1971-08-02"));
    }

    void standsBesideCams()
    {
        Wizard wizard{wire::RegistrySearchAnswer()};
        wizard.flow.advance();
        wizard.flow.chooseWay(InviteWay::CaseManagement);
        wizard.flow.advance();
        wizard.flow.setNumber(QStringLiteral("3000001"));
        wizard.flow.advance();
        wizard.world.camsLookUps.answer(test::clientOfCams());
        wizard.flow.advance();
        wizard.flow.advance();
        wizard.search(test::strongMatch());
        wizard.review.choose(0);
        QCOMPARE(wizard.review.state().source, ComparedSource::Cams);
        QCOMPARE(rowOf(wizard.review.state().rows, What::Phone)->eois.toString(),
                 QStringLiteral("+15195550177"));
    }

    /** The whole record is read only where one looks closer: the hub notes who viewed whom. */
    void readsTheRecordWhenAsked()
    {
        Wizard wizard;
        wire::ClientRecord record;
        record.profile = test::fullProfile();
        wizard.world.clients.insert(test::idOf<ClientId>(30), record);
        wizard.review.choose(0);
        QVERIFY(!rowOf(wizard.review.state().rows, What::PreferredName));
        wizard.review.readInFull();
        QTRY_VERIFY(rowOf(wizard.review.state().rows, What::PreferredName));
        const ComparedRow *address = rowOf(wizard.review.state().rows, What::Address);
        QVERIFY(!address->held.toObject().isEmpty());
    }

    void neverReadsAStrangersRecord()
    {
        Wizard wizard;
        wizard.review.choose(1);
        wizard.review.readInFull();
        QTest::qWait(0);
        QVERIFY(!wizard.review.state().error);
        QVERIFY(!wizard.review.state().mayView);
    }

    void saysThatTheRecordCannotBeRead()
    {
        Wizard wizard; // the record is not there
        wizard.review.choose(0);
        wizard.review.readInFull();
        QTRY_VERIFY(wizard.review.state().error.has_value());
        QVERIFY(rowOf(wizard.review.state().rows, What::Name));
    }

    void keepsToThePersonInANewerAnswer()
    {
        Wizard wizard;
        wizard.review.choose(1);
        wire::RegistrySearchAnswer newer = test::twoMatches();
        newer.matches.last().handle = QStringLiteral("newer-handle");
        std::swap(newer.matches.first(), newer.matches.last());
        wizard.flow.check().searchNow();
        wizard.world.searches.answer(newer);
        QCOMPARE(wizard.review.state().match->handle, QStringLiteral("newer-handle"));
    }

    void letsGoWhenTheSearchIsAnother()
    {
        Wizard wizard;
        wizard.review.choose(0);
        wire::RegistrySearchRequest other = enteredPerson();
        other.lastName = QStringLiteral("Okafor");
        wizard.flow.setQuery(other);
        QVERIFY(!wizard.review.state().match);
        QVERIFY(wizard.review.state().rows.isEmpty());
    }
};

WREN_TEST(TestMatchReview)
#include "tst_matchreview.moc"
