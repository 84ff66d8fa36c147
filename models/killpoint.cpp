// SPDX-License-Identifier: Apache-2.0
#include "models/killpoint.h"

#ifdef WREN_KILL_POINTS

#include <QByteArray>

#include <atomic>
#include <csignal>

namespace wren {

void killPoint(const char *name)
{
    static const QByteArray wanted = qgetenv("WREN_KILL_POINT");
    if (wanted.isEmpty())
        return;
    static const QByteArray wantedName = wanted.split(':').value(0);
    static const int wantedPassing = qMax(1, wanted.split(':').value(1).toInt());
    static std::atomic<int> passings = 0;
    if (wantedName == name && ++passings == wantedPassing)
        std::raise(SIGKILL);
}

} // namespace wren

#endif
