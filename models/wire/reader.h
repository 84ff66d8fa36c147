// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"
#include "models/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace wren::wire {

/**
 * Reads one JSON object field by field and collects what is wrong: a missing or mistyped field, and
 * (finish) any field that nobody asked for. After the first problem the getters go on returning
 * defaults, so a codec reads straight down and asks once at the end.
 */
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {}

    QString string(const char *name);
    QString optionalString(const char *name); ///< absent or null: null QString
    qint64 integer(const char *name);
    std::optional<qint64> optionalInteger(const char *name);
    bool boolean(const char *name);
    QByteArray base64(const char *name); ///< standard alphabet with padding, strict
    QJsonObject object(const char *name);
    QJsonObject optionalObject(const char *name);
    QJsonArray array(const char *name);
    QStringList strings(const char *name);
    QJsonValue any(const char *name); ///< Undefined if absent

    template<typename AnyId>
    AnyId id(const char *name)
    {
        const std::optional<AnyId> parsed = AnyId::parse(string(name));
        if (!parsed)
            fault(name);
        return parsed.value_or(AnyId());
    }
    template<typename AnyId>
    std::optional<AnyId> optionalId(const char *name)
    {
        const QString text = optionalString(name);
        if (text.isNull())
            return std::nullopt;
        const std::optional<AnyId> parsed = AnyId::parse(text);
        if (!parsed)
            fault(name);
        return parsed;
    }

    /** Records `name` as wrong (problem "wrong_type"). */
    void fault(const char *name);
    /** Success, or Kind::Invalid with every faulty and every unknown field: for requests. */
    [[nodiscard]] Result<void> finish() const;
    /** As finish, but unknown fields are let be: for answers, which a newer hub may add to. */
    [[nodiscard]] Result<void> known() const;

private:
    QJsonValue take(const char *name);

    QJsonObject m_object;
    QSet<QString> m_seen;
    QList<FieldError> m_errors;
};

} // namespace wren::wire
