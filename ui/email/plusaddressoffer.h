// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace wren::ui {

/** The '+' method for a client without an email of their own (R45): what it is, and the button. */
class PlusAddressOffer : public QWidget
{
    Q_OBJECT

public:
    explicit PlusAddressOffer(QWidget *parent = nullptr);

    /** Whether the button can be pressed now. */
    void setUsable(bool usable);
    /** The address that the button would enter, where it is known beforehand. */
    void setAddress(const QString &address);

signals:
    void plusAddressRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void translate();

    QLabel *m_hint;
    QPushButton *m_button;
};

} // namespace wren::ui
