// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/language.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSettings>

#include <chrono>

namespace wren::ui {

/** How long an unused Desk stays open (security.md) where nobody chose. */
inline constexpr std::chrono::minutes usualIdleLock{10};

/** How one person likes this Desk on this computer: "desk.ini" in the profile folder. No client
 * data. */
class DeskSettings
{
public:
    explicit DeskSettings(const QString &file);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    [[nodiscard]] Language language() const; ///< the system's until one is chosen
    void setLanguage(Language language);
    /** Within its bounds, whatever the file says; the shortest where it cannot be understood. */
    [[nodiscard]] std::chrono::minutes idleLock() const;
    void setIdleLock(std::chrono::minutes limit);

    /** Of QWidget::saveGeometry; empty at first. */
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /** Of QHeaderView::saveState: columns chosen, their order and widths. */
    [[nodiscard]] QByteArray peopleColumns() const;
    void setPeopleColumns(const QByteArray &columns);
    /** Of QSplitter::saveState: list and preview. */
    [[nodiscard]] QByteArray peopleSplit() const;
    void setPeopleSplit(const QByteArray &split);
    [[nodiscard]] bool myClientsOnly() const; ///< one's own caseload by default
    void setMyClientsOnly(bool mine);

private:
    QSettings m_file;
};

} // namespace wren::ui
