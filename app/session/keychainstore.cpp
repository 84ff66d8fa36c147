// SPDX-License-Identifier: Apache-2.0
#include "app/session/keychainstore.h"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <QTimer>

namespace wren::app {

namespace {

/** The product; on Windows only the key counts, so that names product, hub and user again. */
QString service()
{
    return QStringLiteral("WREN Desk");
}

Result<void> resultOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return Error{Kind::NotFound, QStringLiteral("no such entry, or the keyring is locked"), {}};
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return Error{Kind::Keychain, QStringLiteral("keychain error %1").arg(job.error()), {}};
}

/** Lives until the job is back, even if nobody waits any more: a job must not be cut short. */
class Deadline : public QObject
{
public:
    Deadline(QKeychain::Job *job, std::chrono::milliseconds time, QObject *context,
             std::function<void(Result<void>)> finished)
        : QObject(job)
        , m_context(context)
        , m_finished(std::move(finished))
    {
        connect(job, &QKeychain::Job::finished, this, [this, job] { finish(resultOf(*job)); });
        QTimer::singleShot(time, this, [this] {
            finish(Error{Kind::Timeout, QStringLiteral("the keychain does not answer"), {}});
        });
    }

private:
    void finish(const Result<void> &result)
    {
        const auto finished = std::exchange(m_finished, {});
        if (finished && m_context)
            finished(result);
    }

    QPointer<QObject> m_context;
    std::function<void(Result<void>)> m_finished;
};

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds deadline)
    : m_deadline(deadline)
{}

void KeychainStore::run(QKeychain::Job *job, const QString &key, QObject *context,
                        std::function<void(Result<void>)> finished) const
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    new Deadline(job, m_deadline, context, std::move(finished));
    job->start();
}

void KeychainStore::read(const QString &key, QObject *context, Read callback)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    run(job, key, context, [job, callback](const Result<void> &result) {
        if (!result)
            return callback(result.error());
        QByteArray bytes = job->binaryData();
        seal::SecretBytes secret = seal::SecretBytes::copyOf(bytes);
        seal::wipe(bytes);
        callback(std::move(secret));
    });
}

void KeychainStore::write(const QString &key, const seal::SecretBytes &secret, QObject *context,
                          Done callback)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(secret.view().toByteArray());
    run(job, key, context, std::move(callback));
}

void KeychainStore::remove(const QString &key, QObject *context, Done callback)
{
    run(new QKeychain::DeletePasswordJob(service()), key, context, std::move(callback));
}

} // namespace wren::app
