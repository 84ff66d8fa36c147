// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/fakedoor.h"

#include "tests/ui/shell/stage.h"

namespace wren::test {

namespace {

/** Answers later, as a keychain does; never if the context died. */
template<typename Callback, typename Answer>
void later(QObject *context, Callback callback, Answer answer)
{
    QMetaObject::invokeMethod(
        context, [callback = std::move(callback), answer] { callback(answer()); },
        Qt::QueuedConnection);
}

QJsonObject health(bool practice)
{
    return {{QStringLiteral("site"), QStringLiteral("WREN Job Portal")},
            {QStringLiteral("network"), QStringLiteral("Windsor Regional Employment Network")},
            {QStringLiteral("practice"), practice}};
}

wire::SignInAnswer welcome()
{
    wire::SignInAnswer answer;
    answer.device = DeviceId::fromRandom(QByteArray(16, 'd'));
    answer.unlockSecret = QByteArray(32, 'u');
    answer.hubPublicKey = QByteArray(32, 'k');
    answer.accessToken = QStringLiteral("token");
    answer.expiresInSeconds = 900;
    answer.staff.access = {staffId(0), providerId(0), Permission::Clients, {}};
    answer.staff.name = QStringLiteral("Renée Lavoie");
    answer.staff.email = QString::fromLatin1(doorEmail);
    answer.staff.providerName = QStringLiteral("Riverside Employment");
    return answer;
}

} // namespace

void MemorySecrets::read(const QString &key, QObject *context, Read callback)
{
    later(context, std::move(callback), [this, key]() -> Result<seal::SecretBytes> {
        if (refuses)
            return Error{*refuses, {}, {}};
        if (!m_secrets.contains(key))
            return Error{Kind::NotFound, {}, {}};
        return seal::SecretBytes::copyOf(m_secrets.value(key));
    });
}

void MemorySecrets::write(const QString &key, const seal::SecretBytes &secret, QObject *context,
                          Done callback)
{
    if (!refuses)
        m_secrets.insert(key, secret.view().toByteArray());
    later(context, std::move(callback), [this]() -> Result<void> {
        return refuses ? Error{*refuses, {}, {}} : Result<void>();
    });
}

void MemorySecrets::remove(const QString &key, QObject *context, Done callback)
{
    m_secrets.remove(key);
    later(context, std::move(callback), []() -> Result<void> { return {}; });
}

Door::Door()
    : session({network, secrets, directory.path(), QStringLiteral("FRONT-DESK-2"),
               app::KeyCosts{{1, 8 << 10}, {1, 8 << 10}}, &stageNow})
    , presenter(session, network)
{
    network.answer = [this](const FakeRequest &request) {
        return answer(request);
    };
    session.start();
}

FakeAnswer Door::answer(const FakeRequest &request) const
{
    if (hubAway)
        return FakeAnswer::refused();
    if (request.path().endsWith(QLatin1String("/health")))
        return FakeAnswer::json(health(practice));
    if (hubRefuses)
        return FakeAnswer::json(wire::errorToJson({*hubRefuses, {}, {}}),
                                wire::httpStatus(*hubRefuses));
    if (request.json().value(QLatin1String("password")).toString() != password)
        return FakeAnswer::json(wire::errorToJson({Kind::Unauthenticated, {}, {}}),
                                wire::httpStatus(Kind::Unauthenticated));
    return FakeAnswer::json(welcome().toJson());
}

} // namespace wren::test
