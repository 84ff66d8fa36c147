// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/requestnews.h"

#include "ui/requests/requesttext.h"

#include <QEvent>

namespace wren::ui {

RequestNews::RequestNews(app::RequestsPresenter &presenter, QWidget *parent)
    : NoticeBar(parent)
    , m_presenter(presenter)
{
    setObjectName(QStringLiteral("newsNotice"));
    connect(&presenter, &app::RequestsPresenter::stateChanged, this, &RequestNews::refresh);
    connect(this, &NoticeBar::alternativeRequested, &presenter, &app::RequestsPresenter::markSeen);
    refresh();
}

void RequestNews::setListInFront(bool inFront)
{
    m_listInFront = inFront;
    refresh();
}

void RequestNews::refresh()
{
    tell(Tone::Info, m_listInFront ? QString() : requestNewsText(m_presenter), tr("Show Requests"),
         tr("Dismiss"));
}

void RequestNews::changeEvent(QEvent *event)
{
    NoticeBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace wren::ui
