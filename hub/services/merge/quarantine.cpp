// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/quarantine.h"

#include "hub/services/merge/parking.h"
#include "hub/store/feed.h"
#include "hub/store/merge/clientheads.h"
#include "hub/store/staff/endings.h"
#include "models/strictjson.h"

namespace wren::services {

namespace {

using store::DeviceStanding;

Error unauthenticated(const char *detail)
{
    return {Kind::Unauthenticated, QString::fromLatin1(detail), {}};
}

Result<DeviceStanding> endedDevice(store::Connection &connection, const wire::QueueHandOver &part)
{
    const Result<std::optional<DeviceStanding>> found =
        store::findDeviceStanding(connection, part.device);
    if (!found)
        return found.error();
    if (!*found)
        return unauthenticated("unknown device");
    if (!seal::verify(part.signedMessage(), part.signature, (*found)->publicKey))
        return unauthenticated("the signature does not fit");
    if (!(*found)->ended)
        return unauthenticated("the device has not ended");
    return **found;
}

Result<QList<wire::Mutation>> readQueue(const wire::QueueHandOver &part)
{
    const Result<QJsonObject> json = parseStrictObject(part.queue);
    if (!json)
        return json.error();
    const Result<wire::PushRequest> queue = wire::PushRequest::fromJson(*json);
    if (!queue)
        return queue.error();
    return queue->mutations;
}

/** The client it is about, as far as its author ever held it. */
Result<std::optional<ClientId>> knownClient(store::Connection &connection, const StaffId &author,
                                            const wire::Mutation &mutation)
{
    const Result<std::optional<ClientId>> client = clientOfMutation(connection, mutation);
    if (!client || !*client)
        return client;
    const Result<bool> held = store::hasFetchedClient(connection, author, **client);
    if (!held)
        return held.error();
    return *held ? *client : std::optional<ClientId>();
}

Result<void> quarantine(store::WriteContext &context, const DeviceStanding &device,
                        const wire::Mutation &mutation)
{
    const Result<std::optional<ClientId>> client =
        knownClient(context.sql(), device.staff, mutation);
    if (!client)
        return client.error();
    store::ParkedRow row;
    row.id = ParkedId::fromRandom(context.random(16));
    row.client = *client;
    row.provider = device.provider;
    row.cause = wire::ParkedCause::Ended;
    row.mutation = mutation;
    row.staff = device.staff;
    row.device = device.device;
    const Result<bool> parked = park(context, row);
    return parked ? Result<void>() : parked.error();
}

/** A copy of the computer may have something else under a mid that was consumed. */
Result<bool> isConsumed(store::Connection &connection, const DeviceStanding &device,
                        const wire::Mutation &mutation)
{
    if (mutation.mid > device.lastMid)
        return false;
    const Result<QByteArray> content =
        store::consumedContent(connection, device.device, mutation.mid);
    if (!content)
        return content.error();
    return content->isEmpty() || *content == contentOf(mutation);
}

Result<store::Effect> takeIn(store::WriteContext &context, const DeviceStanding &device,
                             const QList<wire::Mutation> &queue, bool last)
{
    const Result<store::ParkedOfDevice> held = store::parkedOfDevice(context.sql(), device.device);
    if (!held)
        return held.error();
    if (held->count + queue.size() > largestQuarantine)
        return Error{Kind::TooMany, QStringLiteral("the device's quarantine is full"), {}};
    for (const wire::Mutation &mutation : queue) {
        const Result<bool> consumed = isConsumed(context.sql(), device, mutation);
        if (!consumed)
            return consumed.error();
        if (*consumed)
            continue;
        if (const Result<void> done = quarantine(context, device, mutation); !done)
            return done.error();
    }
    if (last) {
        const Result<bool> ended = store::endDevice(context.sql(), device.device, context.now());
        if (!ended)
            return ended.error();
    }
    return store::Effect();
}

Result<void> runTakingIn(const RunJobs &run, const DeviceStanding &device,
                         const QList<wire::Mutation> &queue, bool last)
{
    store::Job job;
    job.action = QStringLiteral("hand_over");
    job.subject = device.device.text();
    job.work = [device, queue, last](store::WriteContext &context) {
        return takeIn(context, device, queue, last);
    };
    const std::vector<Result<store::JobResult>> results = run({job});
    if (!results.front())
        return results.front().error();
    const std::optional<Error> &refused = results.front()->result.error;
    return refused ? Result<void>(*refused) : Result<void>();
}

} // namespace

Result<wire::HandOverAnswer> handOver(store::Connection &connection, const RunJobs &run,
                                      const seal::KeyPair &identity,
                                      const wire::QueueHandOver &part, qint64 now)
{
    const Result<DeviceStanding> device = endedDevice(connection, part);
    if (!device)
        return device.error();
    const Result<QList<wire::Mutation>> queue = readQueue(part);
    if (!queue)
        return queue.error();
    if (const Result<void> taken = runTakingIn(run, *device, *queue, part.last); !taken)
        return taken.error();
    const Result<store::ParkedOfDevice> held = store::parkedOfDevice(connection, part.device);
    if (!held)
        return held.error();
    wire::HandOverAnswer answer;
    answer.lastMid = qMax(device->lastMid, held->lastMid);
    if (part.last) {
        wire::WipeOrder order{part.device, now, {}};
        order.signature = seal::sign(order.signedMessage(), identity.secretKey);
        answer.wipe = order;
    }
    return answer;
}

} // namespace wren::services
