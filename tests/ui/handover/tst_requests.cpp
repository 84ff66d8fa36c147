// SPDX-License-Identifier: Apache-2.0
#include "app/handover/requestspresenter.h"
#include "models/problem.h"
#include "tests/support/testmain.h"
#include "tests/ui/handover/samples.h"

#include <QSignalSpy>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

/** The presenter over what the copy holds. */
struct Desk
{
    FakeServices world;
    std::unique_ptr<RequestsPresenter> presenter;

    explicit Desk(QList<HandoverView> requests = {}, Permissions permissions = Permission::Clients)
    {
        world.staff.permissions = permissions;
        world.requests = std::move(requests);
        start();
    }
    void start()
    {
        presenter = std::make_unique<RequestsPresenter>(world);
        load();
    }
    void load()
    {
        QSignalSpy changed(presenter.get(), &RequestsPresenter::stateChanged);
        presenter->load();
        if (!QTest::qWaitFor([&changed] { return !changed.isEmpty(); }))
            qFatal("the requests are not read");
    }
    /** As the feed brings it. */
    void becomes(const QList<HandoverView> &requests)
    {
        world.requests = requests;
        load();
    }
    [[nodiscard]] const RequestsPresenter::State &state() const { return presenter->state(); }
};

} // namespace

class TestRequests : public QObject
{
    Q_OBJECT

private slots:
    void whoMayWhat_data()
    {
        QTest::addColumn<HandoverView>("request");
        QTest::addColumn<int>("permissions");
        QTest::addColumn<bool>("decide");
        QTest::addColumn<bool>("withdraw");
        QTest::addColumn<bool>("waits");
        QTest::addColumn<bool>("choose");
        const auto row = [](const char *name, const HandoverView &request, Permission permission,
                            bool decide, bool withdraw, bool waits, bool choose) {
            QTest::newRow(name) << request << int(permission) << decide << withdraw << waits
                                << choose;
        };
        constexpr auto clients = Permission::Clients;
        constexpr auto administration = Permission::ProviderAdministration;
        constexpr auto administrator = Permission::Administrator;
        HandoverView ofAColleague = askedFromUs();
        ofAColleague.presentWorker = idOf<StaffId>(12);
        row("its caseworker", askedFromUs(), clients, true, false, true, false);
        row("a colleague's client", ofAColleague, clients, false, false, false, false);
        row("administration", ofAColleague, administration, true, false, true, false);
        row("administrator", askedFromUs(), administrator, true, true, true, true);
        row("I asked", askedByUs(), clients, false, true, false, false);
        row("I asked and administer", askedByUs(), administrator, true, true, false, true);
        row("offered to me", offeredToUs(), clients, true, false, true, false);
        row("offered to us", offeredToUs(), administration, true, false, true, true);
        row("I offered", offeredByUs(), clients, false, true, false, false);
        row("ended", ended(askedFromUs(), HandoverState::Declined, 10), administrator, false, false,
            false, false);
    }
    void whoMayWhat()
    {
        QFETCH(HandoverView, request);
        QFETCH(int, permissions);
        const Desk desk({request}, Permission(permissions));
        const RequestItem &item = desk.state().items.constFirst();
        QTEST(item.mayDecide, "decide");
        QTEST(item.mayWithdraw, "withdraw");
        QTEST(item.waitsForMe(), "waits");
        QTEST(item.mayChooseCaseworker, "choose");
        QCOMPARE(desk.state().waitForMe, item.waitsForMe() ? 1 : 0);
    }

    void namesBothSides()
    {
        const Desk desk({offeredToUs()});
        const RequestItem &item = desk.state().items.constFirst();
        QCOMPARE(item.from, QStringLiteral("Collège Bienvenue"));
        QCOMPARE(item.to, QStringLiteral("Riverside Employment"));
        QCOMPARE(item.askedBy, QStringLiteral("Luc Tremblay"));
        QCOMPARE(item.caseworker, QStringLiteral("Dana Whitfield"));
        QVERIFY(!item.mine);
    }

    void approves()
    {
        Desk desk({askedFromUs()});
        QSignalSpy decided(desk.presenter.get(), &RequestsPresenter::decided);
        desk.presenter->approve(askedFromUs().id);
        QCOMPARE(desk.state().busy, std::optional(askedFromUs().id));
        QCOMPARE(desk.world.commands.last().name, QStringLiteral("decide_handover"));
        QCOMPARE(desk.world.commands.last().subject, askedFromUs().id.text());
        const auto decision = wire::DecideHandover::fromJson(desk.world.commands.last().arguments);
        QCOMPARE(decision->decision, wire::DecideHandover::Decision::Approve);
        QVERIFY(!decision->caseworker);
        desk.world.commands.answer(applied());
        QCOMPARE(decided.size(), 1);
        QVERIFY(!desk.state().busy);
        // The feed has not brought it yet, but what one did is seen at once.
        QTRY_COMPARE(desk.state().items.constFirst().view.record.state, HandoverState::Approved);
        QCOMPARE(desk.state().waitForMe, 0);
        QVERIFY(!desk.state().items.constFirst().mayDecide);
    }

