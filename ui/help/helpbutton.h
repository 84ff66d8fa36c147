// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace wren::ui {

/** Help of a dialog (R34): a click or F1 opens its page beside the dialog, which stays as it is. */
class HelpButton : public QToolButton
{
    Q_OBJECT

public:
    explicit HelpButton(QWidget *parent = nullptr);

    /** As HelpPage::open. */
    void setPage(const QString &page) { m_page = page; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitIcon();
    void translate();

    QString m_page = QStringLiteral("index");
};

} // namespace wren::ui
