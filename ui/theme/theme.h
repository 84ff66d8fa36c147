// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/desktopappearance.h"

#include <QObject>
#include <QString>

namespace wren::ui {

enum class Appearance { System, Light, Dark };
/** "system", "light", "dark" as in --theme and the settings file. */
[[nodiscard]] QString appearanceName(Appearance appearance);
[[nodiscard]] std::optional<Appearance> appearanceFromName(QStringView name);

/**
 * How the application looks: the native style where it is light, Fusion with a palette of our own
 * where it is dark (or where Fusion is the native style anyway). In high contrast the palette is
 * the desktop's, and a sheet only gives Fusion edges in its colours. GUI thread; one per
 * application.
 */
class Theme : public QObject
{
    Q_OBJECT

public:
    /** Follows `desktop` while the appearance is System. */
    explicit Theme(DesktopAppearance &desktop, QObject *parent = nullptr);

    void setAppearance(Appearance appearance);
    [[nodiscard]] Appearance appearance() const { return m_appearance; }

signals:
    void appearanceChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void dress(bool dark);
    void leaveToDesktop();
    void drawEdges();

    DesktopAppearance &m_desktop;
    QString m_nativeStyle; ///< its name when the application started
    Appearance m_appearance = Appearance::System;
};

} // namespace wren::ui
