// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/commands.h"
#include "models/wire/queuehandover.h"
#include "tests/app/support/fakenetwork.h"

namespace wren::test {

/** The hub's sign-in, challenge and token routes for one account, over a FakeNetwork. */
class FakeStaffHub
{
public:
    explicit FakeStaffHub(FakeNetwork &network);

    QString password = QStringLiteral("correct horse battery");
    bool away = false;
    bool deviceEnded = false;
    /** With deviceEnded: what the hub makes of the last part of a queue. */
    std::function<wire::WipeOrder(const wire::QueueHandOver &)> ended;
    void forgetToken() { m_token.clear(); }
    [[nodiscard]] const QByteArray &devicePublicKey() const { return m_devicePublicKey; }
    wire::SignedInStaff staff;
    QByteArray publicKey = QByteArray(32, 'h');
    int signIns = 0;
    int renewals = 0;
    /** Further routes. */
    std::function<FakeAnswer(const FakeRequest &)> other;

private:
    [[nodiscard]] FakeAnswer answer(const FakeRequest &request);
    [[nodiscard]] FakeAnswer signIn(const QJsonObject &body);
    [[nodiscard]] FakeAnswer token(const QJsonObject &body);
    [[nodiscard]] wire::SignInAnswer welcome();

    QByteArray m_challenge;
    QByteArray m_devicePublicKey;
    QByteArray m_unlockSecret;
    DeviceId m_device;
    QString m_token;
};

} // namespace wren::test
