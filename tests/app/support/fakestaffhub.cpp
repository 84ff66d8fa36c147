// SPDX-License-Identifier: Apache-2.0
#include "tests/app/support/fakestaffhub.h"

#include "seal/seal.h"
#include "tests/app/support/cachefixture.h"

namespace wren::test {

namespace {

FakeAnswer refusal(Kind kind)
{
    return FakeAnswer::json(wire::errorToJson(Error{kind, {}, {}}), wire::httpStatus(kind));
}

} // namespace

FakeStaffHub::FakeStaffHub(FakeNetwork &network)
    : m_unlockSecret(seal::randomBytes(32))
    , m_device(DeviceId::fromTrusted(uuid(0xde, 1)))
{
    staff.access.staff = StaffId::fromTrusted(uuid(0x5, 1));
    staff.access.provider = ProviderId::fromTrusted(uuid(0xa, 1));
    staff.access.permissions = Permission::Clients;
    staff.name = QStringLiteral("Robin Caseworker");
    staff.email = QStringLiteral("robin@example.ca");
    staff.providerName = QStringLiteral("North Office");
    network.answer = [this](const FakeRequest &request) {
        return answer(request);
    };
}

FakeAnswer FakeStaffHub::answer(const FakeRequest &request)
{
    if (away)
        return FakeAnswer::refused();
    const QString path = request.path();
    if (path == QLatin1String("/api/v1/sign-in"))
        return signIn(request.json());
    if (path == QLatin1String("/api/v1/challenge")) {
        m_challenge = seal::randomBytes(40);
        return FakeAnswer::json(
            {{QStringLiteral("challenge"), QString::fromLatin1(m_challenge.toBase64())}});
    }
    if (path == QLatin1String("/api/v1/token"))
        return token(request.json());
    if (path == QLatin1String("/api/v1/hand-over")) {
        if (!deviceEnded || !ended)
            return refusal(Kind::Forbidden);
        wire::HandOverAnswer taken;
        taken.wipe = ended(*wire::QueueHandOver::fromJson(request.json()));
        return FakeAnswer::json(taken.toJson());
    }
    if (m_token.isEmpty() || request.token() != "Bearer " + m_token.toLatin1())
        return refusal(Kind::Unauthenticated);
    if (path == QLatin1String("/api/v1/sign-out")) {
        m_token.clear();
        return FakeAnswer::json({});
    }
    return other ? other(request) : refusal(Kind::NotFound);
}

FakeAnswer FakeStaffHub::signIn(const QJsonObject &body)
{
    const Result<wire::SignInRequest> request = wire::SignInRequest::fromJson(body);
    if (!request)
        return refusal(Kind::Invalid);
    if (request->password != password || request->email != staff.email)
        return refusal(Kind::Unauthenticated);
    ++signIns;
    m_devicePublicKey = request->devicePublicKey;
    return FakeAnswer::json(welcome().toJson());
}

FakeAnswer FakeStaffHub::token(const QJsonObject &body)
{
    const Result<wire::TokenRequest> request = wire::TokenRequest::fromJson(body);
    const bool good = request && !deviceEnded && request->challenge == m_challenge &&
                      seal::verify(wire::tokenMessage(m_device, m_challenge), request->signature,
                                   m_devicePublicKey);
    if (!good)
        return refusal(Kind::Unauthenticated);
    ++renewals;
    return FakeAnswer::json(welcome().toJson());
}

wire::SignInAnswer FakeStaffHub::welcome()
{
    m_token = QString::fromLatin1(seal::randomBytes(16).toHex());
    wire::SignInAnswer answer;
    answer.device = m_device;
    answer.unlockSecret = m_unlockSecret;
    answer.hubPublicKey = publicKey;
    answer.accessToken = m_token;
    answer.expiresInSeconds = 900;
    answer.staff = staff;
    answer.lastMid = 4;
    return answer;
}

} // namespace wren::test
