// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"

/** Changes of a client that is there. */
namespace wren::store {

/** The column's value of a field that has one (all but sets and Email): NULL for what is absent. */
[[nodiscard]] QVariant profileColumn(const Profile &profile, Field field);

struct ClientUpdate
{
    ClientKey key;
    Profile profile;     ///< as it is to be: canonical and valid
    QList<Field> fields; ///< of it that are written; never Email
    qint64 rev = 0;
    qint64 now = 0;
};
[[nodiscard]] Result<void> updateClient(Connection &connection, const ClientUpdate &change);

struct ClientMove
{
    ClientKey key; ///< as it is found
    ProviderId provider;
    std::optional<StaffId> caseworker;
    qint64 rev = 0;
};
[[nodiscard]] Result<void> moveClient(Connection &connection, const ClientMove &move);

} // namespace wren::store
