// SPDX-License-Identifier: Apache-2.0
#include "hub/api/answers.h"
#include "hub/api/authorise.h"
#include "hub/api/routes.h"
#include "hub/services/clients/clientscope.h"
#include "hub/services/merge/editclient.h"
#include "hub/services/merge/quarantine.h"
#include "hub/services/sync/pull.h"
#include "hub/services/sync/push.h"

namespace wren::api {

namespace {

/** A pull from its first look to its answer; it may be held in between. */
struct Pull
{
    CallPointer call;
    http::Responder respond;
    wire::PullRequest request;
    HeldPulls::Clock::time_point deadline;
    QStringList granted; ///< at its first look
};
using PullPointer = std::shared_ptr<Pull>;

void look(Parts &parts, const PullPointer &pull, HeldPulls::Resumed why);

/** Looks again when something was written; the answer is made with the rights of that moment. */
void hold(Parts &parts, const PullPointer &pull, qint64 commitsSeen)
{
    const auto resume = [&parts, pull](HeldPulls::Resumed why) {
        parts.workers.resume([&parts, pull, why] { look(parts, pull, why); });
    };
    parts.held->hold({pull->call->asker.session.device,
                      QSet<QString>(pull->granted.begin(), pull->granted.end()), pull->deadline,
                      resume},
                     commitsSeen);
}

Result<bool> isWorthAnswering(store::Connection &sql, const Pull &pull, const QStringList &granted,
                              HeldPulls::Resumed why)
{
    if (why == HeldPulls::Resumed::Over || pull.deadline <= HeldPulls::Clock::now() ||
        granted != pull.granted)
        return true;
    return services::hasNews(sql, pull.request, granted);
}

/** The answer, or nothing if the pull was held instead. */
Result<std::optional<wire::PullAnswer>> lookOnce(Parts &parts, store::Connection &sql,
                                                 const PullPointer &pull, HeldPulls::Resumed why)
{
    const qint64 commitsSeen = parts.held->commits();
    const services::Session &session = pull->call->asker.session;
    const Result<QStringList> granted = services::scopesNow(sql, session.staff.access);
    if (!granted)
        return granted.error();
    if (pull->granted.isEmpty())
        pull->granted = *granted;
    const Result<bool> worth = isWorthAnswering(sql, *pull, *granted, why);
    if (!worth)
        return worth.error();
    if (!*worth) {
        hold(parts, pull, commitsSeen);
        return std::optional<wire::PullAnswer>();
    }
    Result<wire::PullAnswer> answered =
        services::pull(sql, pull->request, *granted, session.device);
    if (!answered)
        return answered.error();
    return std::optional(std::move(*answered));
}

void answerOrHold(Parts &parts, store::Connection &sql, const PullPointer &pull,
                  HeldPulls::Resumed why)
{
    const Result<std::optional<wire::PullAnswer>> looked = lookOnce(parts, sql, pull, why);
    if (!looked)
        return pull->respond(refusal(looked.error()));
    if (*looked)
        pull->respond(answer((*looked)->toJson()));
}

/** After it was held: who asks may have lost rights, device or account meanwhile (I7). */
void look(Parts &parts, const PullPointer &pull, HeldPulls::Resumed why)
{
    const Result<store::Connection *> sql = parts.ground.database.connection();
    if (!sql)
        return pull->respond(refusal(sql.error()));
    Result<services::Session> session = authenticate(parts, **sql, pull->call->request);
    if (!session)
        return pull->respond(refusal(session.error()));
    pull->call->asker.session = std::move(*session);
    answerOrHold(parts, **sql, pull, why);
}

} // namespace

Result<QJsonObject> pushMutations(Parts &parts, store::Connection &sql, const Call &call)
{
    const Result<wire::PushRequest> request = wire::PushRequest::fromJson(call.body);
    if (!request)
        return request.error();
    store::Actor actor;
    actor.kind = store::Actor::Kind::Staff;
    actor.access = call.asker.access();
    actor.device = call.asker.session.device;
    Result<wire::PushAnswer> pushed = services::push(sql, services::runThrough(parts.ground.lane),
                                                     parts.mutations, actor, *request);
    if (!pushed)
        return pushed.error();
    const Result<void> added = services::addRecords(sql, actor.access.staff, *request, *pushed);
    if (!added)
        return added.error();
    return pushed->toJson();
}

Result<QJsonObject> handOverQueue(Parts &parts, store::Connection &sql, const Call &call)
{
    const Result<wire::QueueHandOver> part = wire::QueueHandOver::fromJson(call.body);
    if (!part)
        return part.error();
    const Result<wire::HandOverAnswer> taken =
        services::handOver(sql, services::runThrough(parts.ground.lane), parts.ground.keys.identity,
                           *part, parts.ground.environment.now());
    if (!taken)
        return taken.error();
    return taken->toJson();
}

void pullChanges(Parts &parts, store::Connection &sql, const CallPointer &call,
                 const http::Responder &respond)
{
    Result<wire::PullRequest> request = wire::PullRequest::fromJson(call->body);
    if (!request)
        return respond(refusal(request.error()));
    const std::chrono::seconds wait(request->waitSeconds);
    const auto pull = std::make_shared<Pull>(
        Pull{call, respond, std::move(*request), HeldPulls::Clock::now() + wait, {}});
    answerOrHold(parts, sql, pull, HeldPulls::Resumed::Touched);
}

} // namespace wren::api
