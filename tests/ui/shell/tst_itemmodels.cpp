// SPDX-License-Identifier: Apache-2.0
#include "models/items/clientlistmodel.h"
#include "models/items/listchanges.h"
#include "models/items/worklistmodel.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>

using namespace wren;

using Keys = std::vector<quint32>;
Q_DECLARE_METATYPE(Keys)

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

ClientListRow rowOf(quint32 key)
{
    ClientListRow row;
    row.client = ClientId::fromRandom(QByteArray(16, char(key + 1)));
    row.name = QStringLiteral("Client %1").arg(key);
    row.statusText = QStringLiteral("Active");
    row.status = ListedStatus::Active;
    return row;
}

Keys applied(Keys keys, const ListChanges &changes, const Keys &after)
{
    for (const RowRun &run : changes.removed)
        keys.erase(keys.begin() + run.first, keys.begin() + run.first + run.count);
    for (const RowRun &run : changes.inserted)
        keys.insert(keys.begin() + run.first, after.begin() + run.first,
                    after.begin() + run.first + run.count);
    return keys;
}

Keys shownBy(const ClientListModel &model)
{
    Keys keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.push_back(quint32(model.row(row).name.mid(7).toUInt()));
    return keys;
}

WorkListRow work(const char *id, const char *who)
{
    return {QString::fromUtf8(id), QString::fromUtf8(who), QStringLiteral("Invite"), {}};
}

QStringList whoOf(const WorkListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, WorkListModel::Who).data().toString());
    return all;
}

} // namespace

class TestItemModels : public QObject
{
    Q_OBJECT

private slots:
    void changes_data()
    {
        QTest::addColumn<Keys>("before");
        QTest::addColumn<Keys>("after");
        QTest::addColumn<int>("runs"); // -1: a reset is better
        QTest::newRow("nothing") << Keys{} << Keys{} << 0;
        QTest::newRow("same") << Keys{1, 2, 3} << Keys{1, 2, 3} << 0;
        QTest::newRow("first come") << Keys{} << Keys{4, 5} << 1;
        QTest::newRow("all go") << Keys{4, 5} << Keys{} << 1;
        QTest::newRow("one in the middle") << Keys{1, 3} << Keys{1, 2, 3} << 1;
        QTest::newRow("two runs go") << Keys{1, 2, 3, 4, 5} << Keys{2, 4, 5} << 2;
        QTest::newRow("one for one") << Keys{1, 2, 3} << Keys{1, 9, 3} << 2;
        QTest::newRow("order changes") << Keys{1, 2, 3} << Keys{3, 2, 1} << -1;
        QTest::newRow("too many") << Keys{1, 2, 3, 4, 5, 6, 7} << Keys{2, 4, 6} << -1;
    }

    void changes()
    {
        QFETCH(Keys, before);
        QFETCH(Keys, after);
        QFETCH(int, runs);
        const std::optional<ListChanges> changes = listChanges(before, after, 3);
        QCOMPARE(changes.has_value(), runs >= 0);
        if (!changes)
            return;
        QCOMPARE(int(changes->removed.size() + changes->inserted.size()), runs);
        QCOMPARE(applied(before, *changes, after), after);
    }

    /** Whatever the two lists are, the signals lead from one to the other. */
    void clientListFollowsAnything()
    {
        ClientListModel model(&rowOf);
        const QAbstractItemModelTester tester(&model, fatal);
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            Keys keys;
            for (quint32 key = 0; key < 60; ++key) {
                if (random.bounded(4) != 0)
                    keys.push_back(key);
            }
            if (round % 10 == 0)
                std::reverse(keys.begin(), keys.end());
            model.setKeys(keys);
            QCOMPARE(shownBy(model), keys);
        }
    }

    void clientListTellsLittle()
    {
        ClientListModel model(&rowOf);
        const QAbstractItemModelTester tester(&model, fatal);
        model.setKeys({1, 2, 3, 4});
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setKeys({1, 3, 4, 5});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(inserted.count(), 1);
        model.setKeys({5, 4, 3, 1});
        QCOMPARE(reset.count(), 1);
    }

    void clientListSpeaks()
    {
        ClientListModel model(&rowOf);
        const QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy titled(&model, &QAbstractItemModel::headerDataChanged);
        model.setTitles({QStringLiteral("Name")});
        QCOMPARE(titled.count(), 1);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Name"));
        model.refresh(); // nobody in it: nothing to tell
        model.setKeys({7, 8});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.refresh();
        QCOMPARE(changed.count(), 1);
        const QModelIndex status = model.index(1, ClientListModel::Status);
        QCOMPARE(status.data().toString(), QStringLiteral("Active"));
        QCOMPARE(status.data(ClientListModel::StatusRole).toInt(), int(ListedStatus::Active));
        QCOMPARE(model.client(status), rowOf(8).client);
        QCOMPARE(status.data(ClientListModel::ClientRole).toString(), rowOf(8).client.text());
        QCOMPARE(model.rowOf(8), 1);
        QCOMPARE(model.rowOf(9), -1);
        QVERIFY(model.client({}).isNull());
    }

    void workFollows()
    {
        WorkListModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setTitles({QStringLiteral("Client")});
        model.setRows({work("a", "Ann"), work("b", "Bea"), work("c", "Cid")});
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QPersistentModelIndex bea(model.index(1, 0));
        model.setRows({work("c", "Cid"), work("b", "Bea Bee"), work("d", "Dee")});
        QCOMPARE(whoOf(model), QStringList({QStringLiteral("Cid"), QStringLiteral("Bea Bee"),
                                            QStringLiteral("Dee")}));
        QCOMPARE(bea.row(), 1);
        QCOMPARE(model.id(bea), QStringLiteral("b"));
        QCOMPARE(reset.count(), 0);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.id({}).isNull());
    }
};

WREN_TEST(TestItemModels)
#include "tst_itemmodels.moc"
