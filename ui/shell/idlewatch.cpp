// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace wren::ui {

IdleWatch::IdleWatch(std::chrono::milliseconds limit, std::function<qint64()> now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_lastUse(m_now())
{
    QCoreApplication::instance()->installEventFilter(this);
    connect(&m_look, &QTimer::timeout, this, &IdleWatch::check);
    setLimit(limit);
}

void IdleWatch::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_look.start(std::min<std::chrono::milliseconds>(limit, std::chrono::seconds(5)));
}

void IdleWatch::check()
{
    if (m_told || m_now() - m_lastUse < m_limit.count())
        return;
    m_told = true;
    emit wentIdle();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        check(); // the first touch after a sleep comes too late
        m_lastUse = m_now();
        m_told = false;
        break;
    default:
        break;
    }
    return false;
}

} // namespace wren::ui
