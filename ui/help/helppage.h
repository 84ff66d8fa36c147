// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>

namespace wren::ui {

/** The user guide (R34), from the program itself, in the language of the moment. */
class HelpPage : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpPage(QWidget *parent = nullptr);

    /** A page by its name: "index", "adding-a-client", "client-profile", ... */
    void open(const QString &page);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString currentPage() const;
};

} // namespace wren::ui
