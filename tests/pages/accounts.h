// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/links.h"
#include "tests/pages/visitor.h"

namespace wren::test {

/** The token of the client's newest link of that purpose; empty if there is none. */
[[nodiscard]] inline QByteArray tokenFor(const Site &site, const ClientId &client,
                                         services::LinkPurpose purpose)
{
    const QString id =
        site.value("SELECT id AS v FROM link WHERE client_id = :id AND purpose = :purpose"
                   " ORDER BY created_at DESC",
                   {{":id", client.text()},
                    {":purpose", QString::fromLatin1(services::linkPurposeName(purpose))}});
    if (id.isEmpty())
        return {};
    return services::linkToken(LinkId::fromTrusted(id), purpose, site.keys.link.view());
}

} // namespace wren::test
