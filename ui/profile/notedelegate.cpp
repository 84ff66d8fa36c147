// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/notedelegate.h"

#include <QListView>
#include <QPainter>

namespace wren::ui {

namespace {

constexpr int margin = 12;
constexpr int gap = 4;
constexpr int wrapping = Qt::TextWordWrap | Qt::TextWrapAnywhere;

QRect textBounds(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
{
    return option.fontMetrics.boundingRect(QRect(0, 0, width, 1'000'000), wrapping,
                                           index.data(NoteDelegate::TextRole).toString());
}

} // namespace

void NoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const auto ink = [&](QPalette::ColorRole role) {
        return option.palette.color(selected ? QPalette::HighlightedText : role);
    };
    const QRect room = option.rect.adjusted(margin, margin, -margin, -margin);
    const QString kind = index.data().toString();
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const int beside = QFontMetrics(strong).horizontalAdvance(kind) + margin;
    painter->save();
    painter->setFont(strong);
    painter->setPen(ink(QPalette::Text));
    painter->drawText(room, Qt::AlignTop | Qt::AlignLeft, kind);
    painter->setFont(option.font);
    painter->setPen(ink(QPalette::PlaceholderText));
    painter->drawText(room.adjusted(beside, 0, 0, 0), Qt::AlignTop | Qt::AlignLeft,
                      index.data(ByRole).toString());
    painter->setPen(ink(QPalette::Text));
    painter->drawText(room.adjusted(0, option.fontMetrics.lineSpacing() + gap, 0, 0), wrapping,
                      index.data(TextRole).toString());
    painter->restore();
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = (view ? view->viewport()->width() : option.rect.width()) - 2 * margin;
    return {0, option.fontMetrics.lineSpacing() + gap + textBounds(option, index, width).height() +
                   2 * margin};
}

} // namespace wren::ui
