// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace wren::ui {

class HelpPage;

/** The user guide beside a dialog that must not be left for it. Esc closes. */
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /** Shows a page (as HelpPage::open) in the help window of `dialog`, a new one if it has none.
     */
    static void showOver(QWidget *dialog, const QString &page);

protected:
    void changeEvent(QEvent *event) override;

private:
    explicit HelpWindow(QWidget *dialog);
    void translate();

    HelpPage *m_page;
};

} // namespace wren::ui
