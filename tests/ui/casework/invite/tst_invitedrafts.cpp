// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/casework/invite/invitewalk.h"

using namespace wren;
using namespace wren::test;

/** Begun intakes are kept and resumed (R17). */
class TestInviteDrafts : public QObject
{
    Q_OBJECT

private slots:
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

WREN_TEST(TestInviteDrafts)
#include "tst_invitedrafts.moc"
