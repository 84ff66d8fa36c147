// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/flow/notice/tone.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QScrollArea;

namespace Ui {
class FlowDialog;
}

namespace wren::ui {

/**
 * The shell of every several-step dialog: a heading, a notice strip, one page at a time, and a foot
 * with Back and one primary button. It decides nothing: whoever derives from it renders a flow's
 * state with show...() and turns the two signals into intents. Enter presses the primary button,
 * Esc closes, F1 opens the help, Page Up and Page Down scroll the page.
 */
class FlowDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FlowDialog(QWidget *parent = nullptr);
    ~FlowDialog() override;

    /** What stands around a page. */
    struct Frame
    {
        QString heading; ///< the step's name
        QString lead;    ///< a sentence under it; may be empty
        QString primary; ///< text of the primary button, with its mnemonic
        bool canAdvance = false;
        bool hasBack = false;
        bool canClose = true;
        QString busy; ///< what is going on, or empty; shown when it lasts over 300 ms
        QString foot; ///< left of the buttons ("Kept as a draft on this computer")
        QString help; ///< page of the user guide that F1 opens
    };

    /** Appends a page in a scroll area of its own; its index is that of showPage(). */
    void addPage(QWidget *page);
    /** Shows the page from its top and focuses its first control if it was not the current one. */
    void showPage(int index);
    void showFrame(const Frame &frame);
    /** A sentence in the strip above the page, with its buttons as NoticeBar::tell has them. */
    void showNotice(Tone tone, const QString &text, const QString &action = {},
                    const QString &alternative = {});

    void reject() override;

signals:
    void backRequested();
    void primaryRequested();
    void noticeActionRequested();
    void noticeAlternativeRequested();

protected:
    /** Focuses the first control of the page; without one the button that acts,
     * or that leaves. */
    void beginPage();
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QScrollArea *currentArea() const;
    void showFocused(QWidget *old, QWidget *now);
    void scrollBy(int pages);

    std::unique_ptr<Ui::FlowDialog> m_form;
    QTimer m_patience; ///< progress is shown only when something takes longer than this
    bool m_canClose = true;
};

} // namespace wren::ui
