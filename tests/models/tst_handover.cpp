// SPDX-License-Identifier: Apache-2.0
#include "models/handover/handover.h"
#include "tests/support/testmain.h"

#include <QHash>

using namespace wren;
using Event = HandoverEvent;
using State = HandoverState;
using Way = HandoverWay;

namespace {

constexpr const char *eventNames[] = {"approve", "decline", "withdraw", "overtake"};
constexpr int events = int(Event::Overtake) + 1;
constexpr int states = int(State::Overtaken) + 1;

StaffId staffId(char digit)
{
    return StaffId::fromRandom(QByteArray(16, digit));
}

ProviderId providerId(char digit)
{
    return ProviderId::fromRandom(QByteArray(16, digit));
}

const ProviderId owning = providerId('1');
const ProviderId receiving = providerId('2');
const ProviderId third = providerId('3');
const StaffId asker = staffId('1');
const StaffId caseworker = staffId('2');

/** The people of the tests by name: who they are, where, and what they may. */
StaffAccess person(const QString &name)
{
    using P = Permission;
    static const QHash<QString, StaffAccess> people{
        {QStringLiteral("asker at owner"), {asker, owning, P::Clients, {}}},
        {QStringLiteral("asker at receiver"), {asker, receiving, P::Clients, {}}},
        {QStringLiteral("asker without Clients"), {asker, receiving, P::Support, {}}},
        {QStringLiteral("caseworker at owner"), {caseworker, owning, P::Clients, {}}},
        {QStringLiteral("caseworker at receiver"), {caseworker, receiving, P::Clients, {}}},
        {QStringLiteral("caseworker gone elsewhere"), {caseworker, third, P::Clients, {}}},
        {QStringLiteral("colleague at owner"), {staffId('3'), owning, P::Clients, {}}},
        {QStringLiteral("colleague at receiver"), {staffId('3'), receiving, P::Clients, {}}},
        {QStringLiteral("administration of owner"),
         {staffId('4'), owning, P::ProviderAdministration, {}}},
        {QStringLiteral("administration of receiver"),
         {staffId('4'), receiving, P::ProviderAdministration, {}}},
        {QStringLiteral("administration of third, group over both"),
         {staffId('4'), third, P::ProviderAdministration | P::Group, {owning, receiving, third}}},
        {QStringLiteral("administration of third, group over owner"),
         {staffId('4'), third, P::ProviderAdministration | P::Group, {owning, third}}},
        {QStringLiteral("group over owner"), {staffId('5'), owning, P::Group, {owning, third}}},
        {QStringLiteral("group over receiver"),
         {staffId('5'), receiving, P::Group, {receiving, third}}},
        {QStringLiteral("group over both"), {staffId('5'), third, P::Group, {owning, receiving}}},
        {QStringLiteral("administrator"), {staffId('6'), third, P::Administrator, {}}},
        {QStringLiteral("support"), {staffId('7'), owning, P::Support, {}}},
        {QStringLiteral("outsider"), {staffId('8'), third, P::Clients, {}}},
    };
    return people.value(name);
}

} // namespace

/** The hand-over's state machine, and who may do what: each as a table. */
class TestHandover : public QObject
{
    Q_OBJECT

private slots:
    void everyStateMeetsEveryEvent_data();
    void everyStateMeetsEveryEvent();
    void onlySomeMayDoSomething_data();
    void onlySomeMayDoSomething();
    void nobodyOvertakes();
    void namesGoBothWays();
};

void TestHandover::everyStateMeetsEveryEvent_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("next");
    const QHash<QString, QString> rules{
        {QStringLiteral("open approve"), QStringLiteral("approved")},
        {QStringLiteral("open decline"), QStringLiteral("declined")},
        {QStringLiteral("open withdraw"), QStringLiteral("withdrawn")},
        {QStringLiteral("open overtake"), QStringLiteral("overtaken")},
    };
    for (int state = 0; state < states; ++state) {
        for (int event = 0; event < events; ++event) {
            const QString name =
                handoverStateName(State(state)) + u' ' + QLatin1String(eventNames[event]);
            QTest::newRow(qPrintable(name)) << state << event << rules.value(name);
        }
    }
}

