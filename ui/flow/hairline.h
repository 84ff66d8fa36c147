// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace wren::ui {

/** A thin line that parts without a meaning of its own. */
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(QWidget *parent = nullptr)
        : QWidget(parent)
    {
        setFixedHeight(1);
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Midlight);
    }
};

} // namespace wren::ui
