// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/clock.h"

#include <QDateTime>
#include <QLocale>

namespace wren::ui {

QString timeText(const QTime &time)
{
    const QLocale locale;
    const QString format = locale.language() == QLocale::French ? QStringLiteral("H 'h' mm")
                                                                : QStringLiteral("h:mm Ap");
    return locale.toString(time, format).replace(u' ', QChar::Nbsp);
}

QString dayAndTimeText(const QDateTime &moment)
{
    return QLocale().toString(moment.date(), QLocale::ShortFormat) + u' ' + timeText(moment.time());
}

} // namespace wren::ui
