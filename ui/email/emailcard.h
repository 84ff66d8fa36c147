// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace wren::ui {

class FieldList;

/**
 * The addresses of a client and how they came to be: what the client signs in with, CaMS's where
 * that is another one (R43), whether mail arrives (R42), and every change there was.
 */
class EmailCard : public QFrame
{
    Q_OBJECT

public:
    explicit EmailCard(app::ProfilePresenter &presenter, QWidget *parent = nullptr);

    void render();

signals:
    void changeRequested();
    void askWrenRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void renderAddresses();
    void renderSendAgain();
    [[nodiscard]] QString ownAddress() const;
    void renderHistory();
    void retranslate();

    app::ProfilePresenter &m_presenter;
    QLabel *m_heading;
    QLabel *m_historyHeading;
    FieldList *m_addresses;
    FieldList *m_history;
    QPushButton *m_change;
    QPushButton *m_askWren;
    QPushButton *m_sendAgain; ///< the mail that the present address has not confirmed
};

} // namespace wren::ui
