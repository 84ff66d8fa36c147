// SPDX-License-Identifier: Apache-2.0
#include "models/strictjson.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace wren;

/** Rows of our own for every kind of fault that JSONTestSuite has: must accept, must reject, ours
 * to choose. */
class TestStrictJson : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void rejects_data();
    void rejects();
    void rejectsEveryCut_data();
    void rejectsEveryCut();
    void rejectsEveryStrayByte_data();
    void rejectsEveryStrayByte();
    void limitsDepth();
    void limitsNumbers_data();
    void limitsNumbers();
    void namesTheOffset();
    void wantsAnObject();
    void keepsValues();
};

namespace {

using Texts = QList<QByteArray>;

void addRows(const char *kind, const Texts &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QByteArray shown = texts[i].left(30).toPercentEncoding(" []{},:\"'+.\\-");
        QTest::addRow("%s %d %s", kind, int(i), shown.constData()) << texts[i];
    }
}

/** A document that has every construct, for faults made by machine. */
const QByteArray sample =
    R"({"a":[1,-2.5e+3,true,false,null,""],"b":{"c":"x\n\u00e9\ud83d\ude00é😀"},"d":[]})";

} // namespace

void TestStrictJson::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    addRows("array",
            {"[]", "[ ]", "[[] ]", "[\"\"]", "[\"a\"]", "[false]", "[null, 1, \"1\", {}]", "[null]",
             "[1\n]", " [1]", "[1,null,null,null,2]", "[2] ", "[\t1\r\n]", "[[[[[1]]]]]"});
    addRows("number", {"[0]",
                       "[-0]",
                       "[-0.0]",
                       "[123]",
                       "[-123]",
                       "[0e+1]",
                       "[0e1]",
                       "[1E2]",
                       "[1e-2]",
                       "[1E+2]",
                       "[1e02]",
                       "[20e1]",
                       "[123.456e7]",
                       "[123.456789]",
                       "[ 4]",
                       "[-1]",
                       "[0.000000000000000000000000000000000000000001]",

                       "[9007199254740992]",
                       "[-9007199254740992]",
                       "[0.1e1]"});
    addRows("object",
            {"{}", "{\"\":0}", "{\"a\":\"b\"}", "{\"a\":\"b\",\"c\":\"d\"}", "{\"a\":{\"a\":1}}",
             "{ \"min\": -1.0e+15, \"max\": 1.0e+15 }", "{\"a\":[]}", "{\n\"a\": \"b\"\n}",
             "{\"x\":[{\"id\":\"aaaa\"}], \"id\":\"bb\"}", "{\"\\u0061b\":1,\"a\":2}",
             "{\"a\":1,\"A\":2}", "{\"é\":1,\"e\\u0301\":2}"});
    addRows("string", {R"(["\u0060\u012a\u12AB"])",
                       R"(["\uD801\udc37"])",
                       R"(["\ud83d\ude39\ud83d\udc8d"])",
                       R"(["\"\\\/\b\f\n\r\t"])",
                       R"(["\\u0000"])",
                       R"(["\""])",
                       "[\"a/*b*/c/*d//e\"]",
                       R"(["\\a"])",
                       R"(["\\n"])",
                       R"(["\u0012"])",
                       R"(["\uFFFF"])",
                       R"(["\uDBFF\uDFFF"])",
                       "[\"\xf4\x8f\xbf\xbf\"]",
                       "[\"\xef\xbf\xbf\"]",
                       R"(["\u00A0"])",
                       "[\"\xcf\x80\"]",
                       "[\"\xf0\x9b\xbf\xbf\"]",
                       "[\"asd \"]",
                       R"([" "])",
                       "[\"\xe2\x80\xa8\"]",
                       "[\"\xe2\x80\xa9\"]",
                       R"(["\u0821"])",
                       "[\"\x7f\"]",
                       R"(["\u2064"])",
                       R"(["\uFDD0"])",
                       R"(["new\u000Aline"])",
                       "[\"\xe2\x8d\x82\xe3\x88\xb4\xe2\x8d\x82\"]",
                       "[\"in the middle \xef\xbb\xbf of it\"]"});
    addRows("alone",
            {"\"asd\"", "\"\"", "42", "-0.1", "true", "false", "null", " null ", "\n\t\r 1"});
}

