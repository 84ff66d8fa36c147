// SPDX-License-Identifier: Apache-2.0
#include "models/formats/email.h"
#include "tests/support/testmain.h"

using namespace wren;

class TestEmail : public QObject
{
    Q_OBJECT

private slots:
    void knowsAddresses_data();
    void knowsAddresses();
    void limitsLengths();
    void folds_data();
    void folds();
    void masks_data();
    void masks();
    void questionsDomains_data();
    void questionsDomains();
};

void TestEmail::knowsAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("valid");
    const auto rows = [](bool valid, std::initializer_list<const char *> addresses) {
        for (const char *address : addresses)
            QTest::newRow(address) << QString::fromUtf8(address) << valid;
    };
    rows(true, {"a@example.org", "spstaff+jane.doe@example.com", "o'brien@example.ca",
                "a.b.c@x.example.org", "1@example.org", "A_B-c@EXAMPLE.org", "x@münchen.example",
                "x@xn--mnchen-3ya.example", "a!#$%&'*+-/=?^_`{|}~b@example.org", "x@a-b.example",
                "x@1.example"});
    rows(false, {"",
                 "a",
                 "@",
                 "a@",
                 "@example.org",
                 "a@b",
                 "a@@example.org",
                 "a@b@example.org",
                 "a b@example.org",
                 " a@example.org",
                 "a@example.org ",
                 "a@exa mple.org",
                 ".a@example.org",
                 "a.@example.org",
                 "a..b@example.org",
                 "\"a b\"@example.org",
                 "a@-example.org",
                 "a@example-.org",
                 "a@.org",
                 "a@example..org",
                 "a@example.org.",
                 "a@[127.0.0.1]",
                 "a@127.0.0.1",
                 "a@exam_ple.org",
                 "zoë@example.org",
                 "a\n@example.org",
                 "a@example.org\nBcc: b@example.org",
                 "a@example.org,b@example.org",
                 "a@example.org;",
                 "<a@example.org>",
                 "Jane <a@example.org>",
                 "a(b)@example.org",
                 "a@example,org",
                 "a\\b@example.org",
                 "a:b@example.org",
                 "mailto:a@example.org/",
                 "a@ex/ample.org",
                 "a@example.org\u200b"});
}

void TestEmail::knowsAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, valid);
    QCOMPARE(isEmail(address), valid);
    QCOMPARE(foldedEmail(address).isEmpty(), !valid);
    QCOMPARE(asciiEmail(address).isEmpty(), !valid);
}

void TestEmail::limitsLengths()
{
    const auto address = [](int local, const QString &domain) -> QString {
        return QString(local, u'a') + u'@' + domain;
    };
    QVERIFY(isEmail(address(64, QStringLiteral("example.org"))));
    QVERIFY(!isEmail(address(65, QStringLiteral("example.org"))));
    QVERIFY(isEmail(address(1, QString(63, u'b') + QStringLiteral(".org"))));
    QVERIFY(!isEmail(address(1, QString(64, u'b') + QStringLiteral(".org"))));
    const QString label = QString(60, u'c') + u'.';
    const QString domain = label + label + label + QStringLiteral("example"); // 190
    QVERIFY(isEmail(address(63, domain)));
    QVERIFY(isEmail(address(60, QStringLiteral("ab.") + domain))); // 254
    QVERIFY(!isEmail(address(61, QStringLiteral("ab.") + domain)));
}

void TestEmail::folds_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("folded");
    QTest::newRow("both parts") << "Jane.Doe+x@Example.ORG"
                                << "jane.doe+x@example.org";
    QTest::newRow("plus stays") << "a+B@example.org"
                                << "a+b@example.org";
    QTest::newRow("dots stay") << "a.b@gmail.com"
                               << "a.b@gmail.com";
    QTest::newRow("IDN") << "A@MÜNCHEN.example"
                         << "a@xn--mnchen-3ya.example";
    QTest::newRow("IDN as A-labels") << "a@XN--MNCHEN-3YA.example"
                                     << "a@xn--mnchen-3ya.example";
    QTest::newRow("wide letters") << "a@ＥＸＡＭＰＬＥ.org"
                                  << "a@example.org";
}

void TestEmail::folds()
{
    QFETCH(QString, address);
    QFETCH(QString, folded);
    QCOMPARE(foldedEmail(address), folded);
    QCOMPARE(foldedEmail(folded), folded);
    QCOMPARE(asciiEmail(address).section(u'@', 0, 0), address.section(u'@', 0, 0)); // as typed
    QCOMPARE(asciiEmail(address).section(u'@', 1), folded.section(u'@', 1));
}

void TestEmail::masks_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("masked");
    QTest::newRow("plain") << "alice@example.ca"
                           << "a•••@e•••.ca";
    QTest::newRow("short") << "a@b.ca"
                           << "a•••@b•••.ca";
    QTest::newRow("subdomain") << "bob@mail.example.org"
                               << "b•••@m•••.org";
    QTest::newRow("none") << "nothing"
                          << "";
}

void TestEmail::masks()
{
    QFETCH(QString, address);
    QFETCH(QString, masked);
    QCOMPARE(maskedEmail(address), masked);
}

void TestEmail::questionsDomains_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("meant");
    QTest::newRow("gmial") << "a@gmial.com"
                           << "gmail.com";
    QTest::newRow("upper case") << "a@GMIAL.com"
                                << "gmail.com";
    QTest::newRow("con") << "a@hotmail.con"
                         << "hotmail.com";
    QTest::newRow("yahoo.ca") << "a@yaho.ca"
                              << "yahoo.ca";
    QTest::newRow("right") << "a@gmail.com"
                           << "";
    QTest::newRow("unknown") << "a@example.org"
                             << "";
}

void TestEmail::questionsDomains()
{
    QFETCH(QString, address);
    QFETCH(QString, meant);
    QVERIFY(isEmail(address)); // questioned, not refused
    QCOMPARE(likelyDomain(address), meant);
}

WREN_TEST(TestEmail)
#include "tst_email.moc"
