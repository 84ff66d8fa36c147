// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/casework/invite/invitewalk.h"

using namespace wren;
using namespace wren::test;

/** Confirm Person is Not Already Registered (R2). */
class TestInviteCheck : public QObject
{
    Q_OBJECT

private slots:
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

    void goesOnWhenTheCheckCannotBeAnswered_data() { addUnanswered(); }

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
};

WREN_TEST(TestInviteCheck)
#include "tst_invitecheck.moc"
