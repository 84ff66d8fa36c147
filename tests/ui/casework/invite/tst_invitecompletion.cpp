// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/casework/invite/invitewalk.h"

using namespace wren;
using namespace wren::test;

/** Complete Client Setup (R16), once, whatever becomes of the answer. */
class TestInviteCompletion : public QObject
{
    Q_OBJECT

private slots:
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
        const QJsonObject address = test::fullProfile().value(Field::PrimaryAddress).toObject();
        QCOMPARE(walk.world.searches.last().streetAddress,
                 address.value(QStringLiteral("line1")).toString());
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
};

WREN_TEST(TestInviteCompletion)
#include "tst_invitecompletion.moc"
