// SPDX-License-Identifier: Apache-2.0
#include "models/wire/commands.h"

#include "models/wire/nested.h"

namespace wren::wire {

using namespace Qt::StringLiterals;

namespace {

void insertUnlessEmpty(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/** As reader.base64, of exactly this size. */
QByteArray readBytes(Reader &reader, const char *name, qsizetype size)
{
    const QByteArray bytes = reader.base64(name);
    if (bytes.size() != size)
        reader.fault(name);
    return bytes;
}

constexpr qsizetype keySize = 32;
constexpr qsizetype signatureSize = 64;

QSet<ProviderId> readProviders(Reader &reader, const char *name)
{
    QSet<ProviderId> providers;
    for (const QString &text : reader.strings(name)) {
        const std::optional<ProviderId> provider = ProviderId::parse(text);
        if (!provider)
            reader.fault(name);
        else
            providers.insert(*provider);
    }
    return providers;
}

QJsonArray providersToJson(const QSet<ProviderId> &providers)
{
    QStringList texts;
    for (const ProviderId &provider : providers)
        texts << provider.text();
    texts.sort();
    return QJsonArray::fromStringList(texts);
}

Permissions readPermissions(Reader &reader, const char *name)
{
    const std::optional<Permissions> permissions = permissionsFromNames(reader.strings(name));
    if (!permissions)
        reader.fault(name);
    return permissions.value_or(Permissions());
}

/** A word of a closed list; any other is a fault. */
template<typename Enum>
Enum readCode(Reader &reader, const char *name, std::optional<Enum> (*fromName)(QStringView))
{
    const std::optional<Enum> code = fromName(reader.string(name));
    if (!code)
        reader.fault(name);
    return code.value_or(Enum());
}

} // namespace

QJsonObject SignInRequest::toJson() const
{
    return {{u"email"_s, email},
            {u"password"_s, password},
            {u"device_public_key"_s, base64(devicePublicKey)},
            {u"device_name"_s, deviceName}};
}

Result<SignInRequest> SignInRequest::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const SignInRequest request{reader.string("email"), reader.string("password"),
                                readBytes(reader, "device_public_key", keySize),
                                reader.string("device_name")};
    return finished(reader, request);
}

QString SupportContact::in(const QString &language) const
{
    return language == QLatin1String("fr") ? french : english;
}

QJsonObject SupportContact::toJson() const
{
    return {{u"en"_s, english}, {u"fr"_s, french}};
}

Result<SupportContact> SupportContact::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const SupportContact contact{reader.string("en"), reader.string("fr")};
    return told(reader, contact);
}

QJsonObject SignedInStaff::toJson() const
{
    QJsonObject json{
        {u"id"_s, access.staff.text()},
        {u"provider"_s, access.provider.text()},
        {u"permissions"_s, QJsonArray::fromStringList(permissionNames(access.permissions))},
        {u"group_providers"_s, providersToJson(access.groupProviders)},
        {u"name"_s, name},
        {u"email"_s, email},
        {u"provider_name"_s, providerName}};
    insertUnlessEmpty(json, u"language"_s, language);
    if (!support.english.isEmpty())
        json.insert(u"support_contact"_s, support.toJson());
    return json;
}

Result<SignedInStaff> SignedInStaff::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    SignedInStaff staff{{reader.id<StaffId>("id"), reader.id<ProviderId>("provider"),
                         readPermissions(reader, "permissions"),
                         readProviders(reader, "group_providers")},
                        reader.string("name"),
                        reader.string("email"),
                        reader.string("provider_name")};
    staff.language = reader.optionalString("language"); // an earlier Desk has sealed none
    staff.support = readOptional<SupportContact>(reader, "support_contact").value_or(staff.support);
    return told(reader, staff);
}

QJsonObject SetMailLanguage::toJson() const
{
    return {{u"language"_s, language}};
}

Result<SetMailLanguage> SetMailLanguage::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const SetMailLanguage set{reader.string("language")};
    return finished(reader, set);
}

QJsonObject SignInAnswer::toJson() const
{
    return {{u"device"_s, device.text()},
            {u"unlock_secret"_s, base64(unlockSecret)},
            {u"hub_public_key"_s, base64(hubPublicKey)},
            {u"access_token"_s, accessToken},
            {u"expires_in_seconds"_s, expiresInSeconds},
            {u"staff"_s, staff.toJson()},
            {u"last_mid"_s, lastMid}};
}

