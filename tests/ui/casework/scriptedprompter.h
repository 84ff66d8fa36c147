// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/flow/prompter.h"

#include <QList>

namespace wren::test {

/** Questions that came up, answered by what the test says. */
class ScriptedPrompter : public ui::Prompter
{
public:
    void confirm(QWidget *, const ui::Question &question, std::function<void()> confirmed) override
    {
        asked.append(question);
        if (agrees)
            confirmed();
    }

    bool agrees = true;
    QList<ui::Question> asked;
};

} // namespace wren::test
