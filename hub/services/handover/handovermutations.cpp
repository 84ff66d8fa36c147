// SPDX-License-Identifier: Apache-2.0
#include "hub/services/handover/handovermutations.h"

#include "hub/services/handover/decision.h"
#include "hub/services/handover/referral.h"
#include "hub/services/handover/transferrequest.h"

namespace wren::services {

void addHandoverMutations(MutationTable &table, const HandoverTerms &terms)
{
    using store::Actor;
    using store::WriteContext;
    using wire::Mutation;
    const QString domain = terms.mailDomain;
    table.add(QStringLiteral("refer_client"), 1,
              [terms](WriteContext &context, const Actor &actor, const Mutation &mutation) {
                  return referClient(context, actor.access, mutation, terms);
              });
    table.add(QStringLiteral("request_transfer"), 1,
              [terms](WriteContext &context, const Actor &actor, const Mutation &mutation) {
                  return requestTransfer(context, actor, mutation, terms);
              });
    table.add(QStringLiteral("decide_handover"), 1,
              [domain](WriteContext &context, const Actor &actor, const Mutation &mutation) {
                  return decideHandover(context, actor.access, mutation, domain);
              });
    table.add(QStringLiteral("withdraw_handover"), 1,
              [domain](WriteContext &context, const Actor &actor, const Mutation &mutation) {
                  return withdrawHandover(context, actor.access, mutation, domain);
              });
}

} // namespace wren::services
