// SPDX-License-Identifier: Apache-2.0
#include "eois/mode.h"

#include "models/wire/reader.h"

namespace wren::standin {

namespace {

constexpr qint64 longestDelay = 600'000;
constexpr qsizetype hugeSize = 10 * 1024 * 1024;

} // namespace

std::optional<Wrong> wrongFromName(QStringView name)
{
    static const QMap<QString, Wrong> names{
        {QStringLiteral("no"), Wrong::No},
        {QStringLiteral("malformed"), Wrong::Malformed},
        {QStringLiteral("other_person"), Wrong::OtherPerson},
        {QStringLiteral("wrong_type"), Wrong::WrongType},
        {QStringLiteral("huge"), Wrong::Huge},
        {QStringLiteral("html"), Wrong::Html},
        {QStringLiteral("server_error"), Wrong::ServerError},
        {QStringLiteral("duplicate"), Wrong::Duplicate},
    };
    const auto found = names.constFind(name.toString());
    return found == names.cend() ? std::nullopt : std::optional(*found);
}

Result<void> Mode::update(const QJsonObject &json)
{
    wire::Reader reader(json);
    Mode next = *this;
    if (json.contains(QLatin1String("away")))
        next.away = reader.boolean("away");
    if (const std::optional<qint64> delay = reader.optionalInteger("slow_ms")) {
        next.slow = std::chrono::milliseconds(*delay);
        if (*delay < 0 || *delay > longestDelay)
            reader.fault("slow_ms");
    }
    if (const QString name = reader.optionalString("wrong"); !name.isNull()) {
        const std::optional<Wrong> kind = wrongFromName(name);
        next.wrong = kind.value_or(Wrong::No);
        if (!kind)
            reader.fault("wrong");
    }
    const Result<void> finished = reader.finish();
    if (finished)
        *this = next;
    return finished;
}

http::Response Mode::spoilt(http::Response right) const
{
    switch (wrong) {
    case Wrong::No:
    case Wrong::OtherPerson:
    case Wrong::Duplicate:
        break;
    case Wrong::Malformed:
        right.body.truncate(right.body.size() / 2);
        break;
    case Wrong::WrongType:
        right.body = R"({"number": 7, "reference": [], "state": null})";
        break;
    case Wrong::Huge:
        right.body = "{\"number\": \"" + QByteArray(hugeSize, '7') + "\"}";
        break;
    case Wrong::Html:
        right.headers = {{"Content-Type", "text/html"}};
        right.body = "<!doctype html><title>Log in</title>";
        break;
    case Wrong::ServerError:
        right.status = 500;
        break;
    }
    return right;
}

} // namespace wren::standin
