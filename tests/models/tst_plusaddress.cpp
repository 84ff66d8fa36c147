// SPDX-License-Identifier: Apache-2.0
#include "models/emailchange/plusaddress.h"
#include "models/formats/email.h"
#include "tests/support/testmain.h"

using namespace wren;

/** The '+' method (R45). */
class TestPlusAddress : public QObject
{
    Q_OBJECT

private slots:
    void composes_data()
    {
        QTest::addColumn<QString>("staff");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("address");
        const QString pat = QStringLiteral("Pat.Lee@agency.ca");
        QTest::newRow("plain") << pat << QStringLiteral("Ana") << QStringLiteral("Roy") << 1
                               << QStringLiteral("Pat.Lee+ana.roy@agency.ca");
        QTest::newRow("accents, blanks")
            << pat << QStringLiteral("José María") << QStringLiteral("D’Amour-Éthier") << 1
            << QStringLiteral("Pat.Lee+josemaria.damourethier@agency.ca");
        QTest::newRow("taken") << pat << QStringLiteral("Ana") << QStringLiteral("Roy") << 2
                               << QStringLiteral("Pat.Lee+ana.roy2@agency.ca");
        QTest::newRow("one name") << pat << QString() << QStringLiteral("Suharto") << 1
                                  << QStringLiteral("Pat.Lee+suharto@agency.ca");
        QTest::newRow("another script") << pat << QStringLiteral("أمينة") << QStringLiteral("حداد")
                                        << 1 << QStringLiteral("Pat.Lee+client@agency.ca");
        QTest::newRow("staff with a tag")
            << QStringLiteral("pat+work@agency.ca") << QStringLiteral("Ana")
            << QStringLiteral("Roy") << 1 << QStringLiteral("pat+ana.roy@agency.ca");
        QTest::newRow("no address") << QStringLiteral("pat") << QStringLiteral("Ana")
                                    << QStringLiteral("Roy") << 1 << QString();
    }

    void composes()
    {
        QFETCH(QString, staff);
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(int, number);
        QFETCH(QString, address);
        QCOMPARE(composePlusAddress(staff, first, last, number), address);
    }

    void longNamesAreShortened()
    {
        const QString address = composePlusAddress(QStringLiteral("pat@agency.ca"),
                                                   QString(100, u'a'), QString(100, u'b'), 12);
        QVERIFY(isEmail(address));
        QVERIFY(address.contains(QStringLiteral("a12@")));
        QCOMPARE(composePlusAddress(QString(64, u'p') + QStringLiteral("@agency.ca"),
                                    QStringLiteral("Ana"), QStringLiteral("Roy")),
                 QString()); // no room for a tag
    }

    void tellsWhoseInboxItIs_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("inbox");
        QTest::newRow("client's") << QStringLiteral("ana@example.org") << int(Inbox::Client);
        QTest::newRow("client's own tag")
            << QStringLiteral("ana+jobs@example.org") << int(Inbox::Client);
        QTest::newRow("own") << QStringLiteral("PAT+ana.roy@Agency.ca") << int(Inbox::Own);
        QTest::newRow("other's") << QStringLiteral("sam+ana.roy@agency.ca")
                                 << int(Inbox::OtherStaff);
        QTest::newRow("other's, at a public service")
            << QStringLiteral("kim+ana.roy@gmail.com") << int(Inbox::OtherStaff);
        QTest::newRow("provider's domain")
            << QStringLiteral("frontdesk@agency.ca") << int(Inbox::ProviderDomain);
        QTest::newRow("one that left, with a tag")
            << QStringLiteral("gone+ana.roy@agency.ca") << int(Inbox::ProviderDomain);
        QTest::newRow("public service") << QStringLiteral("ana@gmail.com") << int(Inbox::Client);
        QTest::newRow("none") << QStringLiteral("ana") << int(Inbox::Client);
    }

    void tellsWhoseInboxItIs()
    {
        QFETCH(QString, address);
        QFETCH(int, inbox);
        const QStringList staff{QStringLiteral("pat@agency.ca"), QStringLiteral("sam@agency.ca"),
                                QStringLiteral("kim@gmail.com")};
        QCOMPARE(int(inboxOf(address, staff.first(), staff)), inbox);
    }
};

WREN_TEST(TestPlusAddress)
#include "tst_plusaddress.moc"
