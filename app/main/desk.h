// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/main/deskoptions.h"
#include "app/main/opendesk.h"
#include "app/session/keychainstore.h"
#include "app/signin/signinpresenter.h"
#include "ui/shell/idlewatch.h"
#include "ui/signin/signinwindow.h"
#include "ui/theme/desktopappearance.h"

#include <QNetworkAccessManager>

namespace wren {

/** wren-desk put together: the sign-in window while locked, the main window while unlocked. */
class Desk : public QObject
{
    Q_OBJECT

public:
    explicit Desk(const DeskOptions &options);
    ~Desk() override;

    void start();

private:
    void follow();
    void prepareCache();
    void unlocked();
    void closeDesk();
    void lock();
    void signInAgain();
    void failedToOpen(const Error &error);
    void useLanguage(ui::Language language);
    void useAppearance(ui::Appearance appearance);
    void useIdleLock(std::chrono::minutes limit);
    [[nodiscard]] std::chrono::seconds idleLimit() const;

    DeskOptions m_options;
    ui::DeskSettings m_settings;
    ui::LanguageSwitch m_language;
    ui::DesktopAppearance m_appearance;
    ui::Theme m_theme;
    ui::DialogPrompter m_prompter;
    QNetworkAccessManager m_network;
    app::KeychainStore m_secrets;
    app::Session m_session;
    app::SignInPresenter m_signIn;
    ui::SignInWindow m_signInWindow;
    ui::IdleWatch m_idle;
    std::unique_ptr<app::ClientCache> m_ahead; ///< while Locked: its file is opened already
    std::unique_ptr<OpenDesk> m_open;
};

} // namespace wren
