// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * Mutation "resolve_conflict" 1: wire::ResolveConflict; the subject is the conflict. The field
 * becomes the chosen value and the conflict leaves the feed. Conflicted: the field changed since
 * `seen` and differs again, so the chosen value is kept as a conflict of its own; so it is where
 * somebody else resolved the conflict before. Refused: NotFound out of scope; Invalid as
 * edit_client.
 */
[[nodiscard]] Result<store::Effect> resolveConflict(store::WriteContext &context,
                                                    const store::Actor &editor,
                                                    const wire::Mutation &mutation,
                                                    ReferenceCache &reference);

} // namespace wren::services
