// SPDX-License-Identifier: Apache-2.0
#include "app/invite/inviteflow.h"

#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"

#include <QSignalSpy>

using namespace wren;
using namespace wren::app;
using Activity = InviteState::Activity;

Q_DECLARE_METATYPE(wren::Error)

namespace {

wire::RegistrySearchRequest person(const char *first, const char *last)
{
    wire::RegistrySearchRequest query;
    query.firstName = QString::fromUtf8(first);
    query.lastName = QString::fromUtf8(last);
    return query;
}

/** A flow with its world, and the ways through it that tests start from. */
struct Walk
{
    test::FakeServices world;
    std::unique_ptr<InviteFlow> flow = std::make_unique<InviteFlow>(world);

    [[nodiscard]] const InviteState &state() const { return flow->state(); }
    [[nodiscard]] InviteStep step() const { return state().step; }

    void check(const wire::RegistrySearchAnswer &answer = {},
               const wire::RegistrySearchRequest &query = person("Marie-Ève", "D’Amour"))
    {
        flow->setQuery(query);
        flow->check().searchNow();
        world.searches.answer(answer);
    }
    /** As a flow that ends leaves it. */
    [[nodiscard]] IntakeDraft keptDraft()
    {
        flow.reset();
        const Result<IntakeDraft> kept = IntakeDraft::fromJson(world.drafts.first());
        if (!kept)
            qFatal("no draft of ours");
        return *kept;
    }
    void toService()
    {
        check();
        flow->advance();
    }
    void toNumber()
    {
        toService();
        flow->chooseWay(InviteWay::CommonAssessment);
        flow->advance();
        flow->setNumber(QStringLiteral("441 00-27"));
    }
    void toAssessment(const wire::AssessmentAnswer &found = test::submittedAssessment())
    {
        toNumber();
        flow->advance();
        world.lookUps.answer(found);
    }
    void toImported()
    {
        toAssessment();
        flow->advance();
    }
    /** Complete Client Setup was pressed and is on its way to the hub. */
    void toCams(const wire::CamsAnswer &answer)
    {
        toService();
        flow->chooseWay(InviteWay::CaseManagement);
        flow->advance();
        flow->setNumber(QStringLiteral("3000001"));
        flow->advance();
        world.camsLookUps.answer(answer);
    }
    void toLinked()
    {
        toCams(test::clientOfCams());
        flow->advance();
        flow->advance();
    }
    void toSent()
    {
        toImported();
        flow->advance();
        QTRY_COMPARE(world.commands.open(), 1);
    }
};

} // namespace

class TestInviteFlow : public QObject
{
    Q_OBJECT

private slots:
    // -- Confirm Person is Not Already Registered
    // --------------------------------------------------

    void searchesAMomentAfterTheLastKey()
    {
        Walk walk;
        walk.flow->setQuery(person("", "D"));
        walk.flow->setQuery(person("", "D’Am"));
        walk.flow->setQuery(person("", "D’Amour"));
        QCOMPARE(walk.world.searches.made(), 0);
        QVERIFY(!walk.state().canAdvance);
        QTRY_COMPARE(walk.world.searches.made(), 1);
        QCOMPARE(walk.world.searches.last().lastName, QStringLiteral("D’Amour"));
    }

    void needsALastName()
    {
        Walk walk;
        walk.flow->setQuery(person("Marie", " "));
        walk.flow->check().searchNow();
        QCOMPARE(walk.world.searches.made(), 0);
        QVERIFY(!walk.state().canAdvance);
    }

    void dropsTheAnswerToAnOlderQuestion()
    {
        Walk walk;
        walk.flow->setQuery(person("", "Old"));
        walk.flow->check().searchNow();
        walk.flow->setQuery(person("", "New"));
        walk.flow->check().searchNow();
        QVERIFY(!walk.world.searches.answer(test::twoMatches()));
        QVERIFY(walk.world.searches.answer(wire::RegistrySearchAnswer()));
        QVERIFY(walk.flow->check().state().matches.isEmpty());
        QVERIFY(walk.state().canAdvance);
    }

    void goesOnWhenTheCheckCannotBeAnswered_data()
    {
        QTest::addColumn<Error>("error");
        QTest::newRow("offline") << Error{Kind::Offline, {}, {}};
        QTest::newRow("timeout") << Error{Kind::Timeout, {}, {}};
        QTest::newRow("server") << Error{Kind::Server, {}, {}};
        QTest::newRow("too many") << Error{Kind::TooMany, {}, {}};
    }

