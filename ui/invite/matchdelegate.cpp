// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/matchdelegate.h"

#include <QFontMetrics>
#include <QPainter>

namespace wren::ui {

namespace {

constexpr int margin = 10;
constexpr int gap = 2;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QWidget *view = option.widget;
    view->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, view);

    const bool selected = option.state & QStyle::State_Selected;
    const auto ink = [&](QPalette::ColorRole role) {
        return option.palette.color(selected ? QPalette::HighlightedText : role);
    };
    const QRect room = option.rect.adjusted(margin, margin, -margin, -margin);
    const int line = option.fontMetrics.lineSpacing() + gap;
    const auto draw = [&](int row, Qt::Alignment alignment, const QString &text) {
        const QRect place = room.adjusted(0, row * line, 0, 0);
        painter->drawText(place, Qt::AlignTop | alignment,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    };
    painter->save();
    painter->setFont(strong(option.font));
    painter->setPen(ink(QPalette::Text));
    draw(0, Qt::AlignLeft, index.data().toString());
    draw(0, Qt::AlignRight, index.data(StrengthRole).toString());
    painter->setFont(option.font);
    draw(2, Qt::AlignLeft, index.data(ReasonsRole).toString());
    painter->setPen(ink(QPalette::PlaceholderText));
    draw(1, Qt::AlignLeft, index.data(DetailsRole).toString());
    painter->restore();
}

QSize MatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    constexpr int lines = 3;
    return {0, lines * (option.fontMetrics.lineSpacing() + gap) + 2 * margin};
}

} // namespace wren::ui
