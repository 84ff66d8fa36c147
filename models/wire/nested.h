// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/reader.h"

/** For codecs only: values inside values. A faulty inner value makes the outer field faulty. */
namespace wren::wire {

template<typename T>
[[nodiscard]] T readNested(Reader &reader, const char *name)
{
    const Result<T> value = T::fromJson(reader.object(name));
    if (value)
        return *value;
    reader.fault(name);
    return {};
}

/** Absent or null: nothing. */
template<typename T>
[[nodiscard]] std::optional<T> readOptional(Reader &reader, const char *name)
{
    const QJsonObject object = reader.optionalObject(name);
    if (object.isEmpty())
        return std::nullopt;
    const Result<T> value = T::fromJson(object);
    if (!value) {
        reader.fault(name);
        return std::nullopt;
    }
    return *value;
}

template<typename T>
[[nodiscard]] QList<T> readList(Reader &reader, const char *name)
{
    QList<T> list;
    for (const QJsonValue &element : reader.array(name)) {
        const Result<T> value = T::fromJson(element.toObject());
        if (!value || !element.isObject())
            reader.fault(name);
        else
            list << *value;
    }
    return list;
}

template<typename T>
[[nodiscard]] QJsonArray writeList(const QList<T> &list)
{
    QJsonArray array;
    for (const T &value : list)
        array << value.toJson();
    return array;
}

/** `value` of an answer: a newer hub may say more than this reader knows. */
template<typename T>
[[nodiscard]] Result<T> told(const Reader &reader, T value)
{
    const Result<void> end = reader.known();
    if (!end)
        return end.error();
    return value;
}

/** `value` of a request, if the reader found no fault and nothing unknown. */
template<typename T>
[[nodiscard]] Result<T> finished(const Reader &reader, T value)
{
    const Result<void> end = reader.finish();
    if (!end)
        return end.error();
    return value;
}

} // namespace wren::wire
