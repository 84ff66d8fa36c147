// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/casework/gates.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QSet>
#include <QTest>

namespace wren::test {

namespace {

QList<QWidget *> focusable(const QWidget &window, Qt::FocusPolicy policy)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool takes = (widget->focusPolicy() & policy) == policy && !widget->focusProxy();
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_"));
        if (takes && !inner && widget->isVisible() && widget->isEnabled() &&
            widget->window() == &window)
            found << widget;
    }
    return found;
}

QString describe(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

} // namespace

QStringList namelessControls(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : focusable(window, Qt::ClickFocus)) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless << describe(widget);
    }
    return nameless;
}

QStringList tabTraps(QWidget &window)
{
    const QList<QWidget *> all = focusable(window, Qt::TabFocus);
    QSet<QWidget *> reached;
    QStringList way;
    const qsizetype enough = 2 * all.size() + 2;
    for (qsizetype i = 0; i < enough; ++i) {
        QWidget *const at = QApplication::focusWidget();
        if (!at)
            return {QStringLiteral("no focus")};
        reached << at;
        way << at->objectName();
        QTest::keyClick(at, Qt::Key_Tab);
        if (QApplication::focusWidget() == at && all.size() > 1)
            return {QStringLiteral("not left: ") + describe(at)};
    }
    QStringList missed;
    for (QWidget *widget : all) {
        if (!reached.contains(widget))
            missed << QStringLiteral("not reached: ") + describe(widget) +
                          QStringLiteral(" by way of ") + way.join(QStringLiteral(" > "));
    }
    return missed;
}

QStringList clashingMnemonics(const QWidget &window)
{
    QMap<QString, QStringList> byKey;
    const auto note = [&byKey](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            byKey[key.toString()] << text;
    };
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->isEnabled())
            note(button->text());
    }
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy())
            note(label->text());
    }
    QStringList clashes;
    for (auto it = byKey.cbegin(); it != byKey.cend(); ++it) {
        if (it->size() > 1)
            clashes << it.key() + QLatin1String(": ") + it->join(QLatin1String(", "));
    }
    return clashes;
}

} // namespace wren::test
