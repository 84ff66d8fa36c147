// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/linkclipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace wren::ui {

LinkClipboard::LinkClipboard(QObject *parent)
    : QObject(parent)
{
    m_end.setSingleShot(true);
    m_end.setInterval(lifetime);
    connect(&m_end, &QTimer::timeout, this, &LinkClipboard::clearIfOurs);
}

LinkClipboard::~LinkClipboard()
{
    clearIfOurs();
}

QDateTime LinkClipboard::copy(const QString &link)
{
    m_link = link;
    QGuiApplication::clipboard()->setText(link);
    m_end.start();
    return QDateTime::currentDateTime().addSecs(std::chrono::seconds(lifetime).count());
}

void LinkClipboard::clearIfOurs()
{
    m_end.stop();
    if (!m_link.isEmpty() && QGuiApplication::clipboard()->text() == m_link)
        QGuiApplication::clipboard()->clear();
    m_link.clear();
}

} // namespace wren::ui
