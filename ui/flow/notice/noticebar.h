// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/flow/notice/tone.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace wren::ui {

/**
 * A calm strip with a sign, a sentence and at most two actions. Hidden while it has nothing to say.
 * A new sentence is announced to screen readers.
 */
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /** Shows `text` (plain text); an empty one hides the bar. `action` labels the button, if any;
     * `alternative` that of another way out. */
    void tell(Tone tone, const QString &text, const QString &action = {},
              const QString &alternative = {});
    void clear() { tell(Tone::Info, {}); }
    [[nodiscard]] QString text() const;

signals:
    void actionRequested();
    void alternativeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawSign();

    Tone m_tone = Tone::Info;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_alternative;
};

} // namespace wren::ui
