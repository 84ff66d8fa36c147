// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/language.h"
#include "ui/theme/theme.h"

class QCoreApplication;

namespace wren {

/** The command line of wren-desk. What is not given is remembered, or asked. */
struct DeskOptions
{
    QString hub;
    QString profileDirectory; ///< of settings and sealed copies; the system's place by default
    std::optional<ui::Language> language;
    std::optional<ui::Appearance> appearance;
};

/** Ends the program with a message when the command line cannot be understood. */
[[nodiscard]] DeskOptions readDeskOptions(const QCoreApplication &application);

} // namespace wren
