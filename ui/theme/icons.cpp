// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace wren::ui {

namespace {

const char *fileName(Icon id)
{
    switch (id) {
    case Icon::Building:
        return "building";
    case Icon::Calendar:
        return "calendar";
    case Icon::Check:
        return "check";
    case Icon::CheckCircle:
        return "check-circle";
    case Icon::ChevronLeft:
        return "chevron-left";
    case Icon::ChevronRight:
        return "chevron-right";
    case Icon::Clock:
        return "clock";
    case Icon::Close:
        return "close";
    case Icon::Columns:
        return "columns";
    case Icon::Command:
        return "command";
    case Icon::Discard:
        return "discard";
    case Icon::Draft:
        return "draft";
    case Icon::Error:
        return "error";
    case Icon::Eye:
        return "eye";
    case Icon::EyeOff:
        return "eye-off";
    case Icon::Filter:
        return "filter";
    case Icon::Globe:
        return "globe";
    case Icon::Help:
        return "help";
    case Icon::Info:
        return "info";
    case Icon::Key:
        return "key";
    case Icon::Lock:
        return "lock";
    case Icon::Mail:
        return "mail";
    case Icon::Offline:
        return "offline";
    case Icon::Paused:
        return "paused";
    case Icon::People:
        return "people";
    case Icon::Person:
        return "person";
    case Icon::PersonAdd:
        return "person-add";
    case Icon::Phone:
        return "phone";
    case Icon::Practice:
        return "practice";
    case Icon::Requests:
        return "requests";
    case Icon::Resume:
        return "resume";
    case Icon::Search:
        return "search";
    case Icon::Settings:
        return "settings";
    case Icon::SignOut:
        return "sign-out";
    case Icon::Sun:
        return "sun";
    case Icon::Sync:
        return "sync";
    case Icon::Warning:
        return "warning";
    }
    return "";
}

/** The drawing with its strokes in `ink`; QtSvg knows no colour of the surroundings. */
QByteArray drawing(Icon id, const QColor &ink)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(fileName(id))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", ink.name(QColor::HexRgb).toLatin1());
}

class InkEngine : public QIconEngine
{
public:
    InkEngine(Icon id, QPalette::ColorRole ink)
        : m_id(id)
        , m_ink(ink)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer(drawing(m_id, colour(mode))).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new InkEngine(m_id, m_ink); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, m_ink);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::Active, m_ink);
    }

    Icon m_id;
    QPalette::ColorRole m_ink;
};

} // namespace

QIcon icon(Icon id, QPalette::ColorRole ink)
{
    return QIcon(new InkEngine(id, ink));
}

QPixmap iconPixmap(Icon id, const QColor &ink, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing(id, ink)).render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

QIcon productIcon()
{
    return QIcon(QStringLiteral(":/icons/wren.svg"));
}

} // namespace wren::ui
