// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace wren::ui {

/** In place of a list that has nothing to show: what that means and what to do. */
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /** `action` labels the button; empty for none. */
    void tell(Icon sign, const QString &title, const QString &text, const QString &action = {});

signals:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawSign();

    Icon m_icon = Icon::Info;
    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace wren::ui
