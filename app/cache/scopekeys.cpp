// SPDX-License-Identifier: Apache-2.0
#include "app/cache/scopekeys.h"

namespace wren::app {

namespace {

constexpr char selectKeys[] = "SELECT id, scope, generation, wrapped FROM scope_key";
constexpr char selectOwnKey[] =
    "SELECT id, scope, generation, wrapped FROM scope_key WHERE scope = ''";
constexpr char insertKey[] =
    "INSERT INTO scope_key (scope, generation, wrapped) VALUES (?, ?, x'') RETURNING id";
constexpr char updateKey[] = "UPDATE scope_key SET generation = ?, wrapped = ? WHERE id = ?";
constexpr char deleteKey[] = "DELETE FROM scope_key WHERE id = ?";

Error misfit(const char *table)
{
    return Error{
        Kind::Crypto, QStringLiteral("a seal of %1 does not open").arg(QLatin1String(table)), {}};
}

} // namespace

ScopeKeys::ScopeKeys(CacheDatabase &database, const QString &installId)
    : m_database(database)
    , m_installId(installId.toUtf8())
{}

QByteArray ScopeKeys::associated(const SealedRow &row, int keyId) const
{
    return m_installId + '\n' + row.table + '\n' + row.id.toUtf8() + '\n' +
           QByteArray::number(row.rev) + '\n' + QByteArray::number(keyId);
}

Result<void> ScopeKeys::load(const MasterKeys &masters)
{
    m_keys.clear();
    const Result<void> loaded =
        m_database.each(selectKeys, {}, [&](const QSqlQuery &row) { return unwrap(row, masters); });
    if (!loaded || !m_keys.empty())
        return loaded;
    m_generation = masters.lastKey();
    m_master = masters.last();
    return make(QLatin1String(own));
}

Result<void> ScopeKeys::unwrap(const QSqlQuery &row, const MasterKeys &masters)
{
    const QString scope = row.value(1).toString();
    m_generation = row.value(2).toInt();
    m_master = masters.value(m_generation);
    std::optional<QByteArray> key;
    if (m_master)
        key =
            seal::openBox(row.value(3).toByteArray(),
                          associated({"scope_key", scope}, row.value(0).toInt()), m_master->view());
    if (!key)
        return misfit("scope_key");
    m_keys[scope] = {row.value(0).toInt(),
                     std::make_shared<const seal::SecretBytes>(seal::SecretBytes::copyOf(*key))};
    seal::wipe(*key);
    return {};
}

Result<void> ScopeKeys::loadOwn(const MasterKeys &masters)
{
    m_keys.clear();
    const Result<void> loaded = m_database.each(
        selectOwnKey, {}, [&](const QSqlQuery &row) { return unwrap(row, masters); });
    return loaded && m_keys.empty() ? misfit("scope_key") : loaded;
}

QStringList ScopeKeys::scopes() const
{
    QStringList names;
    for (const auto &[scope, key] : m_keys) {
        if (!scope.isEmpty())
            names.append(scope);
    }
    return names;
}

int ScopeKeys::idOf(const QString &scope) const
{
    const auto found = m_keys.find(scope);
    return found == m_keys.end() ? 0 : found->second.id;
}

QString ScopeKeys::scopeOf(int id) const
{
    for (const auto &[scope, key] : m_keys) {
        if (key.id == id)
            return scope;
    }
    return {};
}

Result<void> ScopeKeys::make(const QString &scope)
{
    Key key{0, std::make_shared<const seal::SecretBytes>(seal::SecretBytes::random(32))};
    // SQLite gives the id, which the wrap is bound to: first the row, then the wrap.
    const Result<void> made =
        m_database.each(insertKey, {scope.isNull() ? QLatin1String("") : scope, m_generation},
                        [&key](const QSqlQuery &row) -> Result<void> {
                            key.id = row.value(0).toInt();
                            return {};
                        });
    if (!made)
        return made;
    const Result<void> stored = store(scope, key);
    if (stored)
        m_keys[scope] = key;
    return stored;
}

Result<void> ScopeKeys::store(const QString &scope, const Key &key)
{
    const QByteArray wrapped =
        seal::sealBox(key.key->view(), associated({"scope_key", scope}, key.id), m_master->view());
    const Result<qint64> updated = m_database.run(updateKey, {m_generation, wrapped, key.id});
    if (!updated)
        return updated.error();
    return {};
}

Result<void> ScopeKeys::replaceMaster(const QStringList &scopes, int generation,
                                      const MasterKey &master)
{
    for (const QString &scope : scopes) {
        const Result<qint64> gone = m_database.run(deleteKey, {idOf(scope)});
        if (!gone)
            return gone.error();
        m_keys.erase(scope);
    }
    m_generation = generation;
    m_master = master;
    for (const auto &[scope, key] : m_keys) {
        const Result<void> stored = store(scope, key);
        if (!stored)
            return stored;
    }
    return {};
}

Result<void> ScopeKeys::replaceOwn()
{
    const QString name = QLatin1String(own);
    const Result<qint64> gone = m_database.run(deleteKey, {idOf(name)});
    if (!gone)
        return gone.error();
    m_keys.erase(name);
    return make(name);
}

QByteArray ScopeKeys::seal(const QString &scope, const SealedRow &row,
                           const QByteArray &plain) const
{
    const Key &key = m_keys.at(scope);
    return seal::sealBox(plain, associated(row, key.id), key.key->view());
}

Result<QByteArray> ScopeKeys::open(const QString &scope, const SealedRow &row,
                                   const QByteArray &sealed) const
{
    const auto key = m_keys.find(scope);
    if (key == m_keys.end())
        return misfit(row.table);
    std::optional<QByteArray> plain =
        seal::openBox(sealed, associated(row, key->second.id), key->second.key->view());
    if (!plain)
        return misfit(row.table);
    return std::move(*plain);
}

} // namespace wren::app
