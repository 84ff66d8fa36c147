// SPDX-License-Identifier: Apache-2.0
#include "models/wire/reader.h"

#include "models/problem.h"

#include <cmath>

namespace wren::wire {

namespace {

constexpr double maximumInteger = 9007199254740992.0; // 2^53, as parseStrictJson

bool isInteger(const QJsonValue &value)
{
    const double number = value.toDouble(0.5);
    return std::floor(number) == number && std::abs(number) <= maximumInteger;
}

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

} // namespace

QJsonValue Reader::take(const char *name)
{
    const QString key = QString::fromLatin1(name);
    m_seen.insert(key);
    return m_object.value(key);
}

QString Reader::string(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isString())
        fault(name);
    return value.toString();
}

QString Reader::optionalString(const char *name)
{
    const QJsonValue value = take(name);
    if (!isMissing(value) && !value.isString())
        fault(name);
    return value.toString();
}

qint64 Reader::integer(const char *name)
{
    const std::optional<qint64> value = optionalInteger(name);
    if (!value)
        fault(name);
    return value.value_or(0);
}

std::optional<qint64> Reader::optionalInteger(const char *name)
{
    const QJsonValue value = take(name);
    if (isMissing(value))
        return std::nullopt;
    if (!isInteger(value)) {
        fault(name);
        return std::nullopt;
    }
    return value.toInteger();
}

bool Reader::boolean(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isBool())
        fault(name);
    return value.toBool();
}

QByteArray Reader::base64(const char *name)
{
    const QByteArray text = string(name).toLatin1();
    const auto decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    // The second test refuses missing padding and stray bits, which Qt lets pass.
    if (!decoded || decoded.decoded.toBase64() != text) {
        fault(name);
        return {};
    }
    return decoded.decoded;
}

QJsonObject Reader::object(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isObject())
        fault(name);
    return value.toObject();
}

QJsonObject Reader::optionalObject(const char *name)
{
    const QJsonValue value = take(name);
    if (!isMissing(value) && !value.isObject())
        fault(name);
    return value.toObject();
}

QJsonArray Reader::array(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isArray())
        fault(name);
    return value.toArray();
}

QStringList Reader::strings(const char *name)
{
    QStringList texts;
    for (const QJsonValue &value : array(name)) {
        if (!value.isString())
            fault(name);
        texts << value.toString();
    }
    return texts;
}

QJsonValue Reader::any(const char *name)
{
    return take(name);
}

void Reader::fault(const char *name)
{
    const FieldError error{QString::fromLatin1(name), problemCode(Problem::WrongType)};
    if (!m_errors.contains(error))
        m_errors << error;
}

Result<void> Reader::known() const
{
    if (m_errors.isEmpty())
        return {};
    return Error{Kind::Invalid, QStringLiteral("message"), m_errors};
}

Result<void> Reader::finish() const
{
    Error error{Kind::Invalid, QStringLiteral("message"), m_errors};
    for (const QString &key : m_object.keys()) {
        if (!m_seen.contains(key))
            error.fields << FieldError{key, problemCode(Problem::UnknownField)};
    }
    if (!error.fields.isEmpty())
        return error;
    return {};
}

} // namespace wren::wire
