// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/casework/fakeservices.h"

/** Hand-overs of the practice people: provider 20 is the user's own, staff 10 the user. */
namespace wren::test {

/** Provider 21's Luc asks for Amina, who is a client of the user's provider and the user's own. */
[[nodiscard]] app::HandoverView askedFromUs(quint8 number = 50);
/** The user asked provider 21 for Marie-Ève, whom one sees as R3 lets one. */
[[nodiscard]] app::HandoverView askedByUs(quint8 number = 51);
/** Luc of provider 21 refers Omar to the user, and shows the birth date. */
[[nodiscard]] app::HandoverView offeredToUs(quint8 number = 52);
/** The user referred Amina to provider 21 and shows the phone number. */
[[nodiscard]] app::HandoverView offeredByUs(quint8 number = 53);
/** Ended by that person half an hour after it was asked. */
[[nodiscard]] app::HandoverView ended(app::HandoverView view, HandoverState state, quint8 by,
                                      const QString &answer = {});

} // namespace wren::test
