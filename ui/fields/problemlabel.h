// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/flow/notice/tone.h"

#include <QWidget>

class QLabel;

namespace wren::ui {

/** The line under a field that says what is wrong and the cure; takes no room while it is silent.
 */
class ProblemLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    void tell(Tone tone, const QString &text);
    void clear() { tell(Tone::Error, {}); }
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Tone m_tone = Tone::Error;
    QLabel *m_sign;
    QLabel *m_text;
};

} // namespace wren::ui
