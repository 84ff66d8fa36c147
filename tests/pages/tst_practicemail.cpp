// SPDX-License-Identifier: Apache-2.0
#include "tests/pages/visitor.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::Site;
using test::textOf;
using test::Visitor;

class TestPracticeMail : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void showsKeptMailWithItsLink()
    {
        Site site(services::Settings::Mode::Practice);
        Visitor visitor(site);
        QVERIFY(textOf(visitor.get("/practice/mail"))
                    .contains(QStringLiteral("Nothing was sent yet.")));
        const LinkId link = site.invite(site.addClient());
        QVERIFY(textOf(visitor.get("/practice/mail"))
                    .contains(QStringLiteral("Nothing was sent yet.")));
        QVERIFY(site.sql().run("UPDATE mail SET state = 'kept'"));
        const QByteArray url = "https://portal.example.ca/invite/" + site.tokenOf(link);
        const auto page = visitor.get("/practice/mail");
        QVERIFY(page.body.contains(QByteArray("href=\"" + url + "\"")));
        QVERIFY(textOf(page).contains(QStringLiteral("amina.haddad@example.org")));
        QVERIFY(textOf(page).contains(QStringLiteral("Hello Amina,")));
        const QString id = site.value("SELECT id AS v FROM mail");
        const auto html = visitor.get("/practice/mail/" + id.toUtf8());
        QCOMPARE(html.status, 200);
        QVERIFY(html.body.contains(url));
        QCOMPARE(visitor.get("/practice/mail/nothing").status, 404);
    }

    void isNotThereInProduction()
    {
        Site site;
        site.invite(site.addClient());
        QVERIFY(site.sql().run("UPDATE mail SET state = 'kept'"));
        Visitor visitor(site);
        QCOMPARE(visitor.get("/practice/mail").status, 404);
        const QString id = site.value("SELECT id AS v FROM mail");
        QCOMPARE(visitor.get("/practice/mail/" + id.toUtf8()).status, 404);
    }
};

WREN_TEST(TestPracticeMail)
#include "tst_practicemail.moc"
