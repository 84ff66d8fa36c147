// SPDX-License-Identifier: Apache-2.0
#include "ui/help/helppage.h"

#include <QEvent>
#include <QFileInfo>
#include <QLocale>

namespace wren::ui {

namespace {

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
    document()->setDocumentMargin(24);
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

void HelpPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("User guide"));
        open(currentPage());
    }
    QTextBrowser::changeEvent(event);
}

} // namespace wren::ui
