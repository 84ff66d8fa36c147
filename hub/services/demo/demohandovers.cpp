// SPDX-License-Identifier: Apache-2.0
#include "hub/services/demo/demohandovers.h"

#include "hub/services/demo/demostaff.h"
#include "hub/services/demo/dice.h"
#include "hub/services/handover/outsideperson.h"
#include "hub/services/handover/transition.h"
#include "hub/store/recordreader.h"

namespace wren::services {

using namespace Qt::StringLiterals;

namespace {

/** Indices into demoStaff(). */
constexpr int dana = 0;
constexpr int luis = 7;
constexpr int olivier = 9;
constexpr int peter = 11;

const DemoStaffMember &staff(int index)
{
    return demoStaff().at(index);
}

struct Plan
{
    HandoverWay way;
    int serves; ///< whose client it is
    int asks;
    int to; ///< who is to serve the client
    QString reason;
};

QList<Plan> plans()
{
    return {
        {HandoverWay::Refer, dana, dana, luis,
         u"Lives downtown now and asks for an office there"_s},
        {HandoverWay::Refer, luis, luis, dana, u"Looks for work in health care, your field"_s},
        {HandoverWay::Request, peter, dana, dana, u"Came to our office and wishes to go on here"_s},
        {HandoverWay::Request, dana, olivier, olivier, u"Préfère être servi en français"_s},
    };
}

} // namespace

QList<DemoHandover> demoHandovers(const QList<DemoClient> &clients)
{
    QList<DemoHandover> handovers;
    QSet<ClientId> taken;
    for (const Plan &plan : plans()) {
        // From the end: the first clients are those that the guides tell of.
        const auto client =
            std::find_if(clients.crbegin(), clients.crend(), [&](const DemoClient &candidate) {
                return candidate.caseworker == staff(plan.serves).id &&
                       !taken.contains(candidate.id);
            });
        if (client == clients.crend())
            continue;
        taken.insert(client->id);
        handovers << DemoHandover{demoId<HandoverId>("handover", int(handovers.size()) + 1),
                                  plan.way,
                                  client->id,
                                  client->provider,
                                  staff(plan.to).provider,
                                  staff(plan.to).id,
                                  staff(plan.asks).id,
                                  plan.reason};
    }
    return handovers;
}

Result<store::Effect> writeDemoHandover(store::WriteContext &context, const DemoHandover &handover)
{
    const auto client = store::readClient(context.sql(), handover.client);
    if (!client)
        return client.error();
    store::HandoverRow row;
    row.id = handover.id;
    row.client = handover.client;
    row.person = outsidePerson(*client);
    row.record.way = handover.way;
    row.record.from = demoProviders().at(handover.from).id;
    row.record.to = demoProviders().at(handover.to).id;
    row.record.caseworker = handover.caseworker;
    row.record.askedBy = handover.askedBy;
    row.record.askedAt = context.now();
    row.record.reason = handover.reason;
    const Result<void> written = writeHandover(context, row);
    return written ? Result<store::Effect>(store::Effect()) : written.error();
}

} // namespace wren::services
