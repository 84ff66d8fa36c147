// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace wren::ui {

/**
 * What the desktop asks for. Linux: the settings portal, asked without waiting (no answer is
 * light); Windows: AppsUseLightTheme and the high contrast flag; elsewhere the native palette.
 * Tests set the values themselves.
 */
class DesktopAppearance : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** Asks the desktop and follows it from now on. */
    void follow();
    /** As if the desktop had said so. */
    void set(bool dark, bool highContrast);

    [[nodiscard]] bool dark() const { return m_dark; }
    [[nodiscard]] bool highContrast() const { return m_highContrast; }

signals:
    void changed();

private slots:
    void portalChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void askPortal(const QString &space, const QString &key);

    bool m_dark = false;
    bool m_highContrast = false;
};

} // namespace wren::ui