    void approvesWithAnotherCaseworker()
    {
        Desk desk({offeredToUs()}, Permission::ProviderAdministration);
        desk.presenter->approve(offeredToUs().id, idOf<StaffId>(12));
        const auto decision = wire::DecideHandover::fromJson(desk.world.commands.last().arguments);
        QCOMPARE(decision->caseworker, std::optional(idOf<StaffId>(12)));
    }

    void declinesWithTheReason()
    {
        Desk desk({offeredToUs()});
        desk.presenter->decline(offeredToUs().id, QStringLiteral(" No place left. "));
        const auto decision = wire::DecideHandover::fromJson(desk.world.commands.last().arguments);
        QCOMPARE(decision->decision, wire::DecideHandover::Decision::Decline);
        QCOMPARE(decision->reason, QStringLiteral("No place left."));
        desk.world.commands.answer(applied());
        QTRY_COMPARE(desk.state().items.constFirst().view.record.state, HandoverState::Declined);
    }

    /** The hub may find that nothing is left to decide. */
    void believesTheHubAboutTheOutcome()
    {
        Desk desk({offeredToUs()});
        desk.presenter->approve(offeredToUs().id);
        wire::MutationResult result = applied();
        result.info.insert(QStringLiteral("state"), QStringLiteral("overtaken"));
        desk.world.commands.answer(result);
        QTRY_COMPARE(desk.state().items.constFirst().view.record.state, HandoverState::Overtaken);
    }

    void withdraws()
    {
        Desk desk({askedByUs()});
        desk.presenter->withdraw(askedByUs().id);
        QCOMPARE(desk.world.commands.last().name, QStringLiteral("withdraw_handover"));
        QVERIFY(desk.world.commands.last().arguments.isEmpty());
        desk.world.commands.answer(applied());
        QTRY_COMPARE(desk.state().items.constFirst().view.record.state, HandoverState::Withdrawn);
    }

    void oneDecisionAtATime()
    {
        Desk desk({askedFromUs(), offeredToUs()});
        desk.presenter->approve(askedFromUs().id);
        desk.presenter->approve(offeredToUs().id);
        QCOMPARE(desk.world.commands.made(), 1);
    }

    void refusalsAreSaidAndNothingChanges()
    {
        Desk desk({askedFromUs()});
        desk.presenter->approve(askedFromUs().id);
        desk.world.commands.answer(refusedWith(
            Kind::Conflict, {{QStringLiteral("state"), problemCode(Problem::NoLongerOpen)}}));
        QCOMPARE(desk.state().failure->request, askedFromUs().id);
        QVERIFY(desk.state().items.constFirst().isOpen());
        desk.presenter->approve(askedFromUs().id);
        QVERIFY(!desk.state().failure);
        desk.world.commands.answer(Error{Kind::Offline, {}, {}});
        QCOMPARE(desk.state().failure->error.kind, Kind::Offline);
    }

    void tellsWhetherTheHubIsThere()
    {
        Desk desk({askedFromUs()});
        desk.world.setOffline(true);
        QVERIFY(desk.state().offline);
        desk.world.setOffline(false);
        QVERIFY(!desk.state().offline);
    }

    // -- news ------------------------------------------------------------------------------------

    void whatArrivesIsNewsUntilSeen()
    {
        Desk desk;
        QVERIFY(desk.state().news.isEmpty());
        desk.becomes({askedFromUs()});
        QCOMPARE(desk.state().news, QList{askedFromUs().id});
        desk.presenter->markSeen();
        QVERIFY(desk.state().news.isEmpty());
        QTRY_VERIFY(desk.world.drafts.contains(QLatin1String(requestsSeenKind)));
        desk.start(); // the next day
        QVERIFY(desk.state().news.isEmpty());
    }

    void whatWasDecidedOfMineIsNews()
    {
        Desk desk({askedByUs()});
        desk.presenter->markSeen();
        desk.becomes({ended(askedByUs(), HandoverState::Approved, 11)});
        QCOMPARE(desk.state().news, QList{askedByUs().id});
        desk.start(); // not seen yet: told once more
        QCOMPARE(desk.state().news, QList{askedByUs().id});
    }

    /** Asked and answered before the list was ever looked at. */
    void whatWasAskedTodayIsNewsOnANewComputerToo()
    {
        Desk desk;
        desk.becomes({askedByUs()});
        desk.becomes({ended(askedByUs(), HandoverState::Approved, 11)});
        QCOMPARE(desk.state().news, QList{askedByUs().id});
    }

    void whatIsNoNews_data()
    {
        QTest::addColumn<HandoverView>("request");
        QTest::newRow("mine, open") << askedByUs();
        QTest::newRow("mine, withdrawn by me") << ended(askedByUs(), HandoverState::Withdrawn, 10);
        QTest::newRow("theirs, ended") << ended(askedFromUs(), HandoverState::Withdrawn, 11);
    }
    void whatIsNoNews()
    {
        QFETCH(HandoverView, request);
        Desk desk;
        desk.presenter->markSeen();
        desk.becomes({request});
        QVERIFY(desk.state().news.isEmpty());
    }

    /** What was decided before this computer heard of it is no news; what waits is. */
    void aNewComputerTellsOnlyWhatWaits()
    {
        const Desk desk({ended(askedByUs(), HandoverState::Declined, 11), askedFromUs()});
        QCOMPARE(desk.state().news, QList{askedFromUs().id});
    }
};

WREN_TEST(TestRequests)
#include "tst_requests.moc"
