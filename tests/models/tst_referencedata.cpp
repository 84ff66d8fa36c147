// SPDX-License-Identifier: Apache-2.0
#include "models/referencedata.h"
#include "models/rules.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

using namespace wren;

class TestReferenceData : public QObject
{
    Q_OBJECT

private slots:
    void listsAreComplete_data();
    void listsAreComplete();
    void codesAreWellFormed();
    void labels();
    void ordersAndHides();
    void putsAndRemoves();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void marketingSourcesHaveTheirReferralSources();
};

void TestReferenceData::listsAreComplete_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<int>("size");
    QTest::newRow("pronouns") << QString::fromLatin1(lists::pronouns) << 9;
    QTest::newRow("self-identification") << QString::fromLatin1(lists::selfIdentification) << 20;
    QTest::newRow("referral source") << QString::fromLatin1(lists::referralSource) << 20;
    QTest::newRow("marketing source") << QString::fromLatin1(lists::marketingSource) << 9;
    QTest::newRow("service needs") << QString::fromLatin1(lists::serviceNeeds) << 21;
    QTest::newRow("transportation") << QString::fromLatin1(lists::transportation) << 11;
    QTest::newRow("communications") << QString::fromLatin1(lists::caseworkerCommunications) << 4;
    QTest::newRow("frequency") << QString::fromLatin1(lists::jobPostFrequency) << 5;
    QTest::newRow("language") << QString::fromLatin1(lists::language) << 2;
    QTest::newRow("case notes") << QString::fromLatin1(lists::caseNoteType) << 29;
    QTest::newRow("occupations") << QString::fromLatin1(lists::occupations) << 26;
    QTest::newRow("provinces") << QString::fromLatin1(lists::province) << 13;
}

void TestReferenceData::listsAreComplete()
{
    QFETCH(QString, list);
    QFETCH(int, size);
    QCOMPARE(int(ReferenceData::builtIn().items(list).size()), size);
}

void TestReferenceData::codesAreWellFormed()
{
    const QRegularExpression code(QStringLiteral("\\A[a-z0-9_]+\\z|\\A[A-Z]{2}\\z"));
    const QRegularExpression unitGroup(QStringLiteral("\\A[0-9]{5}\\z"));
    for (const ReferenceItem &item : ReferenceData::builtIn().allItems()) {
        const bool occupation = item.list == QLatin1String(lists::occupations);
        QVERIFY2((occupation ? unitGroup : code).match(item.code).hasMatch(),
                 qPrintable(item.code));
        QCOMPARE(item.en, item.en.trimmed());
        QCOMPARE(item.fr, item.fr.trimmed());
        QVERIFY(item.active);
    }
}

void TestReferenceData::labels()
{
    const ReferenceData &data = ReferenceData::builtIn();
    QCOMPARE(data.label(lists::pronouns, u"they", u"en"), QStringLiteral("They/them"));
    QCOMPARE(data.label(lists::pronouns, u"they", u"fr"), QStringLiteral("Iel"));
    QCOMPARE(data.label(lists::pronouns, u"unheard", u"fr"), QStringLiteral("unheard"));
    QCOMPARE(data.label(u"no_list", u"x", u"en"), QStringLiteral("x"));
    QCOMPARE(data.label(lists::caseNoteType, u"account_created", u"en"),
             QStringLiteral("Portal account created"));
}

void TestReferenceData::ordersAndHides()
{
    ReferenceData data;
    data.put({QStringLiteral("l"), QStringLiteral("b"), QStringLiteral("B"), QStringLiteral("B"), 2,
              true});
    data.put({QStringLiteral("l"), QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("A"), 2,
              false});
    data.put({QStringLiteral("l"), QStringLiteral("c"), QStringLiteral("C"), QStringLiteral("C"), 1,
              true});
    const auto codes = [&data](ReferenceData::Which which) {
        QString all;
        for (const ReferenceItem &item : data.items(u"l", which))
            all += item.code;
        return all;
    };
    QCOMPARE(codes(ReferenceData::Which::ActiveOnly), QStringLiteral("cb"));
    QCOMPARE(codes(ReferenceData::Which::IncludeInactive), QStringLiteral("cab"));
    QVERIFY(data.contains(u"l", u"a")); // an old value of a client stays valid
}

void TestReferenceData::putsAndRemoves()
{
    ReferenceData data = ReferenceData::builtIn();
    ReferenceItem item = data.items(lists::pronouns).constFirst();
    item.en = QStringLiteral("New label");
    data.put(item);
    QCOMPARE(data.label(item.list, item.code, u"en"), QStringLiteral("New label"));
    data.remove(item.list, item.code);
    QVERIFY(!data.contains(item.list, item.code));
    QVERIFY(ReferenceData::builtIn().contains(item.list, item.code));
}

void TestReferenceData::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("x");
    QTest::newRow("no list") << QByteArray(R"({"l": 1})");
    QTest::newRow("no label") << QByteArray(R"({"l": [{"code":"a","en":"A"}]})");
    QTest::newRow("no code") << QByteArray(R"({"l": [{"en":"A","fr":"A"}]})");
    QTest::newRow("repeated") << QByteArray(
        R"({"l": [{"code":"a","en":"A","fr":"A"},{"code":"a","en":"B","fr":"B"}]})");
}

void TestReferenceData::refusesBadFiles()
{
    QFETCH(QByteArray, json);
    QVERIFY(!ReferenceData::fromJson(json).ok());
}

void TestReferenceData::marketingSourcesHaveTheirReferralSources()
{
    int opening = 0;
    for (const ReferenceItem &item : ReferenceData::builtIn().items(lists::referralSource))
        opening += opensMarketingSource(item.code) ? 1 : 0;
    QCOMPARE(opening, 3);
}

WREN_TEST(TestReferenceData)
#include "tst_referencedata.moc"
