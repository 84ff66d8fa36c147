// SPDX-License-Identifier: Apache-2.0
#include "ui/people/statuspill.h"

#include "ui/flow/notice/tone.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QPainter>

namespace wren::ui {

namespace {

constexpr int leastSign = 14;
constexpr int signGap = 5;
constexpr int sideMargin = 8;
constexpr int topMargin = 3;

QColor ink(ListedStatus status, const QPalette &palette)
{
    switch (status) {
    case ListedStatus::Invited:
        return toneInk(Tone::Info, palette);
    case ListedStatus::InviteExpired:
        return toneInk(Tone::Warning, palette);
    case ListedStatus::Active:
        return toneInk(Tone::Success, palette);
    case ListedStatus::Deactivated:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

QColor ground(ListedStatus status, const QPalette &palette)
{
    switch (status) {
    case ListedStatus::Invited:
        return toneWash(Tone::Info, palette);
    case ListedStatus::InviteExpired:
        return toneWash(Tone::Warning, palette);
    case ListedStatus::Active:
        return toneWash(Tone::Success, palette);
    case ListedStatus::Deactivated:
        break;
    }
    return palette.color(QPalette::Window);
}

Icon sign(ListedStatus status)
{
    switch (status) {
    case ListedStatus::Invited:
        return Icon::Mail;
    case ListedStatus::InviteExpired:
        return Icon::Clock;
    case ListedStatus::Active:
        return Icon::CheckCircle;
    case ListedStatus::Deactivated:
        return Icon::Paused;
    }
    return Icon::Info;
}

/** The sign grows with the letters. */
int signSize(const QFontMetrics &metrics)
{
    return std::max(leastSign, metrics.ascent());
}

} // namespace

QSize statusPillSize(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {sideMargin * 2 + signSize(metrics) + signGap + metrics.horizontalAdvance(text),
            std::max(metrics.height(), signSize(metrics)) + topMargin * 2};
}

void paintStatusPill(QPainter *painter, const QRect &rect, ListedStatus status, const QString &text,
                     const QPalette &palette, const QFont &font)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor colour = ink(status, palette);
    QColor line = colour;
    line.setAlphaF(0.35F);
    painter->setPen(line);
    painter->setBrush(ground(status, palette));
    const QRectF shape = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    const int size = signSize(QFontMetrics(font));
    const QPoint corner(rect.left() + sideMargin, rect.center().y() - size / 2 + 1);
    painter->drawPixmap(
        corner, iconPixmap(sign(status), colour, size, painter->device()->devicePixelRatioF()));
    painter->setPen(colour);
    painter->setFont(font);
    const QRect words = rect.adjusted(sideMargin + size + signGap, 0, -sideMargin + 2, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

void StatusPill::show(ListedStatus status, const QString &text)
{
    m_status = status;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return statusPillSize(m_text, font());
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatusPill(&painter, QRect(QPoint(), sizeHint()), m_status, m_text, palette(), font());
}

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = std::exchange(ground.text, QString());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    QRect pill(QPoint(), statusPillSize(text, option.font));
    pill.setWidth(std::min(pill.width(), option.rect.width() - sideMargin));
    pill.moveCenter(option.rect.center());
    pill.moveLeft(option.rect.left() + 4);
    paintStatusPill(painter, pill, ListedStatus(index.data(ClientListModel::StatusRole).toInt()),
                    text, option.palette, option.font);
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize pill = statusPillSize(index.data().toString(), option.font);
    return pill + QSize(sideMargin * 2, topMargin * 2);
}

void NameDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto mark = ListedMark(index.data(ClientListModel::MarkRole).toInt());
    if (mark == ListedMark::None)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationPosition = QStyleOptionViewItem::Right;
    option->icon = icon(mark == ListedMark::Conflict ? Icon::Warning : Icon::Clock);
}

} // namespace wren::ui
