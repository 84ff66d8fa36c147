// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace wren::ui {

/** A question before something that cannot be taken back: it says what will happen. */
struct Question
{
    QString title;
    QString text;
    QString action; ///< on the button that does it: its name, never "OK"
};

/** Asks people. Dialogs in Desk; answers written down beforehand in tests. */
class Prompter
{
public:
    virtual ~Prompter() = default;
    /** `confirmed` runs later, on the GUI thread, if the action was chosen and `parent` still
     * lives. */
    virtual void confirm(QWidget *parent, const Question &question,
                         std::function<void()> confirmed) = 0;
};

class DialogPrompter : public Prompter
{
public:
    void confirm(QWidget *parent, const Question &question,
                 std::function<void()> confirmed) override;
};

} // namespace wren::ui
