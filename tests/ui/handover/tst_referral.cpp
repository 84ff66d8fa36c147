// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"
#include "models/wire/edits.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/handover/referdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace wren;
using namespace wren::app;
using Outcome = ReferPresenter::Outcome;

namespace {

const ClientId client = test::idOf<ClientId>(40);
const ProviderId own = test::idOf<ProviderId>(20);
const ProviderId other = test::idOf<ProviderId>(21);

/** A client of the user's provider and caseload, about to be referred. */
struct Desk
{
    test::FakeServices world;
    std::unique_ptr<ReferPresenter> presenter;

    explicit Desk(Permissions permissions = Permission::Clients)
    {
        world.staff.permissions = permissions;
        if (permissions.testFlag(Permission::Group))
            world.staff.groupProviders = {own, other};
        wire::ClientRecord record;
        record.provider = own;
        record.caseworker = world.staff.staff;
        record.profile = test::fullProfile();
        world.clients.insert(client, record);
        presenter = std::make_unique<ReferPresenter>(world, client, QStringLiteral("Amina Haddad"));
        if (!QTest::qWaitFor([this] { return presenter->state().record.has_value(); }))
            qFatal("the client is not read");
    }
    void fill(const ProviderId &provider = other)
    {
        presenter->chooseProvider(provider);
        presenter->setReason(QStringLiteral("  Wants service in French. "));
    }
    [[nodiscard]] const ReferPresenter::State &state() const { return presenter->state(); }
};

template<typename Widget>
Widget *part(const QWidget &dialog, const char *name)
{
    return dialog.findChild<Widget *>(QString::fromLatin1(name));
}

} // namespace