Result<SignInAnswer> SignInAnswer::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const SignInAnswer answer{reader.id<DeviceId>("device"),
                              readBytes(reader, "unlock_secret", keySize),
                              readBytes(reader, "hub_public_key", keySize),
                              reader.string("access_token"),
                              reader.integer("expires_in_seconds"),
                              readNested<SignedInStaff>(reader, "staff"),
                              reader.integer("last_mid")};
    return told(reader, answer);
}

QJsonObject TokenRequest::toJson() const
{
    return {{u"device"_s, device.text()},
            {u"challenge"_s, base64(challenge)},
            {u"signature"_s, base64(signature)}};
}

Result<TokenRequest> TokenRequest::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const TokenRequest request{reader.id<DeviceId>("device"), reader.base64("challenge"),
                               readBytes(reader, "signature", signatureSize)};
    return finished(reader, request);
}

QByteArray tokenMessage(const DeviceId &device, const QByteArray &challenge)
{
    return QByteArrayLiteral("wren-desk token 1\n") + device.text().toLatin1() + '\n' + challenge;
}

QJsonObject RegistrySearchRequest::toJson() const
{
    QJsonObject json{{u"last_name"_s, lastName}};
    insertUnlessEmpty(json, u"first_name"_s, firstName);
    insertUnlessEmpty(json, u"birth_date"_s, birthDate);
    insertUnlessEmpty(json, u"phone"_s, phone);
    insertUnlessEmpty(json, u"email"_s, email);
    insertUnlessEmpty(json, u"postal_code"_s, postalCode);
    insertUnlessEmpty(json, u"street_address"_s, streetAddress);
    return json;
}

Result<RegistrySearchRequest> RegistrySearchRequest::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const RegistrySearchRequest request{
        reader.optionalString("first_name"),    reader.string("last_name"),
        reader.optionalString("birth_date"),    reader.optionalString("phone"),
        reader.optionalString("email"),         reader.optionalString("postal_code"),
        reader.optionalString("street_address")};
    return finished(reader, request);
}

QJsonObject MatchReason::toJson() const
{
    QJsonObject json{{u"trait"_s, traitName(trait)}, {u"agreement"_s, agreementName(agreement)}};
    insertUnlessEmpty(json, u"asked"_s, asked);
    insertUnlessEmpty(json, u"held"_s, held);
    return json;
}

Result<MatchReason> MatchReason::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const MatchReason reason{
        readCode<matching::Trait>(reader, "trait", matching::traitFromName),
        readCode<matching::Agreement>(reader, "agreement", matching::agreementFromName),
        reader.optionalString("asked"), reader.optionalString("held")};
    return finished(reader, reason);
}

bool operator==(const RegistryMatch &a, const RegistryMatch &b)
{
    QJsonObject left = a.toJson();
    QJsonObject right = b.toJson();
    left.remove("handle"_L1);
    right.remove("handle"_L1);
    return left == right;
}

QJsonObject RegistryMatch::toJson() const
{
    QJsonObject json{{u"handle"_s, handle},
                     {u"strength"_s, strengthName(strength)},
                     {u"reasons"_s, writeList(reasons)},
                     {u"name"_s, name},
                     {u"provider"_s, provider}};
    if (client)
        json.insert(u"client"_s, client->text());
    insertUnlessEmpty(json, u"email"_s, email);
    insertUnlessEmpty(json, u"phone"_s, phone);
    insertUnlessEmpty(json, u"caseworker"_s, caseworker);
    insertUnlessEmpty(json, u"birth_date"_s, birthDate);
    insertUnlessEmpty(json, u"signs_in_with"_s, signsInWith);
    return json;
}

Result<RegistryMatch> RegistryMatch::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const RegistryMatch match{
        reader.string("handle"),
        readCode<matching::Strength>(reader, "strength", matching::strengthFromName),
        readList<MatchReason>(reader, "reasons"),
        reader.optionalId<ClientId>("client"),
        reader.string("name"),
        reader.optionalString("email"),
        reader.optionalString("phone"),
        reader.string("provider"),
        reader.optionalString("caseworker"),
        reader.optionalString("birth_date"),
        reader.optionalString("signs_in_with")};
    return finished(reader, match);
}

QJsonObject RegistrySearchAnswer::toJson() const
{
    return {{u"matches"_s, writeList(matches)}};
}

Result<RegistrySearchAnswer> RegistrySearchAnswer::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const RegistrySearchAnswer answer{readList<RegistryMatch>(reader, "matches")};
    return finished(reader, answer);
}

QJsonObject AssessmentAnswer::toJson() const
{
    if (state == AssessmentState::None)
        return {{u"state"_s, u"none"_s}};
    return {
        {u"state"_s, u"submitted"_s},          {u"number"_s, number},
        {u"profile"_s, profile.toJson()},      {u"left_out"_s, QJsonArray::fromStringList(leftOut)},
        {u"already_in_cams"_s, alreadyInCams}, {u"already_imported"_s, alreadyImported}};
}

