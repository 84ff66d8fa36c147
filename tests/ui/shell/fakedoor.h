// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/signinpresenter.h"
#include "tests/app/support/fakenetwork.h"

#include <QTemporaryDir>

namespace wren::test {

/** A keychain in memory that can be locked or absent. */
class MemorySecrets : public app::SecretStore
{
public:
    void read(const QString &key, QObject *context, Read callback) override;
    void write(const QString &key, const seal::SecretBytes &secret, QObject *context,
               Done callback) override;
    void remove(const QString &key, QObject *context, Done callback) override;

    std::optional<Kind> refuses; ///< answers everything with this

private:
    QMap<QString, QByteArray> m_secrets;
};

/** Before the main window: a real session with a scripted hub and keychain. */
class Door
{
public:
    Door();

    QTemporaryDir directory;
    FakeNetwork network;
    MemorySecrets secrets;
    QString password = QStringLiteral("correct horse battery"); ///< that the hub accepts
    std::optional<Kind> hubRefuses;                             ///< answers sign-in with this
    bool hubAway = false;
    bool practice = false;
    app::Session session;
    app::SignInPresenter presenter;

private:
    [[nodiscard]] FakeAnswer answer(const FakeRequest &request) const;
};

inline constexpr char doorHub[] = "https://hub.example.ca";
inline constexpr char doorEmail[] = "renee.lavoie@example.ca";

} // namespace wren::test
