// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/mergemutations.h"

#include "hub/services/merge/editclient.h"
#include "hub/services/merge/moveclient.h"
#include "hub/services/merge/parking.h"
#include "hub/services/merge/resolveconflict.h"

namespace wren::services {

void addMergeMutations(MutationTable &table, ReferenceCache &reference, const QString &mailDomain)
{
    table.add(QStringLiteral("edit_client"), 1,
              parkable([&reference](store::WriteContext &context, const store::Actor &actor,
                                    const wire::Mutation &mutation) {
                  return editClient(context, actor, mutation, reference);
              }));
    table.add(QStringLiteral("resolve_conflict"), 1,
              parkable([&reference](store::WriteContext &context, const store::Actor &actor,
                                    const wire::Mutation &mutation) {
                  return resolveConflict(context, actor, mutation, reference);
              }));
    table.add(QStringLiteral("move_client"), 1,
              [mailDomain](store::WriteContext &context, const store::Actor &actor,
                           const wire::Mutation &mutation) {
                  return moveClient(context, actor.access, mutation, mailDomain);
              });
    table.add(QStringLiteral("decide_parked"), 1,
              [&table](store::WriteContext &context, const store::Actor &actor,
                       const wire::Mutation &mutation) {
                  return decideParked(context, actor, mutation, table);
              });
}

} // namespace wren::services
