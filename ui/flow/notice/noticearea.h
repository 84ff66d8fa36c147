// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace wren::ui {

/** Notices, one under the other. Where there is no room for all that they say they scroll, and can
 * be scrolled by the keyboard. */
class NoticeArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit NoticeArea(QWidget *parent = nullptr);

    void add(QWidget *notice);
    /** Height at which nothing scrolls; 0 while nothing is said. */
    [[nodiscard]] int wholeHeight() const;
    /** As tall as all that is said, but no taller than `most`, except for a short notice. */
    void fitInto(int most);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_column;
};

} // namespace wren::ui
