// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"

#include <QObject>

namespace wren::app {

/** The begun intakes kept on this computer (R17). GUI thread. */
class DraftsPresenter : public QObject
{
    Q_OBJECT

public:
    struct Item
    {
        QString id;
        QString name;       ///< whom it is about; empty if no name has been typed
        qint64 savedAt = 0; ///< ms UTC, this computer's clock
        QJsonObject content;
    };
    struct State
    {
        QList<Item> drafts; ///< newest first
        bool loading = true;
        std::optional<Error> error; ///< of the last reading or discarding
    };

    /** Follows the cache, which outlives it. */
    explicit DraftsPresenter(ClientCache &cache, QObject *parent = nullptr);

    void load();
    void discard(const QString &id);

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] const Item *find(const QString &id) const; ///< null if it is gone

signals:
    void stateChanged();

private:
    void show(const Result<QList<Draft>> &drafts);

    ClientCache &m_cache;
    State m_state;
};

} // namespace wren::app
