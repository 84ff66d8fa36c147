// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/signinpresenter.h"
#include "ui/flow/prompter.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace Ui {
class SignInWindow;
}

namespace wren::ui {

/** The window before the main window: sign in, unlock, or what to do without the keychain. */
class SignInWindow : public QWidget
{
    Q_OBJECT

public:
    SignInWindow(app::SignInPresenter &presenter, Prompter &prompter, QWidget *parent = nullptr);
    ~SignInWindow() override;

    /** Shows `state`; called by itself as the presenter's changes. */
    void render(const app::SignInPresenter::State &state);
    /** What went wrong after the sign-in itself; stays until the next try. */
    void showFailure(const Error &error);

signals:
    void languageChangeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Step = app::SignInPresenter::Step;

    void connectIntents();
    void dress();
    void renderHub(const app::SignInPresenter::State &state);
    void renderUnlock(const app::SignInPresenter::State &state);
    void renderPassphrase(const app::SignInPresenter::State &state);
    void renderError(const app::SignInPresenter::State &state);
    void renderBusy(const app::SignInPresenter::State &state);
    [[nodiscard]] QWidget *pageOf(Step step) const;
    void showPage(QWidget *page);
    void focusFirstEmpty();
    void signIn();
    void unlock();
    void usePassphrase();
    void askToLeave();
    void askToSignInAnew();
    void revealPasswords(bool shown);

    app::SignInPresenter &m_presenter;
    Prompter &m_prompter;
    std::unique_ptr<Ui::SignInWindow> m_form;
    app::SignInPresenter::State m_state; ///< that is shown
    QPointer<QWidget> m_before;          ///< had the focus when the form became busy
    std::optional<Step> m_focused;       ///< the step whose first field got the focus
};

} // namespace wren::ui
