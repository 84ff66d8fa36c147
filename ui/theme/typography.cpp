// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/typography.h"

#include <QApplication>
#include <QWidget>

namespace wren::ui {

namespace {

struct Shape
{
    double scale;
    QFont::Weight weight;
};

Shape shapeOf(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return {1.6, QFont::DemiBold};
    case TextRole::Heading:
        return {1.2, QFont::DemiBold};
    case TextRole::Strong:
        return {1.0, QFont::DemiBold};
    case TextRole::Caption:
        return {0.92, QFont::Normal};
    }
    return {1.0, QFont::Normal};
}

} // namespace

void setTextRole(QWidget *widget, TextRole role)
{
    const Shape shape = shapeOf(role);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * shape.scale);
    font.setWeight(shape.weight);
    widget->setFont(font);
    if (role == TextRole::Caption)
        widget->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace wren::ui
