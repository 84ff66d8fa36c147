// SPDX-License-Identifier: Apache-2.0
#include "app/casework/commandanswer.h"

namespace wren::app {

std::optional<Error> errorOf(const Result<wire::MutationResult> &answer)
{
    if (!answer)
        return answer.error();
    if (answer->outcome == wire::Outcome::Refused || answer->outcome == wire::Outcome::Parked)
        return answer->error.value_or(Error());
    return std::nullopt;
}

} // namespace wren::app
