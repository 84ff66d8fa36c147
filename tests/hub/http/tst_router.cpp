// SPDX-License-Identifier: Apache-2.0
#include "hub/http/router.h"

#include "tests/support/testmain.h"

using wren::http::Router;

class TestRouter : public QObject
{
    Q_OBJECT
private slots:
    void matches_data();
    void matches();
    void headTakesItsOwnRouteFirst();
    void namesParameters();
    void listsRoutesInOrder();

private:
    static Router<QByteArray> table();
};

Router<QByteArray> TestRouter::table()
{
    Router<QByteArray> router;
    router.add("GET", "/", "root");
    router.add("GET", "/clients/changes", "changes");
    router.add("GET", "/clients/{id}", "client");
    router.add("PUT", "/clients/{id}", "put client");
    router.add("POST", "/clients/{id}/notes/{note}", "note");
    return router;
}

void TestRouter::matches_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("function"); // empty: none
    QTest::addColumn<QByteArray>("allow");

    QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << QByteArray("root")
                          << QByteArray();
    QTest::newRow("literal added first wins") << QByteArray("GET") << QByteArray("/clients/changes")
                                              << QByteArray("changes") << QByteArray();
    QTest::newRow("parameter") << QByteArray("GET") << QByteArray("/clients/7")
                               << QByteArray("client") << QByteArray();
    QTest::newRow("head falls back")
        << QByteArray("HEAD") << QByteArray("/clients/7") << QByteArray("client") << QByteArray();
    QTest::newRow("second method") << QByteArray("PUT") << QByteArray("/clients/7")
                                   << QByteArray("put client") << QByteArray();
    QTest::newRow("empty segment is no parameter")
        << QByteArray("GET") << QByteArray("/clients/") << QByteArray() << QByteArray();
    QTest::newRow("longer path") << QByteArray("GET") << QByteArray("/clients/7/x") << QByteArray()
                                 << QByteArray();
    QTest::newRow("shorter path") << QByteArray("GET") << QByteArray("/clients") << QByteArray()
                                  << QByteArray();
    QTest::newRow("trailing slash")
        << QByteArray("GET") << QByteArray("/clients/7/") << QByteArray() << QByteArray();
    QTest::newRow("other case") << QByteArray("GET") << QByteArray("/Clients/7") << QByteArray()
                                << QByteArray();
    QTest::newRow("wrong method") << QByteArray("DELETE") << QByteArray("/clients/7")
                                  << QByteArray() << QByteArray("GET, PUT, HEAD");
    QTest::newRow("get on a post route") << QByteArray("GET") << QByteArray("/clients/7/notes/1")
                                         << QByteArray() << QByteArray("POST");
    QTest::newRow("head on a post route") << QByteArray("HEAD") << QByteArray("/clients/7/notes/1")
                                          << QByteArray() << QByteArray("POST");
}

void TestRouter::matches()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, function);
    QFETCH(QByteArray, allow);
    const Router<QByteArray> router = table();
    const auto match = router.match(method, path);
    QCOMPARE(match.function ? *match.function : QByteArray(), function);
    QCOMPARE(match.allow, allow);
}

void TestRouter::headTakesItsOwnRouteFirst()
{
    Router<int> router;
    router.add("GET", "/x", 1);
    router.add("HEAD", "/x", 2);
    QCOMPARE(*router.match("HEAD", "/x").function, 2);
}

void TestRouter::namesParameters()
{
    const Router<QByteArray> router = table();
    const auto match = router.match("POST", "/clients/a b/notes/42");
    QCOMPARE(match.parameters.value("id"), QByteArray("a b"));
    QCOMPARE(match.parameters.value("note"), QByteArray("42"));
    QCOMPARE(match.parameters.size(), 2);
}

void TestRouter::listsRoutesInOrder()
{
    const Router<QByteArray> router = table();
    QCOMPARE(router.routes().size(), 5);
    QCOMPARE(router.routes().at(3).method, QByteArray("PUT"));
    QCOMPARE(router.routes().at(3).pattern, QByteArray("/clients/{id}"));
}

WREN_TEST(TestRouter)
#include "tst_router.moc"
