// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/scopekeys.h"

#include <QJsonObject>

namespace wren::app {

/** An intake or note begun and kept on this computer, sealed (R17). */
struct Draft
{
    QString id;
    QString kind; ///< "intake", ...
    QJsonObject content;
    qint64 savedAt = 0; ///< ms UTC, this computer's clock
};

/** Drafts by id, sealed; each call is one durable transaction. */
class DraftStore
{
public:
    DraftStore(CacheDatabase &database, const ScopeKeys &keys);

    [[nodiscard]] Result<void> save(const Draft &draft);
    /** Newest first. */
    [[nodiscard]] Result<QList<Draft>> all();
    [[nodiscard]] Result<void> discard(const QString &id);

private:
    CacheDatabase &m_database;
    const ScopeKeys &m_keys;
};

} // namespace wren::app
