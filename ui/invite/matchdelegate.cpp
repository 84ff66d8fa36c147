// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/matchdelegate.h"

#include "models/formats/phone.h"
#include "ui/cams/camstext.h"
#include "ui/fields/fieldtext.h"
#include "ui/invite/reasontext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStandardItem>

namespace wren::ui {

namespace {

constexpr int margin = 10;
constexpr int gap = 2;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QString details(const wire::RegistryMatch &match)
{
    QStringList parts{match.email, shownPhone(match.phone)};
    if (!match.birthDate.isEmpty())
        parts << valueText(Field::BirthDate, match.birthDate, ReferenceData::builtIn());
    parts << match.provider << match.caseworker;
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

QString signsIn(const wire::RegistryMatch &match)
{
    return match.signsInWith.isEmpty() ? QString() : signsInWithText(match.signsInWith);
}

} // namespace

QStandardItem *matchItem(const wire::RegistryMatch &match)
{
    auto *item = new QStandardItem(match.name);
    const QString reasons = reasonsText(match.reasons);
    const QString strength = strengthText(match.strength);
    item->setData(details(match), MatchDelegate::DetailsRole);
    item->setData(reasons, MatchDelegate::ReasonsRole);
    item->setData(strength, MatchDelegate::StrengthRole);
    item->setData(signsIn(match), MatchDelegate::SignsInRole);
    QStringList spoken{match.name, strength, details(match), signsIn(match), reasons};
    spoken.removeAll(QString());
    item->setData(spoken.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
    item->setToolTip(reasons);
    return item;
}

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
        painter->drawText(place, int(Qt::AlignTop | alignment),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    };
    painter->save();
    painter->setFont(strong(option.font));
    painter->setPen(ink(QPalette::Text));
    draw(0, Qt::AlignLeft, index.data().toString());
    draw(0, Qt::AlignRight, index.data(StrengthRole).toString());
    painter->setFont(option.font);
    const QString signsIn = index.data(SignsInRole).toString();
    draw(signsIn.isEmpty() ? 2 : 3, Qt::AlignLeft, index.data(ReasonsRole).toString());
    painter->setPen(ink(QPalette::PlaceholderText));
    draw(1, Qt::AlignLeft, index.data(DetailsRole).toString());
    draw(2, Qt::AlignLeft, signsIn);
    painter->restore();
}

QSize MatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = index.data(SignsInRole).toString().isEmpty() ? 3 : 4;
    return {0, lines * (option.fontMetrics.lineSpacing() + gap) + 2 * margin};
}

} // namespace wren::ui
