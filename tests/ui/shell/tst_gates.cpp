// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "tests/ui/shell/screens.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTextEdit>
#include <QToolButton>

using namespace wren::test;
using namespace wren::ui;

namespace {

/** Visible widgets of the window that Tab should reach. */
QList<QWidget *> tabStops(const QWidget *window)
{
    QList<QWidget *> stops;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(window) &&
            widget->isEnabledTo(window) && !widget->focusProxy() && widget->window() == window)
            stops.append(widget);
    }
    return stops;
}

QString described(const QWidget *widget)
{
    return QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
           widget->objectName();
}

/** Everything that people read or hear of a window now, by the widget it stands on. */
QMap<QString, QString> wordsOf(const QWidget *window)
{
    QMap<QString, QString> words;
    int number = 0;
    const auto tell = [&](const QWidget *widget, const char *what, const QString &text) {
        if (!text.isEmpty())
            words.insert(QStringLiteral("%1 %2 %3")
                             .arg(number, 4)
                             .arg(described(widget), QLatin1String(what)),
                         text);
    };
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        ++number;
        if (!widget->isVisibleTo(window) && !qobject_cast<const QMenu *>(widget))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            tell(widget, "text", label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            tell(widget, "text", button->text());
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            tell(widget, "placeholder", line->placeholderText());
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                tell(widget, qPrintable(QString::number(i)), box->itemText(i));
        }
        if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            for (int i = 0; i < menu->actions().size(); ++i)
                tell(widget, qPrintable(QString::number(i)), menu->actions().at(i)->text());
        }
        tell(widget, "name", widget->accessibleName());
        tell(widget, "description", widget->accessibleDescription());
        tell(widget, "tip", widget->toolTip());
    }
    return words;
}

/** Names, addresses and the like, and words that are the same in both languages. */
bool isSameInBoth(const QString &text)
{
    static const QStringList same{QStringLiteral("WREN Desk"), QStringLiteral("English"),
                                  QStringLiteral("Français"),  QStringLiteral("&Client"),
                                  QStringLiteral("Clients"),   QStringLiteral("Client"),
                                  QStringLiteral("Notes"),     QStringLiteral("https://")};
    static const QRegularExpression data(QStringLiteral(
        "@|Riverside|Windsor|Lavoie|Patel|Duarte|Tecumseh|Leamington|Whitfield|^[\\d\\s()./:-]*$"));
    return same.contains(text) || data.match(text).hasMatch();
}

QStringList mnemonicsOf(const QWidget *window)
{
    QStringList all;
    const auto add = [&all](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty())
            all.append(key);
    };
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window) || widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
    }
    return all;
}

} // namespace

/** What every screen owes to keyboard, screen reader and both languages. */
class TestGates : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_language.use(Language::English); }

    void everyStopHasAName_data() { addScreenRows(); }

    void everyStopHasAName()
    {
        const Screen screen = screenOfThisRow();
        present(screen.widget);
        const QList<QWidget *> stops = tabStops(screen.widget->window());
        QVERIFY(!stops.isEmpty());
        for (QWidget *stop : stops) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(stop);
            QVERIFY2(accessible, qPrintable(described(stop)));
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(described(stop)));
            QVERIFY2(accessible->role() != QAccessible::NoRole, qPrintable(described(stop)));
        }
    }

    void tabReachesAndLeavesEverything_data() { addScreenRows(); }

    void tabReachesAndLeavesEverything()
    {
        const Screen screen = screenOfThisRow();
        present(screen.widget);
        QList<QWidget *> missed = tabStops(screen.widget->window());
        missed.constFirst()->setFocus();
        QWidget *first = QApplication::focusWidget();
        missed.removeOne(first);
        const auto patience = missed.size() * 4 + 40; // the guide's links are stops of their own
        bool around = false;
        for (int i = 0; i < patience && !around; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(QApplication::focusWidget());
            missed.removeOne(QApplication::focusWidget());
            around = QApplication::focusWidget() == first;
        }
        QVERIFY(around);
        QVERIFY2(missed.isEmpty(),
                 qPrintable(missed.isEmpty() ? QString() : described(missed.first())));
    }

    void nothingStaysEnglish_data() { addScreenRows(); }

    void nothingStaysEnglish()
    {
        const Screen english = screenOfThisRow();
        present(english.widget);
        const QMap<QString, QString> before = wordsOf(english.widget);
        m_language.use(Language::French);
        const Screen french = screenOfThisRow();
        present(french.widget);
        const QMap<QString, QString> after = wordsOf(french.widget);
        QCOMPARE(after.size(), before.size());
        for (auto each = after.begin(); each != after.end(); ++each) {
            if (before.value(each.key()) == each.value() && !isSameInBoth(each.value()) &&
                !isPersonal(each.key()))
                QFAIL(qPrintable(each.key() + QStringLiteral(": ") + each.value()));
        }
    }

    /** A question is modal: no menu that changes the language is in reach. */
    void languageChangesWhileOpen_data()
    {
        QTest::addColumn<int>("screen");
        for (size_t i = 0; i < allScreens().size(); ++i) {
            const char *name = allScreens()[i].name;
            if (!QByteArray(name).startsWith("confirm-"))
                QTest::newRow(name) << int(i);
        }
    }

    /** A window that was open when the language changed says what one opened afterwards says. */
    void languageChangesWhileOpen()
    {
        const Screen open = screenOfThisRow();
        present(open.widget);
        m_language.use(Language::French);
        const Screen fresh = screenOfThisRow();
        present(fresh.widget);
        const QMap<QString, QString> expected = wordsOf(fresh.widget);
        const QMap<QString, QString> words = wordsOf(open.widget);
        for (auto each = expected.begin(); each != expected.end(); ++each)
            QCOMPARE(words.value(each.key()), each.value());
        QCOMPARE(words.size(), expected.size());
    }

    void mnemonicsAreUnique_data() { addScreenRows(); }

    void mnemonicsAreUnique()
    {
        for (const Language language : {Language::English, Language::French}) {
            m_language.use(language);
            const Screen screen = screenOfThisRow();
            present(screen.widget);
            QStringList keys = mnemonicsOf(screen.widget);
            const auto all = keys.size();
            keys.sort();
            const QString list = keys.join(u' ');
            QVERIFY2(keys.removeDuplicates() == 0, qPrintable(list));
            Q_UNUSED(all)
        }
    }

private:
    /** Labels that show a client's own words. */
    static bool isPersonal(const QString &key)
    {
        return key.contains(QLatin1String("Value")) || key.contains(QLatin1String("nameLabel")) ||
               key.contains(QLatin1String("userButton"));
    }

    LanguageSwitch m_language{Language::English};
};

WREN_TEST(TestGates)
#include "tst_gates.moc"
