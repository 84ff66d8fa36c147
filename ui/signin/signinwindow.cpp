// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/signinwindow.h"

#include "ui/flow/notice/noticebar.h"
#include "ui/signin/signintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/typography.h"
#include "ui_signinwindow.h"

#include <QEvent>

namespace wren::ui {

using app::SignInPresenter;

namespace {

constexpr int leastPassphrase = 12;
constexpr int markSize = 52;

} // namespace

SignInWindow::SignInWindow(SignInPresenter &presenter, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_prompter(prompter)
    , m_form(std::make_unique<Ui::SignInWindow>())
{
    m_form->setupUi(this);
    dress();
    connectIntents();
    connect(&presenter, &SignInPresenter::stateChanged, this,
            [this] { render(m_presenter.state()); });
    render(presenter.state());
}

SignInWindow::~SignInWindow() = default;

void SignInWindow::dress()
{
    m_form->markLabel->setPixmap(
        productIcon().pixmap(QSize(markSize, markSize), devicePixelRatio()));
    setTextRole(m_form->productLabel, TextRole::Title);
    setTextRole(m_form->networkLabel, TextRole::Caption);
    setTextRole(m_form->whoLabel, TextRole::Heading);
    setTextRole(m_form->whereLabel, TextRole::Caption);
    setTextRole(m_form->keychainTitle, TextRole::Heading);
    setTextRole(m_form->endedTitle, TextRole::Heading);
    setTextRole(m_form->passphraseTitle, TextRole::Heading);
    setTextRole(m_form->passphraseHint, TextRole::Caption);
    setTextRole(m_form->versionLabel, TextRole::Caption);
    QSizePolicy steady = m_form->busyBar->sizePolicy();
    steady.setRetainSizeWhenHidden(true);
    m_form->busyBar->setSizePolicy(steady);
    m_form->versionLabel->setText(QCoreApplication::applicationVersion());
    resize(minimumSizeHint().expandedTo(QSize(760, 700)));
}

void SignInWindow::connectIntents()
{
    connect(m_form->hubLineEdit, &QLineEdit::textEdited, &m_presenter, &SignInPresenter::setHub);
    for (QLineEdit *line : {m_form->hubLineEdit, m_form->emailLineEdit, m_form->passwordLineEdit})
        connect(line, &QLineEdit::returnPressed, this, &SignInWindow::signIn);
    connect(m_form->signInButton, &QPushButton::clicked, this, &SignInWindow::signIn);
    connect(m_form->secretLineEdit, &QLineEdit::returnPressed, this, &SignInWindow::unlock);
    connect(m_form->unlockButton, &QPushButton::clicked, this, &SignInWindow::unlock);
    connect(m_form->retryButton, &QPushButton::clicked, &m_presenter, &SignInPresenter::retry);
    connect(m_form->passphraseButton, &QPushButton::clicked, &m_presenter,
            &SignInPresenter::choosePassphrase);
    for (QLineEdit *line : {m_form->passphraseLineEdit, m_form->repeatLineEdit})
        connect(line, &QLineEdit::returnPressed, this, &SignInWindow::usePassphrase);
    connect(m_form->usePassphraseButton, &QPushButton::clicked, this, &SignInWindow::usePassphrase);
    connect(m_form->leaveEndedButton, &QPushButton::clicked, &m_presenter,
            &SignInPresenter::leaveEnded);
    connect(m_form->leaveButton, &QPushButton::clicked, this, &SignInWindow::askToLeave);
    connect(m_form->anewButton, &QPushButton::clicked, this, &SignInWindow::askToSignInAnew);
    connect(m_form->errorNotice, &NoticeBar::actionRequested, this, &SignInWindow::askToSignInAnew);
    for (QCheckBox *show :
         {m_form->showPasswordCheckBox, m_form->showSecretCheckBox, m_form->showPassphraseCheckBox})
        connect(show, &QCheckBox::toggled, this, &SignInWindow::revealPasswords);
    connect(m_form->languageButton, &QPushButton::clicked, this,
            &SignInWindow::languageChangeRequested);
}

void SignInWindow::render(const SignInPresenter::State &state)
{
    m_state = state;
    showPage(pageOf(state.step));
    renderHub(state);
    renderUnlock(state);
    m_form->keychainLabel->setText(keychainText(state.error));
    m_form->anewButton->setVisible(state.offersAnew);
    m_form->endedLabel->setText(state.ended ? endedText(*state.ended) : QString());
    renderPassphrase(state);
    renderError(state);
    renderBusy(state);
    if (state.step != m_focused) {
        m_focused = state.step;
        focusFirstEmpty();
    }
}

void SignInWindow::showFailure(const Error &error)
{
    m_form->errorNotice->tell(Tone::Error, signInErrorText(m_state.step, error));
}

/** The card is as high as the page that shows. */
void SignInWindow::showPage(QWidget *page)
{
    QStackedWidget *stack = m_form->stepStack;
    for (int i = 0; i < stack->count(); ++i) {
        const bool shown = stack->widget(i) == page;
        stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                        shown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    stack->setCurrentWidget(page);
    stack->adjustSize();
}

QWidget *SignInWindow::pageOf(Step step) const
{
    switch (step) {
    case Step::SignIn:
        return m_form->signInStep;
    case Step::Unlock:
        return m_form->unlockStep;
    case Step::Keychain:
        return m_form->keychainStep;
    case Step::AskPassphrase:
    case Step::ChoosePassphrase:
        return m_form->passphraseStep;
    case Step::Ended:
        return m_form->endedStep;
    }
    return m_form->signInStep;
}

void SignInWindow::renderPassphrase(const SignInPresenter::State &state)
{
    const bool choose = state.step == Step::ChoosePassphrase;
    m_form->passphraseTitle->setText(choose ? tr("Choose a passphrase for this computer")
                                            : tr("Enter the passphrase of this computer"));
    m_form->passphraseHint->setText(
        choose
            ? tr("It opens what is kept here, instead of the keychain. Nobody can restore it: if "
                 "it is lost, sign in anew. Twelve characters or more; several words are easy to "
                 "remember.")
            : tr("It was chosen when you first signed in here, because there was no keychain."));
    m_form->repeatLabel->setVisible(choose);
    m_form->repeatLineEdit->setVisible(choose);
}

/** Beside the form; a keychain that is away has a page of its own. */
void SignInWindow::renderError(const SignInPresenter::State &state)
{
    const bool tells = state.error && !state.busy && state.step != Step::Keychain &&
                       state.step != Step::ChoosePassphrase && state.step != Step::Ended;
    m_form->errorNotice->tell(Tone::Error,
                              tells ? signInErrorText(state.step, *state.error) : QString(),
                              tells && state.offersAnew ? tr("Sign In Anew…") : QString());
}

void SignInWindow::renderHub(const SignInPresenter::State &state)
{
    if (m_form->hubLineEdit->text() != state.hub)
        m_form->hubLineEdit->setText(state.hub);
    if (m_form->emailLineEdit->text().isEmpty())
        m_form->emailLineEdit->setText(state.email);
    const QString network = state.facts ? state.facts->network : QString();
    m_form->networkLabel->setText(
        network.isEmpty() ? tr("For caseworkers of your employment network") : network);
    const bool practice = state.facts && state.facts->practice;
    m_form->practiceNotice->tell(Tone::Warning,
                                 practice ? tr("Practice mode: a made-up network to rehearse with. "
                                               "Do not enter anything about real people.")
                                          : QString());
}

void SignInWindow::renderUnlock(const SignInPresenter::State &state)
{
    const bool byPassword = state.unlockBy == app::UnlockBy::Password;
    m_form->whoLabel->setText(state.email);
    m_form->whereLabel->setText(
        byPassword ? tr("Locked. Your account’s password opens it, also without the network.")
                   : tr("Locked. The passphrase of this computer opens it."));
    m_form->secretLabel->setText(byPassword ? tr("&Password") : tr("&Passphrase"));
    m_form->showSecretCheckBox->setText(byPassword ? tr("Sho&w password") : tr("Sho&w passphrase"));
}

void SignInWindow::renderBusy(const SignInPresenter::State &state)
{
    if (state.busy && m_form->stepStack->isEnabled())
        m_before = focusWidget();
    m_form->busyBar->setVisible(state.busy);
    m_form->stepStack->setEnabled(!state.busy);
    if (state.busy || !m_before)
        return;
    m_before->setFocus(); // it was lost to the next enabled control
    if (auto *line = qobject_cast<QLineEdit *>(m_before))
        line->selectAll();
    m_before = nullptr;
}

void SignInWindow::focusFirstEmpty()
{
    QWidget *target = m_form->stepStack->currentWidget();
    for (QLineEdit *line : target->findChildren<QLineEdit *>()) {
        if (line->text().isEmpty()) {
            line->setFocus();
            return;
        }
    }
    if (m_state.step == Step::Keychain)
        m_form->retryButton->setFocus();
    else if (m_state.step == Step::Ended)
        m_form->leaveEndedButton->setFocus();
}

void SignInWindow::signIn()
{
    m_presenter.setHub(m_form->hubLineEdit->text()); // also when it was filled in, not typed
    m_presenter.signIn({m_form->hubLineEdit->text().trimmed(),
                        m_form->emailLineEdit->text().trimmed(), m_form->passwordLineEdit->text()});
}

void SignInWindow::unlock()
{
    m_presenter.unlock(m_form->secretLineEdit->text());
}

void SignInWindow::usePassphrase()
{
    const QString passphrase = m_form->passphraseLineEdit->text();
    const bool isNew = m_state.step != Step::AskPassphrase;
    if (isNew && passphrase.toUcs4().size() < leastPassphrase)
        m_form->errorNotice->tell(Tone::Error,
                                  tr("The passphrase needs twelve characters or more."));
    else if (isNew && passphrase != m_form->repeatLineEdit->text())
        m_form->errorNotice->tell(Tone::Error, tr("The two passphrases differ. Type them again."));
    else
        m_presenter.usePassphrase(passphrase);
}

void SignInWindow::askToLeave()
{
    m_prompter.confirm(
        this,
        {tr("Use another account"),
         tr("This leads back to the sign-in form. What waits to be sent and the drafts on this "
            "computer stay sealed, and are there again once the same person has signed in."),
         tr("Go to Sign-In")},
        [this] { m_presenter.leaveLocked(); });
}

void SignInWindow::askToSignInAnew()
{
    m_prompter.confirm(
        this,
        {tr("Sign in anew"),
         tr("Your clients are fetched from the hub again. What waited to be sent on this computer "
            "and could not be opened is kept, sealed; nothing is deleted."),
         tr("Sign In Anew")},
        [this] { m_presenter.signInAnew(); });
}

void SignInWindow::revealPasswords(bool shown)
{
    const auto mode = shown ? QLineEdit::Normal : QLineEdit::Password;
    for (QLineEdit *line : {m_form->passwordLineEdit, m_form->secretLineEdit,
                            m_form->passphraseLineEdit, m_form->repeatLineEdit})
        line->setEchoMode(mode);
    for (QCheckBox *show :
         {m_form->showPasswordCheckBox, m_form->showSecretCheckBox, m_form->showPassphraseCheckBox})
        show->setChecked(shown);
}

void SignInWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusFirstEmpty();
}

/** Nothing secret stays in a window that nobody sees. */
void SignInWindow::hideEvent(QHideEvent *event)
{
    for (QLineEdit *line : {m_form->passwordLineEdit, m_form->secretLineEdit,
                            m_form->passphraseLineEdit, m_form->repeatLineEdit})
        line->clear();
    revealPasswords(false);
    QWidget::hideEvent(event);
}

void SignInWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        render(m_state);
    }
    QWidget::changeEvent(event);
}

} // namespace wren::ui
