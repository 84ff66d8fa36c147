// SPDX-License-Identifier: Apache-2.0
#include "tests/app/support/memorystore.h"

namespace wren::test {

void MemoryStore::read(const QString &key, QObject *context, Read callback)
{
    QMetaObject::invokeMethod(
        context,
        [this, key, callback] {
            if (failure)
                return callback(*failure);
            if (!entries.contains(key))
                return callback(Error{Kind::NotFound, {}, {}});
            callback(seal::SecretBytes::copyOf(entries.value(key)));
        },
        Qt::QueuedConnection);
}

void MemoryStore::write(const QString &key, const seal::SecretBytes &secret, QObject *context,
                        Done callback)
{
    const QByteArray bytes = secret.view().toByteArray();
    QMetaObject::invokeMethod(
        context,
        [this, key, bytes, callback] {
            if (failure)
                return callback(*failure);
            if (!forgetful)
                entries.insert(key, garbling ? QByteArray(bytes.size(), 'x') : bytes);
            callback({});
        },
        Qt::QueuedConnection);
}

void MemoryStore::remove(const QString &key, QObject *context, Done callback)
{
    QMetaObject::invokeMethod(
        context,
        [this, key, callback] {
            if (failure)
                return callback(*failure);
            entries.remove(key);
            callback({});
        },
        Qt::QueuedConnection);
}

} // namespace wren::test
