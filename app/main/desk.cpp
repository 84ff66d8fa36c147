// SPDX-License-Identifier: Apache-2.0
#include "app/main/desk.h"

#include <QDateTime>
#include <QSysInfo>

#include <algorithm>

namespace wren {

Desk::Desk(const DeskOptions &options)
    : m_options(options)
    , m_settings(options.profileDirectory + QStringLiteral("/desk.ini"))
    , m_language(options.language.value_or(m_settings.language()))
    , m_theme(m_appearance)
    , m_session({m_network, m_secrets, options.profileDirectory, QSysInfo::machineHostName()})
    , m_signIn(m_session, m_network)
    , m_signInWindow(m_signIn, m_prompter)
    , m_idle(idleLimit(), &QDateTime::currentMSecsSinceEpoch)
{
    m_theme.setAppearance(options.appearance.value_or(m_settings.appearance()));
    connect(&m_session, &app::Session::stateChanged, this, &Desk::follow);
    connect(&m_signIn, &app::SignInPresenter::stateChanged, this, [this] {
        if (m_open && m_signIn.state().facts)
            m_open->window().showHub(*m_signIn.state().facts);
    });
    connect(
        &m_idle, &ui::IdleWatch::wentIdle, this,
        [this] {
            if (m_open)
                lock();
        },
        Qt::QueuedConnection);
    connect(&m_signInWindow, &ui::SignInWindow::languageChangeRequested, this, [this] {
        useLanguage(m_language.language() == ui::Language::English ? ui::Language::French
                                                                   : ui::Language::English);
    });
}

Desk::~Desk()
{
    closeDesk();
}

void Desk::start()
{
    m_appearance.follow();
    m_session.start();
    if (!m_options.hub.isEmpty() && m_session.state().phase == app::SessionState::Phase::SignedOut)
        m_signIn.setHub(m_options.hub);
    m_signInWindow.show();
    m_signInWindow.activateWindow();
}

void Desk::follow()
{
    const bool open = m_session.state().phase == app::SessionState::Phase::Unlocked;
    if (open && !m_open)
        unlocked();
    else if (!open && m_open)
        closeDesk();
    prepareCache();
}

/** The whole file is checked (I15) while the password is being typed. */
void Desk::prepareCache()
{
    switch (m_session.state().phase) {
    case app::SessionState::Phase::Locked:
        if (!m_ahead) {
            m_ahead = std::make_unique<app::ClientCache>();
            m_ahead->prepare(m_session.cachePath());
        }
        break;
    case app::SessionState::Phase::SigningIn:
        break;
    case app::SessionState::Phase::SignedOut:
    case app::SessionState::Phase::Unlocked:
    case app::SessionState::Phase::KeychainUnavailable:
        m_ahead.reset();
        break;
    }
}

void Desk::unlocked()
{
    std::unique_ptr<app::ClientCache> cache = std::move(m_ahead);
    if (!cache)
        cache = std::make_unique<app::ClientCache>();
    m_open = std::make_unique<OpenDesk>(m_session, std::move(cache), m_settings, m_prompter);
    ui::MainWindow &window = m_open->window();
    window.showChoices(m_language.language(), m_theme.appearance());
    window.showIdleLock(idleLimit(), m_options.longestIdle);
    if (m_signIn.state().facts)
        window.showHub(*m_signIn.state().facts);
    connect(&window, &ui::MainWindow::languageRequested, this, &Desk::useLanguage);
    connect(&window, &ui::MainWindow::appearanceRequested, this, &Desk::useAppearance);
    connect(&window, &ui::MainWindow::idleLockRequested, this, &Desk::useIdleLock);
    // Queued: the window that asks does not outlive the answer.
    const auto later = Qt::QueuedConnection;
    connect(&window, &ui::MainWindow::lockRequested, this, &Desk::lock, later);
    connect(&window, &ui::MainWindow::signInAgainRequested, this, &Desk::signInAgain, later);
    connect(
        &window, &ui::MainWindow::signOutRequested, this,
        [this] {
            closeDesk();
            m_session.signOut();
        },
        later);
    connect(m_open.get(), &OpenDesk::openingFailed, this, &Desk::failedToOpen, later);
    window.show();
    window.activateWindow();
    m_signInWindow.hide();
}

/** Before the session gives up its keys (Workspace). */
void Desk::closeDesk()
{
    if (!m_open)
        return;
    m_signInWindow.show(); // first: without any window the program would end
    m_open->window().close();
    m_open.reset();
}

void Desk::lock()
{
    closeDesk();
    m_session.lock();
}

/** Of a computer that was copied only one goes on as this device. */
void Desk::signInAgain()
{
    const bool copied = m_open && m_open->status().deviceTwice;
    closeDesk();
    if (copied)
        m_session.signInAsNewDevice();
    else
        m_session.signInAgain();
}

void Desk::failedToOpen(const Error &error)
{
    lock();
    m_signInWindow.showFailure(error);
}

void Desk::useLanguage(ui::Language language)
{
    m_settings.setLanguage(language);
    m_language.use(language);
    if (m_open)
        m_open->window().showChoices(language, m_theme.appearance());
}

void Desk::useAppearance(ui::Appearance appearance)
{
    m_settings.setAppearance(appearance);
    m_theme.setAppearance(appearance);
    if (m_open)
        m_open->window().showChoices(m_language.language(), appearance);
}

void Desk::useIdleLock(std::chrono::minutes limit)
{
    m_settings.setIdleLock(limit);
    m_idle.setLimit(idleLimit());
    if (m_open)
        m_open->window().showIdleLock(idleLimit(), m_options.longestIdle);
}

std::chrono::seconds Desk::idleLimit() const
{
    return std::min<std::chrono::seconds>(m_settings.idleLock(), m_options.longestIdle);
}

} // namespace wren
