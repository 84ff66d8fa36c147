// SPDX-License-Identifier: Apache-2.0
#include "models/wire/records.h"

#include "models/wire/nested.h"

#include <array>

namespace wren::wire {

using namespace Qt::StringLiterals;

namespace {

struct NamedStatus
{
    PortalStatus status;
    const char *name;
};

constexpr std::array statuses{
    NamedStatus{PortalStatus::Invited, "invited"},
    NamedStatus{PortalStatus::Active, "active"},
    NamedStatus{PortalStatus::Deactivated, "deactivated"},
};

QJsonObject fieldRevsToJson(const QMap<Field, qint64> &revs)
{
    QJsonObject json;
    for (auto it = revs.cbegin(); it != revs.cend(); ++it)
        json.insert(fieldName(it.key()), it.value());
    return json;
}

QMap<Field, qint64> readFieldRevs(Reader &reader, const char *name)
{
    QMap<Field, qint64> revs;
    const QJsonObject json = reader.object(name);
    for (auto it = json.begin(); it != json.end(); ++it) {
        const std::optional<Field> field = fieldFromName(it.key());
        if (!it.value().isDouble())
            reader.fault(name);
        else if (field)
            revs.insert(*field, it.value().toInteger());
    }
    return revs;
}

Profile readProfile(Reader &reader, const char *name, const QList<Field> &fields)
{
    const Result<Profile> profile = Profile::fromJson(reader.object(name), fields);
    if (!profile)
        reader.fault(name);
    return profile ? *profile : Profile();
}

} // namespace

QString portalStatusName(PortalStatus status)
{
    for (const NamedStatus &named : statuses) {
        if (named.status == status)
            return QString::fromLatin1(named.name);
    }
    return {};
}

std::optional<PortalStatus> portalStatusFromName(QStringView name)
{
    for (const NamedStatus &named : statuses) {
        if (name == QLatin1String(named.name))
            return named.status;
    }
    return std::nullopt;
}

QJsonObject ClientRecord::toJson() const
{
    QJsonObject json{{u"provider"_s, provider.text()},
                     {u"profile"_s, profile.toJson()},
                     {u"field_revs"_s, fieldRevsToJson(fieldRevs)},
                     {u"status"_s, portalStatusName(status)},
                     {u"created_at"_s, createdAt}};
    if (caseworker)
        json.insert(u"caseworker"_s, caseworker->text());
    if (inviteExpiresAt)
        json.insert(u"invite_expires_at"_s, *inviteExpiresAt);
    if (!caNumber.isNull())
        json.insert(u"ca_number"_s, caNumber);
    return json;
}

Result<ClientRecord> ClientRecord::fromJson(const QJsonObject &json)
{
    Result<ClientRecord> record = fromJson(json, everyField());
    if (!record)
        return record;
    Reader reader(json);
    record->fieldRevs = readFieldRevs(reader, "field_revs");
    return told(reader, *record);
}

Result<ClientRecord> ClientRecord::fromJson(const QJsonObject &json, const QList<Field> &fields)
{
    Reader reader(json);
    const std::optional<PortalStatus> status = portalStatusFromName(reader.string("status"));
    if (!status)
        reader.fault("status");
    const ClientRecord record{
        reader.id<ProviderId>("provider"),      reader.optionalId<StaffId>("caseworker"),
        readProfile(reader, "profile", fields), {},
        status.value_or(PortalStatus::Invited), reader.optionalInteger("invite_expires_at"),
        reader.optionalString("ca_number"),     reader.integer("created_at")};
    return told(reader, record);
}

QJsonObject CaseNoteRecord::toJson() const
{
    QJsonObject json{{u"client"_s, client.text()},
                     {u"type"_s, type},
                     {u"text"_s, text},
                     {u"parameters"_s, parameters},
                     {u"at"_s, at}};
    if (author)
        json.insert(u"author"_s, author->text());
    return json;
}

Result<CaseNoteRecord> CaseNoteRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const CaseNoteRecord record{reader.id<ClientId>("client"),
                                reader.string("type"),
                                reader.string("text"),
                                reader.object("parameters"),
                                reader.optionalId<StaffId>("author"),
                                reader.integer("at")};
    return told(reader, record);
}

QJsonObject ProviderRecord::toJson() const
{
    return {{u"name"_s, name}, {u"active"_s, active}};
}

Result<ProviderRecord> ProviderRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const ProviderRecord record{reader.string("name"), reader.boolean("active")};
    return told(reader, record);
}

QJsonObject StaffRecord::toJson() const
{
    return {{u"name"_s, name},
            {u"provider"_s, provider.text()},
            {u"active"_s, active},
            {u"serves_clients"_s, servesClients}};
}

Result<StaffRecord> StaffRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const StaffRecord record{reader.string("name"), reader.id<ProviderId>("provider"),
                             reader.boolean("active"), reader.boolean("serves_clients")};
    return told(reader, record);
}

QJsonObject referenceItemToJson(const ReferenceItem &item)
{
    return {{u"list"_s, item.list}, {u"code"_s, item.code},         {u"en"_s, item.en},
            {u"fr"_s, item.fr},     {u"position"_s, item.position}, {u"active"_s, item.active}};
}

Result<ReferenceItem> referenceItemFromJson(const QJsonObject &json)
{
    Reader reader(json);
    const ReferenceItem item{
        reader.string("list"), reader.string("code"),           reader.string("en"),
        reader.string("fr"),   int(reader.integer("position")), reader.boolean("active")};
    return told(reader, item);
}

} // namespace wren::wire