void TestHandover::everyStateMeetsEveryEvent()
{
    QFETCH(int, state);
    QFETCH(int, event);
    QFETCH(QString, next);
    const std::optional<State> reached = handoverStep(State(state), Event(event));
    QCOMPARE(reached ? handoverStateName(*reached) : QString(), next);
}

void TestHandover::onlySomeMayDoSomething_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("mayOnRefer");   // "see decide withdraw"
    QTest::addColumn<QString>("mayOnRequest"); // likewise
    const auto row = [](const char *who, const char *refer, const char *request) {
        QTest::newRow(who) << QString::fromLatin1(who) << QString::fromLatin1(refer)
                           << QString::fromLatin1(request);
    };
    row("asker at owner", "see withdraw", "see withdraw");
    row("asker at receiver", "see withdraw", "see withdraw");
    row("asker without Clients", "", "");
    row("caseworker at owner", "see", "see decide");
    row("caseworker at receiver", "see decide", "");
    row("caseworker gone elsewhere", "", "");
    row("colleague at owner", "see", "see");
    row("colleague at receiver", "see", "");
    row("administration of owner", "see withdraw", "see decide");
    row("administration of receiver", "see decide", "");
    row("administration of third, group over both", "see decide", "see decide");
    row("administration of third, group over owner", "see", "see");
    row("group over owner", "see", "see");
    row("group over receiver", "see", "");
    row("group over both", "see decide", "see decide");
    row("administrator", "see decide withdraw", "see decide withdraw");
    row("support", "", "");
    row("outsider", "", "");
}

void TestHandover::onlySomeMayDoSomething()
{
    QFETCH(QString, who);
    QFETCH(QString, mayOnRefer);
    QFETCH(QString, mayOnRequest);
    const StaffAccess access = person(who);
    QVERIFY2(!access.staff.isNull(), "nobody of that name");
    for (const Way way : {Way::Refer, Way::Request}) {
        const HandoverSides sides{way, owning, receiving, asker, caseworker};
        QStringList may;
        if (maySeeHandover(access, sides))
            may << QStringLiteral("see");
        if (mayBringAbout(Event::Approve, access, sides))
            may << QStringLiteral("decide");
        if (mayBringAbout(Event::Withdraw, access, sides))
            may << QStringLiteral("withdraw");
        QCOMPARE(may.join(u' '), way == Way::Refer ? mayOnRefer : mayOnRequest);
        QCOMPARE(mayBringAbout(Event::Decline, access, sides),
                 mayBringAbout(Event::Approve, access, sides));
    }
}

void TestHandover::nobodyOvertakes()
{
    const HandoverSides sides{Way::Refer, owning, receiving, asker, caseworker};
    QVERIFY(!mayBringAbout(Event::Overtake, person(QStringLiteral("administrator")), sides));
    // Without a caseworker nobody passes for it, a person without an id least of all.
    const HandoverSides unassigned{Way::Request, owning, receiving, asker, std::nullopt};
    QVERIFY(
        !mayBringAbout(Event::Approve, person(QStringLiteral("caseworker at owner")), unassigned));
}

void TestHandover::namesGoBothWays()
{
    for (int state = 0; state < states; ++state)
        QCOMPARE(handoverStateFromName(handoverStateName(State(state))), State(state));
    for (const Way way : {Way::Refer, Way::Request})
        QCOMPARE(handoverWayFromName(handoverWayName(way)), way);
    QVERIFY(!handoverStateFromName(u"ajar"));
    QVERIFY(!handoverWayFromName(u""));
}

WREN_TEST(TestHandover)
#include "tst_handover.moc"
