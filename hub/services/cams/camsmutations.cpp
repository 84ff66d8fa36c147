// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camsmutations.h"

#include "hub/services/cams/camsconnect.h"
#include "hub/services/cams/camsproposals.h"

namespace wren::services {

void addCamsMutations(MutationTable &table, ReferenceCache &reference)
{
    using Decide = Result<store::Effect> (*)(store::WriteContext &, const StaffAccess &,
                                             const wire::Mutation &);
    const auto add = [&table](const char *name, Decide decide) {
        table.add(QString::fromLatin1(name), 1,
                  [decide](store::WriteContext &context, const store::Actor &actor,
                           const wire::Mutation &mutation) {
                      return decide(context, actor.access, mutation);
                  });
    };
    add("connect_cams", connectCams);
    add("disconnect_cams", disconnectCams);
    add("refresh_cams", refreshCams);
    add("withdraw_cams_proposal", withdrawCamsProposal);
    table.add(QStringLiteral("propose_cams_value"), 1,
              [&reference](store::WriteContext &context, const store::Actor &actor,
                           const wire::Mutation &mutation) {
                  return proposeCamsValue(context, actor.access, mutation, reference);
              });
}

} // namespace wren::services
