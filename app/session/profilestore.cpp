// SPDX-License-Identifier: Apache-2.0
#include "app/session/profilestore.h"

#include "models/strictjson.h"
#include "models/wire/reader.h"
#include "seal/seal.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace wren::app {

namespace {

constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownerFolder = ownerFile | QFileDevice::ExeOwner;

Error storage(const QString &detail)
{
    return Error{Kind::Storage, detail, {}};
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject wrapToJson(const KeyWrap &wrap)
{
    return {{QStringLiteral("generation"), wrap.generation},
            {QStringLiteral("by_password"), base64(wrap.byPassword)},
            {QStringLiteral("by_hub"), base64(wrap.byHub)}};
}

Result<QList<KeyWrap>> wrapsFromJson(const QJsonArray &array)
{
    QList<KeyWrap> wraps;
    for (const QJsonValue &value : array) {
        wire::Reader reader(value.toObject());
        wraps.append({int(reader.integer("generation")), reader.base64("by_password"),
                      reader.base64("by_hub")});
        const Result<void> read = reader.finish();
        if (!read)
            return read.error();
    }
    return wraps;
}

QString profileFile(const QString &folder)
{
    return folder + QLatin1String("/profile.json");
}

} // namespace

QJsonObject DeskProfile::toJson() const
{
    QJsonArray wrapArray;
    for (const KeyWrap &wrap : wraps)
        wrapArray.append(wrapToJson(wrap));
    return {{QStringLiteral("version"), 1},
            {QStringLiteral("hub"), hub},
            {QStringLiteral("email"), email},
            {QStringLiteral("install"), installId},
            {QStringLiteral("passphrase"), unlockBy == UnlockBy::Passphrase},
            {QStringLiteral("salt"), base64(salt)},
            {QStringLiteral("device"), device.text()},
            {QStringLiteral("device_key"), base64(sealedDevice)},
            {QStringLiteral("hub_key"), base64(hubPublicKey)},
            {QStringLiteral("master_keys"), wrapArray},
            {QStringLiteral("staff"), base64(sealedStaff)},
            {QStringLiteral("used_at"), usedAt}};
}

Result<DeskProfile> DeskProfile::fromJson(const QJsonObject &json)
{
    wire::Reader reader(json);
    DeskProfile profile;
    if (reader.integer("version") != 1)
        reader.fault("version");
    profile.hub = reader.string("hub");
    profile.email = reader.string("email");
    profile.installId = reader.string("install");
    profile.unlockBy = reader.boolean("passphrase") ? UnlockBy::Passphrase : UnlockBy::Password;
    profile.salt = reader.base64("salt");
    profile.device = reader.id<DeviceId>("device");
    profile.sealedDevice = reader.base64("device_key");
    profile.hubPublicKey = reader.base64("hub_key");
    profile.sealedStaff = reader.base64("staff");
    profile.usedAt = reader.integer("used_at");
    Result<QList<KeyWrap>> wraps = wrapsFromJson(reader.array("master_keys"));
    const Result<void> read = reader.finish();
    if (!read)
        return read.error();
    if (!wraps)
        return wraps.error();
    profile.wraps = std::move(*wraps);
    return profile;
}

QString DeskProfile::keychainKey() const
{
    return QStringLiteral("ca.wren.desk/%1/%2/%3").arg(hub, email.toLower(), installId);
}

ProfileStore::ProfileStore(const QString &dataDirectory)
    : m_root(dataDirectory + QLatin1String("/profiles"))
{}

QString ProfileStore::folder(const QString &hub, const QString &email) const
{
    const QString who = hub + u'\n' + email.trimmed().toLower();
    return m_root + u'/' + QString::fromLatin1(seal::hash(who.toUtf8(), {}, 16).toHex());
}

Result<std::optional<DeskProfile>> ProfileStore::load(const QString &folder)
{
    QFile file(profileFile(folder));
    if (!file.exists())
        return std::optional<DeskProfile>();
    if (!file.open(QIODevice::ReadOnly))
        return storage(QStringLiteral("profile file cannot be read"));
    const Result<QJsonObject> json = parseStrictObject(file.readAll());
    if (!json)
        return json.error();
    Result<DeskProfile> profile = DeskProfile::fromJson(*json);
    if (!profile)
        return profile.error();
    return std::optional(std::move(*profile));
}

Result<std::optional<DeskProfile>> ProfileStore::find(const QUrl &hub, const QString &email) const
{
    return load(folder(hub.toString(), email));
}

Result<std::optional<DeskProfile>> ProfileStore::last() const
{
    std::optional<DeskProfile> newest;
    const QDir root(m_root);
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (name.contains(u'.'))
            continue; // set aside
        Result<std::optional<DeskProfile>> profile = load(root.filePath(name));
        if (!profile)
            return profile;
        if (*profile && (!newest || newest->usedAt < (*profile)->usedAt))
            newest = std::move(*profile);
    }
    return newest;
}

Result<void> ProfileStore::save(const DeskProfile &profile) const
{
    const QString path = folder(profile.hub, profile.email);
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownerFolder))
        return storage(QStringLiteral("profile folder cannot be made"));
    QSaveFile file(profileFile(path));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerFile))
        return storage(QStringLiteral("profile file cannot be opened"));
    file.write(QJsonDocument(profile.toJson()).toJson());
    if (!file.commit())
        return storage(QStringLiteral("profile file cannot be written"));
    return {};
}

Result<void> ProfileStore::setAside(const DeskProfile &profile) const
{
    const QString path = folder(profile.hub, profile.email);
    if (QDir().exists(path) && !QDir().rename(path, path + u'.' + profile.installId))
        return storage(QStringLiteral("profile folder cannot be renamed"));
    return {};
}

Result<QList<DeskProfile>> ProfileStore::destroy(const DeskProfile &profile) const
{
    const QString name = QFileInfo(folder(profile.hub, profile.email)).fileName();
    const QDir root(m_root);
    QList<DeskProfile> destroyed;
    bool removed = true;
    for (const QString &each : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (each != name && !each.startsWith(name + u'.'))
            continue;
        const Result<std::optional<DeskProfile>> loaded = load(root.filePath(each));
        if (loaded && *loaded)
            destroyed.append(**loaded);
        removed = QDir(root.filePath(each)).removeRecursively() && removed;
    }
    if (!removed)
        return storage(QStringLiteral("profile folder cannot be removed"));
    return destroyed;
}

QString ProfileStore::cachePath(const DeskProfile &profile) const
{
    return folder(profile.hub, profile.email) + QLatin1String("/cache.db");
}

} // namespace wren::app
