// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/gateway.h"

#include <atomic>
#include <future>
#include <mutex>

namespace wren::test {

/** EOIS as a test wants it: blocks while told to, fails as told. Any thread. */
class FakeEois : public eois::Gateway
{
public:
    Result<eois::Assessment> assessment = eois::Assessment();
    std::shared_future<void> release; ///< waited for, if valid
    mutable std::atomic<int> asked = 0;

    /** Adds or replaces, and enters it into the feed. */
    void put(const eois::CamsClient &client);
    void remove(const QString &reference);
    /** What the next pages tell unreadably. */
    void setDoubtful(const QStringList &references);
    /** Every question about CaMS fails with this; nothing: answers again. */
    void setFailure(const std::optional<Error> &failure);
    /** Answers NotFound to this cursor. */
    void setFeedBegunAnew(const QString &cursor);
    void setNumber(const QString &digits, const eois::NumberKinds &kinds);

    [[nodiscard]] Result<eois::Assessment> lookUpAssessment(const QString &number) const override;
    [[nodiscard]] Result<std::optional<eois::CamsClient>>
    lookUpClient(const QString &reference) const override;
    [[nodiscard]] Result<eois::CamsChanges> changesAfter(const QString &cursor) const override;
    [[nodiscard]] Result<eois::NumberKinds> lookUpNumber(const QString &digits) const override;

private:
    mutable std::mutex m_mutex; // of all below
    QMap<QString, eois::CamsClient> m_clients;
    QMap<qint64, QString> m_feed;
    qint64 m_lastChange = 0;
    QMap<QString, eois::NumberKinds> m_numbers;
    QStringList m_doubtful;
    QString m_unknownCursor;
    std::optional<Error> m_failure;
};

/** A client of CaMS with a value in every field, each bearing `mark` as far as its rule allows. */
[[nodiscard]] eois::CamsClient camsClient(const QString &reference, const QString &mark);

} // namespace wren::test
