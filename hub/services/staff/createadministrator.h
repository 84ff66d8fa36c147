// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"

namespace wren::services {

struct NewAdministrator
{
    QString name;
    QString email;
    QString providerName; ///< to which the account belongs; made when there is none of that name
    QByteArray passwordHash;
};

/** Kind::Invalid with field "name" or "email" for what cannot be a name or an address. */
[[nodiscard]] Result<void> checkAdministrator(const NewAdministrator &administrator);

/** In the caller's mutation. Kind::Conflict with field "email" when another account has it. */
[[nodiscard]] Result<store::Effect> createAdministrator(store::WriteContext &context,
                                                        const NewAdministrator &administrator);

} // namespace wren::services
