// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/emailchange/clientside.h"
#include "tests/pages/visitor.h"

namespace wren::test {

/** The token of the client's newest link of that purpose; empty if there is none. */
[[nodiscard]] QByteArray tokenFor(const Site &site, const ClientId &client,
                                  services::LinkPurpose purpose);

/** Where links of that purpose lead, without a token: "/invite". */
[[nodiscard]] QByteArray pageOf(services::LinkPurpose purpose);

/**
 * A new open link of that purpose, made as the hub makes it: for ConfirmAddress the client's
 * address changes. The clock moves on, so that it is the newest. Its token.
 */
[[nodiscard]] QByteArray openLink(Site &site, const ClientId &client,
                                  services::LinkPurpose purpose);

inline constexpr services::LinkPurpose allPurposes[] = {
    services::LinkPurpose::Invite, services::LinkPurpose::Reset,
    services::LinkPurpose::AcceptChange, services::LinkPurpose::ConfirmAddress};

} // namespace wren::test
