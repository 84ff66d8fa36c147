// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace wren::ui {

/** A case note: its kind, who wrote it and when, and under it the whole text, wrapped. */
class NoteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int ByRole = Qt::UserRole;
    static constexpr int TextRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace wren::ui