    void goesOnWhenTheCheckCannotBeAnswered()
    {
        QFETCH(Error, error);
        Walk walk;
        walk.flow->setQuery(person("Marie-Ève", "D’Amour"));
        walk.flow->check().searchNow();
        walk.world.searches.answer(error);
        QCOMPARE(walk.flow->check().state().error->kind, error.kind);
        QVERIFY(walk.state().canAdvance);
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::ConnectService);
    }

    void asksAgainWhenTheHubIsBack()
    {
        Walk walk;
        walk.flow->setQuery(person("", "D’Amour"));
        walk.flow->check().searchNow();
        walk.world.setOffline(true);
        walk.world.searches.answer(Error{Kind::Offline, {}, {}});
        QVERIFY(walk.state().offline);
        walk.world.setOffline(false);
        QCOMPARE(walk.world.searches.open(), 1);
        walk.world.searches.answer(test::twoMatches());
        QCOMPARE(walk.flow->check().state().matches.size(), 2);
    }

    void startsTheProfileWithWhoWasLookedFor()
    {
        Walk walk;
        wire::RegistrySearchRequest query = person("Marie-Ève", "D’Amour");
        query.phone = QStringLiteral("519 555 0134");
        walk.check({}, query);
        walk.flow->advance();
        QCOMPARE(walk.flow->form().entered(Field::LastName).toString(), query.lastName);
        QCOMPARE(walk.flow->form().entered(Field::Phone).toString(),
                 QStringLiteral("(519) 555-0134"));
    }

    void asksForAReasonInSpiteOfAStrongMatch()
    {
        Walk walk;
        walk.check(test::strongMatch());
        QVERIFY(walk.state().needsReason);
        QVERIFY(!walk.state().canAdvance);
        walk.flow->setNotSameReason(QStringLiteral("  "));
        QVERIFY(!walk.state().canAdvance);
        walk.flow->setNotSameReason(QStringLiteral("Father and son"));
        QVERIFY(walk.state().canAdvance);
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::ConnectService);
    }

    void distantMatchesAreNobody()
    {
        Walk walk;
        wire::RegistrySearchAnswer answer = test::twoMatches();
        for (wire::RegistryMatch &match : answer.matches)
            match.strength = matching::Strength::Distant;
        walk.check(answer);
        QVERIFY(!walk.flow->check().state().foundSomebody());
        QVERIFY(!walk.state().needsReason);
        QVERIFY(walk.state().canAdvance);
    }

    void aPersonHeldBackIsShownAndGoesThroughWithAReason()
    {
        Walk walk;
        walk.toSent();
        walk.world.commands.answer(test::refusedWith(
            Kind::Conflict, {{QStringLiteral("matches"), QStringLiteral("already_registered")}}));
        QCOMPARE(walk.step(), InviteStep::ConfirmNotRegistered);
        QVERIFY(walk.state().heldBack);
        const wire::RegistrySearchRequest asked = walk.world.searches.last();
        QCOMPARE(asked.birthDate, walk.flow->form().profile().text(Field::BirthDate));
        QVERIFY(!asked.email.isEmpty());
        walk.world.searches.answer(test::twoMatches());
        QVERIFY(!walk.state().canAdvance); // whatever the search calls them: a reason
        walk.flow->setNotSameReason(QStringLiteral("A namesake, I know both"));
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::FinalizeProfile);
        walk.flow->advance();
        QTRY_COMPARE(walk.world.commands.open(), 1);
        const auto sent = wire::CompleteSetup::fromJson(walk.world.commands.last().arguments);
        QVERIFY(sent && sent->notSamePerson);
        QCOMPARE(sent->notSamePerson->reason, QStringLiteral("A namesake, I know both"));
        QCOMPARE(sent->notSamePerson->matches,
                 QStringList({QStringLiteral("own-handle"), QStringLiteral("other-handle")}));
    }

    void whatWasSaidOfMatchesIsKeptWithTheDraft()
    {
        Walk walk;
        walk.check(test::strongMatch());
        walk.flow->setNotSameReason(QStringLiteral("Father and son"));
        walk.flow->advance();
        const IntakeDraft draft = walk.keptDraft();
        QVERIFY(draft.notSamePerson);
        QCOMPARE(draft.notSamePerson->reason, QStringLiteral("Father and son"));
        QCOMPARE(draft.notSamePerson->matches.size(), 2);
    }

    void anotherPersonNeedsAnotherAnswer()
    {
        Walk walk;
        walk.check(test::strongMatch());
        walk.flow->setNotSameReason(QStringLiteral("Father and son"));
        walk.flow->advance();
        walk.flow->goBack();
        walk.check({}, person("Karla", "Ruiz"));
        walk.flow->advance();
        QVERIFY(!walk.keptDraft().notSamePerson);
    }

    // -- Connect with an EOIS Service
    // --------------------------------------------------------------

    void offersThreeWays()
    {
        Walk walk;
        walk.toService();
        QVERIFY(!walk.state().canAdvance);
        walk.flow->chooseWay(InviteWay::CaseManagement);
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::EnterNumber);
        walk.flow->goBack();
        walk.flow->chooseWay(InviteWay::WithoutLinking);
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::FinalizeProfile);
        walk.flow->goBack();
        walk.flow->chooseWay(InviteWay::CommonAssessment);
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::EnterNumber);
    }

    void findsTheClientInCams()
    {
        Walk walk;
        walk.toCams(test::clientOfCams());
        QCOMPARE(walk.world.camsLookUps.last(), QStringLiteral("3000001"));
        QCOMPARE(walk.world.lookUps.made(), 0);
        QCOMPARE(walk.step(), InviteStep::CamsClientFound);
        QVERIFY(!walk.state().caution);
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::CamsClientFound);
        QVERIFY(walk.state().caution);
        walk.flow->goBack(); // from the caution
        QCOMPARE(walk.step(), InviteStep::CamsClientFound);
        QVERIFY(!walk.state().caution);
        walk.flow->advance();
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::FinalizeProfile);
    }

    void copiesOnlyTheNameFromCams()
    {
        Walk walk;
        walk.toLinked();
        QVERIFY(walk.flow->isLocked(Field::LastName));
        QVERIFY(walk.flow->isLocked(Field::Phone));
        QVERIFY(walk.flow->isLocked(Field::PhoneExtension));
        QVERIFY(!walk.flow->isLocked(Field::Email)); // R13: never filled by CaMS
        QVERIFY(!walk.flow->isLocked(Field::PrimaryAddress));
        QCOMPARE(walk.flow->form().entered(Field::Phone), QStringLiteral("(519) 555-0177"));
        QVERIFY(walk.flow->form().entered(Field::Email).isNull());
        walk.flow->form().put(Field::Email, QStringLiteral("marie@example.org"));
        walk.flow->advance();
        QTRY_COMPARE(walk.world.commands.open(), 1);
        const auto setup = wire::CompleteSetup::fromJson(walk.world.commands.last().arguments);
        QVERIFY(setup);
        QCOMPARE(setup->camsReference, QStringLiteral("3000001"));
        QVERIFY(setup->caNumber.isEmpty());
        QCOMPARE(setup->profile.text(Field::LastName), QStringLiteral("D’Amour"));
        QCOMPARE(setup->profile.text(Field::Email), QStringLiteral("marie@example.org"));
        QVERIFY(!setup->profile.has(Field::Phone));
        QVERIFY(!setup->profile.has(Field::BirthDate));
    }

    void forgetsCamsWithAnotherWay()
    {
        Walk walk;
        walk.toLinked();
        while (walk.step() != InviteStep::ConnectService)
            walk.flow->goBack();
        walk.flow->chooseWay(InviteWay::WithoutLinking);
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::FinalizeProfile);
        QVERIFY(!walk.flow->isLocked(Field::Phone));
        QVERIFY(walk.flow->form().entered(Field::BirthDate).isNull());
    }

    void keepsTheLinkInTheDraft()
    {
        Walk walk;
        walk.toLinked();
        QTRY_VERIFY(walk.state().draftKept);
        const QJsonObject kept = walk.world.drafts.first();
        test::FakeServices another;
        app::InviteFlow resumed(another);
        QVERIFY(resumed.resume(QStringLiteral("draft"), kept));
        QCOMPARE(resumed.state().step, InviteStep::FinalizeProfile);
        QVERIFY(resumed.isLocked(Field::Phone));
    }

    void saysWhatElseTheNumberIs()
    {
        Walk walk;
        wire::CamsAnswer answer;
        answer.state = wire::CamsAnswer::State::CaseReference;
        answer.name = QStringLiteral("Somebody Else");
        walk.toCams(answer);
        QCOMPARE(walk.step(), InviteStep::EnterNumber);
        QCOMPARE(walk.state().lookUp, app::InviteState::LookUp::NoMatch);
        QCOMPARE(walk.state().cams->name, QStringLiteral("Somebody Else"));
        walk.flow->setNumber(QStringLiteral("3000002"));
        QVERIFY(!walk.state().cams);
    }

    void looksUpANumberAsItIsMeant()
    {
        Walk walk;
        walk.toNumber();
        walk.flow->advance();
        QCOMPARE(walk.world.lookUps.last(), QStringLiteral("4410027"));
        QCOMPARE(walk.state().busy, Activity::LookingUp);
        walk.flow->advance(); // a second press changes nothing
        QCOMPARE(walk.world.lookUps.made(), 1);
    }

    void refusesWhatIsNoNumber()
    {
        Walk walk;
        walk.toNumber();
        walk.flow->setNumber(QStringLiteral("CA-12x"));
        walk.flow->advance();
        QCOMPARE(walk.world.lookUps.made(), 0);
        QCOMPARE(walk.state().failure->error.kind, Kind::Invalid);
    }

    void saysThatNothingWasFound()
    {
        Walk walk;
        walk.toNumber();
        walk.flow->advance();
        walk.world.lookUps.answer(wire::AssessmentAnswer());
        QCOMPARE(walk.step(), InviteStep::EnterNumber);
        QCOMPARE(walk.state().lookUp, InviteState::LookUp::NoMatch);
        walk.flow->setNumber(QStringLiteral("1")); // another number, another question
        QCOMPARE(walk.state().lookUp, InviteState::LookUp::NotAsked);
    }

    void survivesALookUpThatFails_data() { goesOnWhenTheCheckCannotBeAnswered_data(); }

    void survivesALookUpThatFails()
    {
        QFETCH(Error, error);
        Walk walk;
        walk.toNumber();
        walk.flow->advance();
        walk.world.lookUps.answer(error);
        QCOMPARE(walk.state().failure->during, Activity::LookingUp);
        QCOMPARE(walk.state().failure->error.kind, error.kind);
        QCOMPARE(walk.state().number, QStringLiteral("441 00-27"));
        walk.flow->retry();
        QVERIFY(!walk.state().failure);
        walk.world.lookUps.answer(test::submittedAssessment());
        QCOMPARE(walk.step(), InviteStep::AssessmentFound);
    }

    void importsOnceAndKeepsCorrections()
    {
        Walk walk;
        walk.toImported();
        QCOMPARE(walk.step(), InviteStep::FinalizeProfile);
        QCOMPARE(walk.flow->form().profile().text(Field::Email),
                 QStringLiteral("marie.eve@example.org"));
        QCOMPARE(walk.flow->form().profile().text(Field::Language), QStringLiteral("fr"));
        walk.flow->form().put(Field::FirstName, QStringLiteral("Marie"));
        walk.flow->goBack();
        QCOMPARE(walk.step(), InviteStep::AssessmentFound);
        walk.flow->advance();
        QCOMPARE(walk.flow->form().profile().text(Field::FirstName), QStringLiteral("Marie"));
    }

    /** Nothing of the first person is left in the second one's profile, but what was typed. */
    void anotherAssessmentTakesTheFirstOnesPlace()
    {
        Walk walk;
        walk.toImported();
        walk.flow->form().put(Field::PreferredName, QStringLiteral("Mève"));
        walk.flow->goBack();
        walk.flow->goBack();
        walk.flow->setNumber(QStringLiteral("4410028"));
        walk.flow->advance();
        wire::AssessmentAnswer second = test::submittedAssessment();
        second.number = QStringLiteral("4410028");
        second.profile = {};
        second.profile.set(Field::FirstName, QStringLiteral("Noor"));
        second.profile.set(Field::LastName, QStringLiteral("Singh"));
        walk.world.lookUps.answer(second);
        walk.flow->advance();
        const Profile profile = walk.flow->form().profile();
        QCOMPARE(profile.fullName(), QStringLiteral("Noor Singh"));
        QVERIFY(!profile.has(Field::Phone));
        QVERIFY(!profile.has(Field::Email));
        QCOMPARE(profile.text(Field::PreferredName), QStringLiteral("Mève"));
    }

    void withoutLinkingNothingOfAnAssessmentStays()
    {
        Walk walk;
        walk.toImported();
        walk.flow->form().put(Field::Email, QStringLiteral("typed@example.org"));
        InviteFlow resumed(walk.world); // also after a pause
        QVERIFY(resumed.resume(QStringLiteral("kept"), [&walk] {
            walk.flow.reset();
            return walk.world.drafts.first();
        }()));
        for (int i = 0; i < 3; ++i)
            resumed.goBack();
        QCOMPARE(resumed.state().step, InviteStep::ConnectService);
        resumed.chooseWay(InviteWay::WithoutLinking);
        resumed.advance();
        const Profile profile = resumed.form().profile();
        QVERIFY(!profile.has(Field::Phone));
        QCOMPARE(profile.text(Field::Email), QStringLiteral("typed@example.org"));
        QCOMPARE(profile.text(Field::LastName), QStringLiteral("D’Amour")); // asked about
        QVERIFY(resumed.state().importedNumber.isEmpty());
    }

    void holdsBackAnAssessmentThatMayNotBeUsed_data()
    {
        QTest::addColumn<bool>("inCams");
        QTest::newRow("already in CaMS") << true;
        QTest::newRow("already imported") << false;
    }

    void holdsBackAnAssessmentThatMayNotBeUsed()
    {
        QFETCH(bool, inCams);
        wire::AssessmentAnswer found = test::submittedAssessment();
        found.alreadyInCams = inCams;
        found.alreadyImported = !inCams;
        Walk walk;
        walk.toAssessment(found);
        QCOMPARE(walk.step(), InviteStep::AssessmentFound);
        QVERIFY(!walk.state().canAdvance);
        walk.flow->advance();
        QCOMPARE(walk.step(), InviteStep::AssessmentFound);
    }

    void losesNothingOnTheWayBack()
    {
        Walk walk;
        walk.toImported();
        for (int i = 0; i < 4; ++i)
            walk.flow->goBack();
        QCOMPARE(walk.step(), InviteStep::ConfirmNotRegistered);
        QVERIFY(!walk.state().canGoBack);
        for (int i = 0; i < 2; ++i)
            walk.flow->advance();
        QCOMPARE(walk.state().number, QStringLiteral("441 00-27"));
        QCOMPARE(walk.flow->form().profile().text(Field::LastName), QStringLiteral("D’Amour"));
    }

    // -- Complete Client Setup
    // ---------------------------------------------------------------------

    void completesOnceHoweverOftenItIsPressed()
    {
        Walk walk;
        walk.toImported();
        QSignalSpy invited(walk.flow.get(), &InviteFlow::clientInvited);
        walk.flow->advance();
        walk.flow->advance();
        QTRY_COMPARE(walk.world.commands.made(), 1);
        walk.flow->advance();
        const test::Command command = walk.world.commands.last();
        QCOMPARE(command.name, QStringLiteral("complete_setup"));
        QCOMPARE(command.subject, walk.flow->client().text());
        const Result<wire::CompleteSetup> setup = wire::CompleteSetup::fromJson(command.arguments);
        QVERIFY(setup.ok());
        QCOMPARE(setup->caNumber, QStringLiteral("4410027"));
        QCOMPARE(setup->profile, walk.flow->form().profile());
        QVERIFY(!setup->provider && !setup->caseworker);
        QCOMPARE(walk.world.drafts.size(), 1); // kept before it was sent
        walk.world.commands.answer(test::applied());
        QCOMPARE(walk.step(), InviteStep::Done);
        QCOMPARE(walk.state().clientName, QStringLiteral("Marie-Ève D’Amour"));
        QCOMPARE(invited.size(), 1);
        QCOMPARE(walk.world.commands.made(), 1);
        QVERIFY(walk.world.drafts.isEmpty());
    }

    void sendsNoCaNumberWithoutLinking()
    {
        Walk walk;
        walk.toImported();
        while (walk.step() != InviteStep::ConnectService)
            walk.flow->goBack();
        walk.flow->chooseWay(InviteWay::WithoutLinking);
        walk.flow->advance();
        walk.flow->form().put(Field::Email, QStringLiteral("typed@example.org"));
        walk.flow->advance();
        QTRY_COMPARE(walk.world.commands.made(), 1);
        QVERIFY(wire::CompleteSetup::fromJson(walk.world.commands.last().arguments)
                    ->caNumber.isEmpty());
    }

    void assignsOnlyWhatOneMay()
    {
        test::FakeServices world;
        world.staff.permissions = Permission::Administrator;
        InviteFlow flow(world);
        QVERIFY(flow.state().provider == world.staff.provider);
        QVERIFY(flow.state().caseworker == world.staff.staff);
        flow.assignProvider(test::idOf<ProviderId>(21));
        QVERIFY(!flow.state().caseworker); // serves at another provider
        flow.assignCaseworker(test::idOf<StaffId>(11));
        flow.form().fill(test::fullProfile());
        flow.setQuery(person("Marie-Ève", "D’Amour"));
        flow.check().searchNow();
        world.searches.answer(wire::RegistrySearchAnswer());
        flow.advance();
        flow.chooseWay(InviteWay::WithoutLinking);
        flow.advance();
        flow.advance();
        QTRY_COMPARE(world.commands.made(), 1);
        const auto setup = wire::CompleteSetup::fromJson(world.commands.last().arguments);
        QVERIFY(setup->provider == test::idOf<ProviderId>(21));
        QVERIFY(setup->caseworker == test::idOf<StaffId>(11));
    }

    void stopsAtAFieldThatIsWrong()
    {
        Walk walk;
        walk.toImported();
        QSignalSpy attention(walk.flow.get(), &InviteFlow::fieldNeedsAttention);
        walk.flow->form().put(Field::Email, QStringLiteral("nobody"));
        walk.flow->advance();
        QCOMPARE(attention.size(), 1);
        QCOMPARE(attention.constFirst().constFirst().value<Field>(), Field::Email);
        QCOMPARE(walk.world.commands.made(), 0);
        walk.flow->form().put(Field::Email, QStringLiteral("a@gmial.com")); // only questioned
        walk.flow->advance();
        QTRY_COMPARE(walk.world.commands.made(), 1);
    }

    void completesForAPersonWithOneName()
    {
        Walk walk;
        walk.check({}, person("", "Suharto"));
        walk.flow->advance();
        walk.flow->chooseWay(InviteWay::WithoutLinking);
        walk.flow->advance();
        walk.flow->form().put(Field::Email, QStringLiteral("s@example.org"));
        walk.flow->advance();
        QCOMPARE(walk.world.commands.made(), 0); // a first name is missing
        walk.flow->form().put(Field::OneNameOnly, true);
        walk.flow->advance();
        QTRY_COMPARE(walk.world.commands.made(), 1);
        walk.world.commands.answer(test::applied());
        QCOMPARE(walk.state().clientName, QStringLiteral("Suharto"));
    }

    void runsTheCheckThatWasOwed()
    {
        Walk walk;
        walk.flow->setQuery(person("Marie-Ève", "D’Amour"));
        walk.flow->check().searchNow();
        walk.world.searches.answer(Error{Kind::Offline, {}, {}});
        walk.flow->advance();
        walk.flow->chooseWay(InviteWay::WithoutLinking);
        walk.flow->advance();
        walk.flow->form().fill(test::fullProfile());
        walk.flow->advance();
        QCOMPARE(walk.state().busy, Activity::Checking);
        QCOMPARE(walk.world.commands.made(), 0);
        walk.world.searches.answer(wire::RegistrySearchAnswer());
        QTRY_COMPARE(walk.world.commands.made(), 1);
    }

    void showsWhomTheOwedCheckFound()
    {
        Walk walk;
        walk.toImported();
        walk.flow->form().put(Field::LastName, QStringLiteral("Lévesque")); // another person now
        walk.flow->advance();
        QCOMPARE(walk.state().busy, Activity::Checking);
        walk.world.searches.answer(test::twoMatches());
        QCOMPARE(walk.step(), InviteStep::ConfirmNotRegistered);
        QVERIFY(walk.state().mustConfirmMatches);
        walk.flow->advance(); // none of these
        QCOMPARE(walk.step(), InviteStep::FinalizeProfile);
        walk.flow->advance();
        QTRY_COMPARE(walk.world.commands.made(), 1);
    }

    void waitsForTheOwedCheck()
    {
        Walk walk;
        walk.toImported();
        walk.flow->form().put(Field::LastName, QStringLiteral("Lévesque"));
        walk.flow->advance();
        walk.world.searches.answer(Error{Kind::Offline, {}, {}});
        QCOMPARE(walk.state().failure->during, Activity::Checking);
        QCOMPARE(walk.step(), InviteStep::FinalizeProfile);
        QCOMPARE(walk.world.commands.made(), 0);
    }

    void losesNothingWhenTheHubDoesNotTakeIt_data()
    {
        QTest::addColumn<Error>("error");
        for (const Kind kind : {Kind::Offline, Kind::Unauthenticated, Kind::Forbidden,
                                Kind::TooMany, Kind::Server, Kind::Storage})
            QTest::newRow(qPrintable(kindName(kind))) << Error{kind, {}, {}};
    }

    void losesNothingWhenTheHubDoesNotTakeIt()
    {
        QFETCH(Error, error);
        Walk walk;
        walk.toSent();
        const QString subject = walk.world.commands.last().subject;
        walk.world.commands.answer(error);
        QCOMPARE(walk.state().failure->error.kind, error.kind);
        QVERIFY(!walk.state().formLocked && walk.state().canAdvance);
        QVERIFY(walk.flow->form().checkAll());
        walk.flow->retry();
        QTRY_COMPARE(walk.world.commands.made(), 2);
        QCOMPARE(walk.world.commands.last().subject, subject); // the same intake
    }

    void saysWhichFieldTheHubRefused()
    {
        Walk walk;
        walk.toSent();
        QSignalSpy attention(walk.flow.get(), &InviteFlow::fieldNeedsAttention);
        walk.world.commands.answer(test::refusedWith(
            Kind::Conflict, {{QStringLiteral("email"), QStringLiteral("already_in_use")}}));
        QCOMPARE(walk.step(), InviteStep::FinalizeProfile);
        QVERIFY(walk.flow->form().problem(Field::Email) == Problem::AlreadyInUse);
        QCOMPARE(attention.constFirst().constFirst().value<Field>(), Field::Email);
        walk.flow->form().put(Field::Email, QStringLiteral("other@example.org"));
        walk.flow->advance();
        QTRY_COMPARE(walk.world.commands.made(), 2);
    }

    void keepsTheDraftBeforeItSends()
    {
        Walk walk;
        walk.toImported();
        walk.world.draftError = Error{Kind::Storage, {}, {}};
        walk.flow->advance();
        QTRY_VERIFY(walk.state().failure.has_value());
        QCOMPARE(walk.state().failure->error.kind, Kind::Storage);
        QCOMPARE(walk.world.commands.made(), 0);
        QVERIFY(!walk.state().formLocked);
    }

    /** Said while it is typed, not only when something depends on it (R17, I16). */
    void saysThatADraftIsNotKept()
    {
        Walk walk;
        walk.toImported();
        QTRY_VERIFY(walk.state().draftKept);
        walk.world.draftError = Error{Kind::Storage, {}, {}};
        walk.flow->form().put(Field::PreferredName, QStringLiteral("Max"));
        QTRY_VERIFY(walk.state().draftError);
        QVERIFY(!walk.state().draftKept);
        QVERIFY(!walk.state().failure); // typing goes on
        walk.world.draftError.reset();
        walk.flow->form().put(Field::PreferredName, QStringLiteral("Maxime"));
        QTRY_VERIFY(walk.state().draftKept);
        QVERIFY(!walk.state().draftError);
    }

    void findsOutAfterATimeout_data()
    {
        QTest::addColumn<bool>("applied");
        QTest::newRow("it happened") << true;
        QTest::newRow("it was refused") << false;
    }

    void findsOutAfterATimeout()
    {
        QFETCH(bool, applied);
        Walk walk;
        walk.toSent();
        walk.world.commands.answer(Error{Kind::Timeout, {}, {}});
        QCOMPARE(walk.state().busy, Activity::FindingOut);
        QVERIFY(walk.state().formLocked && !walk.state().canAdvance && !walk.state().canGoBack);
        wire::Mutation mutation;
        mutation.name = QStringLiteral("complete_setup");
        mutation.subject = test::idOf<ClientId>(99).text();
        emit walk.world.commandSettled(mutation, test::applied()); // somebody else's
        QCOMPARE(walk.state().busy, Activity::FindingOut);
        mutation.subject = walk.flow->client().text();
        emit walk.world.commandSettled(
            mutation, applied ? test::applied()
                              : test::refusedWith(
                                    Kind::Conflict,
                                    {{QStringLiteral("email"), QStringLiteral("already_in_use")}}));
        QCOMPARE(walk.step(), applied ? InviteStep::Done : InviteStep::FinalizeProfile);
        QVERIFY(!walk.state().formLocked);
        QCOMPARE(walk.world.commands.made(), 1);
    }

    void findsOutFromTheFeed()
    {
        Walk walk;
        walk.toSent();
        walk.world.commands.answer(Error{Kind::Timeout, {}, {}});
        walk.world.clients.insert(walk.flow->client(), {});
        emit walk.world.clientsChanged({walk.flow->client()});
        QTRY_COMPARE(walk.step(), InviteStep::Done);
    }

    void takesItsOwnEarlierTryForDone()
    {
        Walk walk;
        walk.toSent();
        walk.world.clients.insert(walk.flow->client(), {});
        walk.world.commands.answer(test::refusedWith(
            Kind::Conflict, {{QStringLiteral("email"), QStringLiteral("already_in_use")},
                             {QStringLiteral("subject"), QStringLiteral("already_in_use")}}));
        QTRY_COMPARE(walk.step(), InviteStep::Done);
    }

    // -- drafts (R17)
    // ------------------------------------------------------------------------------

    void keepsADraftSoonAfterAChange()
    {
        Walk walk;
        walk.flow->setQuery(person("", "D’Amour"));
        QVERIFY(!walk.state().draftKept);
        QTRY_COMPARE_WITH_TIMEOUT(walk.world.drafts.size(), 1, 3000);
        QTRY_VERIFY(walk.state().draftKept);
        QCOMPARE(intakeDraftName(walk.world.drafts.first()), QStringLiteral("D’Amour"));
    }

    void keepsADraftWhenItIsClosed()
    {
        Walk walk;
        walk.flow.reset();
        QVERIFY(walk.world.drafts.isEmpty()); // nothing was typed
        walk.flow = std::make_unique<InviteFlow>(walk.world);
        walk.toImported();
        walk.flow.reset();
        QCOMPARE(walk.world.drafts.size(), 1);
    }

    void resumesAsItWas()
    {
        Walk walk;
        walk.toImported();
        walk.flow->form().enter(Field::Phone, QStringLiteral("519 55"));
        const ClientId client = walk.flow->client();
        walk.flow.reset();
        const QString id = walk.world.drafts.firstKey();
        InviteFlow resumed(walk.world);
        QVERIFY(resumed.resume(id, walk.world.drafts.value(id)).ok());
        QCOMPARE(resumed.state().step, InviteStep::FinalizeProfile);
        QCOMPARE(resumed.client(), client);
        QCOMPARE(resumed.state().importedNumber, QStringLiteral("4410027"));
        QCOMPARE(resumed.form().entered(Field::Phone).toString(), QStringLiteral("519 55"));
        resumed.form().put(Field::Phone, QStringLiteral("5195550134"));
        resumed.check().searchNow();
        walk.world.searches.answer(wire::RegistrySearchAnswer());
        resumed.advance();
        QTRY_COMPARE(walk.world.commands.made(), 1);
        walk.world.commands.answer(test::applied());
        QVERIFY(walk.world.drafts.isEmpty());
    }

    void resumesWhatWasSentWithoutAnAnswer_data()
    {
        QTest::addColumn<bool>("added");
        QTest::newRow("it had happened") << true;
        QTest::newRow("it had not") << false;
    }

    void resumesWhatWasSentWithoutAnAnswer()
    {
        QFETCH(bool, added);
        Walk walk;
        walk.toSent();
        walk.flow.reset(); // the computer stopped here
        const QString id = walk.world.drafts.firstKey();
        InviteFlow resumed(walk.world);
        if (added)
            walk.world.clients.insert(ClientId::fromTrusted(walk.world.commands.last().subject),
                                      {});
        QVERIFY(resumed.resume(id, walk.world.drafts.value(id)).ok());
        QCOMPARE(resumed.state().busy, Activity::FindingOut);
        QTRY_COMPARE(resumed.state().busy, Activity::None);
        QCOMPARE(resumed.state().step, added ? InviteStep::Done : InviteStep::FinalizeProfile);
        QCOMPARE(resumed.state().formLocked, !added); // may still take effect as it was
    }

    void refusesADraftThatIsNoneOfOurs()
    {
        test::FakeServices world;
        InviteFlow flow(world);
        QCOMPARE(flow.resume(QStringLiteral("x"), {{QStringLiteral("step"), 7}}).error().kind,
                 Kind::Invalid);
        QCOMPARE(flow.state().step, InviteStep::ConfirmNotRegistered);
    }
};

WREN_TEST(TestInviteFlow)
#include "tst_inviteflow.moc"
