// SPDX-License-Identifier: Apache-2.0
#include "hub/services/hubkeys.h"

#include "models/strictjson.h"
#include "models/wire/reader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wren::services {

namespace {

constexpr std::size_t keySize = 32;
constexpr std::array keyNames{"link", "form", "throttle", "token", "identity"};

Error storageError(const QString &path, const QString &what)
{
    return {Kind::Storage, QStringLiteral("key file %1: %2").arg(path, what), {}};
}

Error keyError(const QString &path, const QString &what)
{
    return {Kind::Crypto, QStringLiteral("key file %1: %2").arg(path, what), {}};
}

QByteArray newKeys()
{
    QJsonObject keys;
    for (const char *name : keyNames) {
        keys.insert(QLatin1String(name),
                    QString::fromLatin1(seal::randomBytes(keySize).toBase64()));
    }
    return QJsonDocument(keys).toJson();
}

/** Of two hubs that start at once one makes the file, the other reads it: link never replaces. */
Result<void> create(const QString &path)
{
    QByteArray partial = QFile::encodeName(path + QStringLiteral(".XXXXXX"));
    const int handle = ::mkostemp(partial.data(), O_CLOEXEC); // mode 0600
    if (handle < 0)
        return storageError(path, QStringLiteral("cannot be made; is its folder there and ours?"));
    QFile file;
    const QByteArray keys = newKeys();
    const bool written =
        file.open(handle, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle) &&
        file.write(keys) == keys.size() && file.flush() && ::fsync(handle) == 0 &&
        (::link(partial.constData(), QFile::encodeName(path).constData()) == 0 || errno == EEXIST);
    ::unlink(partial.constData());
    if (!written)
        return storageError(path, QStringLiteral("cannot be written"));
    return {};
}

Result<QJsonObject> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return storageError(path,
                            QStringLiteral("cannot be read; it must belong to the hub's user"));
    struct stat status = {};
    if (::fstat(file.handle(), &status) != 0 || (status.st_mode & 077) != 0)
        return keyError(path, QStringLiteral("others may read it; run: chmod 600 %1").arg(path));
    QByteArray text = file.readAll();
    const Result<QJsonObject> keys = parseStrictObject(text);
    seal::wipe(text);
    if (!keys)
        return keyError(path, QStringLiteral("is no key file; restore it from the backup"));
    return keys;
}

seal::SecretBytes takeKey(wire::Reader &reader, const char *name)
{
    QByteArray bytes = reader.base64(name);
    if (bytes.size() != qsizetype(keySize))
        reader.fault(name);
    seal::SecretBytes key = seal::SecretBytes::copyOf(bytes);
    seal::wipe(bytes);
    return key;
}

} // namespace

Result<HubKeys> HubKeys::openOrCreate(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        if (const Result<void> created = create(path); !created)
            return created.error();
    }
    const Result<QJsonObject> object = readKeyFile(path);
    if (!object)
        return object.error();
    wire::Reader reader(*object);
    HubKeys keys;
    keys.link = takeKey(reader, "link");
    keys.form = takeKey(reader, "form");
    keys.throttle = takeKey(reader, "throttle");
    keys.token = takeKey(reader, "token");
    const seal::SecretBytes seed = takeKey(reader, "identity");
    if (const Result<void> whole = reader.finish(); !whole) {
        return keyError(path, QStringLiteral("key \"%1\" is missing or broken; restore the file "
                                             "from the backup")
                                  .arg(whole.error().fields.constFirst().field));
    }
    std::optional<seal::KeyPair> identity = seal::keyPairFromSeed(seed.view());
    if (!identity)
        return keyError(path, QStringLiteral("key \"identity\" is broken"));
    keys.identity = std::move(*identity);
    return keys;
}

} // namespace wren::services
