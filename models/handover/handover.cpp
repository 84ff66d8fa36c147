// SPDX-License-Identifier: Apache-2.0
#include "models/handover/handover.h"

#include <array>

namespace wren {

namespace {

constexpr std::array ways{"refer", "request"};
constexpr std::array states{"open", "approved", "declined", "withdrawn", "overtaken"};

template<typename Value, std::size_t size>
std::optional<Value> valueOf(const std::array<const char *, size> &names, QStringView name)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (name == QLatin1String(names.at(i)))
            return Value(i);
    }
    return std::nullopt;
}

bool isAdministrator(const StaffAccess &access)
{
    return access.permissions.testFlag(Permission::Administrator);
}

/** Of that very provider: a group's staff administer none by being over it. */
bool administers(const StaffAccess &access, const ProviderId &provider)
{
    return access.permissions.testFlag(Permission::ProviderAdministration) &&
           access.provider == provider;
}

bool isGroupOverBoth(const StaffAccess &access, const HandoverSides &sides)
{
    return access.permissions.testFlag(Permission::Group) &&
           access.groupProviders.contains(sides.from) && access.groupProviders.contains(sides.to);
}

bool mayDecide(const StaffAccess &access, const HandoverSides &sides)
{
    const bool isItsCaseworker =
        sides.caseworker == access.staff && access.reaches(sides.deciding());
    return isAdministrator(access) || administers(access, sides.deciding()) || isItsCaseworker ||
           isGroupOverBoth(access, sides);
}

bool mayWithdraw(const StaffAccess &access, const HandoverSides &sides)
{
    const bool asksForProvider = sides.way == HandoverWay::Refer && administers(access, sides.from);
    return isAdministrator(access) || asksForProvider ||
           (sides.askedBy == access.staff && access.seesClients());
}

} // namespace

std::optional<HandoverState> handoverStep(HandoverState state, HandoverEvent event)
{
    if (state != HandoverState::Open)
        return std::nullopt;
    switch (event) {
    case HandoverEvent::Approve:
        return HandoverState::Approved;
    case HandoverEvent::Decline:
        return HandoverState::Declined;
    case HandoverEvent::Withdraw:
        return HandoverState::Withdrawn;
    case HandoverEvent::Overtake:
        return HandoverState::Overtaken;
    }
    return std::nullopt;
}

bool mayBringAbout(HandoverEvent event, const StaffAccess &access, const HandoverSides &sides)
{
    switch (event) {
    case HandoverEvent::Approve:
    case HandoverEvent::Decline:
        return mayDecide(access, sides);
    case HandoverEvent::Withdraw:
        return mayWithdraw(access, sides);
    case HandoverEvent::Overtake:
        return false;
    }
    return false;
}

bool maySeeHandover(const StaffAccess &access, const HandoverSides &sides)
{
    return access.reaches(sides.from) ||
           (sides.way == HandoverWay::Refer && access.reaches(sides.to)) ||
           (sides.askedBy == access.staff && access.seesClients());
}

QString handoverWayName(HandoverWay way)
{
    return QString::fromLatin1(ways.at(std::size_t(way)));
}

std::optional<HandoverWay> handoverWayFromName(QStringView name)
{
    return valueOf<HandoverWay>(ways, name);
}

QString handoverStateName(HandoverState state)
{
    return QString::fromLatin1(states.at(std::size_t(state)));
}

std::optional<HandoverState> handoverStateFromName(QStringView name)
{
    return valueOf<HandoverState>(states, name);
}

} // namespace wren
