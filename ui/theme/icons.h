// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QPalette>
#include <QPixmap>

namespace wren::ui {

/** The icons drawn for this project (resources/icons), one line style. */
enum class Icon {
    Building,
    Calendar,
    Check,
    CheckCircle,
    ChevronLeft,
    ChevronRight,
    Clock,
    Close,
    Columns,
    Command,
    Discard,
    Draft,
    Error,
    Eye,
    EyeOff,
    Filter,
    Globe,
    Help,
    Info,
    Key,
    Lock,
    Mail,
    Offline,
    Paused,
    People,
    Person,
    PersonAdd,
    Phone,
    Practice,
    Requests,
    Resume,
    Search,
    Settings,
    SignOut,
    Sun,
    Sync,
    Warning,
};

/**
 * Draws itself in the application palette's colour of `ink` at the moment of painting, so that it
 * follows light, dark and high contrast; disabled and selected states take that group's colour.
 */
[[nodiscard]] QIcon icon(Icon id, QPalette::ColorRole ink = QPalette::WindowText);
/** One drawing in one colour; `size` in device-independent pixels. */
[[nodiscard]] QPixmap iconPixmap(Icon id, const QColor &ink, int size, qreal ratio);
/** The product's mark, in its own colours. */
[[nodiscard]] QIcon productIcon();

} // namespace wren::ui
