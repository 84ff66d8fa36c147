// SPDX-License-Identifier: Apache-2.0
#include "app/session/keychainprobe.h"

namespace wren::app {

void storeAndCheck(SecretStore &store, const QString &key, const seal::SecretBytes &secret,
                   QObject *context, SecretStore::Done callback)
{
    const auto copy = std::make_shared<seal::SecretBytes>(seal::SecretBytes::copyOf(secret.view()));
    store.write(
        key, secret, context, [&store, key, copy, context, callback](const Result<void> &written) {
            if (!written)
                return callback(written);
            store.read(key, context, [copy, callback](const Result<seal::SecretBytes> &back) {
                if (!back)
                    callback(Error{back.error().kind,
                                   QStringLiteral("written, but: ") + back.error().detail,
                                   {}});
                else if (!seal::equal(back->view(), copy->view()))
                    callback(Error{Kind::Keychain, QStringLiteral("not what was written"), {}});
                else
                    callback({});
            });
        });
}

void probeKeychain(SecretStore &store, const QString &key, QObject *context,
                   SecretStore::Done callback)
{
    storeAndCheck(store, key, seal::SecretBytes::random(32), context,
                  [&store, key, context, callback](const Result<void> &works) {
                      if (!works)
                          return callback(works);
                      store.remove(key, context, callback);
                  });
}

} // namespace wren::app
