// SPDX-License-Identifier: Apache-2.0
#include "app/people/handoverviews.h"
#include "tests/app/support/cachefixture.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

const QString north = QStringLiteral("provider:north");
const QString mine = QStringLiteral("staff:me");
const ProviderId northId = ProviderId::fromTrusted(uuid(7, 1));
const ProviderId southId = ProviderId::fromTrusted(uuid(7, 2));
const StaffId south = StaffId::fromTrusted(uuid(5, 2));

wire::HandoverRecord request(qint64 askedAt)
{
    wire::HandoverRecord record;
    record.way = HandoverWay::Request;
    record.from = northId;
    record.to = southId;
    record.askedBy = south;
    record.askedAt = askedAt;
    record.reason = QStringLiteral("Moved");
    return record;
}

wire::RecordChange inside(int number, qint64 askedAt, qint64 rev)
{
    wire::HandoverRecord record = request(askedAt);
    record.client = clientId(1);
    return {north,          QStringLiteral("handover"), uuid(9, number), clientId(1), rev, false,
            record.toJson()};
}

wire::RecordChange outside(const QString &scope, int number, qint64 askedAt, qint64 rev)
{
    wire::HandoverRecord record = request(askedAt);
    record.person.emplace();
    record.person->name = QStringLiteral("Somebody Else");
    record.person->caseworker = south;
    return {scope,          QStringLiteral("outside_handover"), uuid(9, number), {}, rev, false,
            record.toJson()};
}

/** A cache that holds client 1 ("Tremblay") and these. */
struct Office
{
    CacheFixture fixture;
    std::unique_ptr<CacheCore> core = fixture.open().value();
    bool ready = false;

    explicit Office(const QList<wire::RecordChange> &changes)
    {
        wire::PullAnswer contact;
        contact.epoch = QStringLiteral("e1");
        ready = core->startOver(contact, 1).ok() && core->beginFetching({north, mine}).ok();
        contact.seq = 10;
        contact.changes = {clientChange(north, 1, 5, QStringLiteral("Tremblay"))};
        contact.changes += changes;
        contact.fetching = {{north, 10, true}, {mine, 10, true}};
        ready = ready && core->apply(contact, 2).ok();
    }
    bool receive(const wire::RecordChange &change)
    {
        wire::PullAnswer page;
        page.epoch = QStringLiteral("e1");
        page.seq = change.rev;
        page.changes = {change};
        return core->apply(page, 3).ok();
    }
    [[nodiscard]] QList<HandoverView> views() const { return readHandovers(*core).value(); }
};

} // namespace

/** What Requests shows is made of the copy on this computer (R4, R5). */
class TestHandoverViews : public QObject
{
    Q_OBJECT

private slots:
    void namesOnesOwnClient()
    {
        const Office office({inside(1, 100, 6)});
        QVERIFY(office.ready);
        const QList<HandoverView> views = office.views();
        QCOMPARE(views.size(), 1);
        QVERIFY(views.constFirst().name.contains(QStringLiteral("Tremblay")));
        QCOMPARE(views.constFirst().sides().way, HandoverWay::Request);
    }

    void namesAStrangersAsTheRecordDoes()
    {
        const Office office({outside(mine, 1, 100, 6)});
        const HandoverView view = office.views().constFirst();
        QCOMPARE(view.name, QStringLiteral("Somebody Else"));
        QCOMPARE(view.presentWorker, std::optional(south));
        QVERIFY(!view.record.client);
    }

    void bothProjectionsAreOneRequest()
    {
        const Office office({inside(1, 100, 6), outside(mine, 1, 100, 6)});
        QCOMPARE(office.views().size(), 1);
        QVERIFY(office.views().constFirst().record.client.has_value());
    }

    void theNewestComesFirst()
    {
        const Office office({inside(1, 100, 6), outside(mine, 2, 300, 7), inside(3, 200, 8)});
        QList<qint64> moments;
        for (const HandoverView &view : office.views())
            moments << view.record.askedAt;
        QCOMPARE(moments, (QList<qint64>{300, 200, 100}));
    }

    /** Approved: the client leaves, and the side that gave it away keeps what R3 shows. */
    void theExitTakesTheRequestAlong()
    {
        Office office({inside(1, 100, 6)});
        QVERIFY(
            office.receive(goneChange(north, QStringLiteral("client"), clientId(1).text(), 11)));
        QVERIFY(office.views().isEmpty());
        QVERIFY(office.receive(outside(north, 1, 100, 12)));
        QCOMPARE(office.views().constFirst().name, QStringLiteral("Somebody Else"));
    }
};

WREN_TEST(TestHandoverViews)
#include "tst_handoverviews.moc"
