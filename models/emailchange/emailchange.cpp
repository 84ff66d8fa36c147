// SPDX-License-Identifier: Apache-2.0
#include "models/emailchange/emailchange.h"

#include <algorithm>
#include <array>

namespace wren {

namespace {

using Event = EmailChangeEvent;
using State = EmailChangeState;
using Effect = EmailChangeEffect;

struct Row
{
    State state;
    Event event;
    EmailChangeStep step;
};

// What is not listed is refused.
const std::array confirmations{
    Row{State::Pending, Event::Accept, {State::Accepted, Effect::ChangeAddress}},
    Row{State::Pending, Event::Clash, {State::Declined, Effect::EndLink}},
    Row{State::Pending, Event::Decline, {State::Declined, Effect::EndLink}},
    Row{State::Pending, Event::Resend, {State::Pending, Effect::NewLink}},
    Row{State::Pending, Event::Cancel, {State::Cancelled, Effect::EndLink}},
    Row{State::Pending, Event::Replace, {State::Cancelled, Effect::EndLink}},
    Row{State::Pending, Event::Expire, {State::Expired, Effect::EndLink}},
    Row{State::Pending, Event::Overtake, {State::Cancelled, Effect::EndLink}},
    Row{State::Accepted, Event::Confirm, {State::Accepted, Effect::NoteConfirmed}},
    Row{State::Accepted, Event::Resend, {State::Accepted, Effect::NewConfirmLink}},
};

// A correction whose address is taken stays open: WREN declines it, or the other client moves.
const std::array corrections{
    Row{State::Pending, Event::Approve, {State::Pending, {}}},
    Row{State::Pending,
        Event::Apply,
        {State::Corrected, Effect::ChangeAddress | Effect::EndAccess}},
    Row{State::Pending, Event::Refuse, {State::Declined, {}}},
    Row{State::Pending, Event::Cancel, {State::Cancelled, {}}},
    Row{State::Pending, Event::Fulfil, {State::Corrected, {}}},
    Row{State::Pending, Event::Overtake, {State::Cancelled, {}}},
    Row{State::Corrected, Event::Confirm, {State::Corrected, Effect::NoteConfirmed}},
    Row{State::Corrected, Event::Resend, {State::Corrected, Effect::NewConfirmLink}},
};

template<typename Rows>
std::optional<EmailChangeStep> find(const Rows &rows, State state, Event event)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &candidate) {
        return candidate.state == state && candidate.event == event;
    });
    return row == rows.end() ? std::nullopt : std::optional(row->step);
}

template<typename Value>
struct Named
{
    Value value;
    const char *name;
};

constexpr std::array ways{
    Named<EmailChangeWay>{EmailChangeWay::Client, "client"},
    Named<EmailChangeWay>{EmailChangeWay::Staff, "staff"},
    Named<EmailChangeWay>{EmailChangeWay::Support, "support"},
};
constexpr std::array states{
    Named<State>{State::Pending, "pending"},     Named<State>{State::Accepted, "accepted"},
    Named<State>{State::Declined, "declined"},   Named<State>{State::Expired, "expired"},
    Named<State>{State::Cancelled, "cancelled"}, Named<State>{State::Corrected, "corrected"},
};

template<typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    return QString::fromLatin1(names.at(std::size_t(value)).name);
}

template<typename Value, std::size_t size>
std::optional<Value> valueOf(const std::array<Named<Value>, size> &names, QStringView name)
{
    for (const Named<Value> &known : names) {
        if (name == QLatin1String(known.name))
            return known.value;
    }
    return std::nullopt;
}

} // namespace

std::optional<EmailChangeStep> emailChangeStep(EmailChangeWay way, EmailChangeState state,
                                               EmailChangeEvent event)
{
    return way == EmailChangeWay::Support ? find(corrections, state, event)
                                          : find(confirmations, state, event);
}

EmailChangeState emailChangeStateAt(EmailChangeState state, std::optional<qint64> expiresAt,
                                    qint64 now)
{
    const bool over = state == State::Pending && expiresAt && *expiresAt <= now;
    return over ? State::Expired : state;
}

QString emailChangeWayName(EmailChangeWay way)
{
    return nameOf(ways, way);
}

std::optional<EmailChangeWay> emailChangeWayFromName(QStringView name)
{
    return valueOf(ways, name);
}

QString emailChangeStateName(EmailChangeState state)
{
    return nameOf(states, state);
}

std::optional<EmailChangeState> emailChangeStateFromName(QStringView name)
{
    return valueOf(states, name);
}

} // namespace wren
