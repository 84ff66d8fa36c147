// SPDX-License-Identifier: Apache-2.0
#include "hub/store/killpoint.h"

#ifdef WREN_KILL_POINTS
#include <atomic>
#include <csignal>
#endif

namespace wren::store {

QStringList killPointNames()
{
    return {
        QStringLiteral("lane.begin"),         // jobs taken from the queue, nothing begun
        QStringLiteral("lane.after_counter"), // the counter row is locked
        QStringLiteral("lane.after_work"), // one job's rows are written, not yet its commit record
        QStringLiteral("lane.after_record"),  // and its commit record, result and last_mid
        QStringLiteral("lane.before_commit"), // seq and chain are written back
        QStringLiteral("lane.after_commit"),  // durable, nobody told yet
        QStringLiteral("lane.after_answer"),  // askers told, long-polls not yet woken
        QStringLiteral("mail.claimed"),       // a mail is taken, not yet rendered
        QStringLiteral("mail.rendered"),      QStringLiteral("mail.before_send"),
        QStringLiteral("mail.after_accept"), // the server has it, our record does not say so yet
        QStringLiteral("mail.after_record"),
    };
}

#ifdef WREN_KILL_POINTS

void killPoint(const char *name)
{
    Q_ASSERT_X(killPointNames().contains(QLatin1String(name)), name, "not in killPointNames()");
    static const QByteArray wanted = qgetenv("WREN_KILL_POINT");
    if (wanted.isEmpty())
        return;
    static const QByteArray wantedName = wanted.split(':').value(0);
    static const int wantedPassing = qMax(1, wanted.split(':').value(1).toInt());
    static std::atomic<int> passings = 0;
    if (wantedName == name && ++passings == wantedPassing)
        std::raise(SIGKILL);
}

#endif

} // namespace wren::store
