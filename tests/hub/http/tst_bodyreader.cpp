// SPDX-License-Identifier: Apache-2.0
#include "hub/http/bodyreader.h"

#include "tests/support/testmain.h"

using namespace wren::http;

/** Bodies that arrive in every possible pieces; over a socket the pieces come together at will. */
class TestBodyReader : public QObject
{
    Q_OBJECT
private slots:
    void anySplit_data();
    void anySplit();
    void byteByByte_data() { anySplit_data(); }
    void byteByByte();
};

namespace {

const QByteArray next = "GET / HTTP/1.1\r\n";

BodyReader readerFor(const QByteArray &framing)
{
    const QByteArray bytes = "POST /api/ HTTP/1.1\r\nHost: hub\r\n" + framing + "\r\n\r\n";
    return BodyReader(bytes, std::get<RequestHead>(parseHead(bytes, {})), {});
}

} // namespace

void TestBodyReader::anySplit_data()
{
    QTest::addColumn<QByteArray>("framing");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("body");

    const QByteArray chunked = "Transfer-Encoding: chunked";
    QTest::newRow("length") << QByteArray("Content-Length: 5") << QByteArray("hello")
                            << QByteArray("hello");
    QTest::newRow("one chunk") << chunked << QByteArray("5\r\nhello\r\n0\r\n\r\n")
                               << QByteArray("hello");
    QTest::newRow("chunks") << chunked << QByteArray("1\r\nh\r\n004\r\nello\r\n00\r\n\r\n")
                            << QByteArray("hello");
    QTest::newRow("no chunk") << chunked << QByteArray("0\r\n\r\n") << QByteArray();
    QTest::newRow("trailers") << chunked << QByteArray("0\r\nA: b\r\nC: d\r\n\r\n") << QByteArray();
}

void TestBodyReader::anySplit()
{
    QFETCH(QByteArray, framing);
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, body);
    for (qsizetype split = 0; split < wire.size(); ++split) {
        BodyReader reader = readerFor(framing);
        QByteArray input = wire.first(split);
        QCOMPARE(std::get<bool>(reader.feed(input)), false);
        input += wire.sliced(split) + next;
        QCOMPARE(std::get<bool>(reader.feed(input)), true);
        QCOMPARE(reader.body(), body);
        QCOMPARE(input, next);
    }
}

void TestBodyReader::byteByByte()
{
    QFETCH(QByteArray, framing);
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, body);
    BodyReader reader = readerFor(framing);
    QByteArray input;
    for (const char byte : wire.chopped(1)) {
        input += byte;
        QCOMPARE(std::get<bool>(reader.feed(input)), false);
    }
    input += wire.back();
    QCOMPARE(std::get<bool>(reader.feed(input)), true);
    QCOMPARE(reader.body(), body);
    QCOMPARE(input, QByteArray());
}

WREN_TEST(TestBodyReader)
#include "tst_bodyreader.moc"
