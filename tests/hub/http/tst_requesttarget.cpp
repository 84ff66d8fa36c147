// SPDX-License-Identifier: Apache-2.0
#include "hub/http/requesttarget.h"

#include "tests/support/testmain.h"

using wren::http::parseTarget;

class TestRequestTarget : public QObject
{
    Q_OBJECT
private slots:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void firstOfARepeatedNameCounts();
};

void TestRequestTarget::decodes_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("q");

    QTest::newRow("plain") << QByteArray("/a/b") << QByteArray("/a/b") << QByteArray();
    QTest::newRow("query") << QByteArray("/a?q=1") << QByteArray("/a") << QByteArray("1");
    QTest::newRow("utf-8") << QByteArray("/%C3%A9t%c3%a9") << QByteArray("/\xC3\xA9t\xC3\xA9")
                           << QByteArray();
    QTest::newRow("escaped dot in a name")
        << QByteArray("/a%2Eb") << QByteArray("/a.b") << QByteArray();
    QTest::newRow("plus stays") << QByteArray("/?q=a+b%40c") << QByteArray("/")
                                << QByteArray("a+b@c");
    QTest::newRow("escaped ampersand")
        << QByteArray("/?q=a%26q=2") << QByteArray("/") << QByteArray("a&q=2");
    QTest::newRow("slash in the query")
        << QByteArray("/?q=/a%2F..") << QByteArray("/") << QByteArray("/a/..");
    QTest::newRow("no value") << QByteArray("/?q") << QByteArray("/") << QByteArray("");
    QTest::newRow("second question mark")
        << QByteArray("/?q=?") << QByteArray("/") << QByteArray("?");
}

void TestRequestTarget::decodes()
{
    QFETCH(QByteArray, target);
    const auto parsed = parseTarget(target);
    QVERIFY(parsed);
    QTEST(parsed->path, "path");
    QTEST(parsed->query.value("q"), "q");
}

void TestRequestTarget::refuses_data()
{
    QTest::addColumn<QByteArray>("target");

    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("absolute form") << QByteArray("http://hub/a");
    QTest::newRow("authority form") << QByteArray("hub:80");
    QTest::newRow("asterisk") << QByteArray("*");
    QTest::newRow("fragment") << QByteArray("/a#b");
    QTest::newRow("backslash") << QByteArray("/a\\b");
    QTest::newRow("raw utf-8") << QByteArray("/\xC3\xA9");
    QTest::newRow("dot segment") << QByteArray("/a/../b");
    QTest::newRow("escaped dot segment") << QByteArray("/a/%2e%2E/b");
    QTest::newRow("single dot") << QByteArray("/./a");
    QTest::newRow("escaped slash") << QByteArray("/a%2fb");
    QTest::newRow("escaped backslash") << QByteArray("/a%5Cb");
    QTest::newRow("escaped nul") << QByteArray("/a%00");
    QTest::newRow("nul in the query") << QByteArray("/?q=%00");
    QTest::newRow("escaped newline") << QByteArray("/a%0Ab");
    QTest::newRow("escaped delete") << QByteArray("/a%7F");
    QTest::newRow("half an escape") << QByteArray("/a%4");
    QTest::newRow("no hex") << QByteArray("/a%zz");
    QTest::newRow("double minus hex") << QByteArray("/a%-1");
    QTest::newRow("not utf-8") << QByteArray("/%ff");
    QTest::newRow("overlong utf-8") << QByteArray("/%c0%af");
    QTest::newRow("surrogate") << QByteArray("/%ed%a0%80");
}

void TestRequestTarget::refuses()
{
    QFETCH(QByteArray, target);
    QVERIFY(!parseTarget(target));
}

void TestRequestTarget::firstOfARepeatedNameCounts()
{
    QCOMPARE(parseTarget("/?q=1&q=2")->query.value("q"), QByteArray("1"));
}

WREN_TEST(TestRequestTarget)
#include "tst_requesttarget.moc"