void TestStrictJson::accepts()
{
    QFETCH(QByteArray, text);
    const Result<QJsonValue> value = parseStrictJson(text);
    QVERIFY2(value.ok(), value.ok() ? "" : qPrintable(value.error().detail));
}

void TestStrictJson::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    addRows("array", {"[1 true]",
                      "[a\xe5]",
                      "[\"\": 1]",
                      "[\"\"],",
                      "[,1]",
                      "[1,,2]",
                      "[\"x\",,]",
                      "[\"x\"]]",
                      "[\"\",]",
                      "[\"x\"",
                      "[x",
                      "[3[4]]",
                      "[\xff]",
                      "[1:2]",
                      "[,]",
                      "[-]",
                      "[   , \"\"]",
                      "[\"a\",\n4\n,1,",
                      "[1,]",
                      "[1,,]",
                      "[\"\va\"\\f]",
                      "[*]",
                      "[\"\"",
                      "[1,",
                      "[1,\n1\n,1",
                      "[{}",
                      "[",
                      "]",
                      "[[]",
                      "[]]",
                      "[}",
                      "[1}",
                      "[<null>]",
                      "[\"a\" \"b\"]",
                      "[1 2]"});
    addRows("word", {"[fals]", "[nul]", "[tru]", "[True]", "[TRUE]", "[NULL]", "[truex]", "[nulls]",
                     "[nan]", "[undefined]", "nul", "true false", "tru", "[+true]", "[t\xc3\xa9]"});
    addRows("number", {"[++1234]",
                       "[+1]",
                       "[+Inf]",
                       "[-01]",
                       "[-1.0.]",
                       "[-2.]",
                       "[-NaN]",
                       "[.-1]",
                       "[.2e-3]",
                       "[0.1.2]",
                       "[0.3e+]",
                       "[0.3e]",
                       "[0.e1]",
                       "[0E+]",
                       "[0E]",
                       "[0e+]",
                       "[0e]",
                       "[1.0e+]",
                       "[1.0e-]",
                       "[1.0e]",
                       "[1 000.0]",
                       "[1eE2]",
                       "[2.e+3]",
                       "[2.e-3]",
                       "[2.e3]",
                       "[9.e+]",
                       "[Inf]",
                       "[NaN]",
                       "[\xef\xbc\x91]",
                       "[1+2]",
                       "[0x1]",
                       "[0x42]",
                       "[Infinity]",
                       "[0e+-1]",
                       "[-123.123foo]",
                       "[-Infinity]",
                       "[-foo]",
                       "[- 1]",
                       "[-012]",
                       "[-.123]",
                       "[-1x]",
                       "[1ea]",
                       "[1e\xe5]",
                       "[1.]",
                       "[.123]",
                       "[1.2a-3]",
                       "[1.8011670033376514H-308]",
                       "[012]",
                       "[00]",
                       "[1_000]",
                       "[1e1.5]",
                       "[0b1]",
                       "[1,2e]",
                       "[--1]",
                       "-",
                       ".",
                       "+1",
                       "01",
                       "[1e]"});
    addRows("big", {"[9007199254740993]", "[-9007199254740993]", "[123123123123123123123123123123]",
                    "[1e16]", "[1e308]", "[1e309]", "[-1e9999]",
                    "[0.4e00669999999999999999999999999999]", "[123e65]", "[123.456e78]",
                    "[90071992547409921]", "[1E400]", "[1e-400]", "[-9223372036854775808]"});
    addRows("object", {"[\"a\",{\"x\",1}]",
                       "{[: \"x\"}",
                       "{\"x\", null}",
                       "{\"x\"::\"b\"}",
                       "{\xf0\x9f\x87\xa8}",
                       "{\"a\":\"a\" 123}",
                       "{key: 'value'}",
                       "{\"\xb9\":\"0\",}",
                       "{\"a\" b}",
                       "{:\"b\"}",
                       "{\"a\" \"b\"}",
                       "{\"a\":",
                       "{\"a\"",
                       "{1:1}",
                       "{9999E9999:1}",
                       "{null:null,null:null}",
                       "{\"id\":0,,,,,}",
                       "{'a':0}",
                       "{\"id\":0,}",
                       "{\"a\":\"b\"}/**/",
                       "{\"a\":\"b\"}/**//",
                       "{\"a\":\"b\"}//",
                       "{\"a\":\"b\"}/",
                       "{\"a\":\"b\",,\"c\":\"d\"}",
                       "{a: \"b\"}",
                       "{\"a\":\"a",
                       "{ \"foo\" : \"bar\", \"a\" }",
                       "{\"a\":\"b\"}#",
                       "{",
                       "}",
                       "{,}",
                       "{{}}",
                       "{[]}",
                       "{\"a\":1]",
                       "{\"a\"=1}",
                       "{\"a\":1;\"b\":2}",
                       "{\"a\":/*c*/1}",
                       "{\"a\":}",
                       "{true:1}"});
    addRows("repeated key",
            {"{\"a\":1,\"a\":1}", "{\"a\":\"b\",\"a\":\"c\"}", "{\"a\":1,\"b\":2,\"a\":3}",
             R"({"a":1,"\u0061":2})", R"({"\u00e9":1,"é":2})", "{\"\":1,\"\":2}",
             "[{\"x\":{\"y\":1,\"y\":2}}]", R"({"\ud83d\ude00":1,"😀":2})", R"({"a\/":1,"a/":2})"});
    addRows("string", {R"(["\uD800\"])",
                       R"(["\uD800\u"])",
                       R"(["\uD800\u1"])",
                       R"(["\uD800\u1x"])",
                       "[\xc3\xa9]",
                       R"(["\x00"])",
                       R"(["\\\"])",
                       "[\"\\\t\"]",
                       "[\"\\\xf0\x9f\x8c\x80\"]",
                       R"(["\"])",
                       R"(["\u00A"])",
                       R"(["\uD834\uDd"])",
                       R"(["\uD800\uD800\x"])",
                       R"(["\a"])",
                       R"(["\uqqqq"])",
                       R"(["\)",
                       R"(["\u)",
                       "['single quote']",
                       "[abc",
                       "\"",
                       "\"abc",
                       "[\"a",
                       "\\u0020\"asd\"",
                       "[\\n]",
                       "[\"new\nline\"]",
                       "[\"\t\"]",
                       "\"\\UA66D\"",
                       "[\"a\"b]",
                       "[\"\\",
                       R"(["\u 123"])",
                       R"(["\u+123"])",
                       R"(["\u-123"])",
                       R"(["\u12G4"])",
                       R"(["\'"])",
                       R"(["\0"])",
                       R"(["\v"])",
                       R"(["\U0041"])",
                       "[\"\x01\"]",
                       "[\"\x1f\"]",
                       "[\"\r\"]"});
    addRows("surrogate",
            {R"(["\uDADA"])", R"(["\uD888\u1234"])", R"(["\uD800\n"])", R"(["\uDd1ea"])",
             R"(["\uD800\uD800\n"])", R"(["\uDFAA"])", R"(["\uDd1e\uD834"])", R"(["\uD83D"])",
             R"({"\uDFAA":0})", R"(["\udc00\ud800"])", "[\"\xed\xa0\x80\"]", "[\"\xed\xbf\xbf\"]",
             "[\"\xed\xa0\xb4\xed\xb4\x9e\"]"});
    addRows("NUL",
            {QByteArray("[\"a\0a\"]", 7), R"(["\u0000"])", R"(["a\u0000b"])", R"({"\u0000":1})",
             QByteArray("[\0]", 3), QByteArray("\0", 1), QByteArray("[1]\0", 4),
             QByteArray("\0[1]", 4), QByteArray("123\0", 4), QByteArray("{\"a\0\":1}", 8)});
    addRows("UTF-8", {"[\"\xff\"]",
                      "[\"\x81\"]",
                      "[\"\xfc\x83\xbf\xbf\xbf\xbf\"]",
                      "[\"\xc0\xaf\"]",
                      "[\"\xe0\x80\xaf\"]",
                      "[\"\xf0\x80\x80\xaf\"]",
                      "[\"\xf4\xbf\xbf\xbf\"]",
                      "[\"\xf5\x80\x80\x80\"]",
                      "[\"\xe0\xff\"]",
                      "[\"\xe6\x97\xa5\xd1\x88\xfa\"]",
                      "[\"\xe9\"]",
                      "[\"\xc3\"]",
                      "[\"\xe2\x82\"]",
                      "[\"\xf0\x9f\x98\"]",
                      "\xe5",
                      "[\xe5]",
                      "\xc3",
                      "[\"\xc1\xbf\"]",
                      "[\"\xf8\x88\x80\x80\x80\"]",
                      "[\"\xfe\"]",
                      "[\"\x80\"]",
                      "[\"\xe9t\xe9\"]",
                      "{\"\xff\":1}"});
    addRows("mark in a string", {"[\"\xef\xbb\xbf text\"]", "{\"\xef\xbb\xbf key\":1}"});
    addRows("other encoding", {"\xef\xbb\xbf{}", "\xef\xbb\xbf", "\xef\xbb\xbf[]", "\xff\xfe[\0]\0",
                               QByteArray("\xff\xfe[\0]\0", 6), QByteArray("\xfe\xff\0[\0]", 6),
                               QByteArray("[\0\"\0\xe9\0\"\0]\0", 10), QByteArray("\0[\0]", 4),
                               "\xef\xbb{}", "\xe2\x81\xa0[]"});
    addRows("structure", {"",
                          " ",
                          "\n",
                          "<.>",
                          "[1]x",
                          "[1]]",
                          "[][]",
                          "[] []",
                          "{}{}",
                          "1 2",
                          "aå",
                          "[True]",
                          "1]",
                          "{\"x\": true,",
                          "[][",
                          "]",
                          "\xef\xbb\xbf{}",
                          "[",
                          "2@",
                          "{}}",
                          "{\"\":",
                          "{\"a\":/*comment*/\"b\"}",
                          "{\"a\": true} \"x\"",
                          "['",
                          "[,",
                          "[{",
                          "[\"a",
                          "[\"a\"",
                          "{",
                          "{]",
                          "{,",
                          "{[",
                          "{\"a",
                          "{'a'",
                          "[\"\\{[\"\\{[\"\\{[\"\\{",
                          "\xe9",
                          "*",
                          "{\"a\":\"b\"}#{}",
                          "[\\u000A\"\"]",
                          "[1",
                          "[ false, nul",
                          "[ true, fals",
                          "[ false, tru",
                          "{\"asd\":\"asd\"",
                          "\xc2\xa0[1]",
                          "[\f]",
                          "[\v1]",
                          "[\xe2\x81\xa0]",
                          "[\xc2\x85]",
                          "[\xe3\x80\x80]",
                          "// x\n[]",
                          "/* x */[]",
                          "[] // x",
                          "# x\n[]",
                          "[1]\f",
                          "\x0c"});
}

