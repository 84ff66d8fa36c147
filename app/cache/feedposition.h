// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/sync.h"

#include <QSet>

namespace wren::app {

/** How far the feed has been read; sealed as a whole, so that nobody moves a cursor (I15). */
struct FeedPosition
{
    QString epoch; ///< empty before the first contact
    qint64 seq = 0;
    qint64 lastMid = 0; ///< of ours that the hub has consumed, as last heard
    QStringList held;   ///< sorted, as those of `fetching`
    QList<wire::FetchCursor> fetching;
    QSet<QString> again;               ///< of `fetching`: those fetched anew, into shadow
    std::optional<qint64> lastContact; ///< ms UTC, this computer's clock
    qint64 greatestSeen = 0;           ///< of that clock, see Lease
    /** ms of contact so far: grows from answer to answer by at most an hour, whatever the clock. */
    qint64 inContact = 0;
    QString device;       ///< see CacheFile
    QStringList chosen;   ///< provider scopes to keep here, besides those that always are (Desk 4)
    qint64 numbering = 0; ///< see wire::PushRequest
    std::optional<wire::HistoryPoint> history; ///< the newest that the hub has told of

    /** Answered at this time of this computer's clock. */
    void contacted(qint64 now);
    /** Told of by an answer: the newer of the two is kept. */
    void hear(const std::optional<wire::HistoryPoint> &point);
    void begin(const QString &scope);
    void progress(const wire::FetchProgress &progress);
    /** Every scope from its start, beside what is there. */
    void fetchAllAgain();
    void drop(const QString &scope);

    [[nodiscard]] QByteArray toBytes() const;
    /** `hasCursors` is false if an older program wrote it, which kept them elsewhere. */
    [[nodiscard]] static FeedPosition fromBytes(const QByteArray &plain, bool &hasCursors);
};

} // namespace wren::app
