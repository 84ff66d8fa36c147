// SPDX-License-Identifier: Apache-2.0
#include "app/session/session.h"

#include <QJsonDocument>

namespace wren::app {

using Phase = SessionState::Phase;

Session::Session(const SessionParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_profiles(parts.dataDirectory)
{}

Session::~Session() = default;

void Session::start()
{
    const Result<std::optional<DeskProfile>> last = m_profiles.last();
    if (!last)
        return setPhase(Phase::SignedOut, last.error());
    if (!*last)
        return setPhase(Phase::SignedOut);
    m_profile = **last;
    m_state.hub = m_profile.hub;
    m_state.email = m_profile.email;
    m_state.unlockBy = m_profile.unlockBy;
    setPhase(Phase::Locked);
}

void Session::signIn(const SignInForm &form)
{
    begin(form);
}

void Session::signInWithPassphrase(const QString &passphrase)
{
    if (!m_attempt)
        return;
    const bool ofKeychain = m_attempt->profile().unlockBy == UnlockBy::Password;
    if (ofKeychain && !m_attempt->isFresh() && !setAside())
        return;
    const SignInForm form = m_attempt->form();
    begin(form, passphrase);
}

void Session::signInAnew()
{
    if (!m_attempt || !setAside())
        return;
    const SignInForm form = m_attempt->form();
    begin(form);
}

bool Session::setAside()
{
    const Result<void> aside = m_profiles.setAside(m_attempt->profile());
    if (!aside)
        fail(aside.error());
    return aside.ok();
}

void Session::begin(const SignInForm &form, const QString &passphrase)
{
    m_attempt.reset();
    m_state.hub = form.hub;
    m_state.email = form.email;
    const Result<QUrl> hub = parseHubAddress(form.hub);
    if (!hub)
        return fail(hub.error());
    const SignInForm tidy{hub->toString(), form.email.trimmed(), form.password};
    const Result<std::optional<DeskProfile>> existing = m_profiles.find(*hub, tidy.email);
    if (!existing)
        return fail(existing.error());
    const SignInAttempt::Way way =
        m_asNewDevice ? SignInAttempt::Way::SignInAsNewDevice : SignInAttempt::Way::SignIn;
    attempt(std::make_unique<SignInAttempt>(m_parts, way, tidy, passphrase, *existing));
}

void Session::unlock(const QString &passwordOrPassphrase)
{
    const bool byPassphrase = m_profile.unlockBy == UnlockBy::Passphrase;
    const SignInForm form{m_profile.hub, m_profile.email,
                          byPassphrase ? QString() : passwordOrPassphrase};
    attempt(std::make_unique<SignInAttempt>(m_parts, SignInAttempt::Way::Unlock, form,
                                            byPassphrase ? passwordOrPassphrase : QString(),
                                            m_profile));
}

void Session::attempt(std::unique_ptr<SignInAttempt> attempt)
{
    m_attempt = std::move(attempt);
    connect(m_attempt.get(), &SignInAttempt::opened, this, &Session::opened);
    connect(m_attempt.get(), &SignInAttempt::failed, this, &Session::fail);
    connect(
        m_attempt.get(), &SignInAttempt::secretMissing, this,
        [this](const std::optional<Error> &error) { setPhase(Phase::KeychainUnavailable, error); });
    m_state.unlockBy = m_attempt->profile().unlockBy;
    setPhase(Phase::SigningIn);
    m_attempt->start();
}

void Session::retry()
{
    if (!m_attempt)
        return;
    setPhase(Phase::SigningIn);
    m_attempt->start();
}

void Session::opened()
{
    OpenedProfile opened = m_attempt->take();
    m_profile = std::move(opened.profile);
    m_profile.usedAt = m_parts.now();
    m_keys = std::move(opened.keys);
    m_hub = std::move(opened.hub);
    m_lastMid = opened.lastMid;
    const Result<void> saved = saveProfile(opened.staff);
    if (!saved) {
        m_keys.reset();
        return fail(saved.error());
    }
    m_attempt.release()->deleteLater(); // it is what called us
    m_asNewDevice = false;
    m_state.ended.reset();
    m_hub->useDevice(m_profile.device, [this](const QByteArray &message) {
        return m_keys ? m_keys->sign(message) : QByteArray();
    });
    connect(m_hub.get(), &HubClient::renewed, this, &Session::renewed);
    setPhase(Phase::Unlocked);
}

void Session::renewed(const wire::TokenAnswer &answer)
{
    if (!m_keys)
        return;
    m_keys->useHubSecret(answer.unlockSecret);
    const Result<void> saved = saveProfile(answer.staff);
    if (!saved)
        qWarning("session: profile not saved: %s", qPrintable(saved.error().detail));
    emit stateChanged();
}

Result<void> Session::saveProfile(const wire::SignedInStaff &staff)
{
    m_state.staff = staff;
    m_profile.sealedDevice = m_keys->sealedDevice();
    m_profile.wraps = m_keys->wraps();
    m_profile.sealedStaff =
        m_keys->sealNote(QJsonDocument(staff.toJson()).toJson(QJsonDocument::Compact));
    return m_profiles.save(m_profile);
}

Result<MasterKeys> Session::addMaster()
{
    m_keys->makeMaster();
    const Result<void> saved = saveProfile(*m_state.staff);
    if (!saved)
        return saved.error();
    return m_keys->masters();
}

Result<void> Session::keepMaster(int generation)
{
    if (m_keys->masters().size() == 1)
        return {};
    m_keys->keepMaster(generation);
    return saveProfile(*m_state.staff);
}

void Session::lock()
{
    dropKeys();
    m_hub.reset();
    setPhase(Phase::Locked);
}

void Session::signInAgain()
{
    dropKeys();
    m_hub.reset();
    setPhase(Phase::SignedOut);
}

void Session::signInAsNewDevice()
{
    m_asNewDevice = true;
    signInAgain();
}

void Session::destroyProfile(int handedOver)
{
    const DeskProfile profile = m_profile;
    m_state.ended = EndedAccess{profile.hub, profile.email, handedOver};
    setPhase(Phase::SignedOut); // the workspace goes, and with it the open cache
    signInAgain();
    const Result<QList<DeskProfile>> destroyed = m_profiles.destroy(profile);
    if (!destroyed)
        m_state.error = destroyed.error();
    for (const DeskProfile &gone : destroyed ? *destroyed : QList<DeskProfile>{profile})
        m_parts.secrets.remove(gone.keychainKey(), this, [](const Result<void> &removed) {
            if (!removed) // it opens nothing any more
                qWarning("session: keychain entry stays: %s", qPrintable(removed.error().detail));
        });
    emit stateChanged();
}

HandOverIdentity Session::handOverIdentity() const
{
    return {
        m_profile.device,
        [this](const QByteArray &message) { return m_keys ? m_keys->sign(message) : QByteArray(); },
        m_profile.hubPublicKey};
}

void Session::signOut()
{
    if (HubClient *leaving = m_hub.release()) {
        leaving->setParent(this);
        leaving->signOut(leaving,
                         [leaving](const Result<QJsonObject> &) { leaving->deleteLater(); });
    }
    dropKeys();
    setPhase(Phase::SignedOut);
}

void Session::dropKeys()
{
    m_keys.reset();
    m_attempt.reset();
    m_lastMid = 0;
}

void Session::fail(const Error &error)
{
    const bool unlocking = m_attempt && m_attempt->way() == SignInAttempt::Way::Unlock;
    setPhase(unlocking ? Phase::Locked : Phase::SignedOut, error);
}

void Session::setPhase(Phase phase, const std::optional<Error> &error)
{
    m_state.phase = phase;
    m_state.error = error;
    m_state.profileExists = m_attempt && !m_attempt->isFresh();
    if (phase != Phase::Unlocked)
        m_state.staff.reset();
    emit stateChanged();
}

} // namespace wren::app
