// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/cachecore.h"

#include <QTemporaryDir>

namespace wren::test {

/** A cache file in a temporary folder that can be closed and opened again. */
class CacheFixture
{
public:
    CacheFixture();
    /** In a folder that stays, with keys that are the same for whoever opens it again. */
    explicit CacheFixture(const QString &folder);

    [[nodiscard]] QString path() const { return m_path + QStringLiteral("/cache.db"); }
    [[nodiscard]] app::CacheFile file() const { return {path(), installId, masters}; }
    [[nodiscard]] Result<std::unique_ptr<app::CacheCore>> open() const
    {
        return app::CacheCore::open(file());
    }
    /** Every byte of every file of the folder. */
    [[nodiscard]] QByteArray everythingOnDisk() const;
    void addMaster();

    QString installId = QStringLiteral("9f2d5b7e-6b9e-4f6b-9d0c-0a8c3f1c2b11");
    app::MasterKeys masters;

private:
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

[[nodiscard]] ClientId clientId(int number);
[[nodiscard]] wire::RecordChange clientChange(const QString &scope, int number, qint64 rev,
                                              const QString &lastName);
[[nodiscard]] wire::RecordChange noteChange(const QString &scope, int client, int number,
                                            qint64 rev);
[[nodiscard]] wire::RecordChange goneChange(const QString &scope, const QString &kind,
                                            const QString &id, qint64 rev);
/** A random-looking, canonical UUID made of a number. */
[[nodiscard]] QString uuid(int group, int number);

} // namespace wren::test