void TestStrictJson::rejects()
{
    QFETCH(QByteArray, text);
    const Result<QJsonValue> value = parseStrictJson(text);
    QVERIFY(!value.ok());
    QCOMPARE(value.error().kind, Kind::Invalid);
    QVERIFY(!value.error().detail.isEmpty());
}

void TestStrictJson::rejectsEveryCut_data()
{
    QTest::addColumn<int>("length");
    for (int length = 0; length < sample.size(); ++length)
        QTest::addRow("%d", length) << length;
}

void TestStrictJson::rejectsEveryCut()
{
    QFETCH(int, length);
    QVERIFY(!parseStrictJson(sample.left(length)).ok());
}

void TestStrictJson::rejectsEveryStrayByte_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<char>("stray");
    for (int offset = 0; offset <= sample.size(); ++offset) {
        // Bytes that are wrong wherever they stand, also within strings.
        for (const char stray : {'\0', '\x01', '\x0b', '\xff', '\xc0'})
            QTest::addRow("%02x at %d", uchar(stray), offset) << offset << stray;
    }
}

void TestStrictJson::rejectsEveryStrayByte()
{
    QFETCH(int, offset);
    QFETCH(char, stray);
    QVERIFY(!parseStrictJson(QByteArray(sample).insert(offset, stray)).ok());
}

