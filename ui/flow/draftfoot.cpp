// SPDX-License-Identifier: Apache-2.0
#include "ui/flow/draftfoot.h"

#include <QCoreApplication>

namespace wren::ui {

QString draftFoot(app::FormDraft::State state)
{
    switch (state) {
    case app::FormDraft::State::Nothing:
        break;
    case app::FormDraft::State::Kept:
        return QCoreApplication::translate("DraftFoot", "Kept as a draft on this computer");
    case app::FormDraft::State::Failing:
        return QCoreApplication::translate(
            "DraftFoot", "Not kept as a draft: this computer cannot write. Free some disk space.");
    }
    return {};
}

} // namespace wren::ui
