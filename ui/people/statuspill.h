// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/clientlistmodel.h"

#include <QStyledItemDelegate>
#include <QWidget>

namespace wren::ui {

/** A status as a rounded tag: a sign and a word, so that the colour alone says nothing. */
void paintStatusPill(QPainter *painter, const QRect &rect, ListedStatus status, const QString &text,
                     const QPalette &palette, const QFont &font);
[[nodiscard]] QSize statusPillSize(const QString &text, const QFont &font);

/** The pill as a widget of its own. */
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void show(ListedStatus status, const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ListedStatus m_status = ListedStatus::Invited;
    QString m_text;
};

/** Paints the name column of the client list: a mark behind a name that needs a look. */
class NameDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/** Paints the status column of the client list. */
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace wren::ui