void TestStrictJson::limitsDepth()
{
    const auto arrays = [](int depth) -> QByteArray {
        return QByteArray(depth, '[') + QByteArray(depth, ']');
    };
    QVERIFY(parseStrictJson(arrays(64)).ok());
    QVERIFY(!parseStrictJson(arrays(65)).ok());
    QVERIFY(!parseStrictJson(QByteArray(100'000, '[')).ok());
    QVERIFY(!parseStrictJson(QByteArray("{\"a\":").repeated(100'000)).ok());
    QVERIFY(!parseStrictJson(QByteArray("[{\"\":").repeated(50'000)).ok());
    QVERIFY(parseStrictJson(QByteArray('[' + QByteArray("[[]],").repeated(1000) + "[]]"))
                .ok()); // wide is not deep
}

void TestStrictJson::limitsNumbers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("fits");
    for (int digits = 1; digits <= 20; ++digits) {
        QTest::addRow("%d nines", digits) << QByteArray(digits, '9') << (digits < 16);
        QTest::addRow("-%d ones", digits) << '-' + QByteArray(digits, '1') << (digits <= 16);
        QTest::addRow("%d nines after the point", digits) << "0." + QByteArray(digits, '9') << true;
        QTest::addRow("1e%d", digits) << "1e" + QByteArray::number(digits) << (digits < 16);
    }
}

void TestStrictJson::limitsNumbers()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, fits);
    QCOMPARE(parseStrictJson(number).ok(), fits);
    QCOMPARE(parseStrictJson(QByteArray("{\"n\": " + number + " }")).ok(), fits);
}

void TestStrictJson::namesTheOffset()
{
    QCOMPARE(parseStrictJson("[1, 02]").error().detail,
             QStringLiteral("JSON: offset 5: a number with a leading zero"));
    QCOMPARE(parseStrictJson("{\"a\":1,\"a\":2}").error().detail,
             QStringLiteral("JSON: offset 10: a key is repeated"));
}

void TestStrictJson::wantsAnObject()
{
    QVERIFY(parseStrictObject("{\"a\":1}").ok());
    for (const char *text : {"[]", "1", "null", "\"{}\"", "[{}]", ""})
        QVERIFY2(!parseStrictObject(text).ok(), text);
}

void TestStrictJson::keepsValues()
{
    const Result<QJsonObject> object = parseStrictObject(sample);
    QVERIFY(object.ok());
    QCOMPARE(object->value(QStringLiteral("a")).toArray(),
             QJsonArray({1, -2500, true, false, QJsonValue::Null, QString()}));
    QCOMPARE(object->value(QStringLiteral("b")).toObject().value(QStringLiteral("c")).toString(),
             QStringLiteral("x\né😀é😀"));
    QCOMPARE(parseStrictJson("9007199254740991").value().toInteger(), 9007199254740991);
    QCOMPARE(parseStrictJson(" \"x\" ").value().toString(), QStringLiteral("x"));
}

WREN_TEST(TestStrictJson)
#include "tst_strictjson.moc"
