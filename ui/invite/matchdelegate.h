// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace wren::ui {

/** A person in two lines: the name, and under it what else is known (DetailsRole). */
class MatchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int DetailsRole = Qt::UserRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace wren::ui
