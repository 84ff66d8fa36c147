// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/secretstore.h"

#include <QHash>

#include <optional>

namespace wren::test {

/** A keychain in memory; `failure` stands for a locked or absent one. */
class MemoryStore : public app::SecretStore
{
public:
    void read(const QString &key, QObject *context, Read callback) override;
    void write(const QString &key, const seal::SecretBytes &secret, QObject *context,
               Done callback) override;
    void remove(const QString &key, QObject *context, Done callback) override;

    QHash<QString, QByteArray> entries;
    std::optional<Error> failure;
    bool forgetful = false; ///< says yes to a write and keeps nothing
    bool garbling = false;  ///< keeps something else than was written
};

} // namespace wren::test
