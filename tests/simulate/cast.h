// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/permissions.h"
#include "seal/seal.h"
#include "tests/fault/faultydisk.h"

#include <QList>

/** Who plays in every simulation: the same providers, people and computers each time. */
namespace wren::test {

struct CastMember
{
    const char *name;
    StaffId id;
    ProviderId provider;
    Permissions permissions;
};

struct Seat
{
    int staff = 0; ///< place in Cast::staff
    DeviceId device;
};

struct Cast
{
    QList<ProviderId> providers; ///< north and south (one group), west (in none)
    GroupId group;
    QList<CastMember> staff;
    QList<Seat> seats; ///< the computers; the fourth is the caseworker's second one
};
[[nodiscard]] const Cast &cast();

enum Role { Caseworker, GroupStaff, WestAdministration, Administrator };

/** What the device signs with. */
[[nodiscard]] seal::KeyPair deviceKey(const DeviceId &device);

/** The hub's disk with the cast on it and some clients at each provider, made once a process. */
[[nodiscard]] const DiskImage &foundedHub();
/** The name of the hub's database file in its folder. */
inline constexpr char hubFile[] = "hub.db";

/** An id made of a number: the same in every run. */
template<typename AnyId>
[[nodiscard]] AnyId numberedId(quint8 kind, quint32 number)
{
    QByteArray bytes(16, '\0');
    bytes[0] = char(kind);
    for (int i = 0; i < 4; ++i)
        bytes[12 + i] = char(number >> (8 * (3 - i)));
    return AnyId::fromRandom(bytes);
}

} // namespace wren::test
