// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/language.h"
#include "ui/theme/theme.h"

#include <chrono>

class QCoreApplication;

namespace wren {

/** Nobody may leave clients' data open for longer (security.md); it can only be shortened. */
inline constexpr std::chrono::minutes longestIdleLimit{10};

/** The command line of wren-desk. What is not given is remembered, or asked. */
struct DeskOptions
{
    QString hub;
    QString profileDirectory; ///< of settings and sealed copies; the system's place by default
    std::optional<ui::Language> language;
    std::optional<ui::Appearance> appearance;
    std::chrono::seconds idleLimit = longestIdleLimit; ///< after which an unused Desk locks itself
};

/** Ends the program with a message when the command line cannot be understood. */
[[nodiscard]] DeskOptions readDeskOptions(const QCoreApplication &application);

} // namespace wren
