// SPDX-License-Identifier: Apache-2.0
#include "app/invite/intakedraft.h"

#include "models/wire/nested.h"

#include <array>

namespace wren::app {

namespace {

constexpr std::array stepNames{
    "confirm_not_registered", "connect_service",  "enter_number", "assessment_found",
    "cams_client_found",      "finalize_profile", "done"};
constexpr std::array wayNames{"common_assessment", "case_management", "without_linking"};

template<typename Enum, std::size_t Size>
std::optional<Enum> enumFromName(const std::array<const char *, Size> &names, const QString &name)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (name == QLatin1String(names[i]))
            return Enum(i);
    }
    return std::nullopt;
}

template<typename AnyId>
QJsonValue idToJson(const std::optional<AnyId> &id)
{
    return id ? QJsonValue(id->text()) : QJsonValue();
}

/** The question as typed: unlike on the wire, a last name may still be missing. */
constexpr std::array<std::pair<const char *, QString wire::RegistrySearchRequest::*>, 7> queryParts{
    {{"first_name", &wire::RegistrySearchRequest::firstName},
     {"last_name", &wire::RegistrySearchRequest::lastName},
     {"birth_date", &wire::RegistrySearchRequest::birthDate},
     {"phone", &wire::RegistrySearchRequest::phone},
     {"email", &wire::RegistrySearchRequest::email},
     {"postal_code", &wire::RegistrySearchRequest::postalCode},
     {"street_address", &wire::RegistrySearchRequest::streetAddress}}};

QJsonObject queryToJson(const wire::RegistrySearchRequest &query)
{
    QJsonObject json;
    for (const auto &[name, part] : queryParts)
        json.insert(QLatin1String(name), query.*part);
    return json;
}

wire::RegistrySearchRequest queryFromJson(const QJsonObject &json)
{
    wire::RegistrySearchRequest query;
    for (const auto &[name, part] : queryParts)
        query.*part = json.value(QLatin1String(name)).toString();
    return query;
}

} // namespace

QJsonObject IntakeDraft::toJson() const
{
    const auto text = [](const QString &string) {
        return string.isNull() ? QJsonValue() : QJsonValue(string);
    };
    return {{QStringLiteral("step"), QLatin1String(stepNames[std::size_t(step)])},
            {QStringLiteral("client"), client.text()},
            {QStringLiteral("query"), queryToJson(query)},
            {QStringLiteral("way"),
             way ? QJsonValue(QLatin1String(wayNames[std::size_t(*way)])) : QJsonValue()},
            {QStringLiteral("number"), text(number)},
            {QStringLiteral("assessment"),
             assessment ? QJsonValue(assessment->toJson()) : QJsonValue()},
            {QStringLiteral("cams"), cams ? QJsonValue(cams->toJson()) : QJsonValue()},
            {QStringLiteral("linked"), linked ? QJsonValue(linked->toJson()) : QJsonValue()},
            {QStringLiteral("imported_number"), text(importedNumber)},
            {QStringLiteral("imported"), imported},
            {QStringLiteral("entered"), entered},
            {QStringLiteral("provider"), idToJson(provider)},
            {QStringLiteral("caseworker"), idToJson(caseworker)},
            {QStringLiteral("not_same_person"),
             notSamePerson ? QJsonValue(notSamePerson->toJson()) : QJsonValue()},
            {QStringLiteral("sent"), sent}};
}

Result<IntakeDraft> IntakeDraft::fromJson(const QJsonObject &json)
{
    wire::Reader reader(json);
    IntakeDraft draft;
    const std::optional<InviteStep> step =
        enumFromName<InviteStep>(stepNames, reader.string("step"));
    if (!step)
        reader.fault("step");
    draft.step = step.value_or(InviteStep::ConfirmNotRegistered);
    draft.client = reader.id<ClientId>("client");
    draft.query = queryFromJson(reader.object("query"));
    draft.way = enumFromName<InviteWay>(wayNames, reader.optionalString("way"));
    draft.number = reader.optionalString("number");
    draft.assessment = wire::readOptional<wire::AssessmentAnswer>(reader, "assessment");
    draft.cams = wire::readOptional<wire::CamsAnswer>(reader, "cams");
    draft.linked = wire::readOptional<wire::CamsAnswer>(reader, "linked");
    draft.importedNumber = reader.optionalString("imported_number");
    draft.imported = reader.optionalObject("imported");
    draft.entered = reader.object("entered");
    draft.provider = reader.optionalId<ProviderId>("provider");
    draft.caseworker = reader.optionalId<StaffId>("caseworker");
    draft.notSamePerson = wire::readOptional<wire::NotSamePerson>(reader, "not_same_person");
    draft.sent = reader.boolean("sent");
    const Result<void> read = reader.finish();
    if (!read)
        return read.error();
    return draft;
}

QString intakeDraftName(const QJsonObject &content)
{
    const auto nameIn = [](const QJsonObject &object) {
        const QString first = object.value(QLatin1String("first_name")).toString();
        const QString last = object.value(QLatin1String("last_name")).toString();
        return QString(first + u' ' + last).trimmed();
    };
    const QString entered = nameIn(content.value(QLatin1String("entered")).toObject());
    return entered.isEmpty() ? nameIn(content.value(QLatin1String("query")).toObject()) : entered;
}

} // namespace wren::app
