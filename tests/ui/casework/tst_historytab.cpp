// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/profile/historytab.h"

#include <QLabel>
#include <QTableView>

using namespace wren;
using namespace wren::ui;

namespace {

wire::HistoryEntry entry(const char *field, const QJsonValue &before, const QJsonValue &after)
{
    return {1'772'467'200'000,
            QStringLiteral("staff"),
            test::idOf<StaffId>(10),
            QString::fromLatin1(field),
            before,
            after};
}

struct Scene
{
    test::FakeServices world;
    ClientId client = test::idOf<ClientId>(40);
    app::ProfilePresenter profile{world};
    HistoryTab tab{profile};

    Scene()
    {
        wire::ClientRecord record;
        record.provider = world.staff.provider;
        record.profile = test::fullProfile();
        world.clients.insert(client, record);
        profile.show(client);
        tab.render();
    }
    void answer(const QList<wire::HistoryEntry> &entries)
    {
        (void)world.histories.answer(wire::ClientHistory{entries});
    }
    [[nodiscard]] QString notice() const
    {
        return tab.findChild<NoticeBar *>(QStringLiteral("historyNotice"))->text();
    }
    /** What the row says, cell by cell, but for when. */
    [[nodiscard]] QStringList row(int row) const
    {
        const QAbstractItemModel *model = table()->model();
        QStringList cells;
        for (int column = 1; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        return cells;
    }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QTableView *table() const
    {
        return tab.findChild<QTableView *>(QStringLiteral("historyTable"));
    }
};

} // namespace

/** R32: who changed what when. */
class TestHistoryTab : public QObject
{
    Q_OBJECT

private slots:
    void asksOnlyWhenSomebodyLooks()
    {
        Scene scene;
        QCOMPARE(scene.world.histories.made(), 0);
        scene.tab.show();
        QCOMPARE(scene.world.histories.made(), 1);
        QCOMPARE(scene.world.histories.last(), scene.client);
        emit scene.world.clientsChanged({scene.client});
        QCOMPARE(scene.world.histories.made(), 2);
        scene.tab.hide();
        emit scene.world.clientsChanged({scene.client});
        QCOMPARE(scene.world.histories.made(), 2);
    }

    void saysWhoChangedWhat_data()
    {
        QTest::addColumn<wire::HistoryEntry>("entry");
        QTest::addColumn<QStringList>("row");
        const test::FakeServices world;
        const QString who = world.staffName(test::idOf<StaffId>(10));
        QTest::newRow("text") << entry("phone", QStringLiteral("+15195550134"),
                                       QStringLiteral("+15195550199"))
                              << QStringList{who, QStringLiteral("Phone Number"),
                                             QStringLiteral("(519) 555-0134"),
                                             QStringLiteral("(519) 555-0199")};
        QTest::newRow("nothing before")
            << entry("preferred_name", QJsonValue::Null, QStringLiteral("Zoe"))
            << QStringList{who, QStringLiteral("Preferred Name"), QStringLiteral("–"),
                           QStringLiteral("Zoe")};
        QTest::newRow("portal status")
            << entry("portal_status", QStringLiteral("active"), QStringLiteral("invited"))
            << QStringList{who, QStringLiteral("Portal status"), QStringLiteral("Active"),
                           QStringLiteral("Invited")};
        QTest::newRow("caseworker")
            << entry("caseworker", QJsonValue::Null, test::idOf<StaffId>(10).text())
            << QStringList{who, QStringLiteral("Caseworker Assignment"), QStringLiteral("–"), who};
        wire::HistoryEntry byClient =
            entry("preferred_name", QJsonValue::Null, QStringLiteral("Zoe"));
        byClient.actor = QStringLiteral("client");
        byClient.by.reset();
        QTest::newRow("the client")
            << byClient
            << QStringList{QStringLiteral("The client"), QStringLiteral("Preferred Name"),
                           QStringLiteral("–"), QStringLiteral("Zoe")};
    }
    void saysWhoChangedWhat()
    {
        QFETCH(wire::HistoryEntry, entry);
        Scene scene;
        scene.tab.show();
        scene.answer({entry, ::entry("unknown_to_this_desk", 1, 2)});
        QCOMPARE(scene.rows(), 1);
        QTEST(scene.row(0), "row");
        QVERIFY(scene.table()->currentIndex().isValid());
        QCOMPARE(scene.notice(), QString());
    }

    /** What was there stays, and it asks by itself once the hub is back. */
    void awayIsSaid()
    {
        Scene scene;
        scene.tab.show();
        scene.answer({entry("phone", QJsonValue::Null, QStringLiteral("+15195550199"))});
        emit scene.world.clientsChanged({scene.client});
        (void)scene.world.histories.answer(Error{Kind::Offline, {}, {}});
        QVERIFY(scene.notice().contains(QStringLiteral("cannot be reached")));
        QCOMPARE(scene.rows(), 1);
        scene.world.setOffline(true);
        scene.world.setOffline(false);
        QCOMPARE(scene.world.histories.open(), 1);
        scene.answer({});
        QCOMPARE(scene.notice(), QString());
        QCOMPARE(scene.rows(), 0);
        QVERIFY(scene.tab.findChild<QLabel *>(QStringLiteral("emptyLabel"))->isVisible());
    }

    /** Another client's history never shows under this one's name. */
    void anotherClientStartsAnew()
    {
        Scene scene;
        scene.tab.show();
        const ClientId other = test::idOf<ClientId>(41);
        scene.world.clients.insert(other, scene.world.clients.value(scene.client));
        scene.profile.show(other);
        scene.tab.render();
        QCOMPARE(scene.world.histories.last(), other);
        scene.answer(
            {entry("phone", QJsonValue::Null, QStringLiteral("+15195550199"))}); // the first's
        QCOMPARE(scene.rows(), 0);
    }
};

WREN_TEST(TestHistoryTab)
#include "tst_historytab.moc"
