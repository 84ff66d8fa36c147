// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace wren::test {

/** The visible, enabled controls of a window that take the focus but have no accessible name. */
[[nodiscard]] QStringList namelessControls(const QWidget &window);

/**
 * Presses Tab through a window until it comes round. What is wrong: controls that Tab does not
 * reach, or one that it does not leave. Empty when all is well.
 */
[[nodiscard]] QStringList tabTraps(QWidget &window);

/** Two visible controls of the window that answer to the same Alt+letter: "x: Back, Export". */
[[nodiscard]] QStringList clashingMnemonics(const QWidget &window);

} // namespace wren::test
