// SPDX-License-Identifier: Apache-2.0
#include "hub/services/staff/staffauth.h"

#include "hub/services/staff/accesstoken.h"
#include "hub/store/staff/devicerows.h"
#include "hub/store/staff/staffaccess.h"
#include "hub/store/staff/staffrows.h"
#include "models/formats/email.h"

namespace wren::services {

namespace {

constexpr std::size_t secretSize = 32;
constexpr std::size_t nonceSize = 16;
constexpr std::size_t idSize = 16;

Error notSignedIn(const char *why)
{
    return {Kind::Unauthenticated, QString::fromLatin1(why), {}};
}

/** Null: the account is gone or inactive. */
Result<std::optional<wire::SignedInStaff>>
readStaff(store::Connection &connection, const StaffId &staff, const wire::SupportContact &support)
{
    const Result<std::optional<StaffAccess>> access = store::readStaffAccess(connection, staff);
    if (!access)
        return access.error();
    const Result<std::optional<store::StaffRow>> row = store::findStaff(connection, staff);
    if (!row)
        return row.error();
    if (!*access || !*row)
        return std::optional<wire::SignedInStaff>();
    return std::optional(wire::SignedInStaff{**access, (*row)->name, (*row)->email,
                                             (*row)->providerName, (*row)->language, support});
}

} // namespace

struct StaffAuth::Registered
{
    store::DeviceRow device;
    qint64 at = 0;
};

StaffAuth::StaffAuth(const HubKeys &keys, store::Environment environment,
                     std::chrono::milliseconds accessTokenLife, wire::SupportContact support)
    : m_keys(keys)
    , m_environment(std::move(environment))
    , m_tokenLife(accessTokenLife)
    , m_support(std::move(support))
    , m_throttle(keys.throttle.view())
{}

Result<SignInAttempt> StaffAuth::beginSignIn(store::Connection &connection,
                                             const wire::SignInRequest &request) const
{
    const QString folded = foldedEmail(request.email);
    const Result<std::chrono::milliseconds> wait =
        m_throttle.attempt(connection, QStringLiteral("sign_in:") + folded, m_environment.now());
    if (!wait)
        return wait.error();
    const Result<std::optional<store::StaffLogin>> login =
        store::findStaffLogin(connection, folded);
    if (!login)
        return login.error();
    const store::StaffLogin known = login->value_or(store::StaffLogin());
    return SignInAttempt{known.staff, known.passwordHash, *wait};
}

Result<wire::SignInAnswer> StaffAuth::finishSignIn(store::Connection &connection,
                                                   const wire::SignInRequest &request,
                                                   const SignInAttempt &attempt,
                                                   const PasswordVerdict &verdict) const
{
    if (!verdict.right)
        return notSignedIn("wrong address or password");
    Result<void> written =
        m_throttle.succeeded(connection, QStringLiteral("sign_in:") + foldedEmail(request.email));
    if (written && !verdict.rehashed.isEmpty()) {
        written = store::replaceStaffHash(connection, attempt.staff, attempt.passwordHash,
                                          verdict.rehashed);
    }
    if (!written)
        return written.error();
    const Result<Registered> registered = registerDevice(connection, request, attempt.staff);
    if (!registered)
        return registered.error();
    return answer(connection, *registered);
}

Result<StaffAuth::Registered> StaffAuth::registerDevice(store::Connection &connection,
                                                        const wire::SignInRequest &request,
                                                        const StaffId &staff) const
{
    const qint64 now = m_environment.now();
    const store::DeviceRow device{DeviceId::fromRandom(m_environment.random(idSize)),
                                  staff,
                                  request.deviceName,
                                  request.devicePublicKey,
                                  m_environment.random(secretSize),
                                  now,
                                  0};
    if (const Result<void> begun = store::beginDeviceSession(connection, device, now); !begun)
        return begun.error();
    const Result<std::optional<store::DeviceRow>> kept =
        store::findDeviceByKey(connection, staff, request.devicePublicKey);
    if (!kept)
        return kept.error();
    if (!*kept)
        return notSignedIn("the device was ended meanwhile");
    return Registered{**kept, now};
}

Result<wire::SignInAnswer> StaffAuth::answer(store::Connection &connection,
                                             const Registered &registered) const
{
    const store::DeviceRow &device = registered.device;
    Result<std::optional<wire::SignedInStaff>> staff =
        readStaff(connection, device.staff, m_support);
    if (!staff)
        return staff.error();
    if (!*staff)
        return notSignedIn("the account was deactivated");
    const AccessToken token{device.id, device.staff, registered.at,
                            registered.at + m_tokenLife.count()};
    wire::SignInAnswer answer;
    answer.device = device.id;
    answer.unlockSecret = device.unlockSecret;
    answer.hubPublicKey = m_keys.identity.publicKey;
    answer.accessToken = makeAccessToken(token, m_keys.token.view());
    answer.expiresInSeconds = std::chrono::duration_cast<std::chrono::seconds>(m_tokenLife).count();
    answer.staff = std::move(**staff);
    answer.lastMid = device.lastMid;
    return answer;
}

QByteArray StaffAuth::challenge(const DeviceId &device) const
{
    const qint64 expiresAt = m_environment.now() + std::chrono::milliseconds(challengeLife).count();
    return makeChallenge({device, m_environment.random(nonceSize), expiresAt}, m_keys.token.view());
}

Result<wire::TokenAnswer> StaffAuth::renew(store::Connection &connection,
                                           const wire::TokenRequest &request) const
{
    const qint64 now = m_environment.now();
    const std::optional<Challenge> challenge =
        readChallenge(request.challenge, m_keys.token.view(), now);
    if (!challenge || challenge->device != request.device)
        return notSignedIn("no challenge of ours");
    const Result<std::optional<store::DeviceRow>> device =
        store::findDevice(connection, request.device);
    if (!device)
        return device.error();
    if (!*device || !(*device)->sessionFrom)
        return notSignedIn("device unknown, ended or signed out");
    const QByteArray message = wire::tokenMessage(request.device, request.challenge);
    if (!seal::verify(message, request.signature, (*device)->publicKey))
        return notSignedIn("the signature does not fit");
    const Result<bool> first =
        store::useChallenge(connection, challenge->nonce, challenge->expiresAt, now);
    if (!first)
        return first.error();
    if (!*first)
        return notSignedIn("the challenge was used before");
    if (const Result<void> seen = store::noteDeviceSeen(connection, request.device, now); !seen)
        return seen.error();
    return answer(connection, {**device, now});
}

Result<Session> StaffAuth::authenticate(store::Connection &connection,
                                        const QByteArray &token) const
{
    const std::optional<AccessToken> read =
        readAccessToken(token, m_keys.token.view(), m_environment.now());
    if (!read)
        return notSignedIn("no token of ours, or expired");
    const Result<std::optional<store::DeviceRow>> device =
        store::findDevice(connection, read->device);
    if (!device)
        return device.error();
    if (!*device || (*device)->staff != read->staff || !(*device)->sessionFrom ||
        *(*device)->sessionFrom > read->issuedAt)
        return notSignedIn("device ended or signed out");
    Result<std::optional<wire::SignedInStaff>> staff =
        readStaff(connection, read->staff, m_support);
    if (!staff)
        return staff.error();
    if (!*staff)
        return notSignedIn("the account was deactivated");
    return Session{read->device, std::move(**staff)};
}

Result<void> StaffAuth::signOut(store::Connection &connection, const DeviceId &device) const
{
    return store::endDeviceSession(connection, device);
}

} // namespace wren::services
