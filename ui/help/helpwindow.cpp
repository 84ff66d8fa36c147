// SPDX-License-Identifier: Apache-2.0
#include "ui/help/helpwindow.h"

#include "ui/help/helppage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace wren::ui {

namespace {

constexpr QSize firstSize{640, 600};
constexpr QMargins footMargins{16, 8, 16, 12};

} // namespace

HelpWindow::HelpWindow(QWidget *dialog)
    : QDialog(dialog)
    , m_page(new HelpPage(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(footMargins);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(buttons);
    resize(firstSize.boundedTo(screen()->availableGeometry().size()));
    translate();
}

void HelpWindow::showOver(QWidget *dialog, const QString &page)
{
    auto *help = dialog->findChild<HelpWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (!help)
        help = new HelpWindow(dialog);
    help->m_page->open(page);
    help->show();
    help->raise();
    help->activateWindow();
    help->m_page->setFocus();
}

void HelpWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

void HelpWindow::translate()
{
    setWindowTitle(tr("Help"));
}

} // namespace wren::ui
