// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/cachedatabase.h"
#include "app/session/keyring.h"

#include <map>

namespace wren::app {

/** What a sealed payload is bound to besides install id and key (sync.md, Desk 8). */
struct SealedRow
{
    const char *table; ///< "base" also in shadow: a swap moves rows without sealing them anew
    QString id;
    qint64 rev = 0;
};

/** What a rescue could not read of a table. */
struct Unreadable
{
    int rows = 0;        ///< seen, but they do not open
    bool cutOff = false; ///< SQLite could not follow the table to its end
};

/**
 * The keys that rows are sealed with: one a scope, and one for what is this computer's own (queue,
 * drafts, positions), each wrapped by the master key of one generation.
 */
class ScopeKeys
{
public:
    /** Name of the key of this computer's own rows; no scope is called so. */
    static constexpr char own[] = "";

    ScopeKeys(CacheDatabase &database, const QString &installId);

    /** Crypto: no master key fits. Makes the own key in a fresh cache. */
    [[nodiscard]] Result<void> load(const MasterKeys &masters);
    /** For a rescue: this computer's own key only. Crypto: it does not open, or is gone. */
    [[nodiscard]] Result<void> loadOwn(const MasterKeys &masters);
    [[nodiscard]] int generation() const { return m_generation; }

    [[nodiscard]] QStringList scopes() const;
    /** 0 if there is none. */
    [[nodiscard]] int idOf(const QString &scope) const;
    [[nodiscard]] QString scopeOf(int id) const;
    [[nodiscard]] bool contains(const QString &scope) const { return idOf(scope) != 0; }
    /** In the caller's transaction; idOf is right at once (reload after a rollback). */
    [[nodiscard]] Result<void> make(const QString &scope);
    /** Drops the keys of `scopes` and wraps the rest anew, in the caller's transaction. */
    [[nodiscard]] Result<void> replaceMaster(const QStringList &scopes, int generation,
                                             const MasterKey &master);

    /** Another key for this computer's own rows, which the caller seals anew in its transaction. */
    [[nodiscard]] Result<void> replaceOwn();

    [[nodiscard]] QByteArray seal(const QString &scope, const SealedRow &row,
                                  const QByteArray &plain) const;
    /** Crypto: damaged, moved, or of another key. */
    [[nodiscard]] Result<QByteArray> open(const QString &scope, const SealedRow &row,
                                          const QByteArray &sealed) const;

private:
    struct Key
    {
        int id = 0;
        MasterKey key;
    };
    [[nodiscard]] Result<void> unwrap(const QSqlQuery &row, const MasterKeys &masters);
    [[nodiscard]] QByteArray associated(const SealedRow &row, int keyId) const;
    [[nodiscard]] Result<void> store(const QString &scope, const Key &key);

    CacheDatabase &m_database;
    QByteArray m_installId;
    MasterKey m_master;
    int m_generation = 0;
    std::map<QString, Key> m_keys;
};

} // namespace wren::app
