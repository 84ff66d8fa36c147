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
    const QString details = index.data(DetailsRole).toString();
    painter->save();
    painter->setFont(strong(option.font));
    painter->setPen(ink(QPalette::Text));
    painter->drawText(room, Qt::AlignTop | Qt::AlignLeft, index.data().toString());
    painter->setFont(option.font);
    painter->setPen(ink(QPalette::PlaceholderText));
    painter->drawText(room, Qt::AlignBottom | Qt::AlignLeft,
                      option.fontMetrics.elidedText(details, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize MatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, 2 * option.fontMetrics.lineSpacing() + gap + 2 * margin};
}

} // namespace wren::ui
