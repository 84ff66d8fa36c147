// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/secretstore.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace wren::app {

/** The operating system's keychain through QtKeychain; never its insecure fallback. */
class KeychainStore : public SecretStore
{
public:
    /** A job that is not back after `deadline` is given up (Kind::Timeout): a prompt may block it.
     */
    explicit KeychainStore(std::chrono::milliseconds deadline = std::chrono::seconds(60));

    void read(const QString &key, QObject *context, Read callback) override;
    void write(const QString &key, const seal::SecretBytes &secret, QObject *context,
               Done callback) override;
    void remove(const QString &key, QObject *context, Done callback) override;

private:
    void run(QKeychain::Job *job, const QString &key, QObject *context,
             std::function<void(Result<void>)> finished) const;

    std::chrono::milliseconds m_deadline;
};

} // namespace wren::app