class TestReferral : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhatItNeeds()
    {
        Desk desk;
        QVERIFY(!desk.state().canSend);
        desk.presenter->chooseProvider(other);
        QVERIFY(!desk.state().canSend);
        desk.presenter->setReason(QStringLiteral("   "));
        QVERIFY(!desk.state().canSend);
        desk.presenter->setReason(QStringLiteral("Wants service in French."));
        QVERIFY(desk.state().canSend);
        desk.presenter->chooseProvider({});
        QVERIFY(!desk.state().canSend);
    }

    void sendsTheOffer()
    {
        Desk desk;
        desk.fill();
        desk.presenter->chooseCaseworker(test::idOf<StaffId>(11));
        desk.presenter->setNotes(QStringLiteral("Evenings."));
        desk.presenter->share(Field::Phone, true);
        desk.presenter->share(Field::BirthDate, true);
        desk.presenter->share(Field::Phone, false);
        desk.presenter->send();
        QVERIFY(desk.state().busy && !desk.state().canSend);
        QCOMPARE(desk.world.commands.last().name, QStringLiteral("refer_client"));
        QCOMPARE(desk.world.commands.last().subject, client.text());
        const auto offer = wire::ReferClient::fromJson(desk.world.commands.last().arguments);
        QVERIFY(offer);
        QCOMPARE(offer->provider, other);
        QCOMPARE(offer->caseworker, std::optional(test::idOf<StaffId>(11)));
        QCOMPARE(offer->reason, QStringLiteral("Wants service in French."));
        QCOMPARE(offer->notes, QStringLiteral("Evenings."));
        QCOMPARE(offer->shares, QList{Field::BirthDate});
        desk.world.commands.answer(test::applied());
        QCOMPARE(desk.state().outcome, Outcome::Offered);
    }

    void sharesNothingOfItself()
    {
        Desk desk;
        QVERIFY(desk.state().shares.isEmpty());
        QVERIFY(desk.state().shareable.contains(Field::Phone));
        QVERIFY(!desk.state().shareable.contains(Field::ReferralNotes));
    }

    void anotherProviderHasOtherCaseworkers()
    {
        Desk desk;
        desk.fill();
        desk.presenter->chooseCaseworker(test::idOf<StaffId>(11));
        desk.presenter->chooseProvider(own);
        QVERIFY(!desk.state().caseworker);
    }

    void withinTheProviderItTakesAnotherCaseworker()
    {
        Desk desk;
        desk.fill(own);
        QVERIFY(!desk.state().canSend);
        desk.presenter->chooseCaseworker(desk.world.staff.staff); // serves the client already
        QVERIFY(!desk.state().canSend);
        desk.presenter->chooseCaseworker(test::idOf<StaffId>(12));
        QVERIFY(desk.state().canSend);
    }

    void whoAssignsDirectly_data()
    {
        QTest::addColumn<int>("permissions");
        QTest::addColumn<bool>("within");
        QTest::addColumn<bool>("elsewhere");
        QTest::newRow("Clients") << int(Permission::Clients) << false << false;
        QTest::newRow("administration") << int(Permission::ProviderAdministration) << true << false;
        QTest::newRow("group") << int(Permission::Group) << true << true;
        QTest::newRow("administrator") << int(Permission::Administrator) << true << true;
    }
    void whoAssignsDirectly()
    {
        QFETCH(int, permissions);
        Desk desk{Permissions(permissions)};
        desk.presenter->chooseProvider(own);
        QTEST(desk.state().direct, "within");
        desk.presenter->chooseProvider(other);
        QTEST(desk.state().direct, "elsewhere");
    }

    /** R4: Group staff over their own group; to anybody else they refer. */
    void aGroupRefersBeyondItself()
    {
        Desk desk(Permission::Group);
        desk.world.staff.groupProviders = {own};
        desk.presenter->chooseProvider(other);
        QVERIFY(!desk.state().direct);
    }

    void assignsDirectly()
    {
        Desk desk(Permission::Administrator);
        desk.presenter->chooseProvider(other);
        QVERIFY(desk.state().canSend); // no reason is asked for
        desk.presenter->send();
        QCOMPARE(desk.world.commands.last().name, QStringLiteral("move_client"));
        const auto move = wire::MoveClient::fromJson(desk.world.commands.last().arguments);
        QCOMPARE(*move, (wire::MoveClient{other, {}}));
        desk.world.commands.answer(test::applied());
        QCOMPARE(desk.state().outcome, Outcome::Assigned);
    }

    void anOfferWaitsWhileTheHubIsAway()
    {
        Desk desk;
        desk.fill();
        desk.presenter->send();
        desk.world.commands.answer(Error{Kind::Offline, {}, {}});
        QTRY_COMPARE(desk.state().outcome, Outcome::Queued);
        QCOMPARE(desk.world.queue.size(), 1);
        QCOMPARE(desk.world.queue.constFirst().mutation.name, QStringLiteral("refer_client"));
        QCOMPARE(desk.world.queue.constFirst().mutation.subject, client.text());
    }

    void assigningNeedsTheHub()
    {
        Desk desk(Permission::Administrator);
        desk.presenter->chooseProvider(other);
        desk.presenter->send();
        desk.world.commands.answer(Error{Kind::Offline, {}, {}});
        QCOMPARE(desk.state().outcome, Outcome::None);
        QCOMPARE(desk.state().error->kind, Kind::Offline);
        QVERIFY(desk.world.queue.isEmpty());
        QVERIFY(desk.state().canSend);
    }

    void refusalsLeaveWhatWasTyped()
    {
        Desk desk;
        desk.fill();
        desk.presenter->send();
        desk.world.commands.answer(test::refusedWith(
            Kind::Conflict, {{QStringLiteral("client"), problemCode(Problem::HandoverOpen)}}));
        QCOMPARE(desk.state().outcome, Outcome::None);
        QVERIFY(desk.state().error.has_value());
        QVERIFY(desk.state().canSend);
        QVERIFY(!desk.state().reason.isEmpty());
    }

    void noAnswerIsNoFailure()
    {
        Desk desk;
        desk.fill();
        desk.presenter->send();
        desk.world.commands.answer(Error{Kind::Timeout, {}, {}});
        QCOMPARE(desk.state().outcome, Outcome::Awaited);
        QVERIFY(desk.world.queue.isEmpty());
    }

    /** The same in the window. */
    void walksTheDialog()
    {
        Desk desk;
        ui::ReferDialog dialog(desk.world, client, QStringLiteral("Amina Haddad"));
        dialog.open();
        QTRY_VERIFY(dialog.presenter().state().record.has_value());
        auto *primary = part<QPushButton>(dialog, "primaryButton");
        auto *provider = part<QComboBox>(dialog, "providerComboBox");
        auto *caseworker = part<QComboBox>(dialog, "caseworkerComboBox");
        QVERIFY(!primary->isEnabled());
        QVERIFY(!caseworker->isEnabled());
        provider->setCurrentIndex(provider->findText(QStringLiteral("Collège Bienvenue")));
        QVERIFY(caseworker->isEnabled());
        QVERIFY(part<QLabel>(dialog, "effectLabel")->text().contains(QStringLiteral("accepts")));
        part<QPlainTextEdit>(dialog, "reasonPlainTextEdit")->setPlainText(QStringLiteral("French"));
        part<QCheckBox>(dialog, "phoneCheckBox")->click();
        QVERIFY(primary->isEnabled());
        primary->click();
        const auto offer = wire::ReferClient::fromJson(desk.world.commands.last().arguments);
        QCOMPARE(offer->shares, QList{Field::Phone});
        desk.world.commands.answer(test::applied());
        QCOMPARE(part<QLabel>(dialog, "headingLabel")->text(),
                 QStringLiteral("Amina Haddad has been referred"));
        primary->click();
        QVERIFY(!dialog.isVisible());
    }

    /** Before the client was read, too: nobody types a reason where a provider is asked for. */
    void theDialogBeginsWithTheProvider()
    {
        Desk desk;
        ui::ReferDialog dialog(desk.world, client, QStringLiteral("Amina Haddad"));
        dialog.open();
        QCOMPARE(dialog.focusWidget(), part<QComboBox>(dialog, "providerComboBox"));
    }

    void theDialogSaysWhoMovesAtOnce()
    {
        Desk desk(Permission::Administrator);
        ui::ReferDialog dialog(desk.world, client, QStringLiteral("Amina Haddad"));
        dialog.open();
        QTRY_VERIFY(dialog.presenter().state().record.has_value());
        auto *provider = part<QComboBox>(dialog, "providerComboBox");
        provider->setCurrentIndex(provider->findText(QStringLiteral("Collège Bienvenue")));
        QVERIFY(part<QLabel>(dialog, "effectLabel")->text().contains(QStringLiteral("at once")));
        QVERIFY(!part<QWidget>(dialog, "offerWidget")->isVisible());
        QCOMPARE(part<QPushButton>(dialog, "primaryButton")->text().remove(u'&'),
                 QStringLiteral("Assign"));
    }

    void theDialogNamesTheCure()
    {
        Desk desk;
        ui::ReferDialog dialog(desk.world, client, QStringLiteral("Amina Haddad"));
        dialog.open();
        QTRY_VERIFY(dialog.presenter().state().record.has_value());
        dialog.presenter().chooseProvider(other);
        dialog.presenter().setReason(QStringLiteral("French"));
        dialog.presenter().send();
        desk.world.commands.answer(test::refusedWith(
            Kind::Conflict, {{QStringLiteral("client"), problemCode(Problem::HandoverOpen)}}));
        QVERIFY(part<ui::NoticeBar>(dialog, "noticeBar")
                    ->text()
                    .contains(QStringLiteral("already being referred")));
    }
};

WREN_TEST(TestReferral)
#include "tst_referral.moc"
