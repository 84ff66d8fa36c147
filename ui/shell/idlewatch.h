// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace wren::ui {

/**
 * Notices that nobody has used the keyboard or the mouse for a while (security: idle lock).
 * Compares wall clocks, so that sleep counts, which a timer does not see. GUI thread; one per
 * application.
 */
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /** `now` in ms UTC. */
    explicit IdleWatch(std::chrono::milliseconds limit, std::function<qint64()> now,
                       QObject *parent = nullptr);

    /** Another limit, from the last use on. */
    void setLimit(std::chrono::milliseconds limit);
    /** Looks at the clock; done by itself every few seconds. */
    void check();

signals:
    /** Once, until somebody is there again. */
    void wentIdle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::chrono::milliseconds m_limit{};
    std::function<qint64()> m_now;
    qint64 m_lastUse;
    bool m_told = false;
    QTimer m_look;
};

} // namespace wren::ui
