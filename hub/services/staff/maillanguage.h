// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/sync/mutationtable.h"

namespace wren::services {

/**
 * Mutation "set_mail_language" 1: {language: "en" | "fr"}; the subject is the asker's own account.
 * Mail to that staff member is in that language from now on (R4, R5: notices of requests). Refused:
 * NotFound for anybody else's account; Invalid language (unknown_code).
 */
[[nodiscard]] Result<store::Effect> setMailLanguage(store::WriteContext &context,
                                                    const store::Actor &actor,
                                                    const wire::Mutation &mutation);

void addMailLanguageMutation(MutationTable &table);

} // namespace wren::services
