// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace wren::ui {

/**
 * Puts an invite link on the clipboard and takes it off after ten minutes, or at lock, unless
 * something else has been copied meanwhile. Outlives the dialogs that copy.
 */
class LinkClipboard : public QObject
{
    Q_OBJECT

public:
    explicit LinkClipboard(QObject *parent = nullptr);
    ~LinkClipboard() override;

    /** When the clipboard will be cleared (local time). */
    QDateTime copy(const QString &link);
    /** At lock and at the end. */
    void clearIfOurs();

    static constexpr std::chrono::minutes lifetime{10};

private:
    QString m_link;
    QTimer m_end;
};

} // namespace wren::ui
