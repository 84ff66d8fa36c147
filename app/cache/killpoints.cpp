// SPDX-License-Identifier: Apache-2.0
#include "app/cache/killpoints.h"

namespace wren::app {

QStringList killPointNames()
{
    return {
        QStringLiteral("migration.statements"), // tables made, not committed
        QStringLiteral("migration.committed"),
        QStringLiteral("queue.committed"), // saved, not yet said
        QStringLiteral("push.marked"),     // written down as sent, not sent
        QStringLiteral("push.answered"),   // the hub has decided, nothing of it written down
        QStringLiteral("push.settled"),    // written down, not committed
        QStringLiteral("push.committed"),
        QStringLiteral("page.records"),  // a page's records, not its cursors
        QStringLiteral("page.position"), // all of it, not committed
        QStringLiteral("page.committed"),
        QStringLiteral("swap.fetch_anew"), // the old copy stays, the new one begins
        QStringLiteral("swap.begin"),      // the new copy is whole beside the old one
        QStringLiteral("swap.swapped"),    // it has taken its place, not committed
        QStringLiteral("purge.rows"),      // rows of an ended scope are gone, not its keys
        QStringLiteral("purge.keys"),      // keys too, not committed
        QStringLiteral("purge.committed"), // the log still holds what was deleted
        QStringLiteral("purge.truncated"),
    };
}

} // namespace wren::app
