// SPDX-License-Identifier: Apache-2.0
#include "ui/flow/notice/noticearea.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace wren::ui {

namespace {

constexpr int leastHeight = 3; ///< in heights of a letter: a line with its button

} // namespace

NoticeArea::NoticeArea(QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
{
    auto *notices = new QWidget;
    m_column->setContentsMargins(24, 0, 24, 0);
    m_column->setSpacing(8);
    notices->setLayout(m_column);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(notices);
    notices->setAutoFillBackground(false); // they lie on the page
    viewport()->setAutoFillBackground(false);
}

void NoticeArea::add(QWidget *notice)
{
    m_column->addWidget(notice);
}

int NoticeArea::wholeHeight() const
{
    const int wrapped = m_column->heightForWidth(width());
    return wrapped < 0 ? m_column->sizeHint().height() : wrapped;
}

void NoticeArea::fitInto(int most)
{
    const int whole = wholeHeight();
    const int height = std::min(whole, std::max(most, leastHeight * fontMetrics().height()));
    setFixedHeight(height);
    setFocusPolicy(height < whole ? Qt::TabFocus : Qt::NoFocus);
}

/** Whoever gives it its height hears that something else is said. */
bool NoticeArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return done;
}

} // namespace wren::ui
