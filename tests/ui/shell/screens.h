// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace wren::test {

/** A screen of the shell in one state, with all that it needs to live. */
struct Screen
{
    std::shared_ptr<void> ground; ///< what the widget stands on; goes after it
    QWidget *widget = nullptr;
};

struct ScreenMaker
{
    const char *name;
    std::function<Screen()> make; ///< not shown yet; in the language of the moment
};

/** Every screen of the shell in every state that looks different. */
[[nodiscard]] const std::vector<ScreenMaker> &allScreens();
/** Shows the screen in a size of its kind and waits until it is active. */
void present(QWidget *widget);
/** One row a screen, for Qt Test. */
void addScreenRows();
[[nodiscard]] Screen screenOfThisRow();

} // namespace wren::test
