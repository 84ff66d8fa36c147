// SPDX-License-Identifier: Apache-2.0
#include "models/merge.h"
#include "models/scopedigest.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace wren;

namespace {

QJsonValue text(const char *value)
{
    return QString::fromUtf8(value);
}

QJsonArray codes(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

constexpr auto other = FieldNow::ChangedBy::Other;
constexpr auto editor = FieldNow::ChangedBy::Editor;

} // namespace

/** sync.md, Hub 6: the rule alone. */
class TestMerge : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void sets_data();
    void sets();
    void absentInAnyFormIsAbsent();
    void editsLeadFromWhatWasShownToWhatIsWanted();
    void emailIsNoEdit();
    void digestsAddUpInAnyOrder();
};

void TestMerge::values_data()
{
    QTest::addColumn<FieldEdit>("edit");
    QTest::addColumn<FieldNow>("now");
    QTest::addColumn<FieldFate>("fate");
    QTest::addColumn<QJsonValue>("value");
    const FieldEdit edit{Field::Phone, 5, text("1"), text("2"), {}, {}};
    const auto row = [&edit](const char *name, const FieldNow &now, FieldFate fate,
                             const QJsonValue &value) {
        QTest::newRow(name) << edit << now << fate << value;
    };
    row("unchanged since seen", {text("1"), 5, other}, FieldFate::Taken, text("2"));
    row("changed by another", {text("3"), 9, other}, FieldFate::Conflicts, text("3"));
    row("changed by another to the same", {text("2"), 9, other}, FieldFate::Unchanged, text("2"));
    row("changed by the same device", {text("3"), 9, editor}, FieldFate::Taken, text("2"));
    row("changed to nothing", {QJsonValue::Null, 9, other}, FieldFate::Conflicts, QJsonValue::Null);
    row("changed and changed back", {text("1"), 9, other}, FieldFate::Conflicts, text("1"));
    row("another history under the same rev", {text("3"), 5, other}, FieldFate::Conflicts,
        text("3"));
    row("a history that went back", {text("3"), 2, other}, FieldFate::Conflicts, text("3"));
}

void TestMerge::values()
{
    QFETCH(FieldEdit, edit);
    QFETCH(FieldNow, now);
    QFETCH(FieldFate, fate);
    QFETCH(QJsonValue, value);
    const FieldMerge merge = mergeField(edit, now);
    QCOMPARE(merge.fate, fate);
    QCOMPARE(merge.value, value);
}

void TestMerge::sets_data()
{
    QTest::addColumn<QStringList>("adds");
    QTest::addColumn<QStringList>("removes");
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<qint64>("rev");
    QTest::addColumn<FieldFate>("fate");
    QTest::addColumn<QStringList>("result");
    const QStringList a{QStringLiteral("a")};
    const QStringList b{QStringLiteral("b")};
    const QStringList ab = a + b;
    QTest::newRow("added to nothing")
        << a << QStringList() << QStringList() << qint64(5) << FieldFate::Taken << a;
    QTest::newRow("both added") << b << QStringList() << a << qint64(9) << FieldFate::Merged << ab;
    QTest::newRow("added here, removed there")
        << b << QStringList() << QStringList() << qint64(9) << FieldFate::Merged << b;
    QTest::newRow("both the same") << a << b << a << qint64(9) << FieldFate::Unchanged << a;
    QTest::newRow("removed to nothing")
        << QStringList() << a << a << qint64(5) << FieldFate::Taken << QStringList();
}

void TestMerge::sets()
{
    QFETCH(QStringList, adds);
    QFETCH(QStringList, removes);
    QFETCH(QStringList, present);
    QFETCH(qint64, rev);
    QFETCH(FieldFate, fate);
    QFETCH(QStringList, result);
    const FieldEdit edit{Field::ServiceNeeds, 5, {}, {}, adds, removes};
    const FieldMerge merge = mergeField(edit, {codes(present), rev, other});
    QCOMPARE(merge.fate, fate);
    QCOMPARE(merge.value, QJsonValue(codes(result)));
}

void TestMerge::absentInAnyFormIsAbsent()
{
    const FieldEdit edit{Field::PreferredName, 0, QJsonValue::Undefined, QString(), {}, {}};
    QCOMPARE(mergeField(edit, {QJsonValue::Null, 0, other}).fate, FieldFate::Unchanged);
    const FieldEdit sets{Field::PreferredName, 0, QString(), text("Zoe"), {}, {}};
    QCOMPARE(mergeField(sets, {QJsonValue::Null, 0, other}).fate, FieldFate::Taken);
}

void TestMerge::editsLeadFromWhatWasShownToWhatIsWanted()
{
    SeenProfile base;
    base.profile.set(Field::LastName, text("Roy"));
    base.profile.set(Field::Phone, text("1"));
    base.profile.set(Field::ServiceNeeds, codes({QStringLiteral("a"), QStringLiteral("b")}));
    base.revs = {{Field::Phone, 7}, {Field::ServiceNeeds, 8}};
    Profile shown = base.profile;
    shown.set(Field::Phone, text("2")); // by an edit that waits
    Profile wanted = shown;
    wanted.set(Field::Phone, text("3"));
    wanted.set(Field::PreferredName, text("Zoe"));
    wanted.set(Field::ServiceNeeds, codes({QStringLiteral("b"), QStringLiteral("c")}));
    const QList<FieldEdit> edits = editsBetween(shown, wanted, base);
    const QList<FieldEdit> expected{
        {Field::PreferredName, 0, QJsonValue::Null, text("Zoe"), {}, {}},
        {Field::Phone, 7, text("1"), text("3"), {}, {}},
        {Field::ServiceNeeds, 8, {}, {}, {QStringLiteral("c")}, {QStringLiteral("a")}}};
    QCOMPARE(edits, expected);
    QCOMPARE(withEdits(shown, edits), wanted);
    QVERIFY(editsBetween(wanted, wanted, base).isEmpty());
}

void TestMerge::emailIsNoEdit()
{
    Profile wanted;
    wanted.set(Field::Email, text("new@example.org"));
    QVERIFY(editsBetween(Profile(), wanted, {}).isEmpty());
}

void TestMerge::digestsAddUpInAnyOrder()
{
    const QString epoch = QStringLiteral("e1");
    const QString scope = QStringLiteral("directory");
    const auto of = [&](const char *id, qint64 rev) {
        return recordDigest(epoch, scope, {QStringLiteral("client"), QString::fromLatin1(id), rev});
    };
    QCOMPARE(of("a", 1) + of("b", 2), of("b", 2) + of("a", 1));
    QCOMPARE(of("a", 1) + of("b", 2) - of("a", 1), of("b", 2));
    QVERIFY(of("a", 1) != of("a", 2));
    QVERIFY(of("a", 1) != recordDigest(QStringLiteral("e2"), scope,
                                       {QStringLiteral("client"), QStringLiteral("a"), 1}));
    QVERIFY(of("a", 1) != recordDigest(epoch, QStringLiteral("support"),
                                       {QStringLiteral("client"), QStringLiteral("a"), 1}));
    QCOMPARE(digestText(0), QStringLiteral("0000000000000000"));
    QCOMPARE(digestText(0xab), QStringLiteral("00000000000000ab"));
    // The number itself is part of the protocol.
    QCOMPARE(digestText(of("a", 1)), QStringLiteral("d83da2523a535f83"));
}

WREN_TEST(TestMerge)

#include "tst_merge.moc"
