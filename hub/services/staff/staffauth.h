// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/throttle.h"
#include "hub/services/hubkeys.h"
#include "hub/services/passwordpool.h"
#include "hub/store/lane.h"
#include "models/wire/commands.h"

#include <chrono>

namespace wren::services {

/** Who asks, as the database holds it at this moment. */
struct Session
{
    DeviceId device;
    wire::SignedInStaff staff;
};

/** What the password is compared with; made alike for known and unknown accounts. */
struct SignInAttempt
{
    StaffId staff;
    QByteArray passwordHash; ///< empty: no such account; PasswordPool compares with its decoy
    /** Not zero: too many tries, answer TooMany with Retry-After without comparing. */
    std::chrono::milliseconds wait{0};
};

/**
 * Staff sign-in, devices and their tokens (security.md, Sessions). Any thread, each with its own
 * connection. A failed sign-in tells nothing of why: unknown, deactivated and wrong password answer
 * alike after the same work (one throttle row, one hash).
 */
class StaffAuth
{
public:
    static constexpr std::chrono::seconds challengeLife{60};

    /** `keys` outlive it; `support` is told to whoever signs in. */
    StaffAuth(const HubKeys &keys, store::Environment environment,
              std::chrono::milliseconds accessTokenLife, wire::SupportContact support);

    /** Before the password is compared: counts the try and finds what to compare with. */
    [[nodiscard]] Result<SignInAttempt> beginSignIn(store::Connection &connection,
                                                    const wire::SignInRequest &request) const;
    /**
     * After it: registers the device, or knows it again by its key. Kind::Unauthenticated for a
     * wrong password.
     */
    [[nodiscard]] Result<wire::SignInAnswer> finishSignIn(store::Connection &connection,
                                                          const wire::SignInRequest &request,
                                                          const SignInAttempt &attempt,
                                                          const PasswordVerdict &verdict) const;

    /** For any device, known or not. */
    [[nodiscard]] QByteArray challenge(const DeviceId &device) const;
    /** A new token for the device's signature. Kind::Unauthenticated whatever is wrong. */
    [[nodiscard]] Result<wire::TokenAnswer> renew(store::Connection &connection,
                                                  const wire::TokenRequest &request) const;

    /**
     * Who bears this access token. Kind::Unauthenticated: not ours, expired, signed out, device
     * ended or account deactivated (I7).
     */
    [[nodiscard]] Result<Session> authenticate(store::Connection &connection,
                                               const QByteArray &token) const;
    /** Voids the device's tokens; its queue and unlock secret stay for the next sign-in. */
    [[nodiscard]] Result<void> signOut(store::Connection &connection, const DeviceId &device) const;

private:
    struct Registered;
    [[nodiscard]] Result<Registered> registerDevice(store::Connection &connection,
                                                    const wire::SignInRequest &request,
                                                    const StaffId &staff) const;
    [[nodiscard]] Result<wire::SignInAnswer> answer(store::Connection &connection,
                                                    const Registered &registered) const;

    const HubKeys &m_keys;
    store::Environment m_environment;
    std::chrono::milliseconds m_tokenLife;
    wire::SupportContact m_support;
    Throttle m_throttle;
};

} // namespace wren::services
