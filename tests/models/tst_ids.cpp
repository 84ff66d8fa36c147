// SPDX-License-Identifier: Apache-2.0
#include "models/ids.h"
#include "models/result.h"
#include "tests/support/testmain.h"

using namespace wren;

class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void parsesOnlyTheCanonicalForm();
    void comesFromRandomBytes();
    void kindsHaveNames();
    void resultHoldsOneOfTwo();
};

void TestIds::parsesOnlyTheCanonicalForm()
{
    const QString text = QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e");
    QCOMPARE(ClientId::parse(text)->text(), text);
    for (const char *bad :
         {"", "x", "0F8FAD5B-D9CB-469F-A165-70867728950E", "{0f8fad5b-d9cb-469f-a165-70867728950e}",
          "0f8fad5bd9cb469fa16570867728950e", "00000000-0000-0000-0000-000000000000",
          "0f8fad5b-d9cb-469f-a165-70867728950e ", "0f8fad5b-d9cb-469f-a165-70867728950"})
        QVERIFY2(!ClientId::parse(QString::fromLatin1(bad)), bad);
    QVERIFY(ClientId::fromTrusted(u"x").isNull());
}

void TestIds::comesFromRandomBytes()
{
    const ClientId id = ClientId::fromRandom(QByteArray(16, '\xff'));
    QCOMPARE(id.text(), QStringLiteral("ffffffff-ffff-4fff-bfff-ffffffffffff"));
    QCOMPARE(ClientId::parse(id.text()), std::optional(id));
}

void TestIds::kindsHaveNames()
{
    for (int i = 0; i <= int(Kind::Cancelled); ++i)
        QCOMPARE(kindFromName(kindName(Kind(i))), Kind(i));
    QCOMPARE(kindFromName(u"never heard of"), Kind::Server);
}

void TestIds::resultHoldsOneOfTwo()
{
    const Result<int> seven = 7;
    QVERIFY(seven.ok());
    QCOMPARE(*seven, 7);
    const Result<int> failed = Error{Kind::NotFound, QStringLiteral("x"), {}};
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Kind::NotFound);
    QVERIFY(Result<void>().ok());
    QVERIFY(!Result<void>(Error{}).ok());
}

WREN_TEST(TestIds)
#include "tst_ids.moc"
