// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/clientmutations.h"

#include "hub/services/clients/addcasenote.h"
#include "hub/services/clients/completesetup.h"
#include "hub/services/clients/resendinvite.h"
#include "hub/services/merge/parking.h"

namespace wren::services {

void addClientMutations(MutationTable &table, const ClientRules &rules)
{
    table.add(QStringLiteral("complete_setup"), 1,
              [rules](store::WriteContext &context, const store::Actor &actor,
                      const wire::Mutation &mutation) {
                  return completeSetup(context, actor.access, mutation, rules);
              });
    table.add(QStringLiteral("resend_invite"), 1,
              [rules](store::WriteContext &context, const store::Actor &actor,
                      const wire::Mutation &mutation) {
                  return resendInvite(context, actor.access, mutation, rules.invite);
              });
    table.add(QStringLiteral("add_case_note"), 1,
              parkable([rules](store::WriteContext &context, const store::Actor &actor,
                               const wire::Mutation &mutation) {
                  return addCaseNote(context, actor.access, mutation, rules.reference);
              }));
}

} // namespace wren::services
