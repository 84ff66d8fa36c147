// SPDX-License-Identifier: Apache-2.0
#include "ui/help/helppage.h"

#include <QEvent>
#include <QFileInfo>
#include <QLocale>

namespace wren::ui {

namespace {

constexpr int widestText = 760;
constexpr int margin = 28;

QUrl address(const QString &page)
{
    const bool french = QLocale().language() == QLocale::French;
    return QUrl(QStringLiteral("qrc:/guide/%1/%2.md")
                    .arg(french ? QStringLiteral("fr") : QStringLiteral("en"), page));
}

} // namespace

HelpPage::HelpPage(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(false);
    setTabChangesFocus(true);
    setAccessibleName(tr("User guide"));
    open(QStringLiteral("index"));
}

void HelpPage::open(const QString &page)
{
    setSource(address(page), QTextDocument::MarkdownResource);
}

QString HelpPage::currentPage() const
{
    return QFileInfo(source().path()).completeBaseName();
}

/** Lines of a length that reads well, however wide the window is. */
void HelpPage::resizeEvent(QResizeEvent *event)
{
    const int spare = width() - widestText - 2 * margin;
    setViewportMargins(margin, margin, margin + std::max(spare, 0), margin);
    QTextBrowser::resizeEvent(event);
}

void HelpPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("User guide"));
        open(currentPage());
        clearHistory(); // it leads to pages in the other language
    }
    QTextBrowser::changeEvent(event);
}

} // namespace wren::ui
