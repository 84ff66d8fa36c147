// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/scopekeys.h"

#include "models/ids.h"

#include <QJsonObject>

namespace wren::app {

/** An intake or note begun and kept on this computer, sealed (R17). */
struct Draft
{
    QString id;
    QString kind; ///< "intake", ...
    QJsonObject content;
    qint64 savedAt = 0; ///< ms UTC, this computer's clock

    /** Whom it is about: what its content calls "client", or the client that its id is of. */
    [[nodiscard]] std::optional<ClientId> client() const;
};

/** Drafts by id, sealed; each call is one durable transaction. */
class DraftStore
{
public:
    DraftStore(CacheDatabase &database, const ScopeKeys &keys);

    [[nodiscard]] Result<void> save(const Draft &draft);
    /** Newest first. */
    [[nodiscard]] Result<QList<Draft>> all();
    /** Damaged ones are counted and left out. */
    [[nodiscard]] QList<Draft> readable(Unreadable &lost);
    [[nodiscard]] Result<void> discard(const QString &id);
    /** Those for which `isGone`, in the caller's transaction. */
    [[nodiscard]] Result<void> forget(const std::function<bool(const Draft &)> &isGone);

private:
    [[nodiscard]] Result<void> readInto(QList<Draft> &drafts, int &damaged);

    CacheDatabase &m_database;
    const ScopeKeys &m_keys;
};

} // namespace wren::app
