// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"
#include "models/wire/commands.h"
#include "models/wire/history.h"
#include "models/wire/records.h"

/** What staff may see of one client that findInScope found for them. */
namespace wren::services {

/** Kind::NotFound if the client has moved to another provider since. */
[[nodiscard]] Result<wire::ClientRecord> viewClient(store::Connection &connection,
                                                    const store::ClientKey &client);
/** The mails to the client, newest first: what became of each, never its text. */
[[nodiscard]] Result<QList<wire::MailStatus>> viewClientMail(store::Connection &connection,
                                                             const store::ClientKey &client);

/** Who changed what when, newest first, the last thousand changes (R32). */
[[nodiscard]] Result<wire::ClientHistory> viewClientHistory(store::Connection &connection,
                                                            const store::ClientKey &client);

} // namespace wren::services
