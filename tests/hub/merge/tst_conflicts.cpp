// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace wren;
using test::codes;
using test::faults;
using test::kindOf;
using test::text;
using wire::MutationResult;
using wire::Outcome;

/** Conflicts are kept until a person chooses; mutation resolve_conflict, on both databases. */
class TestConflicts : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

private:
    /** A phone number that two people changed; the conflict's id. */
    QString conflict()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        (void)house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        const MutationResult second =
            house.edit(house.network.administration, seen, {{Field::Phone, text("5195550122")}});
        return second.info.value(QStringLiteral("conflicts")).toArray().at(0).toString();
    }
    MutationResult resolve(const test::Person &person, const QString &id, const QJsonValue &value,
                           qint64 seen)
    {
        return m_house->mutate(person, "resolve_conflict", id,
                               wire::ResolveConflict{value, seen}.toJson());
    }
    [[nodiscard]] qint64 rev() const { return m_house->record().fieldRevs.value(Field::Phone); }
    [[nodiscard]] QString phone() const { return m_house->record().profile.text(Field::Phone); }
    [[nodiscard]] qsizetype open()
    {
        return m_house->records(m_house->network.north, "conflict").size();
    }

private slots:
    void theChosenValueIsWrittenAndTheConflictLeaves_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::newRow("the one kept") << "+15195550111";
        QTest::newRow("the other") << "+15195550122";
        QTest::newRow("a third") << "+15195550133";
    }
    void theChosenValueIsWrittenAndTheConflictLeaves()
    {
        QFETCH(QString, choice);
        const QString id = conflict();
        const auto desk = m_house->desk(m_house->network.caseworker);
        QCOMPARE(resolve(m_house->network.caseworker, id, choice, rev()).outcome, Outcome::Applied);
        QCOMPARE(phone(), choice);
        QCOMPARE(open(), 0);
        (void)desk->catchUp();
        QVERIFY(desk->ids(wire::providerScope(m_house->network.north), QStringLiteral("conflict"))
                    .isEmpty());
    }

    void aFieldThatChangedMeanwhileAsksAgain()
    {
        const QString id = conflict();
        const qint64 seen = rev();
        (void)m_house->edit(m_house->network.group, m_house->seen(),
                            {{Field::Phone, text("5195550144")}});
        const MutationResult result =
            resolve(m_house->network.administration, id, text("+15195550155"), seen);
        QCOMPARE(result.outcome, Outcome::Conflicted);
        QCOMPARE(phone(), QStringLiteral("+15195550144"));
        const auto conflicts = m_house->records(m_house->network.north, "conflict");
        QCOMPARE(conflicts.size(), 1);
        QVERIFY(!conflicts.contains(id));
        QCOMPARE(test::must(wire::ConflictRecord::fromJson(conflicts.first())).other.value,
                 text("+15195550155"));
    }

    void twoWhoChooseDifferentlyLoseNothing()
    {
        const QString id = conflict();
        const qint64 seen = rev();
        QCOMPARE(resolve(m_house->network.administration, id, text("+15195550122"), seen).outcome,
                 Outcome::Applied);
        QCOMPARE(resolve(m_house->network.group, id, text("+15195550133"), seen).outcome,
                 Outcome::Conflicted);
        QCOMPARE(phone(), QStringLiteral("+15195550122"));
        QCOMPARE(open(), 1);
    }

    void theRecordShowsTheFieldAsItIsNow()
    {
        const QString id = conflict();
        const auto desk = m_house->desk(m_house->network.caseworker);
        (void)m_house->edit(m_house->network.group, m_house->seen(),
                            {{Field::Phone, text("5195550144")}});
        (void)desk->catchUp();
        const QJsonObject value = desk->records()
                                      .value({wire::providerScope(m_house->network.north),
                                              QStringLiteral("conflict"), id})
                                      .value;
        const auto shown = test::must(wire::ConflictRecord::fromJson(value));
        QCOMPARE(shown.kept.value, text("+15195550144"));
        QCOMPARE(shown.kept.by, std::optional(m_house->network.group.id));
        QCOMPARE(shown.rev, rev());
    }

    void aFieldThatBecomesTheOtherValueEndsTheConflict()
    {
        (void)conflict();
        (void)m_house->edit(m_house->network.group, m_house->seen(),
                            {{Field::Phone, text("5195550122")}});
        QCOMPARE(open(), 0);
    }

    void choicesAreCheckedAsEdits()
    {
        const QString id = conflict();
        QCOMPARE(kindOf(resolve(m_house->network.caseworker, id, text("12"), rev())),
                 std::optional(Kind::Invalid));
        QCOMPARE(open(), 1);
    }

    void strangersFindNoConflict()
    {
        const QString id = conflict();
        for (const test::Person &person :
             {m_house->network.westCaseworker, m_house->network.support, m_house->network.nobody}) {
            QCOMPARE(kindOf(resolve(person, id, text("+15195550122"), rev())),
                     std::optional(Kind::NotFound));
        }
        QCOMPARE(kindOf(resolve(m_house->network.caseworker, test::newId<ConflictId>().text(),
                                text("+15195550122"), rev())),
                 std::optional(Kind::NotFound));
    }
};

WREN_TEST(TestConflicts)
#include "tst_conflicts.moc"
