// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/policy/policy.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"

#include <chrono>

class QCoreApplication;

namespace wren {

/** The command line of wren-desk. What is not given is remembered, or asked. */
struct DeskOptions
{
    QString hub;
    QString profileDirectory; ///< of settings and sealed copies; the system's place by default
    std::optional<ui::Language> language;
    std::optional<ui::Appearance> appearance;
    /** An unused Desk locks itself at the latest then, whatever is chosen in it: by policy, or by
     * the command line where that is shorter. */
    std::chrono::seconds longestIdle = app::longestIdleLock;
};

/** Ends the program with a message when the command line cannot be understood, or asks for one
 * only. */
[[nodiscard]] DeskOptions readDeskOptions(const QCoreApplication &application);

} // namespace wren
