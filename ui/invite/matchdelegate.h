// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/commands.h"

#include <QStyledItemDelegate>

class QStandardItem;

namespace wren::ui {

/** A match as a row for MatchDelegate, in the present language; the caller owns it. */
[[nodiscard]] QStandardItem *matchItem(const wire::RegistryMatch &match);

/**
 * A person in three lines: the name with how likely it is the same person, what else is known, and
 * why it matches. One more where the client signs in with another address than CaMS's (R43).
 */
class MatchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Roles {
        DetailsRole = Qt::UserRole, ///< QString
        ReasonsRole,                ///< QString, perhaps empty
        StrengthRole,               ///< QString, perhaps empty
        SignsInRole,                ///< QString, perhaps empty
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace wren::ui
