// SPDX-License-Identifier: Apache-2.0
#include "models/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cmath>

namespace wren {

namespace {

constexpr int maximumDepth = 64;
constexpr qint64 maximumInteger = 9007199254740992; // 2^53

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/** Can a double hold it? Integers are compared as such: 2^53 + 1 rounds to 2^53. */
bool isSafeNumber(const QByteArray &number)
{
    bool isInteger = false;
    const qint64 integer = number.toLongLong(&isInteger);
    if (isInteger)
        return integer >= -maximumInteger && integer <= maximumInteger;
    const double real = number.toDouble();
    return std::isfinite(real) && std::abs(real) < double(maximumInteger);
}

/** Walks over one JSON text of valid UTF-8 and stops at the first fault. Makes no values. */
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {}

    /** The whole text is one value and white space. */
    bool scan()
    {
        skipSpace();
        if (!scanValue())
            return false;
        skipSpace();
        return m_at == m_text.size() || fail("something after the value");
    }

    [[nodiscard]] QString fault() const
    {
        return QStringLiteral("offset %1: %2").arg(m_at).arg(QLatin1String(m_fault));
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        if (peek() != c || m_at == m_text.size())
            return false;
        ++m_at;
        return true;
    }
    bool fail(const char *why)
    {
        m_fault = why;
        return false;
    }
    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_at;
    }

    bool scanValue();
    bool scanNested(bool (Scanner::*scanRest)());
    bool scanArray();
    bool scanObject();
    bool scanMember(QSet<QString> &keys);
    bool scanString();
    bool scanEscape();
    bool scanUnicodeEscape();
    int scanHex();
    bool scanNumber();
    bool scanDigits();
    bool scanWord(QByteArrayView word);
    QString keyText(QByteArrayView quoted) const;

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    const char *m_fault = "";
};

bool Scanner::scanValue()
{
    switch (peek()) {
    case '{':
        return scanNested(&Scanner::scanObject);
    case '[':
        return scanNested(&Scanner::scanArray);
    case '"':
        return scanString();
    case 't':
        return scanWord("true");
    case 'f':
        return scanWord("false");
    case 'n':
        return scanWord("null");
    default:
        return scanNumber();
    }
}

bool Scanner::scanNested(bool (Scanner::*scanRest)())
{
    if (++m_depth > maximumDepth)
        return fail("nested too deeply");
    ++m_at;
    skipSpace();
    const bool scanned = (this->*scanRest)();
    --m_depth;
    return scanned;
}

bool Scanner::scanArray()
{
    if (take(']'))
        return true;
    while (scanValue()) {
        skipSpace();
        if (take(']'))
            return true;
        if (!take(','))
            return fail("expected , or ]");
        skipSpace();
    }
    return false;
}

bool Scanner::scanObject()
{
    QSet<QString> keys;
    if (take('}'))
        return true;
    while (scanMember(keys)) {
        skipSpace();
        if (take('}'))
            return true;
        if (!take(','))
            return fail("expected , or }");
        skipSpace();
    }
    return false;
}

bool Scanner::scanMember(QSet<QString> &keys)
{
    const qsizetype start = m_at;
    if (peek() != '"')
        return fail("expected a key");
    if (!scanString())
        return false;
    const QString key = keyText(m_text.sliced(start, m_at - start));
    if (keys.contains(key))
        return fail("a key is repeated");
    keys.insert(key);
    skipSpace();
    if (!take(':'))
        return fail("expected :");
    skipSpace();
    return scanValue();
}

bool Scanner::scanString()
{
    ++m_at;
    if (m_text.sliced(m_at).startsWith("\xef\xbb\xbf"))
        return fail("a byte order mark at the start of a string"); // Qt 6.4 would drop it
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (uchar(c) < 0x20)
            return fail("a control character in a string");
        ++m_at;
        if (c == '"')
            return true;
        if (c == '\\' && !scanEscape())
            return false;
    }
    return fail("a string without an end");
}

bool Scanner::scanEscape()
{
    if (take('u'))
        return scanUnicodeEscape();
    if (m_at == m_text.size() || !QByteArrayView("\"\\/bfnrt").contains(peek()))
        return fail("an unknown escape");
    ++m_at;
    return true;
}

bool Scanner::scanUnicodeEscape()
{
    const int unit = scanHex();
    if (unit < 0)
        return fail("expected four hexadecimal digits");
    if (unit == 0)
        return fail("NUL");
    if (!QChar::isSurrogate(char32_t(unit)))
        return true;
    if (!QChar::isHighSurrogate(char32_t(unit)) || !take('\\') || !take('u') ||
        !QChar::isLowSurrogate(char32_t(scanHex())))
        return fail("half of a surrogate pair");
    return true;
}

/** Four hexadecimal digits as a number, or -1. */
int Scanner::scanHex()
{
    int unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        const char c = peek();
        if (isDigit(c))
            unit = unit * 16 + (c - '0');
        else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
            unit = unit * 16 + ((c | 0x20) - 'a' + 10);
        else
            return -1;
    }
    return unit;
}

bool Scanner::scanDigits()
{
    if (!isDigit(peek()))
        return fail("expected a digit");
    while (isDigit(peek()))
        ++m_at;
    return true;
}

bool Scanner::scanNumber()
{
    const qsizetype start = m_at;
    take('-');
    if (!isDigit(peek()))
        return fail("expected a value");
    if (!take('0'))
        scanDigits();
    else if (isDigit(peek()))
        return fail("a number with a leading zero");
    if (take('.') && !scanDigits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        if (!scanDigits())
            return false;
    }
    return isSafeNumber(m_text.sliced(start, m_at - start).toByteArray()) ||
           fail("a number beyond 2^53");
}

bool Scanner::scanWord(QByteArrayView word)
{
    if (!m_text.sliced(m_at).startsWith(word))
        return fail("expected a value");
    m_at += word.size();
    return true;
}

/** Two spellings of one key ("a", "\u0061") are one key. `quoted` was scanned. */
QString Scanner::keyText(QByteArrayView quoted) const
{
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
    const QByteArray array = '[' + quoted.toByteArray() + ']';
    return QJsonDocument::fromJson(array).array().at(0).toString();
}

Error invalid(const QString &detail)
{
    return Error{Kind::Invalid, QStringLiteral("JSON: ") + detail, {}};
}

} // namespace

Result<QJsonValue> parseStrictJson(QByteArrayView text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        return invalid(QStringLiteral("offset 0: byte order mark"));
    if (!text.isValidUtf8())
        return invalid(QStringLiteral("not UTF-8"));
    Scanner scanner(text);
    if (!scanner.scan())
        return invalid(scanner.fault());
    // QJsonDocument takes no plain value at the top, hence the brackets.
    const QByteArray array = '[' + text.toByteArray() + ']';
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(array, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid(error.errorString());
    return document.array().at(0);
}

Result<QJsonObject> parseStrictObject(QByteArrayView text)
{
    const Result<QJsonValue> value = parseStrictJson(text);
    if (!value)
        return value.error();
    if (!value->isObject())
        return invalid(QStringLiteral("not an object"));
    return value->toObject();
}

} // namespace wren
