// SPDX-License-Identifier: Apache-2.0
#include "app/session/signinattempt.h"

#include "app/async/background.h"
#include "app/session/keychainprobe.h"

#include <QJsonDocument>
#include <QUuid>

namespace wren::app {

namespace {

QByteArray secretText(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_C).toUtf8();
}

/** Argon2id; an empty secret stays empty. */
Result<seal::SecretBytes> stretch(QByteArray secret, const QByteArray &salt,
                                  seal::PasswordCost cost)
{
    if (secret.isEmpty())
        return seal::SecretBytes();
    std::optional<seal::SecretBytes> key = seal::deriveKey(secret, salt, cost);
    seal::wipe(secret);
    if (!key)
        return Error{Kind::Crypto, QStringLiteral("too little memory for Argon2id"), {}};
    return std::move(*key);
}

DeskProfile freshProfile(const SignInForm &form, UnlockBy unlockBy)
{
    DeskProfile profile;
    profile.hub = form.hub;
    profile.email = form.email;
    profile.installId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    profile.salt = seal::randomBytes(16);
    profile.unlockBy = unlockBy;
    return profile;
}

} // namespace

SignInAttempt::SignInAttempt(const SessionParts &parts, Way way, const SignInForm &form,
                             const QString &passphrase, const std::optional<DeskProfile> &existing)
    : m_parts(parts)
    , m_way(way)
    , m_form(form)
    , m_passphrase(passphrase)
    , m_fresh(!existing)
{
    const UnlockBy unlockBy = passphrase.isEmpty() ? UnlockBy::Password : UnlockBy::Passphrase;
    m_opened.profile = existing.value_or(freshProfile(form, unlockBy));
    m_opened.hub = std::make_unique<HubClient>(parts.network, QUrl(form.hub));
}

SignInAttempt::~SignInAttempt()
{
    m_form.password.fill(u'\0');
    m_passphrase.fill(u'\0');
}

void SignInAttempt::start()
{
    if (m_opened.profile.unlockBy == UnlockBy::Passphrase)
        rootFromPassphrase();
    else if (m_fresh)
        probe();
    else
        rootFromKeychain();
}

void SignInAttempt::rootFromPassphrase()
{
    if (m_passphrase.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { emit secretMissing(std::nullopt); }, Qt::QueuedConnection);
        return;
    }
    inBackground(
        this,
        [secret = secretText(m_passphrase), salt = m_opened.profile.salt,
         cost = m_parts.costs.passphrase] { return stretch(secret, salt, cost); },
        [this](Result<seal::SecretBytes> root) {
            if (!root)
                return emit failed(root.error());
            rootFound(std::move(*root));
        });
}

void SignInAttempt::rootFromKeychain()
{
    m_parts.secrets.read(m_opened.profile.keychainKey(), this,
                         [this](Result<seal::SecretBytes> root) {
                             if (!root)
                                 return emit secretMissing(root.error());
                             rootFound(std::move(*root));
                         });
}

void SignInAttempt::probe()
{
    const QString entry = m_opened.profile.keychainKey() + QStringLiteral("/probe");
    probeKeychain(m_parts.secrets, entry, this, [this](const Result<void> &works) {
        if (!works)
            return emit secretMissing(works.error());
        rootFound(seal::SecretBytes::random(32));
    });
}

void SignInAttempt::rootFound(seal::SecretBytes root)
{
    const DeskProfile &profile = m_opened.profile;
    m_opened.keys = std::make_unique<Keyring>(std::move(root), profile.installId);
    if (m_fresh) {
        m_opened.keys->makeDevice();
    } else if (!m_opened.keys->openDevice(profile.sealedDevice)) {
        const bool typed = profile.unlockBy == UnlockBy::Passphrase;
        return emit failed({typed ? Kind::Unauthenticated : Kind::Crypto,
                            QStringLiteral("the root secret does not fit the profile"),
                            {}});
    }
    if (m_way == Way::SignInAsNewDevice)
        m_opened.keys->makeDevice();
    if (m_way == Way::Unlock)
        stretchPassword(&SignInAttempt::openOffline);
    else
        askHub();
}

void SignInAttempt::stretchPassword(void (SignInAttempt::*then)())
{
    // With a passphrase the root is stretched already, and stands alone.
    const bool alone = m_opened.profile.unlockBy == UnlockBy::Passphrase;
    inBackground(
        this,
        [secret = alone ? QByteArray() : secretText(m_form.password), salt = m_opened.profile.salt,
         cost = m_parts.costs.password] { return stretch(secret, salt, cost); },
        [this, then](const Result<seal::SecretBytes> &stretched) {
            if (!stretched)
                return emit failed(stretched.error());
            m_opened.keys->usePassword(stretched->view());
            (this->*then)();
        });
}

void SignInAttempt::openOffline()
{
    const bool opened = m_opened.keys->openMasters(m_opened.profile.wraps).ok();
    if (!opened && m_opened.profile.unlockBy == UnlockBy::Password)
        return askHub(); // the password may have been changed elsewhere
    const Result<QByteArray> note = m_opened.keys->openNote(m_opened.profile.sealedStaff);
    if (!note)
        return emit failed(note.error());
    Result<wire::SignedInStaff> staff =
        wire::SignedInStaff::fromJson(QJsonDocument::fromJson(*note).object());
    if (!staff)
        return emit failed(staff.error());
    m_opened.staff = std::move(*staff);
    emit this->opened();
}

void SignInAttempt::askHub()
{
    const wire::SignInRequest request{m_form.email, m_form.password,
                                      m_opened.keys->devicePublicKey(), m_parts.deviceName};
    m_opened.hub->signIn(request, this, [this](const Result<wire::SignInAnswer> &answer) {
        if (!answer)
            return refused(answer.error());
        DeskProfile &profile = m_opened.profile;
        if (!m_fresh && profile.hubPublicKey != answer->hubPublicKey)
            return emit failed({Kind::Crypto, QStringLiteral("another hub's identity key"), {}});
        profile.device = answer->device;
        profile.hubPublicKey = answer->hubPublicKey;
        m_opened.staff = answer->staff;
        m_opened.lastMid = answer->lastMid;
        m_unlockSecret = answer->unlockSecret;
        stretchPassword(&SignInAttempt::openWithHub);
    });
}

void SignInAttempt::refused(const Error &error)
{
    // A password that does not open the profile, and nobody to ask: it is the wrong one.
    const bool away = error.kind == Kind::Offline || error.kind == Kind::Timeout;
    if (away && m_way == Way::Unlock)
        emit failed({Kind::Unauthenticated, QStringLiteral("not this password; hub away"), {}});
    else
        emit failed(error);
}

void SignInAttempt::openWithHub()
{
    m_opened.keys->useHubSecret(m_unlockSecret);
    seal::wipe(m_unlockSecret);
    if (m_fresh) {
        m_opened.keys->makeMaster();
        return storeRoot();
    }
    const Result<void> masters = m_opened.keys->openMasters(m_opened.profile.wraps);
    if (!masters)
        return emit failed(masters.error());
    emit opened();
}

void SignInAttempt::storeRoot()
{
    if (m_opened.profile.unlockBy == UnlockBy::Passphrase)
        return emit opened();
    storeAndCheck(m_parts.secrets, m_opened.profile.keychainKey(), m_opened.keys->root(), this,
                  [this](const Result<void> &stored) {
                      if (stored)
                          emit opened();
                      else
                          emit secretMissing(stored.error());
                  });
}

} // namespace wren::app