Result<AssessmentAnswer> AssessmentAnswer::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    AssessmentAnswer answer;
    const QString state = reader.string("state");
    if (state == "none"_L1)
        return finished(reader, answer);
    if (state != "submitted"_L1)
        reader.fault("state");
    answer = {AssessmentState::Submitted,
              reader.string("number"),
              readNested<Profile>(reader, "profile"),
              reader.strings("left_out"),
              reader.boolean("already_in_cams"),
              reader.boolean("already_imported")};
    return finished(reader, answer);
}

QJsonObject NotSamePerson::toJson() const
{
    return {{u"matches"_s, QJsonArray::fromStringList(matches)}, {u"reason"_s, reason}};
}

Result<NotSamePerson> NotSamePerson::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const NotSamePerson said{reader.strings("matches"), reader.string("reason")};
    return finished(reader, said);
}

QJsonObject CompleteSetup::toJson() const
{
    QJsonObject json{{u"profile"_s, profile.toJson()}};
    if (provider)
        json.insert(u"provider"_s, provider->text());
    if (caseworker)
        json.insert(u"caseworker"_s, caseworker->text());
    insertUnlessEmpty(json, u"ca_number"_s, caNumber);
    if (notSamePerson)
        json.insert(u"not_same_person"_s, notSamePerson->toJson());
    insertUnlessEmpty(json, u"cams_reference"_s, camsReference);
    return json;
}

Result<CompleteSetup> CompleteSetup::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const Result<Profile> profile = Profile::fromJson(reader.object("profile"));
    const CompleteSetup setup{profile ? *profile : Profile(),
                              reader.optionalId<ProviderId>("provider"),
                              reader.optionalId<StaffId>("caseworker"),
                              reader.optionalString("ca_number"),
                              readOptional<NotSamePerson>(reader, "not_same_person"),
                              reader.optionalString("cams_reference")};
    const Result<void> end = reader.finish();
    if (!end)
        return end.error();
    if (!profile)
        return profile.error(); // names the faulty fields of the profile themselves
    return setup;
}

QJsonObject InviteLink::toJson() const
{
    return {{u"url"_s, url}, {u"expires_at"_s, expiresAt}};
}

Result<InviteLink> InviteLink::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const InviteLink link{reader.string("url"), reader.integer("expires_at")};
    return finished(reader, link);
}

QJsonObject MailStatus::toJson() const
{
    QJsonObject json{{u"template"_s, template_},
                     {u"to"_s, to},
                     {u"state"_s, state},
                     {u"created_at"_s, createdAt}};
    if (sentAt)
        json.insert(u"sent_at"_s, *sentAt);
    insertUnlessEmpty(json, u"reason"_s, reason);
    return json;
}

Result<MailStatus> MailStatus::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const MailStatus status{reader.string("template"),
                            reader.string("to"),
                            reader.string("state"),
                            reader.integer("created_at"),
                            reader.optionalInteger("sent_at"),
                            reader.optionalString("reason")};
    return finished(reader, status);
}

QJsonObject errorToJson(const Error &error)
{
    QJsonArray fields;
    for (const FieldError &field : error.fields)
        fields << QJsonObject{{u"field"_s, field.field}, {u"problem"_s, field.problem}};
    return {{u"error"_s, kindName(error.kind)}, {u"fields"_s, fields}};
}

Error errorFromJson(const QJsonObject &json)
{
    Error error{
        kindFromName(json.value("error"_L1).toString()), QStringLiteral("the hub's answer"), {}};
    for (const QJsonValue &value : json.value("fields"_L1).toArray()) {
        const QJsonObject field = value.toObject();
        error.fields << FieldError{field.value("field"_L1).toString(),
                                   field.value("problem"_L1).toString()};
    }
    return error;
}

int httpStatus(Kind kind)
{
    switch (kind) {
    case Kind::Unauthenticated:
        return 401;
    case Kind::Forbidden:
        return 403;
    case Kind::NotFound:
        return 404;
    case Kind::Conflict:
        return 409;
    case Kind::Invalid:
        return 422;
    case Kind::TooMany:
        return 429;
    case Kind::Offline:
        return 502;
    case Kind::Storage:
        return 503;
    case Kind::Timeout:
        return 504;
    case Kind::Server:
    case Kind::Crypto:
    case Kind::Keychain:
    case Kind::Cancelled:
        return 500;
    }
    return 500;
}

} // namespace wren::wire
