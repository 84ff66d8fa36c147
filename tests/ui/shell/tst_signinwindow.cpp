// SPDX-License-Identifier: Apache-2.0
#include "app/session/lease.h"
#include "tests/support/testmain.h"
#include "tests/ui/shell/fakedoor.h"
#include "tests/ui/shell/screens.h"
#include "tests/ui/shell/stage.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/signin/signinwindow.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace wren;
using namespace wren::app;
using namespace wren::test;
using Phase = SessionState::Phase;

class TestSignInWindow : public QObject
{
    Q_OBJECT

private slots:
    void signsIn()
    {
        Door door;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        QTest::keyClick(line(window, "passwordLineEdit"), Qt::Key_Return);
        QTRY_COMPARE(door.session.state().phase, Phase::Unlocked);
    }

    void failures_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, Kind kind, const char *words) {
            QTest::newRow(name) << int(kind) << QString::fromUtf8(words);
        };
        row("wrong password", Kind::Unauthenticated, "password is not right");
        row("throttled", Kind::TooMany, "Too many tries");
        row("may not", Kind::Forbidden, "may not use WREN Desk");
        row("hub broken", Kind::Server, "problem of its own");
    }

    void failures()
    {
        QFETCH(int, kind);
        QFETCH(QString, words);
        Door door;
        door.hubRefuses = Kind(kind);
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        button(window, "signInButton")->click();
        QTRY_VERIFY(notice(window).contains(words));
        QVERIFY(line(window, "passwordLineEdit")->isEnabled());
    }

    void hubAway()
    {
        Door door;
        door.hubAway = true;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        button(window, "signInButton")->click();
        QTRY_VERIFY(notice(window).contains(QStringLiteral("cannot be reached")));
    }

    void addressIsJudged()
    {
        Door door;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        line(window, "hubLineEdit")->setText(QStringLiteral("ftp://hub.example.ca"));
        button(window, "signInButton")->click();
        QTRY_VERIFY(notice(window).contains(QStringLiteral("not an address of a hub")));
    }

    void practiceIsMarked()
    {
        Door door;
        door.practice = true;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        QTest::keyClicks(line(window, "hubLineEdit"), QString::fromLatin1(doorHub));
        auto *mark = window.findChild<ui::NoticeBar *>(QStringLiteral("practiceNotice"));
        QTRY_VERIFY(mark->isVisible());
        QCOMPARE(window.findChild<QLabel *>(QStringLiteral("networkLabel"))->text(),
                 QStringLiteral("Windsor Regional Employment Network"));
    }

    /** The keychain is away at the first sign-in: retry, or a passphrase; both lead in. */
    void keychainAwayThenRetried()
    {
        Door door;
        door.secrets.refuses = Kind::Keychain;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        button(window, "signInButton")->click();
        QTRY_COMPARE(door.presenter.state().step, SignInPresenter::Step::Keychain);
        QVERIFY(button(window, "retryButton")->isVisible());
        door.secrets.refuses.reset();
        button(window, "retryButton")->click();
        QTRY_COMPARE(door.session.state().phase, Phase::Unlocked);
    }

    void passphraseInstead()
    {
        Door door;
        door.secrets.refuses = Kind::Keychain;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        button(window, "signInButton")->click();
        QTRY_VERIFY(button(window, "passphraseButton")->isVisible());
        button(window, "passphraseButton")->click();
        QTRY_VERIFY(line(window, "repeatLineEdit")->isVisible());
        line(window, "passphraseLineEdit")->setText(QStringLiteral("short"));
        button(window, "usePassphraseButton")->click();
        QVERIFY(notice(window).contains(QStringLiteral("twelve characters")));
        line(window, "passphraseLineEdit")->setText(QStringLiteral("three calm herons"));
        line(window, "repeatLineEdit")->setText(QStringLiteral("three calm heron"));
        button(window, "usePassphraseButton")->click();
        QVERIFY(notice(window).contains(QStringLiteral("differ")));
        line(window, "repeatLineEdit")->setText(QStringLiteral("three calm herons"));
        button(window, "usePassphraseButton")->click();
        QTRY_COMPARE(door.session.state().phase, Phase::Unlocked);
    }

    void locksAndUnlocks()
    {
        Door door;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        button(window, "signInButton")->click();
        QTRY_COMPARE(door.session.state().phase, Phase::Unlocked);
        door.session.lock();
        QTRY_COMPARE(door.presenter.state().step, SignInPresenter::Step::Unlock);
        line(window, "secretLineEdit")->setText(QStringLiteral("something else"));
        button(window, "unlockButton")->click();
        QTRY_VERIFY(notice(window).contains(QStringLiteral("That is not right")));
        line(window, "secretLineEdit")->setText(door.password);
        button(window, "unlockButton")->click();
        QTRY_COMPARE(door.session.state().phase, Phase::Unlocked);
    }

    void saysThatAccessHasEnded()
    {
        Door door;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        button(window, "signInButton")->click();
        QTRY_COMPARE(door.session.state().phase, Phase::Unlocked);
        door.session.destroyProfile(2);
        QTRY_COMPARE(door.presenter.state().step, SignInPresenter::Step::Ended);
        const QString said = window.findChild<QLabel *>(QStringLiteral("endedLabel"))->text();
        QVERIFY2(said.contains(QString::fromLatin1(doorEmail)), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("had not been sent: 2")), qPrintable(said));
        QVERIFY(button(window, "leaveEndedButton")->hasFocus());
        QTest::keyClick(button(window, "leaveEndedButton"), Qt::Key_Space);
        QCOMPARE(door.presenter.state().step, SignInPresenter::Step::SignIn);
        QVERIFY(line(window, "passwordLineEdit")->isVisible());
    }

    void saysWhatToDoWhenTheLeaseIsOver()
    {
        Door door;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        button(window, "signInButton")->click();
        QTRY_COMPARE(door.session.state().phase, Phase::Unlocked);
        door.session.lock();
        window.showFailure(leaseOverError());
        QVERIFY(notice(window).contains(QStringLiteral("14 days")));
        QVERIFY(notice(window).contains(QStringLiteral("Connect to the network")));
    }

    void secretsDoNotStay()
    {
        Door door;
        ui::SignInWindow window(door.presenter, m_prompter);
        present(&window);
        fill(window, door.password);
        button(window, "signInButton")->click();
        QTRY_COMPARE(door.session.state().phase, Phase::Unlocked);
        window.hide(); // the main window opens
        for (const QLineEdit *each : window.findChildren<QLineEdit *>())
            QVERIFY(!each->text().contains(door.password));
    }

    void passwordsAreHiddenUntilShown()
    {
        Door door;
        ui::SignInWindow window(door.presenter, m_prompter);
        QCOMPARE(line(window, "passwordLineEdit")->echoMode(), QLineEdit::Password);
        window.findChild<QCheckBox *>(QStringLiteral("showPasswordCheckBox"))->click();
        QCOMPARE(line(window, "passwordLineEdit")->echoMode(), QLineEdit::Normal);
        QCOMPARE(line(window, "secretLineEdit")->echoMode(), QLineEdit::Normal);
    }

private:
    static QLineEdit *line(const QWidget &window, const char *name)
    {
        return window.findChild<QLineEdit *>(QString::fromLatin1(name));
    }

    static QPushButton *button(const QWidget &window, const char *name)
    {
        return window.findChild<QPushButton *>(QString::fromLatin1(name));
    }

    static QString notice(const QWidget &window)
    {
        return window.findChild<ui::NoticeBar *>(QStringLiteral("errorNotice"))->text();
    }

    static void fill(const QWidget &window, const QString &password)
    {
        line(window, "hubLineEdit")->setText(QString::fromLatin1(doorHub));
        line(window, "emailLineEdit")->setText(QString::fromLatin1(doorEmail));
        line(window, "passwordLineEdit")->setText(password);
    }

    ScriptedPrompter m_prompter;
};

WREN_TEST(TestSignInWindow)
#include "tst_signinwindow.moc"
