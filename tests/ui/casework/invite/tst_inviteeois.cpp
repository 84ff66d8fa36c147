// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/casework/invite/invitewalk.h"

using namespace wren;
using namespace wren::test;

/** Connect with an EOIS Service (R7-R10). */
class TestInviteEois : public QObject
{
    Q_OBJECT

private slots:
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

    void survivesALookUpThatFails_data() { addUnanswered(); }

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
};

WREN_TEST(TestInviteEois)
#include "tst_inviteeois.moc"
