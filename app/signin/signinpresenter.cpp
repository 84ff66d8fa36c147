// SPDX-License-Identifier: Apache-2.0
#include "app/signin/signinpresenter.h"

#include <QNetworkAccessManager>

namespace wren::app {

namespace {

SignInPresenter::Step stepOf(const SessionState &session)
{
    switch (session.phase) {
    case SessionState::Phase::Locked:
        return SignInPresenter::Step::Unlock;
    case SessionState::Phase::KeychainUnavailable:
        return session.error ? SignInPresenter::Step::Keychain
                             : SignInPresenter::Step::AskPassphrase;
    case SessionState::Phase::SignedOut:
    case SessionState::Phase::SigningIn:
    case SessionState::Phase::Unlocked:
        break;
    }
    return SignInPresenter::Step::SignIn;
}

HubFacts factsOf(const QJsonObject &health)
{
    return {health.value(QLatin1String("site")).toString(),
            health.value(QLatin1String("network")).toString(),
            health.value(QLatin1String("practice")).toBool()};
}

} // namespace

SignInPresenter::SignInPresenter(Session &session, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_network(network)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(400));
    connect(&m_pause, &QTimer::timeout, this, &SignInPresenter::askHub);
    connect(&session, &Session::stateChanged, this, &SignInPresenter::follow);
    follow();
}

void SignInPresenter::setHub(const QString &address)
{
    if (address == m_state.hub)
        return;
    m_state.hub = address;
    m_state.facts.reset();
    m_asked.reset();
    m_pause.start();
    emit stateChanged();
}

void SignInPresenter::signIn(const SignInForm &form)
{
    m_session.signIn(form);
}

void SignInPresenter::unlock(const QString &secret)
{
    m_session.unlock(secret);
}

void SignInPresenter::leaveLocked()
{
    m_session.signOut();
}

void SignInPresenter::retry()
{
    m_session.retry();
}

void SignInPresenter::choosePassphrase()
{
    m_choosingPassphrase = true;
    follow();
}

void SignInPresenter::usePassphrase(const QString &passphrase)
{
    m_session.signInWithPassphrase(passphrase);
}

void SignInPresenter::signInAnew()
{
    m_session.signInAnew();
}

void SignInPresenter::leaveEnded()
{
    m_endedRead = true;
    follow();
}

void SignInPresenter::follow()
{
    const SessionState &session = m_session.state();
    m_endedRead = m_endedRead && session.ended;
    m_state.busy = session.phase == SessionState::Phase::SigningIn;
    if (!m_state.busy) { // the step stays on the screen while it is being tried
        m_state.step = stepOf(session);
        m_choosingPassphrase = m_choosingPassphrase && m_state.step == Step::Keychain;
        if (m_choosingPassphrase)
            m_state.step = Step::ChoosePassphrase;
        else if (m_state.step == Step::SignIn && session.ended && !m_endedRead)
            m_state.step = Step::Ended;
    }
    m_state.ended = session.ended;
    m_state.unlockBy = session.unlockBy;
    m_state.offersAnew =
        (session.phase == SessionState::Phase::KeychainUnavailable && session.profileExists) ||
        (session.error && session.error->kind == Kind::Crypto);
    m_state.error = session.error;
    if (!session.email.isEmpty())
        m_state.email = session.email;
    // What is being typed is not overwritten by the address used last.
    if (!session.hub.isEmpty() && (m_state.hub.isEmpty() || m_state.step == Step::Unlock))
        setHub(session.hub);
    emit stateChanged();
}

void SignInPresenter::askHub()
{
    const Result<QUrl> address = parseHubAddress(m_state.hub);
    if (!address)
        return;
    m_asked = std::make_unique<HubClient>(m_network, *address);
    m_asked->health(this, [this](const Result<QJsonObject> &health) {
        if (!health)
            return;
        m_state.facts = factsOf(*health);
        emit stateChanged();
    });
}

} // namespace wren::app
