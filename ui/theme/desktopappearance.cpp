// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/desktopappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace wren::ui {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearanceSpace = QStringLiteral("org.freedesktop.appearance");
const QString accessibilitySpace = QStringLiteral("org.gnome.desktop.a11y.interface");
const QString colourScheme = QStringLiteral("color-scheme");
const QString contrast = QStringLiteral("contrast");
const QString gnomeContrast = QStringLiteral("high-contrast");
constexpr uint preferDark = 1;

/** The portal wraps an answer of Read in one variant more than a signal's. */
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopAppearance::set(bool dark, bool highContrast)
{
    if (dark == m_dark && highContrast == m_highContrast)
        return;
    m_dark = dark;
    m_highContrast = highContrast;
    emit changed();
}

void DesktopAppearance::follow()
{
#if defined(Q_OS_WIN)
    const QSettings personal(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\"
                                            "CurrentVersion\\Themes\\Personalize"),
                             QSettings::NativeFormat);
    HIGHCONTRASTW state{sizeof(HIGHCONTRASTW), 0, nullptr};
    SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(state), &state, 0);
    set(personal.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0,
        (state.dwFlags & HCF_HIGHCONTRASTON) != 0);
#elif defined(Q_OS_MACOS)
    set(QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F, false);
#else
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    askPortal(appearanceSpace, colourScheme);
    askPortal(appearanceSpace, contrast);
    askPortal(accessibilitySpace, gnomeContrast);
#endif
}

void DesktopAppearance::askPortal(const QString &space, const QString &key)
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << space << key;
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, space, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            portalChanged(space, key, reply.value());
    });
}

void DesktopAppearance::portalChanged(const QString &space, const QString &key,
                                      const QDBusVariant &value)
{
    const QVariant plain = unwrapped(QVariant::fromValue(value));
    if (space == appearanceSpace && key == colourScheme)
        set(plain.toUInt() == preferDark, m_highContrast);
    else if ((space == appearanceSpace && key == contrast) ||
             (space == accessibilitySpace && key == gnomeContrast))
        set(m_dark, plain.toBool());
}

} // namespace wren::ui
