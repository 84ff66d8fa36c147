// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace wren::app {

/** Runs `done` on the thread of `context` (the caller's) once `promise` finishes; never if it died.
 */
template<typename Done>
void whenFinished(QObject *context, const std::shared_ptr<QPromise<void>> &promise, Done done)
{
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done)]() mutable {
                         watcher->deleteLater();
                         done();
                     });
    promise->start();
    watcher->setFuture(promise->future());
}

/**
 * Runs `work` on the global pool and then `done(result)` on the thread of `context` (which must be
 * the caller's), exactly once, or not at all if the context died first. The result may be
 * move-only.
 */
template<typename Work, typename Done>
void inBackground(QObject *context, Work work, Done done)
{
    const auto value = std::make_shared<std::optional<std::invoke_result_t<Work &>>>();
    const auto promise = std::make_shared<QPromise<void>>();
    const auto shared = std::make_shared<Work>(std::move(work));
    whenFinished(context, promise,
                 [value, done = std::move(done)]() mutable { done(std::move(**value)); });
    QThreadPool::globalInstance()->start([promise, value, shared] {
        value->emplace((*shared)());
        promise->finish();
    });
}

} // namespace wren::app
