// SPDX-License-Identifier: Apache-2.0
#include "hub/store/killpoint.h"

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

} // namespace wren::store
